import type { Plane } from './raster.js';
import { TileGrid } from './tiles.js';

/** How sharp a picture is, tile by tile; 1 is as crisp as a good photo at working size, 0.5 half as crisp. */
export interface Sharpness {
  readonly grid: TileGrid;
  /** For each direction the sharpness of each tile; NaN where the tile has no detail in that direction. */
  readonly along: readonly Float32Array[];
}

const tileSide = 32;
/** Brightness that a line must span to be detail rather than shading. */
const minContrast = 24;
/** Sums of 3 × 3 pixels weighted 1 2 1 are used, sixteen times a pixel's value. */
const weightSum = 16;
/** What that sum leaves of pixel noise: 6/16. */
const noiseLeft = 0.375;
/** How far noise alone stretches a line's brightness range, and its steepest step, in its own deviations. */
const [rangeOfNoise, stepOfNoise] = [3.2, 1.8];
/** A tile counts with the upper quartile of its lines: of a text, not of the paper around it. */
const lineRank = 0.75;
const tileRank = 0.9;
const [minLinesInTile, minTiles] = [3, 8];
/** Steepness is counted in classes of this width, up to their number. */
const classWidth = 0.005;
const classCount = 160;

/** Lines start at every fourth pixel across and down, which is called a knot; four steps lead from one to another. */
const knotSpacing = 4;
/** Far enough from the edge for the sums to be whole. */
const firstKnot = 2;

/**
 * A direction across the picture: pixels of one step; how many knots a line is long, so that the slope of a hopelessly
 * blurred edge still fits into it; and the steepness that the sharpest of edges has (a longer step sees less). Not x and y:
 * Chromium takes these for points, and when those get fractions it never makes quick again what reads these.
 */
interface Direction {
  readonly right: number;
  readonly down: number;
  readonly knots: number;
  readonly crisp: number;
}

const directions: readonly Direction[] = [
  { right: 1, down: 0, knots: 6, crisp: 0.5 },
  { right: 2, down: 1, knots: 3, crisp: 0.39 },
  { right: 1, down: 1, knots: 4, crisp: 0.45 },
  { right: 1, down: 2, knots: 3, crisp: 0.39 },
  { right: 0, down: 1, knots: 6, crisp: 0.49 },
  { right: -1, down: 2, knots: 3, crisp: 0.39 },
  { right: -1, down: 1, knots: 4, crisp: 0.45 },
  { right: -2, down: 1, knots: 3, crisp: 0.39 },
];

/** Good pictures are about equally sharp in every direction; below this evenness something has moved. */
const evenness = 0.75;

// Whole numbers are compared without a branch, which no processor could foresee.

function lesser(a: number, b: number): number {
  const off = (a - b) | 0;
  return b + (off & (off >> 31));
}

function greater(a: number, b: number): number {
  const off = (a - b) | 0;
  return a - (off & (off >> 31));
}

// Rows have functions of their own here: engines make quick what is called often, and a long loop only by a detour.

function smoothRow({ width, data }: Plane, y: number, sums: Uint16Array): void {
  for (let at = y * width + 1, end = at + width - 2; at < end; at += 1) {
    const above = at - width;
    const below = at + width;
    sums[at] =
      (data[above - 1] ?? 0) +
      2 * (data[above] ?? 0) +
      (data[above + 1] ?? 0) +
      2 * (data[at - 1] ?? 0) +
      4 * (data[at] ?? 0) +
      2 * (data[at + 1] ?? 0) +
      (data[below - 1] ?? 0) +
      2 * (data[below] ?? 0) +
      (data[below + 1] ?? 0);
  }
}

function smoothed(plane: Plane): Uint16Array {
  const sums = new Uint16Array(plane.width * plane.height);
  for (let y = 1; y < plane.height - 1; y += 1) smoothRow(plane, y, sums);
  return sums;
}

