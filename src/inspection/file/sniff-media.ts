import type { FileType } from '../../domain/judgement.js';
import { hasAt, latin1, uintBe } from './bytes.js';

const heifBrands: ReadonlySet<string> = new Set(
  'heic heix hevc hevx heim heis hevm hevs mif1 msf1 mif2'.split(' '),
);
const avifBrands: ReadonlySet<string> = new Set(['avif', 'avis']);
const audioBrands: ReadonlySet<string> = new Set(['M4A ', 'M4B ', 'M4P ']);
/** Files of the same box family that are neither pictures we know nor films: Canon raw, JPEG 2000, JPEG XL. */
const foreignBrands: ReadonlySet<string> = new Set(['crx ', 'jp2 ', 'jpx ', 'jxl ']);
const oldFilmBoxes: ReadonlySet<string> = new Set(['moov', 'mdat', 'wide', 'skip', 'pnot']);

function sniffBoxes(bytes: Uint8Array): FileType | undefined {
  const box = latin1(bytes, 4, 4);
  if (oldFilmBoxes.has(box)) return 'video';
  if (box !== 'ftyp') return undefined;
  const end = Math.min(uintBe(bytes, 0, 4) || 0, bytes.length, 512);
  const brands = [latin1(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin1(bytes, at, 4));
  const major = brands[0] ?? '';
  // `mif1` only says "some picture": the compatible brands tell which.
  if (brands.some((brand) => avifBrands.has(brand))) return 'avif';
  if (heifBrands.has(major)) return 'heic';
  if (audioBrands.has(major)) return 'audio';
  return foreignBrands.has(major) ? 'unknown' : 'video';
}

const riffForms: Readonly<Record<string, FileType>> = { WEBP: 'webp', 'AVI ': 'video', WAVE: 'audio' };

const signatures: readonly (readonly [FileType, string])[] = [
  ['video', '\x1aE\xdf\xa3'],
  ['video', 'FLV\x01'],
  ['video', '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
  ['video', '\0\0\x01\xba'],
  ['video', '\0\0\x01\xb3'],
  ['audio', 'ID3'],
  ['audio', 'fLaC'],
  ['audio', 'OggS'],
  ['audio', '#!AMR'],
  ['audio', '.snd\0'],
  ['audio', 'MThd\0\0'],
];

function isMpegAudio(bytes: Uint8Array): boolean {
  const second = bytes[1] ?? 0;
  const layer = second & 0x06;
  // Eleven set bits and layer II or III (MP3), or twelve and no layer (AAC); layer I is how UTF-16 begins.
  return (
    bytes[0] === 0xff &&
    (((second & 0xe0) === 0xe0 && (layer === 2 || layer === 4)) || (second & 0xf6) === 0xf0)
  );
}

function isTransportStream(bytes: Uint8Array): boolean {
  return [0, 188, 376].every((at) => bytes[at] === 0x47);
}

/** Films, sounds and the picture formats that share their containers (HEIC, AVIF, WebP). */
export function sniffMedia(bytes: Uint8Array): FileType | undefined {
  const boxes = sniffBoxes(bytes);
  if (boxes) return boxes;
  if (hasAt(bytes, 0, 'RIFF')) return riffForms[latin1(bytes, 8, 4)];
  if (hasAt(bytes, 0, 'FORM') && hasAt(bytes, 8, 'AIF')) return 'audio';
  const known = signatures.find(([, signature]) => hasAt(bytes, 0, signature))?.[0];
  if (known) return known;
  if (isTransportStream(bytes)) return 'video';
  return isMpegAudio(bytes) ? 'audio' : undefined;
}
