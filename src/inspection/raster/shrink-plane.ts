import type { Plane } from './raster.js';
import { fitWithin } from './shrink.js';
import { spansOf } from './spans.js';
import type { Spans } from './spans.js';

/** Adds a row's share of what each column of the result covers. */
function addAcross(
  { first, last, firstWeight, lastWeight }: Spans,
  data: Uint8Array,
  start: number,
  share: number,
  sums: Float64Array,
): void {
  const unit = first.length;
  for (let x = 0; x < unit; x += 1) {
    const left = start + (first[x] ?? 0);
    const right = start + (last[x] ?? 0);
    let sum = 0;
    for (let at = left + 1; at < right; at += 1) sum += data[at] ?? 0;
    const edges = (data[left] ?? 0) * (firstWeight[x] ?? 0) + (data[right] ?? 0) * (lastWeight[x] ?? 0);
    sums[x] = (sums[x] ?? 0) + share * (sum * unit + edges);
  }
}

function meansOf(sums: Float64Array, area: number, to: Uint8Array, start: number): void {
  for (let x = 0; x < sums.length; x += 1) to[start + x] = Math.floor((sums[x] ?? 0) / area + 0.5);
}

/** Averages a grey picture down to a working size, as `shrink` does with colours. */
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
      addAcross(columns, data, y * width, share, sums);
    }
    meansOf(sums, area, shrunk, row * to.width);
  }
  return { width: to.width, height: to.height, data: shrunk };
}
