import type { CheckResult, Judgement, ShotKind } from '../domain/judgement.js';
import type { PhotoAdvice } from './en/photo.js';
import { entryOf } from './lookup.js';
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

/** The error codes of the wire and the names they stand for. */
const errorNames: Readonly<Record<string, keyof Words['errors']>> = {
  '1000': 'duplicate-document',
  '1001': 'too-many-documents',
  '1002': 'file-too-big',
  '1003': 'empty-file',
  '1004': 'corrupted-file',
  '1005': 'unsupported-file-format',
  '1006': 'no-upload-verification-in-progress',
  '1007': 'incorrect-file-size',
  '1008': 'applicant-marked-as-deleted',
  '1009': 'applicant-with-final-reject',
  '1010': 'doc-type-not-in-req-docs',
  '1011': 'encrypted-file',
  '1100': 'verification-locked',
  '1101': 'verification-cancelled',
  '1102': 'verification-expired',
};

function knownReason(words: Words, reason: string): Advice | undefined {
  const name = entryOf(errorNames, reason) ?? reason;
  return entryOf<Advice>(words.tags, name) ?? entryOf<Advice>(words.errors, name);
}

function distinct(all: readonly Advice[]): readonly Advice[] {
  return all.filter((advice, index) => all.findIndex((other) => other.said === advice.said) === index);
}

/** Why the server did not take a picture: tags, error names or error codes; unknown ones share one general sentence. */
export function refusalAdvice(words: Words, reasons: readonly string[]): readonly Advice[] {
  const known = reasons.flatMap((reason) => knownReason(words, reason) ?? []);
  return known.length > 0 ? distinct(known) : [words.general];
}

/** The server's hints about a picture it took; none when there are none. */
export function hintAdvice(words: Words, warnings: readonly string[]): readonly Advice[] {
  return distinct(warnings.map((tag) => knownReason(words, tag) ?? words.generalHint));
}

/** The texts for a reviewer's labels; unknown and final ones are never told, a general sentence stands in. */
export function labelTexts(words: Words, labels: readonly string[]): readonly string[] {
  const known = labels.flatMap((label) => entryOf<string>(words.labels, label) ?? []);
  return known.length > 0 ? [...new Set(known)] : [words.generalLabel];
}

/** Both sentences of an advice as one text. */
export function adviceText({ said, remedy }: Advice): string {
  return `${said} ${remedy}`;
}
