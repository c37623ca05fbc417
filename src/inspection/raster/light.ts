import type { Box } from '../../domain/judgement.js';
import type { Plane, Raster } from './raster.js';
import { TileGrid } from './tiles.js';

/** Counts the pixels of a row, or those of them that lie in an area, by their brightness; says how many there were. */
function countRow(row: Uint8Array, area: Uint8Array | undefined, counts: Uint32Array): number {
  let total = 0;
  for (let x = 0; x < row.length; x += 1) {
    if (area && area[x] !== 1) continue;
    const value = row[x] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
    total += 1;
  }
  return total;
}

/** How bright a picture is, as ranks of its pixels' brightness (0 to 255). */
export class Histogram {
  readonly #counts = new Uint32Array(256);
  #total = 0;

  /** Counts all pixels, or those of an area. */
  constructor({ width, height, data }: Plane, area?: Uint8Array) {
    for (let y = 0; y < height; y += 1) {
      const [from, end] = [y * width, (y + 1) * width];
      this.#total += countRow(data.subarray(from, end), area?.subarray(from, end), this.#counts);
    }
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

/** A picture is cut into so many tiles along its longer side. */
const tilesAlong = 64;
/** All three colours at their end: white, be it paper or too much light. */
const white = 250;
/** A bright tint with one colour at its end and another not: what too much light makes of colours, and paper never is. */
const [clipped, tintFrom, tintTo] = [253, 120, 240];

/** Nothing is left of paper that is this white in every colour, but in a scan. */
const dead = 254;

/** The share of an area, or of what is outside it, that is as white as can be. */
export function deadWhiteShare({ data }: Raster, area: Uint8Array, where: 0 | 1): number {
  let [whites, pixels] = [0, 0];
  for (let pixel = 0, at = 0; pixel < area.length; pixel += 1, at += 4) {
    if (area[pixel] !== where) continue;
    pixels += 1;
    if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) >= dead) whites += 1;
  }
  return whites / Math.max(1, pixels);
}

/** Light that was too much for the camera. */
export interface Burn {
  readonly whiteShare: number;
  readonly tintedShare: number;
  readonly where: readonly Box[];
}

/** 1 where a pixel is white, 2 where it is a burnt tint. */
function burnAt(data: Uint8ClampedArray, at: number): 0 | 1 | 2 {
  const red = data[at] ?? 0;
  const green = data[at + 1] ?? 0;
  const blue = data[at + 2] ?? 0;
  const least = Math.min(red, green, blue);
  if (least >= white) return 1;
  return least >= tintFrom && least <= tintTo && Math.max(red, green, blue) >= clipped ? 2 : 0;
}

/** Finds the pixels where the camera ran out of scale. */
export function burnOf({ width, height, data }: Raster): Burn {
  const tileSide = Math.max(2, Math.round(Math.max(width, height) / tilesAlong));
  const grid = new TileGrid(width, height, tileSide);
  const burnt = new Uint16Array(grid.count);
  let [whites, tints] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, at = y * width * 4; x < width; x += 1, at += 4) {
      const burning = burnAt(data, at);
      if (burning === 0) continue;
      if (burning === 1) whites += 1;
      else tints += 1;
      const tile = grid.at(x, y);
      burnt[tile] = (burnt[tile] ?? 0) + 1;
    }
  }
  const full = tileSide * tileSide * 0.9;
  return {
    whiteShare: whites / (width * height),
    tintedShare: tints / (width * height),
    where: grid.boxesAround((tile) => (burnt[tile] ?? 0) >= full, 8, 3),
  };
}
