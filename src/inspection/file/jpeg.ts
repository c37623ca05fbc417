import { hasAt, uintBe } from './bytes.js';
import { readExif } from './exif.js';
import { nothingKnown } from './picture-facts.js';
import type { PictureFacts } from './picture-facts.js';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const exifSegment = 0xe1;

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** The place of the next marker's code: behind 0xFF and fill bytes; the file's length where there is none. */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  if (at === -1) return bytes.length;
  while (bytes[at] === 0xff) at += 1;
  return at;
}

/** The first marker behind coded picture data: stuffed zeros and restart markers belong to the data. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = nextMarker(bytes, from);
  while (at < bytes.length) {
    const code = bytes[at] ?? 0;
    if (code !== 0 && !(code >= 0xd0 && code <= 0xd7)) return at;
    at = nextMarker(bytes, at + 1);
  }
  return bytes.length;
}

/**
 * Walks a JPEG's segments. The end counts where it follows picture data: thumbnails inside segments have ends of their
 * own, and several kinds of camera files carry more pictures behind the first.
 */
export function readJpeg(bytes: Uint8Array): PictureFacts {
  let facts = nothingKnown;
  let hasScan = false;
  let hasExif = false;
  let at = nextMarker(bytes, 2);
  while (at < bytes.length) {
    const marker = bytes[at] ?? 0;
    if (marker === endOfImage) return { ...facts, isWhole: hasScan };
    if (standsAlone(marker) || marker === 0) {
      at = nextMarker(bytes, at + 1);
      continue;
    }
    const length = uintBe(bytes, at + 1, 2);
    if (!(length >= 2)) return facts;
    const body = at + 3;
    if (isFrameHeader(marker) && facts.width === 0) {
      const [height, width] = [uintBe(bytes, body + 1, 2), uintBe(bytes, body + 3, 2)];
      facts = { ...facts, width: width || 0, height: height || 0, isRareCodec: marker > 0xc2 };
    }
    if (marker === exifSegment && hasAt(bytes, body, 'Exif\0\0')) {
      const { hasLocation, hasNotes, orientation } = readExif(bytes.subarray(body, body + length - 2));
      facts = {
        ...facts,
        // Browsers turn the picture by the first block; any of them may tell where it was taken.
        ...(!hasExif && { orientation }),
        hasLocation: facts.hasLocation || hasLocation,
        hasNotes: facts.hasNotes || hasNotes,
      };
      hasExif = true;
    }
    hasScan ||= marker === startOfScan;
    at = (marker === startOfScan ? afterScan : nextMarker)(bytes, at + 1 + length);
  }
  return facts;
}
