import { hasAt, uintBe, uintLe } from './bytes.js';

/** EXIF's eight ways to hold a camera: 1 is upright, 2–4 mirrored or upside down, 5–8 on its side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;
const shortType = 3;
const longType = 4;

/** The orientation in a TIFF-shaped EXIF block (with or without its `Exif` prefix); 1 where it says nothing sensible. */
export function orientationOf(block: Uint8Array): Orientation {
  const tiff = hasAt(block, 0, 'Exif\0\0') ? block.subarray(6) : block;
  const isLittle = hasAt(tiff, 0, 'II*\0');
  if (!isLittle && !hasAt(tiff, 0, 'MM\0*')) return 1;
  const read = isLittle ? uintLe : uintBe;
  const directory = read(tiff, 4, 4);
  const entryCount = read(tiff, directory, 2);
  for (let i = 0; i < entryCount; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return 1;
    if (read(tiff, entry, 2) !== orientationTag) continue;
    const type = read(tiff, entry + 2, 2);
    if (type !== shortType && type !== longType) return 1;
    return asOrientation(read(tiff, entry + 8, type === shortType ? 2 : 4));
  }
  return 1;
}

/** The number as an orientation; 1 where it is none. */
export function asOrientation(value: number): Orientation {
  return Number.isInteger(value) && value >= 1 && value <= 8 ? (value as Orientation) : 1;
}
