import type { ShotKind } from '../domain/judgement.js';
import { saysSomething } from '../domain/reading.js';
import type { FlaggedField } from '../domain/screen.js';
import type { TryFailure } from '../domain/snapshot.js';
import { adviceText } from './advice.js';
import { knownReasons } from './answers.js';
import { entryOf } from './lookup.js';
import type { Words } from './words.js';

/** Why something is asked again: a reviewer's own words, or ours for what they ticked. */
export type Reason = { readonly quote: string } | { readonly lines: readonly string[] };

/** A reviewer's words as they are shown: complete, but without gaps that would push everything else away. */
function quoted(comment: string): string {
  const lines = comment.trim().split('\n');
  return lines.filter((line, index) => saysSomething(line) || saysSomething(lines[index - 1])).join('\n');
}

/** The first of a reviewer's comments that says something. */
export function firstComment(...comments: readonly (string | undefined)[]): string | undefined {
  const found = comments.find(saysSomething);
  return found === undefined ? undefined : quoted(found);
}

function knownLabels(words: Words, labels: readonly string[]): readonly string[] {
  return [...new Set(labels.flatMap((label) => entryOf<string>(words.labels, label) ?? []))];
}

/** The texts for a reviewer's labels; unknown and final ones are never told, a general sentence stands in. */
export function labelTexts(
  words: Words,
  labels: readonly string[],
  general: string = words.generalLabel,
): readonly string[] {
  const known = knownLabels(words, labels);
  return known.length > 0 ? known : [general];
}

/** What is shown as the reason: the first comment that says something, else the texts for the labels. */
export function reasonFor(
  words: Words,
  comments: readonly (string | undefined)[],
  labels: readonly string[],
  general?: string,
): Reason {
  const quote = firstComment(...comments);
  return quote === undefined ? { lines: labelTexts(words, labels, general) } : { quote };
}

/** Why a field is to be put right: its own words, else its labels' texts; nothing where words for the whole stand above. */
export function fieldReason(
  words: Words,
  { comment, labels }: FlaggedField,
  hasWhole: boolean,
): Reason | undefined {
  const quote = firstComment(comment);
  if (quote !== undefined) return { quote };
  const lines = hasWhole ? [] : knownLabels(words, labels);
  return lines.length > 0 ? { lines } : undefined;
}

function failureReasons(
  words: Words,
  { source, reasons, comment }: TryFailure,
  kind?: ShotKind,
): readonly Reason[] {
  const quote = firstComment(comment);
  if (quote !== undefined) return [{ quote }];
  const causes = reasons.filter((reason) => reason !== 'otherSideRefused');
  const texts =
    source === 'review' ? knownLabels(words, causes) : knownReasons(words, causes, kind).map(adviceText);
  return texts.map((text) => ({ lines: [text] }));
}

function textOf(reason: Reason): string {
  return 'quote' in reason ? reason.quote : reason.lines.join('\n');
}

/**
 * What went wrong in the tries so far, the latest first and each thing once. What is not known is told only where
 * nothing else is, in one general sentence.
 */
export function failureList(
  words: Words,
  failures: readonly TryFailure[],
  kind?: ShotKind,
): readonly Reason[] {
  const known = failures.toReversed().flatMap((failure) => failureReasons(words, failure, kind));
  const once = known.filter(
    (reason, index) => known.findIndex((other) => textOf(other) === textOf(reason)) === index,
  );
  return once.length > 0 || failures.length === 0 ? once : [{ lines: [words.general.said] }];
}
