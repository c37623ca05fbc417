import type { Box } from '../../domain/judgement.js';
import type { Raster } from './raster.js';
import { TileGrid } from './tiles.js';

/** Light that was too much for the camera, as shares of the picture. */
export interface Burn {
  /** All three colours near their end: paper may be so too. */
  readonly whiteShare: number;
  /** A bright tint with one colour at its end and another not: what too much light makes of colours, and paper never is. */
  readonly tintedShare: number;
  /** Two colours at their end and the third not, over a stretch: what pale surfaces go through before they burn to white. */
  readonly palingShare: number;
  /** The share of the middle of the picture where any colour is at its end. */
  readonly middleShare: number;
  readonly where: readonly Box[];
}

/** A picture is cut into so many tiles along its longer side. */
const tilesAlong = 64;
const white = 250;
const [end, tintFrom, tintTo] = [253, 120, 240];
/** The middle is what lies between these shares of the width, and of the height. */
const middle = { left: 0.25, right: 0.75, top: 0.2, bottom: 0.8 } as const;

/** Shorter stretches may be the rims of print. */
const leastStretch = 2;

/** Counts of pixels. */
interface Tally {
  whites: number;
  tints: number;
  palings: number;
  middle: number;
}

/** Counts a row; `burnt` has how many pixels of each tile are white or tinted. */
function tallyRow(
  row: Uint8ClampedArray,
  [from, to]: readonly [number, number],
  tally: Tally,
  burnt: Uint16Array,
  side: number,
): void {
  for (let x = 0, at = 0, stretch = 0; at < row.length; x += 1, at += 4) {
    const [red, green, blue] = [row[at] ?? 0, row[at + 1] ?? 0, row[at + 2] ?? 0];
    const greatest = Math.max(red, green, blue);
    const least = Math.min(red, green, blue);
    stretch = least < end && red + green + blue - least - greatest >= end ? stretch + 1 : 0;
    if (stretch >= leastStretch) tally.palings += stretch === leastStretch ? leastStretch : 1;
    if (greatest < white) continue;
    const isWhite = least >= white;
    const isTint = greatest >= end && least >= tintFrom && least <= tintTo;
    if (greatest >= end && x >= from && x < to) tally.middle += 1;
    if (!isWhite && !isTint) continue;
    if (isWhite) tally.whites += 1;
    else tally.tints += 1;
    const tile = Math.floor(x / side);
    burnt[tile] = (burnt[tile] ?? 0) + 1;
  }
}

/** Finds the pixels where the camera ran out of scale. */
export function burnOf({ width, height, data }: Raster): Burn {
  const side = Math.max(2, Math.round(Math.max(width, height) / tilesAlong));
  const grid = new TileGrid(width, height, side);
  const burnt = new Uint16Array(grid.count);
  const tally: Tally = { whites: 0, tints: 0, palings: 0, middle: 0 };
  const [left, right] = [Math.floor(width * middle.left), Math.ceil(width * middle.right)];
  const [top, bottom] = [Math.floor(height * middle.top), Math.ceil(height * middle.bottom)];
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * width * 4, (y + 1) * width * 4);
    const tiles = burnt.subarray(Math.floor(y / side) * grid.columns);
    tallyRow(row, y >= top && y < bottom ? [left, right] : [0, 0], tally, tiles, side);
  }
  const full = side * side * 0.9;
  return {
    whiteShare: tally.whites / (width * height),
    tintedShare: tally.tints / (width * height),
    palingShare: tally.palings / (width * height),
    middleShare: tally.middle / ((right - left) * (bottom - top)),
    where: grid.boxesAround((tile) => (burnt[tile] ?? 0) >= full, 8, 3),
  };
}