/** How many lines of each tile fall into each class of steepness. */
class Tally {
  readonly #counts: Uint16Array;
  readonly #lines: Uint16Array;

  constructor(tiles: number) {
    this.#counts = new Uint16Array(tiles * classCount);
    this.#lines = new Uint16Array(tiles);
  }

  add(tile: number, steepness: number): void {
    const place = Math.floor(steepness / classWidth);
    const at = tile * classCount + (place < classCount ? place : classCount - 1);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#lines[tile] = (this.#lines[tile] ?? 0) + 1;
  }

  /** The steepness of the tile's line of the rank; NaN where too few lines had anything to show. */
  steepnessOf(tile: number): number {
    const lines = this.#lines[tile] ?? 0;
    if (lines < minLinesInTile) return NaN;
    let left = Math.floor(lines * lineRank);
    let place = 0;
    for (; place < classCount; place += 1) {
      left -= this.#counts[tile * classCount + place] ?? 0;
      if (left < 0) break;
    }
    return (place + 0.5) * classWidth;
  }
}

/** The stretches from each knot to the next along one direction: lowest and highest value, and steepest step. */
interface Stretches {
  readonly columns: number;
  readonly rows: number;
  readonly low: Uint16Array;
  readonly high: Uint16Array;
  readonly steepest: Uint16Array;
}

/**
 * Every second line is as good as all of them: rows of knots are left out where steps lead from one row of the kept to
 * another, columns likewise.
 */
function spacingsFor({ right, down }: Direction): { readonly rows: 1 | 2; readonly columns: 1 | 2 } {
  return { rows: down % 2 === 0 ? 2 : 1, columns: right % 2 === 0 ? 2 : 1 };
}

function knotsIn(length: number): number {
  return Math.max(0, Math.floor((length - 2 * firstKnot - 1) / knotSpacing) + 1);
}

function stretchRow(
  sums: Uint16Array,
  width: number,
  row: number,
  { right: dx, down: dy }: Direction,
  { columns, low: lows, high: highs, steepest: steps }: Stretches,
  spacing: number,
): void {
  const stride = dy * width + dx;
  for (let column = Math.max(0, -dx); column < columns && column + dx < columns; column += spacing) {
    let at = (firstKnot + row * knotSpacing) * width + firstKnot + column * knotSpacing;
    let before = sums[at] ?? 0;
    let low = before;
    let high = before;
    let steepest = 0;
    for (let i = 0; i < knotSpacing; i += 1) {
      at += stride;
      const value = sums[at] ?? 0;
      low = lesser(low, value);
      high = greater(high, value);
      steepest = greater(steepest, greater(value - before, before - value));
      before = value;
    }
    const knot = row * columns + column;
    lows[knot] = low;
    highs[knot] = high;
    steps[knot] = steepest;
  }
}

function stretchesAlong(sums: Uint16Array, { width, height }: Plane, direction: Direction): Stretches {
  const spacing = spacingsFor(direction);
  const [columns, rows] = [knotsIn(width), knotsIn(height)];
  const count = columns * rows;
  const stretches = {
    columns,
    rows,
    low: new Uint16Array(count),
    high: new Uint16Array(count),
    steepest: new Uint16Array(count),
  };
  for (let row = 0; row + direction.down < rows; row += spacing.rows)
    stretchRow(sums, width, row, direction, stretches, spacing.columns);
  return stretches;
}

/** What noise alone does to a line, and how long a step of its direction is. */
interface Measure {
  readonly rangeAllowance: number;
  readonly stepAllowance: number;
  readonly stepLength: number;
  readonly grid: TileGrid;
}

