import { hasAt, uintLe } from './bytes.js';
import { readExif } from './exif.js';
import { nothingKnown } from './picture-facts.js';
import type { PictureFacts } from './picture-facts.js';

const firstChunkAt = 12;
const fourteenBits = 0x3fff;

/** Width and height by the first chunk: extended, lossy or lossless. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  const body = firstChunkAt + 8;
  if (hasAt(bytes, firstChunkAt, 'VP8X')) {
    return { width: uintLe(bytes, body + 4, 3) + 1 || 0, height: uintLe(bytes, body + 7, 3) + 1 || 0 };
  }
  if (hasAt(bytes, firstChunkAt, 'VP8 ') && hasAt(bytes, body + 3, '\x9d\x01\x2a')) {
    return {
      width: uintLe(bytes, body + 6, 2) & fourteenBits,
      height: uintLe(bytes, body + 8, 2) & fourteenBits,
    };
  }
  if (hasAt(bytes, firstChunkAt, 'VP8L') && bytes[body] === 0x2f) {
    const packed = uintLe(bytes, body + 1, 4);
    if (Number.isNaN(packed)) return { width: 0, height: 0 };
    return { width: (packed & fourteenBits) + 1, height: ((packed >>> 14) & fourteenBits) + 1 };
  }
  return { width: 0, height: 0 };
}

/** Walks a WebP's chunks; it is whole where the length it declares is there. */
export function readWebp(bytes: Uint8Array): PictureFacts {
  const declaredEnd = uintLe(bytes, 4, 4) + 8;
  let facts: PictureFacts = {
    ...nothingKnown,
    ...sizeOf(bytes),
    // Writers disagree on whether the last chunk's filling byte is there.
    isWhole: declaredEnd > firstChunkAt && declaredEnd <= bytes.length + 1,
  };
  let at = firstChunkAt;
  while (at + 8 <= bytes.length) {
    const length = uintLe(bytes, at + 4, 4);
    if (hasAt(bytes, at, 'EXIF')) {
      facts = { ...facts, ...readExif(bytes.subarray(at + 8, at + 8 + length)) };
    }
    at += 8 + length + (length % 2);
  }
  return facts;
}
