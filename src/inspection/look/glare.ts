import type { Box } from '../../domain/judgement.js';
import { Histogram } from '../raster/light.js';
import type { Raster } from '../raster/raster.js';

/** All three colours at least this bright: the camera was blinded, or the paper is as white as can be. */
const clipped = 250;
/**
 * Light fades: around a reflection it gets darker with every pixel, so that a good part of the way down lies behind the
 * second one. Print ends at once.
 */
const ringCount = 7;
const [leastDrop, leastGradual, leastSecond] = [7, 0.4, 190];
const leastPixels = 12;
const mostBoxes = 3;

/** A blob this large is no reflection but a document in too much light. */
const mostShare = 0.4;

/** Nothing on a dark document is as bright as a reflection, so that small ones count too: below which middle tone, of 255. */
const [dark, notDark, onDark] = [140, 165, 4];

/** How far a value lies on the way between two, 0 to 1. */
function wayFrom(from: number, to: number, value: number): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)));
}

/** Reflections on a document. */
export interface Glare {
  /** Their share of the document's area; more than that on a dark one. */
  readonly share: number;
  /** The share of the area that has burnt away as a whole. */
  readonly burntShare: number;
  /** Boxes around the largest, as fractions of the picture. */
  readonly where: readonly Box[];
}

class Blobs {
  readonly #raster: Raster;
  readonly #least: Uint8Array;
  readonly #area: Uint8Array;

  constructor(raster: Raster, area: Uint8Array) {
    this.#raster = raster;
    this.#area = area;
    this.#least = new Uint8Array(raster.width * raster.height);
    for (let pixel = 0, at = 0; pixel < this.#least.length; pixel += 1, at += 4) {
      const { data } = raster;
      this.#least[pixel] = Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    }
  }

  /** Each patch of clipped pixels in the area. */
  *all(): Generator<readonly number[]> {
    const seen = new Uint8Array(this.#least.length);
    for (let start = 0; start < seen.length; start += 1) {
      if (seen[start] || !this.#isClipped(start)) continue;
      const blob = [start];
      seen[start] = 1;
      for (const pixel of blob) {
        for (const next of this.#around(pixel)) {
          if (seen[next] || !this.#isClipped(next)) continue;
          seen[next] = 1;
          blob.push(next);
        }
      }
      if (blob.length >= leastPixels) yield blob;
    }
  }

  /** Whether it gets darker little by little all around, and nothing can be made out within. */
  fades(blob: readonly number[]): boolean {
    const seen = new Set(blob);
    const levels: number[] = [];
    let front = blob;
    for (let ring = 0; ring < ringCount; ring += 1) {
      const next: number[] = [];
      for (const pixel of front) {
        for (const other of this.#around(pixel)) {
          if (seen.has(other)) continue;
          seen.add(other);
          next.push(other);
        }
      }
      const values = next.filter((pixel) => this.#area[pixel]).map((pixel) => this.#least[pixel] ?? 0);
      if (values.length === 0) return false;
      values.sort((a, b) => a - b);
      // The light parts of each ring: what is printed there says nothing.
      levels.push(values[(values.length * 3) >> 2] ?? 0);
      front = next;
    }
    const [second, last] = [levels[1] ?? 0, levels[ringCount - 1] ?? 0];
    const isFalling = levels.every((value, ring) => ring === 0 || value <= (levels[ring - 1] ?? 0) + 3);
    const drop = clipped - last;
    return isFalling && drop >= leastDrop && second >= leastSecond && second - last >= leastGradual * drop;
  }

  /** How many times the reflections count on what they lie on. */
  get weight(): number {
    const plane = { width: this.#raster.width, height: this.#raster.height, data: this.#least };
    const middle = new Histogram(plane, this.#area).rank(0.5);
    return 1 + (onDark - 1) * wayFrom(notDark, dark, middle);
  }

  boxAround(blob: readonly number[]): Box {
    const { width, height } = this.#raster;
    let [left, top, right, bottom] = [width, height, 0, 0];
    for (const pixel of blob) {
      const x = pixel % width;
      const y = (pixel - x) / width;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
    return {
      x: left / width,
      y: top / height,
      width: (right - left) / width,
      height: (bottom - top) / height,
    };
  }

  #isClipped(pixel: number): boolean {
    return this.#area[pixel] === 1 && (this.#least[pixel] ?? 0) >= clipped;
  }

  *#around(pixel: number): Generator<number> {
    const { width, height } = this.#raster;
    const x = pixel % width;
    if (x > 0) yield pixel - 1;
    if (x < width - 1) yield pixel + 1;
    if (pixel >= width) yield pixel - width;
    if (pixel < width * (height - 1)) yield pixel + width;
  }
}

/**
 * Finds reflections within an area: bright beyond the camera's scale, compact, and fading at their edge as light does.
 * Where the area is all of the picture, as no outline stands out, there may be lamps in it, and small ones say nothing.
 */
export function glareOf(raster: Raster, area: Uint8Array, isOutlined: boolean): Glare {
  const total = area.reduce((sum, value) => sum + value, 0);
  const blobs = new Blobs(raster, area);
  const found = [...blobs.all()].filter((blob) => blobs.fades(blob)).sort((a, b) => b.length - a.length);
  const spots = found.filter((blob) => blob.length <= mostShare * total);
  const shareOf = (some: readonly (readonly number[])[]): number =>
    some.reduce((sum, blob) => sum + blob.length, 0) / Math.max(1, total);
  return {
    share: shareOf(spots) * (isOutlined ? blobs.weight : 1),
    burntShare: shareOf(found) - shareOf(spots),
    where: spots.slice(0, mostBoxes).map((blob) => blobs.boxAround(blob)),
  };
}
