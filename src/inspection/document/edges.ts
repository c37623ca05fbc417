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

interface Slopes {
  readonly across: Int16Array;
  readonly down: Int16Array;
  /** The square of the slope's size. */
  readonly size: Int32Array;
}

/** The slopes of each pixel in the colour in which they are greatest (Sobel: eight times the step from pixel to pixel). */
function slopesOf({ width, height, data }: Raster): Slopes {
  const slopes = {
    across: new Int16Array(width * height),
    down: new Int16Array(width * height),
    size: new Int32Array(width * height),
  };
  const row = width * 4;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, pixel = y * width + 1; x < width - 1; x += 1, pixel += 1) {
      for (let at = pixel * 4, end = at + 3; at < end; at += 1) {
        const falling = (data[at + row + 4] ?? 0) - (data[at - row - 4] ?? 0);
        const rising = (data[at - row + 4] ?? 0) - (data[at + row - 4] ?? 0);
        const across = 2 * ((data[at + 4] ?? 0) - (data[at - 4] ?? 0)) + falling + rising;
        const down = 2 * ((data[at + row] ?? 0) - (data[at - row] ?? 0)) + falling - rising;
        const size = across * across + down * down;
        if (size <= (slopes.size[pixel] ?? 0)) continue;
        slopes.size[pixel] = size;
        slopes.across[pixel] = across;
        slopes.down[pixel] = down;
      }
    }
  }
  return slopes;
}

/** Finds the edges of a small picture: the ridges of its slopes. */
export function edgesOf(raster: Raster): Edges {
  const { width, height } = raster;
  const { across, down, size } = slopesOf(raster);
  const kind = new Uint8Array(width * height);
  const direction = new Uint8Array(width * height);
  const at: number[] = [];
  const least = (leastStep * 8) ** 2;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, pixel = y * width + 1; x < width - 1; x += 1, pixel += 1) {
      const here = size[pixel] ?? 0;
      if (here < least) continue;
      const [dx, dy] = [across[pixel] ?? 0, down[pixel] ?? 0];
      // To the nearer of the eight neighbours along the slope.
      const stepX = Math.abs(dx) * 2 > Math.abs(dy) ? Math.sign(dx) : 0;
      const stepY = Math.abs(dy) * 2 > Math.abs(dx) ? Math.sign(dy) : 0;
      const step = stepY * width + stepX;
      if (here < (size[pixel - step] ?? 0) || here <= (size[pixel + step] ?? 0)) continue;
      const turn = Math.atan2(dy, dx) / Math.PI;
      const isUp = turn >= 0 && turn < 1;
      kind[pixel] = isUp ? 1 : 2;
      direction[pixel] = Math.round((turn + (isUp ? 0 : 1)) * directionCount) % directionCount;
      at.push(pixel);
    }
  }
  return { width, height, kind, direction, at };
}
