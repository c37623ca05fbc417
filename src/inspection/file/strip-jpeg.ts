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

/** Whether a segment is needed to show the picture: tables, frames and colours, no application's own data, no comments. */
function isPicture(bytes: Uint8Array, marker: number, body: number): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return hasAt(bytes, body, 'JFIF\0') || hasAt(bytes, body, 'Adobe\0') || hasAt(bytes, body, 'ICC_PROFILE\0');
}

/**
 * A whole JPEG without its metadata and without anything behind its end, its picture data untouched; what stays of EXIF
 * is the orientation, or another one that it is given. Nothing where the file is not one to be sure of.
 */
export function stripJpeg(bytes: Uint8Array, given?: Orientation): Uint8Array<ArrayBuffer> | undefined {
  const facts = readJpeg(bytes);
  if (!facts.isWhole) return undefined;
  const orientation = given ?? facts.orientation;
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
    if (isPicture(bytes, marker, at + 4)) keep(bytes.subarray(at, next));
    at = next;
  }
  return undefined;
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
