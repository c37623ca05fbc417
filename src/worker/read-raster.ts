import type { Raster } from '../inspection/raster/raster.js';
import { Shrinker } from '../inspection/raster/shrink.js';

/** Pixels read back at once: large enough to be quick, small enough not to stand beside a 48 MP bitmap. */
const stripPixels = 1024 * 1024;

/** A canvas for this size with white ground, ready for drawing; throws where the browser has none to give. */
export function openCanvas(
  width: number,
  height: number,
  options: { readonly willReadFrequently: boolean },
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, ...options });
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = '#fff';
  return { canvas, context };
}

/** The picture on white ground, at the size that the checks look at, read strip by strip. */
export function readRaster(bitmap: ImageBitmap, longSide: number): Raster {
  const { width, height } = bitmap;
  const shrinker = new Shrinker(width, height, longSide);
  const stripHeight = Math.min(height, Math.max(1, Math.floor(stripPixels / width)));
  const { canvas, context } = openCanvas(width, stripHeight, { willReadFrequently: true });
  for (let top = 0; top < height; top += stripHeight) {
    const rows = Math.min(stripHeight, height - top);
    context.fillRect(0, 0, width, rows);
    context.drawImage(bitmap, 0, -top);
    shrinker.addRows(context.getImageData(0, 0, width, rows).data);
  }
  // Frees the pixels at once; a canvas that is merely forgotten waits for the garbage collector.
  canvas.width = 0;
  canvas.height = 0;
  return shrinker.finish();
}
