import type { Plane } from '../raster/raster.js';

/** The picture is squeezed into this many cells across and down, of which a look compares `cells` × `cells`. */
const thumbSide = 128;
const cells = 32;
/** As many of the lowest waves across and down say what a picture looks like. */
const waves = 16;
/** Looks are taken from the middle of a picture, so that one that was cropped a little can be laid beside it. */
const middle = 0.92;
/** What it may be laid beside: from 0.84 of a picture to the whole, in steps that change but a few bits. */
const middles = Array.from({ length: 17 }, (_, i) => (84 + i) / 100);

/** Which cell each place along a side falls into, and how much of it into that one; the rest falls into the next. */
function sharesOf(length: number): { readonly cell: Uint8Array; readonly share: Float64Array } {
  const cell = new Uint8Array(length);
  const share = new Float64Array(length).fill(1);
  for (let i = 0; i < length; i += 1) {
    const first = Math.floor((i * thumbSide) / length);
    cell[i] = first;
    const end = ((i + 1) * thumbSide) / length;
    if (end > first + 1) share[i] = (first + 1 - (i * thumbSide) / length) / (thumbSide / length);
  }
  return { cell, share };
}

type Shares = ReturnType<typeof sharesOf>;

/** Adds up a row of pixels, cell by cell. */
function sumRow(pixels: Uint8Array, { cell: cells, share: shares }: Shares, row: Float64Array): void {
  row.fill(0);
  for (let x = 0; x < pixels.length; x += 1) {
    const value = pixels[x] ?? 0;
    const cell = cells[x] ?? 0;
    const share = value * (shares[x] ?? 0);
    row[cell] = (row[cell] ?? 0) + share;
    row[cell + 1] = (row[cell + 1] ?? 0) + value - share;
  }
}

/** Parts a row among the row of cells that it falls into and the next. */
function shareRow(row: Float64Array, sums: Float64Array, at: number, share: number): void {
  for (let x = 0; x < thumbSide; x += 1) {
    const sum = row[x] ?? 0;
    sums[at + x] = (sums[at + x] ?? 0) + sum * share;
    sums[at + thumbSide + x] = (sums[at + thumbSide + x] ?? 0) + sum * (1 - share);
  }
}

/** Sums over all cells above and to the left, one row and column more than there are cells; exact, so that the size does not matter. */
function summed({ width, height, data }: Plane): Float64Array {
  const means = new Float64Array((thumbSide + 1) * (thumbSide + 1));
  const [xs, ys] = [sharesOf(width), sharesOf(height)];
  const row = new Float64Array(thumbSide + 1);
  for (let y = 0; y < height; y += 1) {
    sumRow(data.subarray(y * width, (y + 1) * width), xs, row);
    shareRow(row, means, (ys.cell[y] ?? 0) * thumbSide, ys.share[y] ?? 0);
  }
  const sums = new Float64Array((thumbSide + 1) * (thumbSide + 1));
  for (let y = 0; y < thumbSide; y += 1) {
    let sum = 0;
    for (let x = 0; x < thumbSide; x += 1) {
      sum += (means[y * thumbSide + x] ?? 0) / Math.max(1, width * height);
      const at = (y + 1) * (thumbSide + 1) + x + 1;
      sums[at] = (sums[at - thumbSide - 1] ?? 0) + sum;
    }
  }
  return sums;
}

/** The sum up to a point between cells. */
function upTo(sums: Float64Array, x: number, y: number): number {
  const [column, row] = [Math.min(thumbSide - 1, Math.floor(x)), Math.min(thumbSide - 1, Math.floor(y))];
  const [right, below] = [x - column, y - row];
  const at = row * (thumbSide + 1) + column;
  const above = (sums[at] ?? 0) * (1 - right) + (sums[at + 1] ?? 0) * right;
  const beneath = (sums[at + thumbSide + 1] ?? 0) * (1 - right) + (sums[at + thumbSide + 2] ?? 0) * right;
  return above * (1 - below) + beneath * below;
}

