import type { Raster } from './raster.js';
import { spansOf } from './spans.js';
import type { Spans } from './spans.js';

/** The size that fits a picture into a square of `longSide`, never larger than it is, never thinner than one pixel. */
export function fitWithin(
  width: number,
  height: number,
  longSide: number,
): { width: number; height: number } {
  const long = Math.max(width, height);
  if (long <= longSide) return { width, height };
  return {
    width: Math.max(1, Math.round((width * longSide) / long)),
    height: Math.max(1, Math.round((height * longSide) / long)),
  };
}

/** Above this many pixels no lens resolves them, and two rows are read for each of the result, evenly spread. */
const manyPixels = 6_000_000;

function rowsOf(width: number, height: number, to: { readonly height: number }): number {
  return width * height < manyPixels ? height : Math.min(height, 2 * to.height);
}

/** What is given to a `Shrinker`. */
export interface Source {
  readonly width: number;
  readonly height: number;
  /** Whether blue comes first of the four bytes of a pixel, and red third. */
  readonly isBlueFirst?: boolean;
}

// Whole pixels are added two colours at once, and row by row: engines make quick what is called often.

function startWith(pixels: Int32Array, from: number, redAndBlue: Int32Array, green: Int32Array): void {
  for (let x = 0, at = from; x < green.length; x += 1, at += 1) {
    const pixel = pixels[at] ?? 0;
    redAndBlue[x] = pixel & 0xff00ff;
    green[x] = (pixel >>> 8) & 0xff;
  }
}

function startWithTwo(
  pixels: Int32Array,
  from: number,
  other: number,
  redAndBlue: Int32Array,
  green: Int32Array,
): void {
  for (let x = 0, at = from, below = other; x < green.length; x += 1, at += 1, below += 1) {
    const pixel = pixels[at] ?? 0;
    const next = pixels[below] ?? 0;
    redAndBlue[x] = (pixel & 0xff00ff) + (next & 0xff00ff);
    green[x] = ((pixel >>> 8) & 0xff) + ((next >>> 8) & 0xff);
  }
}

function addRow(pixels: Int32Array, from: number, redAndBlue: Int32Array, green: Int32Array): void {
  for (let x = 0, at = from; x < green.length; x += 1, at += 1) {
    const pixel = pixels[at] ?? 0;
    redAndBlue[x] = (redAndBlue[x] ?? 0) + (pixel & 0xff00ff);
    green[x] = (green[x] ?? 0) + ((pixel >>> 8) & 0xff);
  }
}

/** Adds up along rows that were added up before: three colours for each column of the result. */
function sumAcross(
  { first, last, firstWeight, lastWeight, whole, oneMore }: Spans,
  redAndBlue: Int32Array,
  green: Int32Array,
  sums: Int32Array,
): void {
  const unit = first.length;
  for (let x = 0, to = 0; x < unit; x += 1, to += 3) {
    const left = first[x] ?? 0;
    const right = last[x] ?? 0;
    const leftWeight = firstWeight[x] ?? 0;
    const rightWeight = lastWeight[x] ?? 0;
    const head = redAndBlue[left] ?? 0;
    const tail = redAndBlue[right] ?? 0;
    // No branch, which no processor could foresee.
    const more = oneMore[x] ?? 0;
    let middle = (redAndBlue[right - 1] ?? 0) & more;
    let middleGreen = (green[right - 1] ?? 0) & more;
    for (let at = left + 1; at <= left + whole; at += 1) {
      middle += redAndBlue[at] ?? 0;
      middleGreen += green[at] ?? 0;
    }
    sums[to] = (middle & 0xffff) * unit + (head & 0xffff) * leftWeight + (tail & 0xffff) * rightWeight;
    sums[to + 1] = middleGreen * unit + (green[left] ?? 0) * leftWeight + (green[right] ?? 0) * rightWeight;
    sums[to + 2] = (middle >>> 16) * unit + (head >>> 16) * leftWeight + (tail >>> 16) * rightWeight;
  }
}

function addShare(sums: Float64Array, some: Int32Array, share: number): void {
  for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (some[i] ?? 0) * share;
}

/** Makes sums of colours a row of pixels; `red` is the place of what becomes red, 0 or 2. */
function finishRow(sums: Float64Array | Int32Array, area: number, red: 0 | 2, to: Uint8ClampedArray): void {
  const blue = 2 - red;
  for (let i = 0, at = 0; i < sums.length; i += 3, at += 4) {
    to[at] = Math.floor((sums[i + red] ?? 0) / area + 0.5);
    to[at + 1] = Math.floor((sums[i + 1] ?? 0) / area + 0.5);
    to[at + 2] = Math.floor((sums[i + blue] ?? 0) / area + 0.5);
    to[at + 3] = 255;
  }
}

/**
 * Averages a picture down to a working size while it is read in strips. Every pixel of the result is the exact mean of
 * the area it covers, in whole numbers, so that the same pixels give the same result in every engine. Of very large
 * pictures it is the mean of two rows of that area.
 */
