import { hasAt, uintBe } from './bytes.js';
import type { Orientation } from './exif.js';
import { readJpeg } from './jpeg.js';

/** A segment with nothing but an orientation, in the shape that EXIF gives it. */
function orientationSegment(orientation: number): Uint8Array {
  const text = 'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01';
  const tail = [0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [...Array.from(text, (character) => character.charCodeAt(0)), ...tail];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}

/** What Adobe's segment has to say of colours, and what JFIF has to say where there is no thumbnail; no byte more. */
const [adobeBytes, jfifBytes] = [12, 14];

/** What a JPEG is stripped down to. */
interface Rest {
  readonly orientation: Orientation;
  /** Whether what the colours need is kept: an ICC profile, and Adobe's segment. */
  readonly hasColours: boolean;
}

/**
 * Whether a segment is needed to show the picture: tables, frames and colours; no application's own data, no comments,
 * nothing of kinds that are reserved.
 */
function isPicture(segment: Uint8Array, { hasColours }: Rest): boolean {
  const marker = segment[1] ?? 0;
  const bodyBytes = segment.length - 4;
  if (marker < 0xe0) return true;
  if (marker === 0xe0) {
    const hasThumbnail = segment[jfifBytes + 2] !== 0 || segment[jfifBytes + 3] !== 0;
    return hasAt(segment, 4, 'JFIF\0') && bodyBytes === jfifBytes && !hasThumbnail;
  }
  if (!hasColours) return false;
  if (marker === 0xee) return hasAt(segment, 4, 'Adobe\0') && bodyBytes === adobeBytes;
  return marker === 0xe2 && hasAt(segment, 4, 'ICC_PROFILE\0');
}

function stripTo(bytes: Uint8Array, rest: Rest): Uint8Array<ArrayBuffer> | undefined {
  const { orientation } = rest;
  const stripped = new Uint8Array(bytes.length + 64);
  let length = 0;
  const keep = (part: Uint8Array): void => {
    stripped.set(part, length);
    length += part.length;
  };
  keep(bytes.subarray(0, 2));
  if (orientation !== 1) keep(orientationSegment(orientation));
  let at = 2;
  while (at < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    // Filling or stray bytes between segments: rare enough not to be worth the risk.
    if (bytes[at] !== 0xff || marker < 0xc0) return undefined;
    if (marker === 0xd9) {
      keep(bytes.subarray(at, at + 2));
      return stripped.slice(0, length);
    }
    const end = at + 2 + uintBe(bytes, at + 2, 2);
    if (!(end <= bytes.length)) return undefined;
    const next = marker === 0xda ? endOfScan(bytes, end) : end;
    if (isPicture(bytes.subarray(at, end), rest)) keep(bytes.subarray(at, next));
    at = next;
  }
  return undefined;
}

/**
 * A whole JPEG without its metadata and without anything behind its end, its picture data untouched; what stays of EXIF
 * is the orientation, or another one that it is given. Nothing where the file is not one to be sure of.
 */
export function stripJpeg(bytes: Uint8Array, given?: Orientation): Uint8Array<ArrayBuffer> | undefined {
  const facts = readJpeg(bytes);
  return facts.isWhole
    ? stripTo(bytes, { orientation: given ?? facts.orientation, hasColours: true })
    : undefined;
}

/**
 * A JPEG that this browser has just made, without what its encoder writes beside the picture: some name the colours that
 * are meant anyway, some write EXIF. Nothing where it is built in a way that nobody expects.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  return stripTo(bytes, { orientation: 1, hasColours: false });
}

/** Where the next segment begins behind coded data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}
