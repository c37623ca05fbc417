import type { Box } from '../../domain/judgement.js';
import type { Plane, Raster } from './raster.js';
import { TileGrid } from './tiles.js';

/** How bright a picture is, as ranks of its pixels' brightness (0 to 255). */
export class Histogram {
  readonly #counts = new Uint32Array(256);
  readonly #total: number;

  constructor({ data }: Plane) {
    for (const value of data) this.#counts[value] = (this.#counts[value] ?? 0) + 1;
    this.#total = data.length;
  }

  /** The brightness that a share (0 to 1) of the pixels does not exceed. */
  rank(share: number): number {
    let left = this.#total * share;
    for (let value = 0; value < 255; value += 1) {
      left -= this.#counts[value] ?? 0;
      if (left <= 0) return value;
    }
    return 255;
  }
}

const tileSide = 16;
/** All three colours at their end: white, be it paper or too much light. */
const white = 250;
/** A bright tint with one colour at its end and another not: what too much light makes of colours, and paper never is. */
const [clipped, tintFrom, tintTo] = [253, 120, 240];

/** Light that was too much for the camera. */
export interface Burn {
  readonly whiteShare: number;
  readonly tintedShare: number;
  readonly where: readonly Box[];
}

/** Finds the pixels where the camera ran out of scale. */
export function burnOf({ width, height, data }: Raster): Burn {
  const grid = new TileGrid(width, height, tileSide);
  const burnt = new Uint16Array(grid.count);
  let [whites, tints] = [0, 0];
  for (let at = 0, x = 0, y = 0; at < data.length; at += 4) {
    const red = data[at] ?? 0;
    const green = data[at + 1] ?? 0;
    const blue = data[at + 2] ?? 0;
    const least = Math.min(red, green, blue);
    const most = Math.max(red, green, blue);
    const isWhite = least >= white;
    const isTinted = most >= clipped && least >= tintFrom && least <= tintTo;
    if (isWhite) whites += 1;
    if (isTinted) tints += 1;
    if (isWhite || isTinted) {
      const tile = grid.at(x, y);
      burnt[tile] = (burnt[tile] ?? 0) + 1;
    }
    x += 1;
    if (x === width) [x, y] = [0, y + 1];
  }
  const pixels = width * height;
  const full = tileSide * tileSide * 0.9;
  return {
    whiteShare: whites / pixels,
    tintedShare: tints / pixels,
    where: grid.boxesAround((tile) => (burnt[tile] ?? 0) >= full, 8, 3),
  };
}
