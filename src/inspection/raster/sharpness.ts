import { noiseOf } from './noise.js';
import type { Plane } from './raster.js';
import { TileGrid } from './tiles.js';

/** How sharp a picture is, tile by tile; 1 is as crisp as a good photo at working size, 0.5 half as crisp. */
export interface Sharpness {
  readonly grid: TileGrid;
  /** For each direction the sharpness of each tile; NaN where the tile has no detail in that direction. */
  readonly along: readonly Float32Array[];
  /** The sharpness of each tile in its worst direction; NaN where it has no detail. */
  readonly tiles: Float32Array;
}

const tileSide = 32;
/** Pixels between the lines that are followed across the picture. */
const lineSpacing = 4;
/** Length of a line: the slope of a hopelessly blurred edge still fits into it. */
const lineLength = 24;
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

/** A direction across the picture and the steepness that the sharpest of edges has along it (a longer stride sees less). */
interface Direction {
  readonly x: number;
  readonly y: number;
  readonly crisp: number;
}

const directions: readonly Direction[] = [
  { x: 1, y: 0, crisp: 0.5 },
  { x: 2, y: 1, crisp: 0.39 },
  { x: 1, y: 1, crisp: 0.45 },
  { x: 1, y: 2, crisp: 0.39 },
  { x: 0, y: 1, crisp: 0.49 },
  { x: -1, y: 2, crisp: 0.39 },
  { x: -1, y: 1, crisp: 0.45 },
  { x: -2, y: 1, crisp: 0.39 },
];

/** Good pictures are about equally sharp in every direction; below this evenness something has moved. */
const evenness = 0.75;

function smoothed({ width, height, data }: Plane): Uint16Array {
  const sums = new Uint16Array(width * height);
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1, end = at + width - 2; at < end; at += 1) {
      const [above, below] = [at - width, at + width];
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
    const at = tile * classCount + Math.min(classCount - 1, Math.floor(steepness / classWidth));
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

/** Follows lines in one direction all over the picture: how much of its brightness range does each cross in one step? */
function tallyAlong(
  sums: Uint16Array,
  { width, height }: Plane,
  grid: TileGrid,
  direction: Direction,
  noise: number,
): Tally {
  const tally = new Tally(grid.count);
  const strideLength = Math.sqrt(direction.x * direction.x + direction.y * direction.y);
  const steps = Math.round(lineLength / strideLength);
  const stride = direction.y * width + direction.x;
  const [reachX, reachY] = [direction.x * steps, direction.y * steps];
  const [rangeAllowance, stepAllowance] = [rangeOfNoise * noise, stepOfNoise * noise];
  const [left, right] = [Math.max(2, 2 - reachX), Math.min(width - 2, width - 2 - reachX)];
  for (let y = 2; y < height - 2 - reachY; y += lineSpacing) {
    for (let x = left; x < right; x += lineSpacing) {
      let at = y * width + x;
      let before = sums[at] ?? 0;
      let [low, high, steepest] = [before, before, 0];
      for (let i = 0; i < steps; i += 1) {
        at += stride;
        const value = sums[at] ?? 0;
        if (value < low) low = value;
        if (value > high) high = value;
        const step = value > before ? value - before : before - value;
        if (step > steepest) steepest = step;
        before = value;
      }
      const range = high - low - rangeAllowance;
      if (range < minContrast * weightSum) continue;
      const steepness = Math.max(0, steepest - stepAllowance) / (range * strideLength);
      tally.add(grid.at(x + reachX / 2, y + reachY / 2), steepness);
    }
  }
  return tally;
}

/**
 * Measures sharpness by how steeply brightness changes along lines that carry detail, relative to how much it changes
 * at all: contrast cancels out, plain parts do not count, and noise is taken off.
 */
export function sharpnessOf(plane: Plane): Sharpness {
  const { width, height } = plane;
  const grid = new TileGrid(width, height, tileSide);
  const sums = smoothed(plane);
  const noise = noiseOf(plane) * noiseLeft * weightSum;
  const along = directions.map((direction) => {
    const tally = tallyAlong(sums, plane, grid, direction, noise);
    return Float32Array.from({ length: grid.count }, (_, tile) => tally.steepnessOf(tile) / direction.crisp);
  });
  return { grid, along, tiles: worstOf(along, grid.count) };
}

function worstOf(along: readonly Float32Array[], count: number): Float32Array {
  const tiles = new Float32Array(count).fill(NaN);
  for (const values of along) {
    for (let tile = 0; tile < count; tile += 1) {
      const [value, known] = [values[tile] ?? NaN, tiles[tile] ?? NaN];
      // Neither comparison holds for a tile without detail.
      if (value < known || (Number.isNaN(known) && value >= 0)) tiles[tile] = value;
    }
  }
  return tiles;
}

/** The value of a rank (0 to 1) among those that are numbers; nothing where there are too few. */
function ranked(values: Float32Array, rank: number): number | undefined {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted.length < minTiles
    ? undefined
    : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * rank))];
}

/**
 * One number for the picture; nothing where it has too little detail to say. A tenth of its tiles is sharper still: a
 * face before a blurred room is sharp. The direction in which the picture is least sharp decides, and where it is much
 * sharper in another, as after a movement, it counts for even less.
 */
export function overallSharpness({ along }: Sharpness): number | undefined {
  const scores = along.map((values) => ranked(values, tileRank)).filter((score) => score !== undefined);
  if (scores.length === 0) return undefined;
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  return least * Math.min(1, least / most / evenness);
}
