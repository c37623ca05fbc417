import type { Prepared, ShotKind } from '../domain/judgement.js';
import { bareJpeg } from '../inspection/file/strip-jpeg.js';
import { swapsSides } from '../inspection/raster/place.js';
import type { Placement } from '../inspection/raster/place.js';
import type { Raster } from '../inspection/raster/raster.js';
import { fitWithin } from '../inspection/raster/shrink.js';
import { freeCanvas, openCanvas } from './canvas.js';
import { encodeJpeg } from './encode-jpeg.js';
import { isAllThere } from './is-all-there.js';
import { sha256Hex } from './sha256-hex.js';

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
  /** What was judged, small and upright; what is sent must show the same. Nothing where nothing was judged. */
  readonly judged?: Raster | undefined;
}

function draw({ bitmap, placement }: Preparation, longSide: number): OffscreenCanvas {
  const drawn = fitWithin(bitmap.width, bitmap.height, longSide);
  const [width, height] = swapsSides(placement) ? [drawn.height, drawn.width] : [drawn.width, drawn.height];
  const { canvas, context } = openCanvas(width, height, { willReadFrequently: false });
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  // Whole numbers instead of an angle: a turn must not smear a single pixel.
  const cos = [1, 0, -1, 0][placement.turns] ?? 1;
  const sin = [0, 1, 0, -1][placement.turns] ?? 0;
  const mirror = placement.mirrored ? -1 : 1;
  context.setTransform(cos * mirror, sin * mirror, -sin, cos, width / 2, height / 2);
  context.drawImage(bitmap, -drawn.width / 2, -drawn.height / 2, drawn.width, drawn.height);
  return canvas;
}

/** The picture drawn at this size, encoded; nothing where the drawing does not show what was judged. */
async function prepareAt(preparation: Preparation, longSide: number): Promise<Prepared<Blob> | undefined> {
  const { judged, sourceBytes } = preparation;
  const canvas = draw(preparation, longSide);
  const { width, height } = canvas;
  try {
    if (judged && !isAllThere(canvas, judged)) return undefined;
    const encoded = await encodeJpeg(canvas, sourceBytes);
    const bytes = new Uint8Array(await encoded.arrayBuffer());
    const bare = bareJpeg(bytes) ?? bytes;
    const picture = new Blob([bare], { type: encoded.type });
    return { picture, width, height, sha256: await sha256Hex(bare) };
  } finally {
    freeCanvas(canvas);
  }
}

/**
 * The picture as it will be sent: an upright JPEG of sensible size that carries nothing but pixels. Throws where this
 * machine cannot draw it, even smaller.
 */
export async function preparePicture(preparation: Preparation): Promise<Prepared<Blob>> {
  const longSide = longSideOf[preparation.shot];
  const prepared =
    (await prepareAt(preparation, longSide)) ?? (await prepareAt(preparation, longSide * secondTry));
  if (!prepared) throw new Error('the canvas does not show the picture');
  return prepared;
}
