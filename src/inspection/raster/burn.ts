import type { Box } from '../../domain/judgement.js';
import type { Raster } from './raster.js';
import { TileGrid } from './tiles.js';

/** Light that was too much for the camera, as shares of the picture. */
export interface Burn {
  /** All three colours near their end: paper may be so too. */
  readonly whiteShare: number;
  /** A bright tint with one colour at its end and another not: what too much light makes of colours, and paper never is. */
  readonly tintedShare: number;
  /** Two colours at their end and the third not, side by side: what pale surfaces go through before they burn to white. */
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

/** Counts of pixels, and the tiles and pixels where they are. */
interface Tally {
  whites: number;
  tints: number;
  middle: number;
  /** How many pixels of each tile are white or tinted. */
  readonly burnt: Uint16Array;
  /** 1 where two colours are at their end and the third not. */
  readonly pale: Uint8Array;
}

/** Counts a row; of the middle it has the pixels between two places. */
function tallyRow(
  { width, data }: Raster,
  y: number,
  grid: TileGrid,
  tally: Tally,
  [from, to]: readonly [number, number],
): void {
  for (let x = 0, at = y * width * 4; x < width; x += 1, at += 4) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const greatest = Math.max(red, green, blue);
    if (greatest < white) continue;
    const least = Math.min(red, green, blue);
    const isWhite = least >= white;
    const isTint = greatest >= end && least >= tintFrom && least <= tintTo;
    if (greatest >= end && x >= from && x < to) tally.middle += 1;
    if (least < end && red + green + blue - least - greatest >= end) tally.pale[y * width + x] = 1;
    if (!isWhite && !isTint) continue;
    if (isWhite) tally.whites += 1;
    else tally.tints += 1;
    const tile = grid.at(x, y);
    tally.burnt[tile] = (tally.burnt[tile] ?? 0) + 1;
  }
}

/** How many marked pixels have another at their side; single ones may be the rims of print. */
function countSurfaces(marks: Uint8Array, width: number): number {
  let count = 0;
  for (let pixel = 0; pixel < marks.length; pixel += 1) {
    if (marks[pixel] !== 1) continue;
    const x = pixel % width;
    const isBeside = (x > 0 && marks[pixel - 1] === 1) || (x < width - 1 && marks[pixel + 1] === 1);
    if (isBeside || marks[pixel - width] === 1 || marks[pixel + width] === 1) count += 1;
  }
  return count;
}

/** Finds the pixels where the camera ran out of scale. */
export function burnOf(raster: Raster): Burn {
  const { width, height } = raster;
  const side = Math.max(2, Math.round(Math.max(width, height) / tilesAlong));
  const grid = new TileGrid(width, height, side);
  const [burnt, pale] = [new Uint16Array(grid.count), new Uint8Array(width * height)];
  const tally: Tally = { whites: 0, tints: 0, middle: 0, burnt, pale };
  const [left, right] = [Math.floor(width * middle.left), Math.ceil(width * middle.right)];
  const [top, bottom] = [Math.floor(height * middle.top), Math.ceil(height * middle.bottom)];
  for (let y = 0; y < height; y += 1)
    tallyRow(raster, y, grid, tally, y >= top && y < bottom ? [left, right] : [0, 0]);
  const full = side * side * 0.9;
  return {
    whiteShare: tally.whites / (width * height),
    tintedShare: tally.tints / (width * height),
    palingShare: countSurfaces(pale, width) / (width * height),
    middleShare: tally.middle / ((right - left) * (bottom - top)),
    where: grid.boxesAround((tile) => (burnt[tile] ?? 0) >= full, 8, 3),
  };
}
