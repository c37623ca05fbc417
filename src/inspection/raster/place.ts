import type { QuarterTurns } from '../../domain/judgement.js';
import type { Orientation } from '../file/exif.js';
import type { Raster } from './raster.js';

/** How stored pixels come to lie upright: mirrored left to right first, then turned clockwise. */
export interface Placement {
  readonly mirrored: boolean;
  readonly turns: QuarterTurns;
}

const placements: Readonly<Record<Orientation, Placement>> = {
  1: { mirrored: false, turns: 0 },
  2: { mirrored: true, turns: 0 },
  3: { mirrored: false, turns: 2 },
  4: { mirrored: true, turns: 2 },
  5: { mirrored: true, turns: 3 },
  6: { mirrored: false, turns: 1 },
  7: { mirrored: true, turns: 1 },
  8: { mirrored: false, turns: 3 },
};

/** EXIF's orientation followed by the quarter turns that the applicant asked for. */
export function placementOf(orientation: Orientation, quarterTurns: QuarterTurns): Placement {
  const { mirrored, turns } = placements[orientation];
  return { mirrored, turns: ((turns + quarterTurns) % 4) as QuarterTurns };
}

/** The orientation that makes a picture lie this way; every placement has one. */
export function orientationOf({ mirrored, turns }: Placement): Orientation {
  const orientation = ([1, 2, 3, 4, 5, 6, 7, 8] as const).find(
    (each) => placements[each].mirrored === mirrored && placements[each].turns === turns,
  );
  return orientation ?? 1;
}

/** Whether width and height change places. */
export function swapsSides(placement: Placement): boolean {
  return placement.turns % 2 === 1;
}

/** Which stored pixel lies at a place of the upright picture: undo the turn, then the mirror. */
function sourceOf(from: Raster, { mirrored, turns }: Placement, x: number, y: number): number {
  const [right, bottom] = [from.width - 1, from.height - 1];
  const column = [x, y, right - x, right - y][turns] ?? 0;
  const row = [y, bottom - x, bottom - y, x][turns] ?? 0;
  return row * from.width + (mirrored ? right - column : column);
}

/** The same pixels, put upright. */
export function place(raster: Raster, placement: Placement): Raster {
  if (!placement.mirrored && placement.turns === 0) return raster;
  const [width, height] = swapsSides(placement)
    ? [raster.height, raster.width]
    : [raster.width, raster.height];
  const from = new Uint32Array(raster.data.slice().buffer);
  const to = new Uint32Array(width * height);
  const origin = sourceOf(raster, placement, 0, 0);
  const stepRight = sourceOf(raster, placement, 1, 0) - origin;
  const stepDown = sourceOf(raster, placement, 0, 1) - origin;
  for (let y = 0; y < height; y += 1) {
    let source = origin + y * stepDown;
    for (let x = 0; x < width; x += 1, source += stepRight) to[y * width + x] = from[source] ?? 0;
  }
  return { width, height, data: new Uint8ClampedArray(to.buffer) };
}
