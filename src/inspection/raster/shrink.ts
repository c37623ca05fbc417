import type { Raster } from './raster.js';

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

/**
 * Averages a picture down to a working size while it is read in strips. Every pixel of the result is the exact mean of
 * the area it covers, in whole numbers, so that the same pixels give the same result in every engine.
 */
export class Shrinker {
  readonly width: number;
  readonly height: number;
  readonly #from: { readonly width: number; readonly height: number };
  readonly #spans: Spans;
  readonly #rowSums: Int32Array;
  readonly #areaSums: Float64Array;
  readonly #data: Uint8ClampedArray;
  #rowsSeen = 0;
  #rowsDone = 0;

  constructor(width: number, height: number, longSide: number) {
    this.#from = { width, height };
    const to = fitWithin(width, height, longSide);
    this.width = to.width;
    this.height = to.height;
    this.#spans = spansOf(width, to.width);
    this.#rowSums = new Int32Array(to.width * 3);
    this.#areaSums = new Float64Array(to.width * 3);
    this.#data = new Uint8ClampedArray(to.width * to.height * 4);
  }

  /** Takes the next rows of the picture, opaque RGBA. */
  addRows(rows: Uint8ClampedArray): void {
    // Four bytes at a time; every machine with a browser has the first of them lowest.
    const pixels = new Uint32Array(rows.buffer, rows.byteOffset, rows.byteLength >> 2);
    for (let at = 0; at + this.#from.width <= pixels.length; at += this.#from.width) {
      this.#sumRow(pixels, at);
      this.#addRow();
    }
  }

  /** The result, once all rows were given. */
  finish(): Raster {
    return { width: this.width, height: this.height, data: this.#data };
  }

  #sumRow(pixels: Uint32Array, rowAt: number): void {
    const { first, last, firstWeight, lastWeight } = this.#spans;
    const unit = this.width;
    const sums = this.#rowSums;
    for (let x = 0; x < unit; x += 1) {
      const start = rowAt + (first[x] ?? 0);
      const end = rowAt + (last[x] ?? 0);
      // Whole pixels are added two colours at once; a span of 16,384 / 1024 pixels is far from running over.
      let redAndBlue = 0;
      let green = 0;
      for (let at = start + 1; at < end; at += 1) {
        const pixel = pixels[at] ?? 0;
        redAndBlue += pixel & 0xff00ff;
        green += (pixel >>> 8) & 0xff;
      }
      const head = pixels[start] ?? 0;
      const tail = pixels[end] ?? 0;
      const headWeight = firstWeight[x] ?? 0;
      const tailWeight = lastWeight[x] ?? 0;
      sums[x * 3] = (redAndBlue & 0xffff) * unit + (head & 0xff) * headWeight + (tail & 0xff) * tailWeight;
      sums[x * 3 + 1] =
        green * unit + ((head >>> 8) & 0xff) * headWeight + ((tail >>> 8) & 0xff) * tailWeight;
      sums[x * 3 + 2] =
        (redAndBlue >>> 16) * unit +
        ((head >>> 16) & 0xff) * headWeight +
        ((tail >>> 16) & 0xff) * tailWeight;
    }
  }

  // A source row is `height` units high and a row of the result `from.height`, as with the columns.
  #addRow(): void {
    const unit = this.height;
    let start = this.#rowsSeen * unit;
    const end = start + unit;
    this.#rowsSeen += 1;
    while (start < end) {
      const rowEnd = (this.#rowsDone + 1) * this.#from.height;
      const share = Math.min(end, rowEnd) - start;
      for (let i = 0; i < this.#areaSums.length; i += 1) {
        this.#areaSums[i] = (this.#areaSums[i] ?? 0) + (this.#rowSums[i] ?? 0) * share;
      }
      start += share;
      if (start === rowEnd) this.#finishRow();
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
