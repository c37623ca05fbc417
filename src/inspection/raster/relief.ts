import type { Plane } from './raster.js';

/** Blocks of this side are averaged, which leaves little of noise; their brightness is compared over two blocks. */
const blockSide = 4;
const reach = 2;
/** What anybody could see as a mark on its ground. */
const minBend = 8;
/** What noise leaves of itself in a bend, in its own deviations, at the far end of what chance can do. */
const bendOfNoise = 3;

function blocksOf({ width, height, data }: Plane): { columns: number; rows: number; means: Float32Array } {
  const columns = Math.floor(width / blockSide);
  const rows = Math.floor(height / blockSide);
  const means = new Float32Array(columns * rows);
  for (let row = 0, block = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, block += 1) {
      let sum = 0;
      for (let y = 0, at = row * blockSide * width + column * blockSide; y < blockSide; y += 1, at += width) {
        for (let x = 0; x < blockSide; x += 1) sum += data[at + x] ?? 0;
      }
      means[block] = sum / (blockSide * blockSide);
    }
  }
  return { columns, rows, means };
}

/**
 * The share of the picture in which anything at all can be made out: edges, text, a face, however dim. Brightness must
 * bend, not just slope: a smooth gradient shows nothing.
 */
export function reliefOf(plane: Plane, noise: number): number {
  const { columns, rows, means } = blocksOf(plane);
  const threshold = minBend + bendOfNoise * noise;
  let looked = 0;
  let marked = 0;
  for (let row = reach; row < rows - reach; row += 1) {
    for (let column = reach; column < columns - reach; column += 1) {
      const at = row * columns + column;
      const twice = 2 * (means[at] ?? 0);
      const across = (means[at - reach] ?? 0) + (means[at + reach] ?? 0) - twice;
      const down = (means[at - reach * columns] ?? 0) + (means[at + reach * columns] ?? 0) - twice;
      looked += 1;
      if (Math.abs(across) >= threshold || Math.abs(down) >= threshold) marked += 1;
    }
  }
  return looked === 0 ? 0 : marked / looked;
}
