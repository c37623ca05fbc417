import type { Plane, Raster } from './raster.js';

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

/** For each column of the result: its first and last source column, and how much of those two it covers. */
interface Spans {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly firstWeight: Int32Array;
  readonly lastWeight: Int32Array;
}

// A source column is `to` units wide and a column of the result `from` units, so that all shares are whole numbers.
function spansOf(from: number, to: number): Spans {
  const spans = {
    first: new Int32Array(to),
    last: new Int32Array(to),
    firstWeight: new Int32Array(to),
    lastWeight: new Int32Array(to),
  };
  for (let i = 0; i < to; i += 1) {
    const [start, end] = [i * from, (i + 1) * from];
    const first = Math.floor(start / to);
    const last = Math.ceil(end / to) - 1;
    spans.first[i] = first;
    spans.last[i] = last;
    spans.firstWeight[i] = first === last ? from : (first + 1) * to - start;
    spans.lastWeight[i] = first === last ? 0 : end - last * to;
  }
  return spans;
}

/** Above this many pixels no lens resolves them, and rows may be left out as long as each pixel of the result has some. */
const manyPixels = 6_000_000;
const rowsKept = 1.9;

function rowSpacing(width: number, height: number, to: { readonly height: number }): number {
  return width * height < manyPixels ? 1 : Math.max(1, Math.floor(height / to.height / rowsKept));
}

/**
 * Averages a picture down to a working size while it is read in strips. Every pixel of the result is the exact mean of
 * the area it covers, in whole numbers, so that the same pixels give the same result in every engine. Of very large
 * pictures only every so manieth row is read.
 */
export class Shrinker {
  readonly width: number;
  readonly height: number;
  readonly #from: { readonly width: number; readonly height: number };
  readonly #spans: Spans;
  /** So many rows are added up before they are weighted; sums of two colours in one number must not run over. */
  readonly #mostTogether: number;
  readonly #rowSums: Int32Array;
  readonly #areaSums: Float64Array;
  readonly #data: Uint8ClampedArray;
  readonly #spacing: number;
  #rowsGiven = 0;
  #rowsSeen = 0;
  #rowsDone = 0;

  constructor(width: number, height: number, longSide: number) {
    const to = fitWithin(width, height, longSide);
    this.#spacing = rowSpacing(width, height, to);
    this.#from = { width, height: Math.ceil(height / this.#spacing) };
    this.width = to.width;
    this.height = to.height;
    this.#spans = spansOf(width, to.width);
    this.#mostTogether = Math.max(1, Math.floor(256 / (Math.ceil(width / to.width) + 1)));
    this.#rowSums = new Int32Array(to.width * 3);
    this.#areaSums = new Float64Array(to.width * 3);
    this.#data = new Uint8ClampedArray(to.width * to.height * 4);
  }

