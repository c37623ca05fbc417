import type { Orientation } from './exif.js';

/** What a picture file says about itself before anything is decoded. */
export interface PictureFacts {
  /** Pixels as stored, before `orientation` is applied; 0 where the file does not say. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** The file has its proper end: nothing was cut off. */
  readonly isWhole: boolean;
  /** A variant of the format that browsers do not decode as a rule (lossless or arithmetic JPEG). */
  readonly isRareCodec: boolean;
}

/** The facts of a file in which nothing could be made out. */
export const nothingKnown: PictureFacts = {
  width: 0,
  height: 0,
  orientation: 1,
  isWhole: false,
  isRareCodec: false,
};
