import type { Prepared, ShotKind } from '../domain/judgement.js';
import { isLikeness } from '../inspection/raster/likeness.js';
import type { Placement } from '../inspection/raster/place.js';
import type { Raster } from '../inspection/raster/raster.js';
import { renderBeside } from './other-hand.js';
import { render } from './render.js';
import type { Rendering } from './render.js';

/**
 * Longest side of what is sent, in pixels. A card of 86 mm that fills the picture has 30 of them a millimetre, a page of
 * A4 held upright 8.6, as a fax in fine mode has: print of 6 points is 9 pixels high. A face needs far less; what a
 * selfie has is for the document that some levels want held beside it, whose print of 2.4 mm is then 14 pixels high.
 */
const longSideOf: Readonly<Record<ShotKind, number>> = {
  'identity/front': 2560,
  'identity/back': 2560,
  selfie: 2048,
  address: 2560,
};

/** A canvas that came out wrong for want of memory is tried once more with two fifths of its pixels. */
const secondTry = 0.625;

/** A decoded picture and what is to become of it. */
export interface Preparation {
  readonly bitmap: ImageBitmap;
  readonly placement: Placement;
  readonly shot: ShotKind;
  readonly sourceBytes: number;
  /** For when the bitmap was given away in vain. */
  readonly decodeAgain: () => Promise<ImageBitmap>;
}

/** Finishes a preparation that has begun. */
export type Preparing = (judged?: Raster) => Promise<Prepared<Blob>>;

/**
 * Begins with the picture as it will be sent: an upright JPEG of sensible size that carries nothing but pixels. Where
 * another worker lends a hand, that goes on beside the judgement, and the bitmap is no longer here. What it is finished
 * with is the picture that was judged, small and upright, as what is sent must show the same; nothing where nothing was
 * judged. Finishing throws where this machine cannot draw the picture, even smaller.
 */
export function beginPreparing(preparation: Preparation): Preparing {
  const { bitmap: given, placement, shot, sourceBytes: mostBytes, decodeAgain } = preparation;
  const longSide = longSideOf[shot];
  const order = { placement, longSide, mostBytes };
  const beside = renderBeside({ ...order, bitmap: given });
  return async (judged) => {
    const isGood = ({ samplings }: Rendering): boolean =>
      !judged || samplings.some((sampling) => isLikeness(sampling, judged));
    const first = await beside?.();
    if (first && isGood(first)) return first.prepared;
    const bitmap = beside ? await decodeAgain() : given;
    try {
      for (const each of first ? [longSide * secondTry] : [longSide, longSide * secondTry]) {
        const rendering = await render({ ...order, bitmap, longSide: each });
        if (isGood(rendering)) return rendering.prepared;
      }
    } finally {
      bitmap.close();
    }
    throw new Error('the canvas does not show the picture');
  };
}
