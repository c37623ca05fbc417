/** What a JPEG may carry besides its picture: nothing, or what a file has that could only be stripped. */
export type Allowance = 'drawn' | 'stripped';

/** Huffman and quantization tables, scans and restart intervals. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xda, 0xdb, 0xdd]);

/** Baseline, extended and progressive. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** Texts that metadata cannot do without, wherever in the file they stand; coded data spell none of them by chance. */
const forbidden: readonly string[] = [
  'Exif',
  'http://',
  'xmpmeta',
  'W5M0MpCehiHzreSzNTczkc9d',
  '8BIM',
  'Photoshop',
  'GPSL',
  'GPS ',
  'ICC_PROFILE',
  'Adobe',
  'MPF\0',
  'JFXX',
  'urn:iso:std:iso:ts:21496',
  'MakerNote',
  'Apple iOS',
  'SAMSUNG',
  'Nikon\0',
  'OLYMP',
  'FUJIFILM',
  'Panasonic\0',
  'SONY ',
  'HUAWEI',
  'ASCII\0\0\0',
  'IHDR',
  'ftyp',
  '%PDF',
  'II*\0\b\0',
  'MM\0*\0\0',
];

function latin1(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** Where a text stands in bytes, from a place on; −1 where it does not. */
function placeOf(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (latin1(bytes, at, text.length) === text) return at;
  return -1;
}

interface Segment {
  readonly marker: number;
  /** Its content, without marker and length. */
  readonly body: Uint8Array;
}

/** Behind coded data: stuffed zeros and restart markers belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  return bytes.length;
}

/** All segments, or what is wrong with the walk over them. */
function segmentsOf(bytes: Uint8Array): { readonly segments: readonly Segment[]; readonly wrong?: string } {
  const segments: Segment[] = [];
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return { segments, wrong: 'no SOI at the start' };
  let at = 2;
  while (at < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return { segments, wrong: `no marker at ${at}` };
    if (marker === 0xd9) {
      const behind = bytes.length - at - 2;
      return behind === 0 ? { segments } : { segments, wrong: `${behind} bytes behind the end` };
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return { segments, wrong: `broken segment at ${at}` };
    segments.push({ marker, body: bytes.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return { segments, wrong: 'no EOI' };
}

/** JFIF without a thumbnail: version, units, density, and two zeros. */
function isBareJfif(body: Uint8Array): boolean {
  return body.length === 14 && latin1(body, 0, 5) === 'JFIF\0' && body[12] === 0 && body[13] === 0;
}

/** EXIF that has one entry, the orientation, and nothing else whatever. */
function isBareOrientation(body: Uint8Array): boolean {
  return body.length === 32 && latin1(body, 0, 24) === 'Exif\0\0MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01';
}

/** What colours need and a camera's way of lying: only in a file that could not be drawn anew. */
function isAllowedStripped({ marker, body }: Segment): boolean {
  if (marker === 0xe1) return isBareOrientation(body);
  if (marker === 0xe2) return latin1(body, 0, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && latin1(body, 0, 5) === 'Adobe' && body.length === 12;
}

function faultOf({ marker, body }: Segment): string | undefined {
  if (marker === 0xe0) return isBareJfif(body) ? undefined : 'APP0 that is no bare JFIF';
  return frames.has(marker) || tables.has(marker)
    ? undefined
    : `segment ${marker.toString(16)} of ${body.length} bytes`;
}

/**
 * Whatever a JPEG carries that is not its picture, in words; nothing where it carries nothing. A picture that was drawn
 * anew may have tables, a frame, scans and the bare JFIF header, and no colour profile, for it is in the colours that are
 * meant where there is none. One that could only be stripped may also have an orientation by itself, and what its
 * colours need: an ICC profile and Adobe's twelve bytes.
 */
export function tracesInJpeg(bytes: Uint8Array, allowance: Allowance = 'drawn'): readonly string[] {
  const { segments, wrong } = segmentsOf(bytes);
  const allowed = allowance === 'stripped' ? segments.filter(isAllowedStripped) : [];
  const left = bytes.slice();
  for (const { body } of allowed)
    left.fill(0, body.byteOffset - bytes.byteOffset, body.byteOffset - bytes.byteOffset + body.length);
  const second = placeOf(left, '\xff\xd8', 2);
  return [
    ...(wrong ? [wrong] : []),
    ...segments.filter((segment) => !allowed.includes(segment)).flatMap((segment) => faultOf(segment) ?? []),
    ...(second === -1 ? [] : [`another picture begins at ${second}`]),
    ...forbidden.filter((text) => placeOf(left, text) !== -1).map((text) => `“${text}” in its bytes`),
  ];
}