export class Shrinker {
  readonly width: number;
  readonly height: number;
  readonly #source: Source;
  /** How many rows are looked at. */
  readonly #rows: number;
  readonly #spans: Spans;
  /** So many rows are added up before they are weighted; sums of two colours in one number must not run over. */
  readonly #mostTogether: number;
  readonly #redAndBlue: Int32Array;
  readonly #green: Int32Array;
  readonly #rowSums: Int32Array;
  readonly #areaSums: Float64Array;
  readonly #data: Uint8ClampedArray;
  #rowsGiven = 0;
  #rowsSeen = 0;
  #rowsDone = 0;

  constructor(source: Source, longSide: number) {
    const { width, height } = source;
    const to = fitWithin(width, height, longSide);
    this.#source = source;
    this.#rows = rowsOf(width, height, to);
    this.width = to.width;
    this.height = to.height;
    this.#spans = spansOf(width, to.width);
    this.#mostTogether = Math.max(1, Math.floor(256 / (Math.ceil(width / to.width) + 1)));
    this.#redAndBlue = new Int32Array(width);
    this.#green = new Int32Array(width);
    this.#rowSums = new Int32Array(to.width * 3);
    this.#areaSums = new Float64Array(to.width * 3);
    this.#data = new Uint8ClampedArray(to.width * to.height * 4);
  }

  /** Takes the next rows of the picture, opaque. */
  addRows(rows: Uint8ClampedArray): void {
    // Four bytes at a time; every machine with a browser has the first of them lowest.
    const pixels = new Int32Array(rows.buffer, rows.byteOffset, rows.byteLength >> 2);
    const from = this.#rowsGiven;
    this.#rowsGiven += Math.floor(pixels.length / this.#source.width);
    while (this.#rowsSeen < this.#rows && this.#placeOf(this.#rowsSeen) < this.#rowsGiven) {
      const together = Math.min(this.#rowsWithin(), this.#rowsAtHand());
      this.#sumRows(pixels, from, together);
      sumAcross(this.#spans, this.#redAndBlue, this.#green, this.#rowSums);
      this.#addRows(together);
    }
  }

  /** The result, once all rows were given. */
  finish(): Raster {
    return { width: this.width, height: this.height, data: this.#data };
  }

  /** Where the next of the rows that are looked at lies in the picture. */
  #placeOf(row: number): number {
    return Math.floor(((row + 0.5) * this.#source.height) / this.#rows);
  }

  /** How many of the next rows lie wholly in one row of the result, and can be added up first; one that is cut stands alone. */
  #rowsWithin(): number {
    const unit = this.height;
    const left = (this.#rowsDone + 1) * this.#rows - this.#rowsSeen * unit;
    return Math.max(1, Math.min(this.#mostTogether, Math.floor(left / unit)));
  }

  /** How many of the next rows were given. */
  #rowsAtHand(): number {
    let count = 1;
    while (count < this.#mostTogether && this.#placeOf(this.#rowsSeen + count) < this.#rowsGiven) count += 1;
    return count;
  }

  #sumRows(pixels: Int32Array, from: number, count: number): void {
    const startOf = (row: number): number =>
      (this.#placeOf(this.#rowsSeen + row) - from) * this.#source.width;
    if (count === 1) startWith(pixels, startOf(0), this.#redAndBlue, this.#green);
    else startWithTwo(pixels, startOf(0), startOf(1), this.#redAndBlue, this.#green);
    for (let row = 2; row < count; row += 1) addRow(pixels, startOf(row), this.#redAndBlue, this.#green);
  }

  // A source row is `height` units high and a row of the result `rows`, as with the columns.
  #addRows(count: number): void {
    const unit = this.height;
    let start = this.#rowsSeen * unit;
    // Rows that were added up lie in one row of the result, so that each has its whole share there.
    const end = start + unit;
    this.#rowsSeen += count;
    while (start < end) {
      const rowEnd = (this.#rowsDone + 1) * this.#rows;
      const share = Math.min(end, rowEnd) - start;
      start += share;
      const isLast = start + (count - 1) * unit === rowEnd;
      if (isLast && count * unit === this.#rows) {
        // They make up the row of the result by themselves, as they mostly do where rows are left out.
        this.#finishRow(this.#rowSums, this.#source.width * count);
        continue;
      }
      addShare(this.#areaSums, this.#rowSums, share);
      if (isLast) this.#finishRow(this.#areaSums, this.#source.width * this.#rows);
    }
  }

  #finishRow(sums: Float64Array | Int32Array, area: number): void {
    const to = this.#data.subarray(this.#rowsDone * this.width * 4, (this.#rowsDone + 1) * this.width * 4);
    finishRow(sums, area, this.#source.isBlueFirst ? 2 : 0, to);
    this.#areaSums.fill(0);
    this.#rowsDone += 1;
  }
}

/** A picture held in memory whole, averaged down to a working size. */
export function shrink(raster: Raster, longSide: number): Raster {
  const shrinker = new Shrinker(raster, longSide);
  shrinker.addRows(raster.data);
  return shrinker.finish();
}
