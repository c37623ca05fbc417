import { powerOf } from './fourier.js';

/** Squares of this side, in the picture's own pixels, are looked at: in the middle, and halfway to each corner. */
const side = 128;
const places: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.2, 0.2],
  [0.8, 0.8],
  [0.8, 0.2],
  [0.2, 0.8],
];
/** A picture narrower than this many squares is too small to tell. */
const leastSquares = 3;
/** Waves from 2 to 10 pixels long: longer ones are print and shapes. */
const [slowest, fastest] = [12, 62];
/** A JPEG's own blocks repeat every eighth pixel, and so do their multiples. */
const blockWave = side / 8;
/** How far a wave must stand out from others of its length to be looked at, and how many of a square. */
const [leastRatio, mostPeaks] = [30, 6];
/** What keeps a perfectly even square from having waves. */
const floor = 2000;
/** The same wave in another square, in waves per square: perspective stretches it a little. */
const near = 3;

interface Peak {
  readonly u: number;
  readonly v: number;
  readonly ratio: number;
}

function isOfBlocks(u: number, v: number): boolean {
  const off = (wave: number): number => Math.min(wave % blockWave, blockWave - (wave % blockWave));
  return off(u) < 2 && off(Math.abs(v)) < 2;
}

/** Fades a square out towards its edges, which would otherwise be waves of every length. */
const fading = Float64Array.from({ length: side }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / side) ** 2);

function faded(square: Float64Array): Float64Array {
  const mean = square.reduce((sum, value) => sum + value, 0) / square.length;
  return square.map(
    (value, i) => (value - mean) * (fading[i % side] ?? 0) * (fading[Math.floor(i / side)] ?? 0),
  );
}

/** Each wave's length as a whole number of waves per square. */
const rings = Uint8Array.from({ length: side * (side / 2) }, (_, i) => {
  const [u, v] = [i % (side / 2), Math.floor(i / (side / 2)) - side / 2];
  return Math.floor(Math.sqrt(u * u + v * v));
});
/** The squared mean root of what only chance makes is this many times its median. */
const meanToMedian = 0.88;

/** What waves of each length usually have; a mean of roots, so that a few that stand out do not count for much. */
function usualOf(at: (u: number, v: number) => number): Float64Array {
  const sums = new Float64Array(256);
  const counts = new Uint32Array(256);
  for (const [i, ring] of rings.entries()) {
    sums[ring] = (sums[ring] ?? 0) + Math.sqrt(at(i % (side / 2), Math.floor(i / (side / 2)) - side / 2));
    counts[ring] = (counts[ring] ?? 0) + 1;
  }
  return sums.map((sum, ring) => meanToMedian * (sum / Math.max(1, counts[ring] ?? 0)) ** 2);
}

/** The waves that stand out of a square from all others of about their length. */
function peaksOf(square: Float64Array): readonly Peak[] {
  const power = powerOf(faded(square), side);
  const at = (u: number, v: number): number => power[((v + side) % side) * side + ((u + side) % side)] ?? 0;
  const usual = usualOf(at);
  const peaks: Peak[] = [];
  for (let v = 1 - side / 2; v < side / 2; v += 1) {
    for (let u = 0; u < side / 2; u += 1) {
      const ring = rings[(v + side / 2) * (side / 2) + u] ?? 0;
      if (ring < slowest || ring > fastest || isOfBlocks(u, v)) continue;
      const ratio = at(u, v) / ((usual[ring] ?? 0) + floor);
      if (ratio > leastRatio) peaks.push({ u, v, ratio });
    }
  }
  return peaks
    .filter(({ u, v }) => [-1, 0, 1].every((dv) => [-1, 0, 1].every((du) => at(u + du, v + dv) <= at(u, v))))
    .sort((a, b) => b.ratio - a.ratio)
    .slice(0, mostPeaks);
}

/** Looks for one regular pattern all over a picture, as a screen's pixels leave it; takes the pixels as they are read. */
export class GridSearch {
  readonly #width: number;
  readonly #squares: readonly {
    readonly left: number;
    readonly top: number;
    readonly values: Float64Array;
  }[];
  #row = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    const fits = Math.min(width, height) >= side * leastSquares;
    this.#squares = (fits ? places : []).map(([x, y]) => ({
      left: Math.floor((width - side) * x),
      top: Math.floor((height - side) * y),
      values: new Float64Array(side * side),
    }));
  }

  /** Takes the next rows of the picture, opaque RGBA. */
  addRows(rows: Uint8ClampedArray): void {
    const count = rows.length / 4 / this.#width;
    for (const { left, top, values } of this.#squares) {
      const first = Math.max(0, top - this.#row);
      const last = Math.min(count, top + side - this.#row);
      for (let y = first; y < last; y += 1) {
        const to = (this.#row + y - top) * side;
        const from = (y * this.#width + left) * 4 + 1;
        for (let x = 0; x < side; x += 1) values[to + x] = rows[from + x * 4] ?? 0;
      }
    }
    this.#row += count;
  }

  /** How clear a pattern is that runs through most of the picture: a logarithm of how far it stands out; 0 where there is none. */
  get strength(): number {
    // One square may show something else.
    const most = 1;
    const all: (readonly Peak[])[] = [];
    let without = 0;
    for (const { values } of this.#squares) {
      const peaks = peaksOf(values);
      if (peaks.length === 0 && (without += 1) > most) return 0;
      all.push(peaks);
    }
    let best = 0;
    for (const peak of all.flat()) {
      const same = all.flatMap((peaks) => {
        const found = peaks.find(({ u, v }) => Math.abs(u - peak.u) <= near && Math.abs(v - peak.v) <= near);
        return found ? [Math.log10(found.ratio)] : [];
      });
      if (same.length < this.#squares.length - most) continue;
      best = Math.max(best, same.reduce((sum, ratio) => sum + ratio, 0) / same.length);
    }
    return best;
  }
}