function middleOf(sums: Float64Array, share: number): Float64Array {
  const side = (thumbSide * share) / cells;
  const start = (thumbSide * (1 - share)) / 2;
  const grid = new Float64Array(cells * cells);
  for (let y = 0; y < cells; y += 1) {
    for (let x = 0; x < cells; x += 1) {
      const [left, top] = [start + x * side, start + y * side];
      grid[y * cells + x] =
        upTo(sums, left + side, top + side) -
        upTo(sums, left, top + side) -
        upTo(sums, left + side, top) +
        upTo(sums, left, top);
    }
  }
  return grid;
}

const cosines = Float64Array.from({ length: waves * cells }, (_, i) =>
  Math.cos(((2 * (i % cells) + 1) * Math.floor(i / cells) * Math.PI) / (2 * cells)),
);

/** The strength of each wave, down by across (the lowest coefficients of a discrete cosine transform). */
function wavesOf(grid: Float64Array): Float64Array {
  const across = new Float64Array(cells * waves);
  const found = new Float64Array(waves * waves);
  for (let y = 0; y < cells; y += 1) {
    for (let u = 0; u < waves; u += 1) {
      let sum = 0;
      for (let x = 0; x < cells; x += 1) sum += (grid[y * cells + x] ?? 0) * (cosines[u * cells + x] ?? 0);
      across[y * waves + u] = sum;
    }
  }
  for (let v = 0; v < waves; v += 1) {
    for (let u = 0; u < waves; u += 1) {
      let sum = 0;
      for (let y = 0; y < cells; y += 1) sum += (across[y * waves + u] ?? 0) * (cosines[v * cells + y] ?? 0);
      found[v * waves + u] = sum;
    }
  }
  return found;
}

function bitsOf(found: Float64Array): Uint8Array {
  return Uint8Array.from(found, (strength) => (strength > 0 ? 1 : 0));
}

/** The four ways round a picture can lie, as what each does to a wave: half of them change their sign, or the axes places. */
function* turnedWays(found: Float64Array): Generator<Uint8Array> {
  for (let turn = 0; turn < 4; turn += 1) {
    const [isSwapped, flipsDown, flipsAcross] = [
      turn % 2 === 1,
      turn === 2 || turn === 3,
      turn === 1 || turn === 2,
    ];
    yield bitsOf(
      found.map((_, i) => {
        const [v, u] = [Math.floor(i / waves), i % waves];
        const strength = found[isSwapped ? u * waves + v : i] ?? 0;
        const isNegative = (flipsAcross && u % 2 === 1) !== (flipsDown && v % 2 === 1);
        return isNegative ? -strength : strength;
      }),
    );
  }
}

function hexOf(bits: Uint8Array): string {
  let hex = '';
  for (let at = 0; at < bits.length; at += 4) {
    let digit = 0;
    for (let i = 0; i < 4; i += 1) digit = digit * 2 + (bits[at + i] ?? 0);
    hex += digit.toString(16);
  }
  return hex;
}

/** The bits of a look that was kept; nothing where it is none. */
function bitsOfHex(look: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{64}$/.test(look)) return undefined;
  return Uint8Array.from(
    { length: waves * waves },
    (_, i) => (parseInt(look[i >> 2] ?? '0', 16) >> (3 - (i % 4))) & 1,
  );
}

function differing(one: Uint8Array, other: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) count += 1;
  return count / one.length;
}

/** How a picture looks from far away, to be laid beside other pictures. */
export class Look {
  readonly #sums: Float64Array;
  /** The bits of every middle, in all four ways it can lie; made when another is laid beside it. */
  #ways: readonly Uint8Array[] | undefined;

  constructor(luma: Plane) {
    this.#sums = summed(luma);
  }

  /** 256 bits in lower-case hex. */
  get hex(): string {
    return hexOf(bitsOf(wavesOf(middleOf(this.#sums, middle))));
  }

  /** How much two pictures differ, from 0 (the same) to about 0.5 (strangers), whichever way round and slightly cropped. */
  differenceFrom(look: string): number {
    const other = bitsOfHex(look);
    if (!other) return 1;
    this.#ways ??= middles.flatMap((share) => [...turnedWays(wavesOf(middleOf(this.#sums, share)))]);
    return Math.min(...this.#ways.map((bits) => differing(bits, other)));
  }
}
