import { FlatRuns } from '../inspection/look/flat-runs.js';
import type { Flatness } from '../inspection/look/flat-runs.js';
import { GridSearch } from '../inspection/look/grid.js';
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

/** What is read of a picture in one pass over its pixels. */
export interface Reading {
  /** The picture on white ground, at the size that the checks look at. */
  readonly raster: Raster;
  readonly flatness: Flatness;
  readonly grid: GridSearch;
}

/** Reads a picture strip by strip, so that its pixels never stand a second time beside the bitmap. */
export function readRaster(bitmap: ImageBitmap, longSide: number): Reading {
  const { width, height } = bitmap;
  const shrinker = new Shrinker(width, height, longSide);
  const flatRuns = new FlatRuns(width, height);
  const grid = new GridSearch(width, height);
  const stripHeight = Math.min(height, Math.max(1, Math.floor(stripPixels / width)));
  const { canvas, context } = openCanvas(width, stripHeight, { willReadFrequently: true });
  for (let top = 0; top < height; top += stripHeight) {
    const rows = Math.min(stripHeight, height - top);
    context.fillRect(0, 0, width, rows);
    context.drawImage(bitmap, 0, -top);
    const { data } = context.getImageData(0, 0, width, rows);
    shrinker.addRows(data);
    flatRuns.addRows(data);
    grid.addRows(data);
  }
  // Frees the pixels at once; a canvas that is merely forgotten waits for the garbage collector.
  canvas.width = 0;
  canvas.height = 0;
  return { raster: shrinker.finish(), flatness: flatRuns.finish(), grid };
}
