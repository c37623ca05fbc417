import { uintLe } from './bytes.js';
import { nothingKnown } from './picture-facts.js';
import type { PictureFacts } from './picture-facts.js';

const extension = 0x21;
const frame = 0x2c;
const trailer = 0x3b;
const headerBytes = 13;

/** The bytes of a colour table, by the flags before it. */
function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** The place behind a run of length-prefixed blocks. */
function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) break;
  }
  return at;
}

/** Walks a GIF's blocks to its trailer; its size is that of the largest frame, which may exceed the canvas it declares. */
export function readGif(bytes: Uint8Array): PictureFacts {
  let [width, height] = [uintLe(bytes, 6, 2) || 0, uintLe(bytes, 8, 2) || 0];
  let frames = 0;
  let at = headerBytes + tableBytes(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === trailer) return { ...nothingKnown, width, height, isWhole: frames > 0 };
    if (kind === extension) {
      at = afterBlocks(bytes, at + 2);
    } else if (kind === frame) {
      frames += 1;
      width = Math.max(width, uintLe(bytes, at + 1, 2) + uintLe(bytes, at + 5, 2) || 0);
      height = Math.max(height, uintLe(bytes, at + 3, 2) + uintLe(bytes, at + 7, 2) || 0);
      at = afterBlocks(bytes, at + 10 + tableBytes(bytes[at + 9] ?? 0) + 1);
    } else {
      break;
    }
  }
  return { ...nothingKnown, width, height };
}
