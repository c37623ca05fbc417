import { hasAt, uintBe, uintLe } from './bytes.js';

/** EXIF's eight ways to hold a camera: 1 is upright, 2–4 mirrored or upside down, 5–8 on its side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;
/** Points to the directory of what the satellites said. */
const locationTag = 0x8825;
const shortType = 3;
const longType = 4;

/** What an EXIF block says. */
export interface ExifFacts {
  readonly orientation: Orientation;
  /** It tells where the picture was taken. */
  readonly hasLocation: boolean;
  /** There is a block at all, with whatever camera, date and thumbnail it has. */
  readonly hasNotes: boolean;
}

/** What is known where there is no EXIF block. */
export const noExif: ExifFacts = { orientation: 1, hasLocation: false, hasNotes: false };

/** Reads a TIFF-shaped EXIF block (with or without its `Exif` prefix); the orientation is 1 where it says nothing sensible. */
export function readExif(block: Uint8Array): ExifFacts {
  const tiff = hasAt(block, 0, 'Exif\0\0') ? block.subarray(6) : block;
  const isLittle = hasAt(tiff, 0, 'II*\0');
  if (!isLittle && !hasAt(tiff, 0, 'MM\0*')) return noExif;
  const read = isLittle ? uintLe : uintBe;
  const directory = read(tiff, 4, 4);
  const entryCount = read(tiff, directory, 2);
  let facts: ExifFacts = { ...noExif, hasNotes: true };
  let isTurned = false;
  for (let i = 0; i < entryCount; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) break;
    const [tag, type] = [read(tiff, entry, 2), read(tiff, entry + 2, 2)];
    if (tag === locationTag) facts = { ...facts, hasLocation: true };
    if (tag !== orientationTag || isTurned) continue;
    isTurned = true;
    if (type !== shortType && type !== longType) continue;
    const orientation = asOrientation(read(tiff, entry + 8, type === shortType ? 2 : 4));
    facts = { ...facts, orientation };
  }
  return facts;
}

/** The number as an orientation; 1 where it is none. */
export function asOrientation(value: number): Orientation {
  return Number.isInteger(value) && value >= 1 && value <= 8 ? (value as Orientation) : 1;
}
