import type { Orientation } from '../inspection/file/exif.js';
import type { PictureType } from '../inspection/file/read-picture.js';
import { FlatRuns } from '../inspection/look/flat-runs.js';
import type { Flatness } from '../inspection/look/flat-runs.js';
import { GridSearch } from '../inspection/look/grid.js';
import type { Raster } from '../inspection/raster/raster.js';
import { Shrinker } from '../inspection/raster/shrink.js';
import { framePixels } from './frame-pixels.js';
import { drawnPixels } from './pixels.js';
import type { Pixels } from './pixels.js';

/** Opens the pixels of a decoded picture, by the quick road where the browser can; `told` is what its bitmap may follow. */
export async function openPixels(bitmap: ImageBitmap, type: PictureType, told: Orientation): Promise<Pixels> {
  // Only of a JPEG it is certain that nothing shines through.
  const quick = type === 'jpeg' ? await framePixels(bitmap, told) : undefined;
  return quick ?? drawnPixels(bitmap);
}

/** What is read of a picture in one pass over its pixels. */
export interface Reading {
  /** The picture on white ground, at the size that the checks look at. */
  readonly raster: Raster;
  readonly flatness: Flatness;
  readonly grid: GridSearch;
}

/** Reads a picture strip by strip, so that its pixels never stand a second time beside the bitmap, and closes them. */
export async function readRaster(pixels: Pixels, longSide: number): Promise<Reading> {
  const { width, height, mostRows } = pixels;
  const shrinker = new Shrinker(pixels, longSide);
  const flatRuns = new FlatRuns(width, height);
  const grid = new GridSearch(width, height);
  try {
    for (let top = 0; top < height; top += mostRows) {
      const rows = await pixels.read(top, Math.min(mostRows, height - top));
      shrinker.addRows(rows);
      flatRuns.addRows(rows);
      grid.addRows(rows);
    }
  } finally {
    pixels.close();
  }
  return { raster: shrinker.finish(), flatness: flatRuns.finish(), grid };
}
