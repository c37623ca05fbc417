import { hasAt, uintBe } from './bytes.js';
import { readExif } from './exif.js';
import { nothingKnown } from './picture-facts.js';
import type { PictureFacts } from './picture-facts.js';

const signatureBytes = 8;
/** Length, name and checksum around a chunk's data. */
const chunkOverheadBytes = 12;

/** Walks a PNG's chunks to its end chunk. */
export function readPng(bytes: Uint8Array): PictureFacts {
  if (!hasAt(bytes, signatureBytes + 4, 'IHDR')) return nothingKnown;
  let facts: PictureFacts = {
    ...nothingKnown,
    width: uintBe(bytes, signatureBytes + 8, 4) || 0,
    height: uintBe(bytes, signatureBytes + 12, 4) || 0,
  };
  let at = signatureBytes;
  while (at + chunkOverheadBytes <= bytes.length) {
    const length = uintBe(bytes, at, 4);
    if (hasAt(bytes, at + 4, 'IEND')) return { ...facts, isWhole: true };
    if (hasAt(bytes, at + 4, 'eXIf')) {
      facts = { ...facts, ...readExif(bytes.subarray(at + 8, at + 8 + length)) };
    }
    at += chunkOverheadBytes + length;
  }
  return facts;
}
