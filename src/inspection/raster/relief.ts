import { noiseOf } from './noise.js';
import type { Plane } from './raster.js';

const tileSide = 16;
/** What anybody could see as a mark on a plain ground. */
const minRange = 10;
/** How far the lowest and the highest pixel of a plain tile lie apart through noise alone, in its own deviations. */
const rangeOfNoise = 7;

/** The share of the picture's tiles in which anything at all can be made out: edges, text, a face, however dim. */
export function reliefOf(plane: Plane): number {
  const { width, height, data } = plane;
  const threshold = minRange + rangeOfNoise * noiseOf(plane);
  let [tiles, marked] = [0, 0];
  for (let top = 0; top < height; top += tileSide) {
    for (let left = 0; left < width; left += tileSide) {
      let [low, high] = [255, 0];
      for (let y = top; y < Math.min(height, top + tileSide); y += 1) {
        for (
          let at = y * width + left, end = y * width + Math.min(width, left + tileSide);
          at < end;
          at += 1
        ) {
          const value = data[at] ?? 0;
          if (value < low) low = value;
          if (value > high) high = value;
        }
      }
      tiles += 1;
      if (high - low >= threshold) marked += 1;
    }
  }
  return marked / tiles;
}
