import type { Plane } from '../raster/raster.js';

/** A connected patch that is darker or brighter than what surrounds it, in pixels; the far edges are the first outside. */
export interface Mark {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly area: number;
  readonly isDark: boolean;
}

/** Half the side of the square that a pixel is compared with. */
const reach = 12;
const leastContrast = 20;
/** Smaller patches are noise, in pixels. */
const leastArea = 6;

/** Sums of everything above and to the left of each corner between pixels. */
function sumRow({ width, data }: Plane, y: number, sums: Uint32Array): void {
  const above = y * (width + 1) + 1;
  const below = above + width + 1;
  let row = 0;
  for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
    row += data[at] ?? 0;
    sums[below + x] = (sums[above + x] ?? 0) + row;
  }
}

function tonesOfRow({ width, height, data }: Plane, y: number, sums: Uint32Array, tones: Uint8Array): void {
  const stride = width + 1;
  const [first, end] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
  const [top, bottom] = [first * stride, end * stride];
  for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
    const left = x > reach ? x - reach : 0;
    const right = x + reach + 1 < width ? x + reach + 1 : width;
    const sum =
      (sums[bottom + right] ?? 0) -
      (sums[bottom + left] ?? 0) -
      (sums[top + right] ?? 0) +
      (sums[top + left] ?? 0);
    const area = (end - first) * (right - left);
    const off = (data[at] ?? 0) * area - sum;
    if (off < -leastContrast * area) tones[at] = 1;
    else if (off > leastContrast * area) tones[at] = 2;
  }
}

/** 1 where a pixel is darker than its surroundings, 2 where brighter, 0 where neither. */
type Tones = Plane;

function tonesOf(plane: Plane): Tones {
  const { width, height } = plane;
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) sumRow(plane, y, sums);
  const tones = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) tonesOfRow(plane, y, sums, tones);
  return { width, height, data: tones };
}

/** Puts the neighbours of one tone on the stack, and strikes their tones out. */
function takeAround(at: number, x: number, y: number, tone: number, tones: Tones, stack: number[]): void {
  const { width, height, data } = tones;
  const [left, right] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
  const last = y < height - 1 ? at + width : at;
  for (let row = y > 0 ? at - width : at; row <= last; row += width) {
    for (let next = row + left; next <= row + right; next += 1) {
      if (data[next] !== tone) continue;
      data[next] = 0;
      stack.push(next);
    }
  }
}

/** Takes all of a patch, and notes its box (left, top, right, bottom) and its area. */
function takePatch(start: number, tones: Tones, found: Int32Array): void {
  const { width, height, data } = tones;
  const tone = data[start] ?? 0;
  let [left, top, right, bottom, area] = [width, height, 0, 0, 0];
  const stack = [start];
  data[start] = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    area += 1;
    if (x < left) left = x;
    if (x >= right) right = x + 1;
    if (y < top) top = y;
    if (y >= bottom) bottom = y + 1;
    takeAround(at, x, y, tone, tones, stack);
  }
  found[0] = left;
  found[1] = top;
  found[2] = right;
  found[3] = bottom;
  found[4] = area;
}

/** Finds the connected patches of a picture that stand out from their surroundings. */
export function marksOf(plane: Plane): readonly Mark[] {
  const tones = tonesOf(plane);
  const marks: Mark[] = [];
  const found = new Int32Array(5);
  for (let start = 0; start < tones.data.length; start += 1) {
    const tone = tones.data[start];
    if (tone === 0) continue;
    takePatch(start, tones, found);
    const [left = 0, top = 0, right = 0, bottom = 0, area = 0] = found;
    if (area >= leastArea) marks.push({ left, top, right, bottom, area, isDark: tone === 1 });
  }
  return marks;
}
