import type { PhotoFace } from '../../../domain/photo.js';
import { sizeText } from '../../../text/numbers.js';
import type { Words } from '../../../text/words.js';

/** One thing that is sent, or that stays here. */
export interface ReceiptLine {
  readonly text: string;
  readonly isSent: boolean;
}

/** What is sent of a photo and what is not, in the order of what people ask; nothing while nothing is made of it. */
export function receiptLines(words: Words, { receipt, bytes }: PhotoFace): readonly ReceiptLine[] {
  if (!receipt) return [];
  const { receipt: text, lang } = words;
  const { leftBehind } = receipt;
  const size = sizeText(lang, bytes);
  const stays = (said: string): ReceiptLine => ({ text: said, isSent: false });
  if (!leftBehind) return [{ text: text.file(size), isSent: true }, stays(text.name)];
  const from = sizeText(lang, leftBehind.bytes);
  const { pages } = receipt;
  return [
    { text: pages === undefined ? text.picture(size, from) : text.bound(pages, size, from), isSent: true },
    stays(leftBehind.location ? text.location.removed : text.location.none),
    ...(leftBehind.notes ? [stays(text.notes)] : []),
    stays(text.name),
  ];
}
