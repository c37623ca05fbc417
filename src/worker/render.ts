import type { Prepared } from '../domain/judgement.js';
import { bareJpeg } from '../inspection/file/strip-jpeg.js';
import { swapsSides } from '../inspection/raster/place.js';
import type { Placement } from '../inspection/raster/place.js';
import type { Raster } from '../inspection/raster/raster.js';
import { fitWithin } from '../inspection/raster/shrink.js';
import { freeCanvas, openCanvas } from './canvas.js';
import { encodeJpeg } from './encode-jpeg.js';
import { samplingsOf } from './samplings.js';
import { sha256Hex } from './sha256-hex.js';

/** A decoded picture and how it is to be drawn and encoded. */
export interface RenderOrder {
  readonly bitmap: ImageBitmap;
  readonly placement: Placement;
  /** Longest side of what comes of it, in pixels; never more than there were. */
  readonly longSide: number;
  /** No more bytes than this, as far as print allows. */
  readonly mostBytes: number;
}

/** What came of it, and what the drawing showed, to be compared with what was judged. */
export interface Rendering {
  readonly prepared: Prepared<Blob>;
  readonly samplings: readonly Raster[];
}

/**
 * Of a picture that becomes little smaller, four neighbours for each pixel leave none out that matters: that takes a third
 * of the time, and print keeps more of its contrast, since nothing of half the size is mixed in.
 */
const leastNearby = 0.6;

function draw({ bitmap, placement, longSide }: RenderOrder): OffscreenCanvas {
  const drawn = fitWithin(bitmap.width, bitmap.height, longSide);
  const [width, height] = swapsSides(placement) ? [drawn.height, drawn.width] : [drawn.width, drawn.height];
  const { canvas, context } = openCanvas(width, height, { willReadFrequently: false });
  context.fillRect(0, 0, width, height);
  const isNear = drawn.width >= bitmap.width * leastNearby;
  context.imageSmoothingQuality = isNear ? 'low' : 'high';
  // Whole numbers instead of an angle: a turn must not smear a single pixel.
  const cos = [1, 0, -1, 0][placement.turns] ?? 1;
  const sin = [0, 1, 0, -1][placement.turns] ?? 0;
  const mirror = placement.mirrored ? -1 : 1;
  context.setTransform(cos * mirror, sin * mirror, -sin, cos, width / 2, height / 2);
  context.drawImage(bitmap, -drawn.width / 2, -drawn.height / 2, drawn.width, drawn.height);
  return canvas;
}

/** The picture as an upright JPEG of this size that carries nothing but pixels. */
export async function render(order: RenderOrder): Promise<Rendering> {
  const canvas = draw(order);
  const { width, height } = canvas;
  try {
    const samplings = samplingsOf(canvas);
    const encoded = await encodeJpeg(canvas, order.mostBytes);
    const bytes = new Uint8Array(await encoded.arrayBuffer());
    const bare = bareJpeg(bytes) ?? bytes;
    const picture = new Blob([bare], { type: encoded.type });
    return { prepared: { picture, width, height, sha256: await sha256Hex(bare) }, samplings };
  } finally {
    freeCanvas(canvas);
  }
}
