import type { CheckResult, Judgement, ShotKind } from '../domain/judgement.js';
import type { PhotoAdvice } from './en/photo.js';
import { positionOf } from './positions.js';
import type { Advice, Words } from './words.js';

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
  const position = positionOf(finding.where ?? []);
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