function tallyRow(
  { columns, low, high, steepest }: Stretches,
  row: number,
  direction: Direction,
  { rangeAllowance, stepAllowance, stepLength, grid }: Measure,
  spacing: number,
  tally: Tally,
): void {
  const [reachX, reachY] = [direction.right * direction.knots, direction.down * direction.knots];
  const stride = direction.down * columns + direction.right;
  const middleX = firstKnot + (reachX * knotSpacing) / 2;
  const tiles = grid.at(0, firstKnot + (row + reachY / 2) * knotSpacing);
  for (
    let column = reachX < 0 ? -reachX : 0;
    column < columns && column + reachX < columns;
    column += spacing
  ) {
    let knot = row * columns + column;
    let lineLow = 65_535;
    let lineHigh = 0;
    let lineSteepest = 0;
    for (let i = 0; i < direction.knots; i += 1, knot += stride) {
      lineLow = lesser(lineLow, low[knot] ?? 0);
      lineHigh = greater(lineHigh, high[knot] ?? 0);
      lineSteepest = greater(lineSteepest, steepest[knot] ?? 0);
    }
    const range = lineHigh - lineLow - rangeAllowance;
    if (range < minContrast * weightSum) continue;
    const steepness = lineSteepest > stepAllowance ? lineSteepest - stepAllowance : 0;
    tally.add(tiles + grid.at(middleX + column * knotSpacing, 0), steepness / (range * stepLength));
  }
}

/** Follows lines in one direction all over the picture: how much of its brightness range does each cross in one step? */
function tallyAlong(stretches: Stretches, grid: TileGrid, direction: Direction, noise: number): Tally {
  const tally = new Tally(grid.count);
  const measure = {
    rangeAllowance: rangeOfNoise * noise,
    stepAllowance: stepOfNoise * noise,
    stepLength: Math.sqrt(direction.right * direction.right + direction.down * direction.down),
    grid,
  };
  const spacing = spacingsFor(direction);
  // Diagonals need every knot, but not a line from each.
  const rowSpacing = spacing.columns === 2 ? 1 : 2;
  for (let row = 0; row + direction.down * direction.knots < stretches.rows; row += rowSpacing)
    tallyRow(stretches, row, direction, measure, spacing.columns, tally);
  return tally;
}

/**
 * Measures sharpness by how steeply brightness changes along lines that carry detail, relative to how much it changes
 * at all: contrast cancels out, plain parts do not count, and noise is taken off.
 */
export function sharpnessOf(plane: Plane, pixelNoise: number): Sharpness {
  const grid = new TileGrid(plane.width, plane.height, tileSide);
  const sums = smoothed(plane);
  const noise = pixelNoise * noiseLeft * weightSum;
  const along = directions.map((direction) => {
    const tally = tallyAlong(stretchesAlong(sums, plane, direction), grid, direction, noise);
    return Float32Array.from({ length: grid.count }, (_, tile) => tally.steepnessOf(tile) / direction.crisp);
  });
  return { grid, along };
}

/** The value of a rank (0 to 1) among those that are numbers; nothing where there are too few. */
function ranked(values: Float32Array, rank: number, isMeant: (tile: number) => boolean): number | undefined {
  const sorted = values.filter((value, tile) => !Number.isNaN(value) && isMeant(tile)).sort();
  return sorted.length < minTiles
    ? undefined
    : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * rank))];
}

/**
 * One number for the picture; nothing where it has too little detail to say. A tenth of its tiles is sharper still: a
 * face before a blurred room is sharp. The direction in which the picture is least sharp decides, and where it is much
 * sharper in another, as after a movement, it counts for even less.
 */
export function overallSharpness(
  { along }: Sharpness,
  isMeant: (tile: number) => boolean = () => true,
): number | undefined {
  const scores = along
    .map((values) => ranked(values, tileRank, isMeant))
    .filter((score) => score !== undefined);
  if (scores.length === 0) return undefined;
  // Beyond crisp there is nothing to compare with: the corners of a chequered pattern seem steeper than any edge.
  const [least, most] = [Math.min(...scores), Math.min(1, Math.max(...scores))];
  return least * Math.min(1, least / most / evenness);
}
