import { firstComment, fieldReason, reasonFor } from '../../text/reasons.js';
import type { Reason } from '../../text/reasons.js';
import type { Words } from '../../text/words.js';
import type { ScreenNamed } from '../screen-element.js';

/** How a field stands that a reviewer named: as they saw it, put right since, or said to be right. */
export type Stand = 'open' | 'changed' | 'confirmed';

/** What a reviewer said of one field, and what the applicant did about it. */
export interface Remark {
  readonly reason: Reason;
  readonly stand: Stand;
}

type DataScreen = ScreenNamed<'data'>;

/** The remark on a field; nothing where no reviewer named it. */
export function remarkOn(
  words: Words,
  { flagged = [], comment }: DataScreen,
  name: string,
  stand: Stand = 'open',
): Remark | undefined {
  const field = flagged.find((each) => each.name === name);
  if (!field) return undefined;
  const hasWhole = firstComment(comment) !== undefined;
  return { reason: fieldReason(words, field, hasWhole) ?? { lines: [words.data.objection] }, stand };
}

/** What a reviewer said of the details as a whole: their words, or those for their labels where they named no field. */
export function wholeReason(
  words: Words,
  { flagged = [], comment, labels = [] }: DataScreen,
): Reason | undefined {
  const quote = firstComment(comment);
  if (quote !== undefined) return { quote };
  if (labels.length === 0 || flagged.length > 0) return undefined;
  return reasonFor(words, [], labels, words.data.objection);
}

/** The heading and the sentence: for a first time, for some fields to put right, or for all of them once more. */
export function dataTitle(
  words: Words,
  screen: DataScreen,
): { readonly heading: string; readonly sentence: string } {
  const { heading, sentence, correctOne, correctSeveral, correctSentence, checkHeading } = words.data;
  const count = screen.flagged?.length ?? 0;
  if (count > 0) return { heading: count === 1 ? correctOne : correctSeveral, sentence: correctSentence };
  return { heading: wholeReason(words, screen) ? checkHeading : heading, sentence };
}
