import type { CheckCode, CheckResult, Judgement, ShotKind } from '../domain/judgement.js';
import type { PhotoAdvice } from './en/photo.js';
import { positionOf } from './positions.js';
import type { Advice, Words } from './words.js';

/** These are about the whole picture or the size of what is on it: a mark shows which is meant, words would mislead. */
const placeless: ReadonlySet<CheckCode> = new Set([
  'same-picture',
  'no-document',
  'document-too-far',
  'document-tilted',
  'no-face',
  'face-too-small',
  'black-and-white',
  'screenshot',
  'screen-recapture',
  'too-dark',
]);

/** The device's finding in a sentence, with the place where there is one, and what to do about it. */
export function findingAdvice(
  words: Words,
  finding: CheckResult,
  kind: ShotKind,
  type: Judgement['type'],
): Advice {
  const entry: PhotoAdvice = words.checks[finding.code];
  const isWrongKind = finding.code === 'unsupported-type' && type !== 'unknown';
  const said = isWrongKind ? words.files[type] : entry.said;
  const where = placeless.has(finding.code) ? [] : (finding.where ?? []);
  // One face is not in several places; of several the largest is told.
  const position = positionOf(finding.code === 'several-faces' ? where.slice(0, 1) : where);
  const remedy =
    (kind === 'identity/front' || kind === 'identity/back' ? undefined : entry[kind]) ?? entry.remedy;
  return {
    said: words.sentence(position ? words.verdict.placed(said, words.where[position]) : said),
    remedy: isWrongKind && type === 'heic' ? words.heicRemedy : remedy,
  };
}

/** Both sentences of an advice as one text. */
export function adviceText({ said, remedy }: Advice): string {
  return `${said} ${remedy}`;
}
