import type { Plane } from './raster.js';

/** Blocks of this side are averaged, which leaves little of noise; their brightness is compared over two blocks. */
const blockSide = 4;
const reach = 2;
/** What anybody could see as a mark on its ground. */
const minBend = 8;
/** What noise leaves of itself in a bend, in its own deviations, at the far end of what chance can do. */
const bendOfNoise = 3;

function meanOfBlock({ width, data }: Plane, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + blockSide; y += 1) {
    for (let at = y * width + left, end = at + blockSide; at < end; at += 1) sum += data[at] ?? 0;
  }
  return sum / (blockSide * blockSide);
}

function blocksOf(plane: Plane): { columns: number; rows: number; means: Float32Array } {
  const columns = Math.floor(plane.width / blockSide);
  const rows = Math.floor(plane.height / blockSide);
  const means = new Float32Array(columns * rows);
  for (let row = 0, block = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, block += 1)
      means[block] = meanOfBlock(plane, column * blockSide, row * blockSide);
  }
  return { columns, rows, means };
}

/** How many blocks of a row bend by so much. */
function bendsInRow(means: Float32Array, columns: number, row: number, threshold: number): number {
  let bends = 0;
  for (let at = row * columns + reach, end = at + columns - 2 * reach; at < end; at += 1) {
    const twice = 2 * (means[at] ?? 0);
    const across = (means[at - reach] ?? 0) + (means[at + reach] ?? 0) - twice;
    const down = (means[at - reach * columns] ?? 0) + (means[at + reach * columns] ?? 0) - twice;
    if (Math.abs(across) >= threshold || Math.abs(down) >= threshold) bends += 1;
  }
  return bends;
}

/**
 * The share of the picture in which anything at all can be made out: edges, text, a face, however dim. Brightness must
 * bend, not just slope: a smooth gradient shows nothing.
 */
export function reliefOf(plane: Plane, noise: number): number {
  const { columns, rows, means } = blocksOf(plane);
  const threshold = minBend + bendOfNoise * noise;
  const looked = Math.max(0, rows - 2 * reach) * Math.max(0, columns - 2 * reach);
  let marked = 0;
  for (let row = reach; row < rows - reach; row += 1) marked += bendsInRow(means, columns, row, threshold);
  return looked === 0 ? 0 : marked / looked;
}
