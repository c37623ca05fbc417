import { gravity } from '../../domain/judgement.js';
import type { CheckCode, CheckResult, ShotKind } from '../../domain/judgement.js';
import type { Picture } from '../raster/picture.js';
import { runChecks, skipped } from './check.js';
import type { Check } from './check.js';
import { blackAndWhite, documentChecks, glareChecks } from './document-checks.js';
import { blank, documentLightChecks, lightChecks } from './light-checks.js';
import { firstHandChecks, originChecks } from './origin-checks.js';
import type { Origin } from './origin-checks.js';
import type { Rules } from './rules.js';
import { blurry, blurryDocument, blurryPage } from './sharpness-checks.js';

/** The longest side, in pixels, of the picture that is measured; every threshold is made for this size. */
export const workingLongSide = 1024;

const ofDocument = [blank, blurryDocument, ...documentLightChecks, ...glareChecks, ...documentChecks];

const ofPicture: Readonly<Record<ShotKind, readonly Check<Picture>[]>> = {
  'identity/front': ofDocument,
  'identity/back': ofDocument,
  selfie: [blank, blurry, ...lightChecks],
  address: [blank, blurryPage, ...lightChecks, ...glareChecks],
};

const ofOrigin: Readonly<Record<ShotKind, readonly Check<Origin>[]>> = {
  'identity/front': [...originChecks, ...firstHandChecks],
  'identity/back': [...originChecks, ...firstHandChecks],
  selfie: [...originChecks, ...firstHandChecks],
  address: originChecks,
};

/**
 * What is asked of some shots only once a reviewer has refused a picture for it: a statement may come from a screen, and
 * a selfie may be grey, for all that is known before. A page has no colour in its own right, so that this is never asked of one.
 */
const onDemand: Partial<
  Record<ShotKind, (picture: Picture, origin: Origin, rules: Rules) => readonly CheckResult[]>
> = {
  selfie: (picture, _, rules) => [blackAndWhite(picture, rules)],
  address: (_, origin, rules) => runChecks(firstHandChecks, origin, rules),
};

/** Where nothing can be made out, nothing else is held against the picture. */
function nothingButBlank(results: readonly CheckResult[]): readonly CheckResult[] {
  const isBlank = results.some(({ code, outcome }) => code === 'blank' && outcome === 'refuse');
  if (!isBlank) return results;
  return results.map((result) =>
    result.code === 'blank' || gravity[result.outcome] === 0 ? result : skipped(result.code),
  );
}

/** Everything that a decoded picture is judged by, shot by shot, and what a reviewer asked for besides. */
export function judgePicture(
  shot: ShotKind,
  picture: Picture,
  origin: Origin,
  rules: Rules,
  mustPass: readonly CheckCode[] = [],
): readonly CheckResult[] {
  const more = mustPass.length > 0 ? onDemand[shot]?.(picture, origin, rules) : undefined;
  return nothingButBlank([
    ...runChecks(ofPicture[shot], picture, rules),
    ...runChecks(ofOrigin[shot], origin, rules),
    ...(more ?? []).filter(({ code }) => mustPass.includes(code)),
  ]);
}