  /** Takes the next rows of the picture, opaque RGBA. */
  addRows(rows: Uint8ClampedArray): void {
    // Four bytes at a time; every machine with a browser has the first of them lowest.
    const pixels = new Int32Array(rows.buffer, rows.byteOffset, rows.byteLength >> 2);
    const stride = this.#from.width * this.#spacing;
    const rowCount = Math.floor(pixels.length / this.#from.width);
    const skipped = (this.#spacing - (this.#rowsGiven % this.#spacing)) % this.#spacing;
    this.#rowsGiven += rowCount;
    let left = Math.ceil((rowCount - skipped) / this.#spacing);
    for (let at = skipped * this.#from.width; left > 0;) {
      const together = Math.min(left, this.#rowsWithin());
      this.#sumRows(pixels, at, together);
      this.#addRows(together);
      at += together * stride;
      left -= together;
    }
  }

  /** The result, once all rows were given. */
  finish(): Raster {
    return { width: this.width, height: this.height, data: this.#data };
  }

  /** How many of the next rows lie wholly in one row of the result, and can be added up first; one that is cut stands alone. */
  #rowsWithin(): number {
    const unit = this.height;
    const left = (this.#rowsDone + 1) * this.#from.height - this.#rowsSeen * unit;
    return Math.max(1, Math.min(this.#mostTogether, Math.floor(left / unit)));
  }

  #sumRows(pixels: Int32Array, start: number, count: number): void {
    const { first, last, firstWeight, lastWeight } = this.#spans;
    const unit = this.width;
    const sums = this.#rowSums;
    const stride = this.#from.width * this.#spacing;
    const past = start + count * stride;
    for (let x = 0; x < unit; x += 1) {
      const left = first[x] ?? 0;
      const right = last[x] ?? 0;
      // Whole pixels are added two colours at once; so few rows of a span of 16,384 / 1024 pixels do not run over.
      let redAndBlue = 0;
      let green = 0;
      let headRedAndBlue = 0;
      let headGreen = 0;
      let tailRedAndBlue = 0;
      let tailGreen = 0;
      for (let row = start; row < past; row += stride) {
        const head = pixels[row + left] ?? 0;
        const tail = pixels[row + right] ?? 0;
        headRedAndBlue += head & 0xff00ff;
        headGreen += (head >>> 8) & 0xff;
        tailRedAndBlue += tail & 0xff00ff;
        tailGreen += (tail >>> 8) & 0xff;
        for (let at = row + left + 1, end = row + right; at < end; at += 1) {
          const pixel = pixels[at] ?? 0;
          redAndBlue += pixel & 0xff00ff;
          green += (pixel >>> 8) & 0xff;
        }
      }
      const headWeight = firstWeight[x] ?? 0;
      const tailWeight = lastWeight[x] ?? 0;
      sums[x * 3] =
        (redAndBlue & 0xffff) * unit +
        (headRedAndBlue & 0xffff) * headWeight +
        (tailRedAndBlue & 0xffff) * tailWeight;
      sums[x * 3 + 1] = green * unit + headGreen * headWeight + tailGreen * tailWeight;
      sums[x * 3 + 2] =
        (redAndBlue >>> 16) * unit +
        (headRedAndBlue >>> 16) * headWeight +
        (tailRedAndBlue >>> 16) * tailWeight;
    }
  }

  // A source row is `height` units high and a row of the result `from.height`, as with the columns.
  #addRows(count: number): void {
    const unit = this.height;
    let start = this.#rowsSeen * unit;
    // Rows that were added up lie in one row of the result, so that each has its whole share there.
    const end = start + unit;
    this.#rowsSeen += count;
    while (start < end) {
      const rowEnd = (this.#rowsDone + 1) * this.#from.height;
      const share = Math.min(end, rowEnd) - start;
      const areaSums = this.#areaSums;
      const rowSums = this.#rowSums;
      for (let i = 0; i < areaSums.length; i += 1) {
        areaSums[i] = (areaSums[i] ?? 0) + (rowSums[i] ?? 0) * share;
      }
      start += share;
      if (start + (count - 1) * unit === rowEnd) this.#finishRow();
    }
  }

  #finishRow(): void {
    const area = this.#from.width * this.#from.height;
    let to = this.#rowsDone * this.width * 4;
    for (let i = 0; i < this.#areaSums.length; i += 3) {
      for (let channel = 0; channel < 3; channel += 1) {
        this.#data[to + channel] = Math.floor((this.#areaSums[i + channel] ?? 0) / area + 0.5);
      }
      this.#data[to + 3] = 255;
      to += 4;
    }
    this.#areaSums.fill(0);
    this.#rowsDone += 1;
  }
}

/** A picture held in memory whole, averaged down to a working size. */
export function shrink(raster: Raster, longSide: number): Raster {
  const shrinker = new Shrinker(raster.width, raster.height, longSide);
  shrinker.addRows(raster.data);
  return shrinker.finish();
}

/** The same of one number per pixel. */
export function shrinkPlane({ width, height, data }: Plane, longSide: number): Plane {
  const to = fitWithin(width, height, longSide);
  const [columns, rows] = [spansOf(width, to.width), spansOf(height, to.height)];
  const area = width * height;
  const sums = new Float64Array(to.width);
  const shrunk = new Uint8Array(to.width * to.height);
  for (let row = 0; row < to.height; row += 1) {
    sums.fill(0);
    const [top, bottom] = [rows.first[row] ?? 0, rows.last[row] ?? 0];
    for (let y = top; y <= bottom; y += 1) {
      const share =
        y === top ? (rows.firstWeight[row] ?? 0) : y === bottom ? (rows.lastWeight[row] ?? 0) : to.height;
      const start = y * width;
      for (let x = 0; x < to.width; x += 1) {
        const left = columns.first[x] ?? 0;
        const right = columns.last[x] ?? 0;
        let sum = 0;
        for (let at = left + 1; at < right; at += 1) sum += data[start + at] ?? 0;
        const edges =
          (data[start + left] ?? 0) * (columns.firstWeight[x] ?? 0) +
          (data[start + right] ?? 0) * (columns.lastWeight[x] ?? 0);
        sums[x] = (sums[x] ?? 0) + share * (sum * to.width + edges);
      }
    }
    for (let x = 0; x < to.width; x += 1)
      shrunk[row * to.width + x] = Math.floor((sums[x] ?? 0) / area + 0.5);
  }
  return { width: to.width, height: to.height, data: shrunk };
}
