import type { Plane, Raster } from './raster.js';

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
