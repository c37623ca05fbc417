import type { Prepared, ShotKind } from '../domain/judgement.js';
import { isLikeness } from '../inspection/raster/likeness.js';
import type { Placement } from '../inspection/raster/place.js';
import type { Raster } from '../inspection/raster/raster.js';
import { renderBeside } from './other-hand.js';
import { render } from './render.js';
import type { RenderOrder, Rendering } from './render.js';

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
}

/** Finishes a preparation that has begun. */
export type Preparing = (judged?: Raster) => Promise<Prepared<Blob>>;

/** Whether a drawing shows all of the picture that was judged. */
function isAllThere({ samplings }: Rendering, judged: Raster): boolean {
  return samplings.some((sampling) => isLikeness(sampling, judged));
}

/**
 * Begins with the picture as it will be sent: an upright JPEG of sensible size that carries nothing but pixels. Where
 * another worker lends a hand, that goes on beside the judgement. What it is finished with is the picture that was
 * judged, small and upright, as what is sent must show the same; nothing where nothing was judged. Finishing throws where
 * this machine cannot draw the picture, even smaller.
 */
export async function beginPreparing(preparation: Preparation): Promise<Preparing> {
  const { bitmap, placement, shot, sourceBytes: mostBytes } = preparation;
  const order: RenderOrder = { bitmap, placement, longSide: longSideOf[shot], mostBytes };
  const beside = await renderBeside(order);
  return async (judged) => {
    const first = (await beside?.()) ?? (await render(order));
    if (!judged || isAllThere(first, judged)) return first.prepared;
    const second = await render({ ...order, longSide: order.longSide * secondTry });
    if (!isAllThere(second, judged)) throw new Error('the canvas does not show the picture');
    return second.prepared;
  };
}
