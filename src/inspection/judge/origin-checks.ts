import { gravity } from '../../domain/judgement.js';
import type { CheckResult, FileType, KnownPicture } from '../../domain/judgement.js';
import type { Traces } from '../file/traces.js';
import type { Flatness } from '../look/flat-runs.js';
import type { GridSearch } from '../look/grid.js';
import type { Look } from '../look/look.js';
import { isPhoneSize, isScreenLike } from '../look/screens.js';
import { flatly, notBelow, notOver, skipped } from './check.js';
import type { Check } from './check.js';
import type { Rules } from './rules.js';

/** What tells where a picture comes from. */
export interface Origin {
  readonly type: FileType;
  readonly traces: Traces;
  /** Taken by the widget's own camera. */
  readonly isLive: boolean;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly flatness: Flatness;
  readonly grid: Pick<GridSearch, 'strength'>;
  readonly sha256: string;
  readonly look: Look;
  readonly known: readonly KnownPicture[];
}

/**
 * Perfectly even shares that say screen grab: of a tint in any picture (phones smooth walls away up to a third), of
 * anything in one of a screen's size or shape, and both together in a PNG, where white alone may be a scan's paper.
 */
const [evenTint, evenOnScreen, evenInPng, tintInPng] = [0.42, 0.12, 0.6, 0.045];

function screenshot({ type, traces, isLive, width, height, flatness }: Origin, rules: Rules): CheckResult {
  if (isLive) return skipped('screenshot');
  // No camera writes PNG, and certainly not in the size of a phone's screen.
  const bySize = type === 'png' && isPhoneSize(width, height) ? 2 : 0;
  const byShape = isScreenLike(width, height) ? flatness.any / evenOnScreen : 0;
  const byEvenness = type === 'png' ? Math.min(flatness.any / evenInPng, flatness.tinted / tintInPng) : 0;
  const byTint = flatness.tinted / evenTint;
  const score = Math.max(traces.saysScreenshot ? 3 : 0, bySize, byShape, byEvenness, byTint);
  return notOver('screenshot', score, rules.screenshot);
}

function screenRecapture({ grid }: Origin, rules: Rules): CheckResult {
  return notOver('screen-recapture', grid.strength, rules.pattern);
}

/** Many programs name themselves, so that this is told to the host and to nobody else. */
function edited({ traces }: Origin): CheckResult {
  return { code: 'edited', outcome: 'ok', score: traces.namesEditor ? 1 : 0, threshold: null };
}

function likeness({ fingerprint, role }: KnownPicture, { sha256, look }: Origin, rules: Rules): CheckResult {
  const isExact = fingerprint.sha256 === sha256;
  const score = isExact ? 0 : look.differenceFrom(fingerprint.look);
  const isSame = isExact || (role === 'refused-before' && score < rules.difference.warn);
  const band = isSame ? { ...rules.difference, refuse: rules.difference.warn } : rules.difference;
  return notBelow('same-picture', score, band);
}

/** The gravest likeness decides: to have been refused before weighs more than to be nearer to another shot. */
function samePicture(origin: Origin, rules: Rules): CheckResult {
  let worst = notBelow('same-picture', 1, rules.difference);
  for (const known of origin.known) {
    const found = likeness(known, origin, rules);
    const graver = gravity[found.outcome] - gravity[worst.outcome];
    if (graver > 0 || (graver === 0 && (found.score ?? 1) < (worst.score ?? 1))) worst = found;
  }
  return worst;
}

/** Whether a file is the very same as another; for files that cannot be looked at. */
export function sameFile(sha256: string, known: readonly KnownPicture[]): CheckResult {
  return flatly(
    'same-picture',
    known.some(({ fingerprint }) => fingerprint.sha256 === sha256),
  );
}

/** What can be told by where a picture comes from. */
export const originChecks: readonly Check<Origin>[] = [samePicture, edited];
/** For shots that must be taken of the thing itself. */
export const firstHandChecks: readonly Check<Origin>[] = [screenshot, screenRecapture];
