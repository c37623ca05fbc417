import type { Raster } from './raster.js';

/** So many cells lie along the longer side. */
const cellsAlong = 16;
/** No rough drawing strays so far from the mean of a cell, while a missing stretch is away by half of the scale. */
const mostApart = 48;
/**
 * The values of a cell with something in it, such as print or a line of four pixels, differ by so much from their mean;
 * those of an even one by less.
 */
const [something, nothing] = [12, 1];
/** Here and there a thin line slips through rough sampling. */
const mostEmptied = 0.2;
const rim = 0.015;
const colours = [0, 1, 2] as const;

interface Cell {
  readonly means: readonly number[];
  /** How far values differ from their mean, in the colour in which they do most. */
  readonly spread: number;
}

/** Left, right, top and bottom. */
type Stretch = readonly [number, number, number, number];

/** Where cells begin and end along a side, without its rim: what lies along the very border slips through as well. */
function edges(length: number, cells: number): readonly number[] {
  const start = Math.round(length * rim);
  return Array.from({ length: cells + 1 }, (_, i) => start + Math.floor((i * (length - 2 * start)) / cells));
}

/** The values of one colour in a stretch of a picture. */
function valuesIn({ width, data }: Raster, [left, right, top, bottom]: Stretch, colour: number): Uint8Array {
  const values = new Uint8Array((right - left) * (bottom - top));
  let to = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) values[to++] = data[(y * width + x) * 4 + colour] ?? 0;
  }
  return values;
}

function meanOf(values: Uint8Array, from = 0): number {
  let sum = 0;
  for (const value of values) sum += Math.abs(value - from);
  return sum / Math.max(1, values.length);
}

function cellOf(raster: Raster, stretch: Stretch): Cell {
  const all = colours.map((colour) => valuesIn(raster, stretch, colour));
  const means = all.map((values) => meanOf(values));
  return { means, spread: Math.max(...all.map((values, i) => meanOf(values, means[i]))) };
}

function cellsOf(raster: Raster, columns: number, rows: number): readonly Cell[] {
  const [across, down] = [edges(raster.width, columns), edges(raster.height, rows)];
  return down
    .slice(1)
    .flatMap((bottom, row) =>
      across
        .slice(1)
        .map((right, column) => cellOf(raster, [across[column] ?? 0, right, down[row] ?? 0, bottom])),
    );
}

/**
 * Whether a small drawing shows what a picture shows, cell by cell. It may be sampled roughly; what it may not be is
 * black, blank or lacking a stretch, as canvases are that a phone had no memory for.
 */
export function isLikeness(drawn: Raster, picture: Raster): boolean {
  const long = Math.max(picture.width, picture.height);
  const [columns, rows] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.min(side, Math.round((cellsAlong * side) / long))),
  ) as [number, number];
  const shown = cellsOf(drawn, columns, rows);
  const pairs = cellsOf(picture, columns, rows).map((cell, i) => [cell, shown[i] ?? cell] as const);
  const isApart = pairs.some(([{ means }, other]) =>
    means.some((mean, colour) => Math.abs(mean - (other.means[colour] ?? 0)) > mostApart),
  );
  const filled = pairs.filter(([{ spread }]) => spread >= something);
  const emptied = filled.filter(([, { spread }]) => spread <= nothing);
  return !isApart && emptied.length <= filled.length * mostEmptied;
}
