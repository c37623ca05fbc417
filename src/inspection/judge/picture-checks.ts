import type { ShotKind } from '../../domain/judgement.js';
import type { Picture } from '../raster/picture.js';
import type { Check } from './check.js';

/** The longest side, in pixels, of the picture that is measured; every threshold is made for this size. */
export const workingLongSide = 1024;

const everyShot: readonly Check<Picture>[] = [];

/** The checks of a decoded picture, shot by shot, in the order in which they are told. */
export const pictureChecks: Readonly<Record<ShotKind, readonly Check<Picture>[]>> = {
  'identity/front': everyShot,
  'identity/back': everyShot,
  selfie: everyShot,
  address: everyShot,
};
