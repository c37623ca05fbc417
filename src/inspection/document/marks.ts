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
const leastContrast = 14;

/** 1 where a pixel is darker than its surroundings, 2 where brighter, 0 where neither. */
function tonesOf({ width, height, data }: Plane): Uint8Array {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  const tones = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach) * stride, Math.min(height, y + reach + 1) * stride];
    const rows = (bottom - top) / stride;
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum =
        (sums[bottom + right] ?? 0) -
        (sums[bottom + left] ?? 0) -
        (sums[top + right] ?? 0) +
        (sums[top + left] ?? 0);
      const area = rows * (right - left);
      const off = ((data[y * width + x] ?? 0) * area - sum) / area;
      if (off < -leastContrast) tones[y * width + x] = 1;
      else if (off > leastContrast) tones[y * width + x] = 2;
    }
  }
  return tones;
}

/** Finds the connected patches of a picture that stand out from their surroundings. */
export function marksOf(plane: Plane): readonly Mark[] {
  const { width, height } = plane;
  const tones = tonesOf(plane);
  const seen = new Uint8Array(width * height);
  const marks: Mark[] = [];
  const stack: number[] = [];
  for (let start = 0; start < tones.length; start += 1) {
    const tone = tones[start] ?? 0;
    if (tone === 0 || seen[start]) continue;
    let [left, top, right, bottom, area] = [width, height, 0, 0, 0];
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      area += 1;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      if (y >= bottom) bottom = y + 1;
      for (let dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy += 1) {
        for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx += 1) {
          const next = at + dy * width + dx;
          if (tones[next] !== tone || seen[next]) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    if (area >= 6) marks.push({ left, top, right, bottom, area, isDark: tone === 1 });
  }
  return marks;
}
