import { latin1, uintBe } from './bytes.js';

/** One box of an ISO media file: its name and the stretch of the file that is its content. */
export interface MediaBox {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Its declared length fits into what surrounds it. */
  readonly isWhole: boolean;
}

/** No honest picture has more boxes side by side than this; a hostile one could have millions. */
const maxBoxes = 4096;

/** The boxes that lie side by side from `start` to `end`; the last one is cut to fit where it declares more. */
export function boxesIn(bytes: Uint8Array, start: number, end: number): readonly MediaBox[] {
  const boxes: MediaBox[] = [];
  let at = start;
  while (at + 8 <= end && boxes.length < maxBoxes) {
    const short = uintBe(bytes, at, 4);
    const header = short === 1 ? 16 : 8;
    const length = short === 1 ? uintBe(bytes, at + 8, 8) : short === 0 ? end - at : short;
    if (!(length >= header)) break;
    const declaredEnd = at + length;
    boxes.push({
      name: latin1(bytes, at + 4, 4),
      start: at + header,
      end: Math.min(declaredEnd, end),
      isWhole: declaredEnd <= end,
    });
    at = declaredEnd;
  }
  return boxes;
}
