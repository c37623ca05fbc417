import type { Raster } from '../raster/raster.js';

/** How many directions the half circle of edge normals is cut into; the first points along x, the next turns towards y. */
export const directionCount = 90;

/** Where brightness or colour changes abruptly, one pixel thin. */
export interface Edges {
  readonly width: number;
  readonly height: number;
  /** 0 where there is no edge; 1 where it gets brighter along the normal, 2 where it gets darker. */
  readonly kind: Uint8Array;
  /** The direction of the normal, 0 to `directionCount` − 1, where there is an edge. */
  readonly direction: Uint8Array;
  /** Pixels with an edge. */
  readonly at: readonly number[];
}

/** The least step from pixel to pixel that counts, of 255: a white page on a light table shows about twice that. */
const leastStep = 5;
const leastSize = (leastStep * 8) ** 2;

interface Found {
  readonly kind: Uint8Array;
  readonly direction: Uint8Array;
  readonly at: number[];
}

interface Slopes {
  readonly across: Int16Array;
  readonly down: Int16Array;
  /** The square of the slope's size. */
  readonly size: Int32Array;
}

function slopesOfRow({ width, data }: Raster, y: number, slopes: Slopes): void {
  const row = width * 4;
  const { across: acrosses, down: downs, size: sizes } = slopes;
  for (let pixel = y * width + 1, last = pixel + width - 2; pixel < last; pixel += 1) {
    let [most, acrossMost, downMost] = [0, 0, 0];
    for (let at = pixel * 4, end = at + 3; at < end; at += 1) {
      const falling = (data[at + row + 4] ?? 0) - (data[at - row - 4] ?? 0);
      const rising = (data[at - row + 4] ?? 0) - (data[at + row - 4] ?? 0);
      const across = 2 * ((data[at + 4] ?? 0) - (data[at - 4] ?? 0)) + falling + rising;
      const down = 2 * ((data[at + row] ?? 0) - (data[at - row] ?? 0)) + falling - rising;
      const size = across * across + down * down;
      if (size <= most) continue;
      most = size;
      acrossMost = across;
      downMost = down;
    }
    sizes[pixel] = most;
    acrosses[pixel] = acrossMost;
    downs[pixel] = downMost;
  }
}

/** The slopes of each pixel in the colour in which they are greatest (Sobel: eight times the step from pixel to pixel). */
function slopesOf(raster: Raster): Slopes {
  const count = raster.width * raster.height;
  const slopes = { across: new Int16Array(count), down: new Int16Array(count), size: new Int32Array(count) };
  for (let y = 1; y < raster.height - 1; y += 1) slopesOfRow(raster, y, slopes);
  return slopes;
}

/** To the nearer of the eight neighbours along the slope: −1, 0 or 1 of one of its two parts. */
function stepOf(part: number, other: number): number {
  if (Math.abs(part) * 2 <= Math.abs(other)) return 0;
  return part < 0 ? -1 : 1;
}

/** Keeps the ridges of a row. */
function ridgesOfRow({ across, down, size }: Slopes, width: number, y: number, edges: Found): void {
  for (let pixel = y * width + 1, last = pixel + width - 2; pixel < last; pixel += 1) {
    const here = size[pixel] ?? 0;
    if (here < leastSize) continue;
    const dx = across[pixel] ?? 0;
    const dy = down[pixel] ?? 0;
    const step = stepOf(dy, dx) * width + stepOf(dx, dy);
    if (here < (size[pixel - step] ?? 0) || here <= (size[pixel + step] ?? 0)) continue;
    const turn = Math.atan2(dy, dx) / Math.PI;
    const isUp = turn >= 0 && turn < 1;
    edges.kind[pixel] = isUp ? 1 : 2;
    edges.direction[pixel] = Math.round((turn + (isUp ? 0 : 1)) * directionCount) % directionCount;
    edges.at.push(pixel);
  }
}

/** Squares of this side either have an edge or none. */
const squareSide = 8;

/** The share of an area, in squares, on which there is anything: a plain surface has hardly an edge. */
export function detailIn({ width, at }: Edges, area: Uint8Array): number {
  const columns = Math.ceil(width / squareSide);
  const squareOf = (pixel: number): number =>
    Math.floor(Math.floor(pixel / width) / squareSide) * columns + Math.floor((pixel % width) / squareSide);
  const all = new Uint8Array(squareOf(area.length - 1) + columns);
  for (let pixel = 0; pixel < area.length; pixel += 1) if (area[pixel] === 1) all[squareOf(pixel)] = 1;
  const squares = all.reduce((sum, one) => sum + one, 0);
  let detailed = 0;
  for (const pixel of at) {
    if (area[pixel] !== 1 || all[squareOf(pixel)] !== 1) continue;
    all[squareOf(pixel)] = 2;
    detailed += 1;
  }
  return squares === 0 ? 0 : detailed / squares;
}

/** Finds the edges of a small picture: the ridges of its slopes. */
export function edgesOf(raster: Raster): Edges {
  const { width, height } = raster;
  const slopes = slopesOf(raster);
  const found: Found = {
    kind: new Uint8Array(width * height),
    direction: new Uint8Array(width * height),
    at: [],
  };
  for (let y = 1; y < height - 1; y += 1) ridgesOfRow(slopes, width, y, found);
  return { width, height, ...found };
}
