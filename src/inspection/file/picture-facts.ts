import { noExif } from './exif.js';
import type { ExifFacts } from './exif.js';

/** What a picture file says about itself before anything is decoded. */
export interface PictureFacts extends ExifFacts {
  /** Pixels as stored, before `orientation` is applied; 0 where the file does not say. */
  readonly width: number;
  readonly height: number;
  /** The file has its proper end: nothing was cut off. */
  readonly isWhole: boolean;
  /** A variant of the format that browsers do not decode as a rule (lossless or arithmetic JPEG). */
  readonly isRareCodec: boolean;
}

/** The facts of a file in which nothing could be made out. */
export const nothingKnown: PictureFacts = {
  width: 0,
  height: 0,
  ...noExif,
  isWhole: false,
  isRareCodec: false,
};
