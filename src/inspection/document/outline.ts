import type { Raster } from '../raster/raster.js';
import type { Quad } from './find-quad.js';
import { areaOf, isBetween, lengthBetween } from './quad.js';
import type { Point } from './quad.js';
import { proportionsOf } from './tilt.js';

/** How clear sides must be to be believed, on average and at worst, by how many of them are not the picture's own border. */
const clearEnough: Readonly<Record<number, readonly [number, number]>> = {
  4: [0.72, 0.5],
  3: [0.78, 0.55],
  2: [0.9, 0.8],
};

function coversOf({ sides }: Quad): readonly number[] {
  return sides.filter(({ isBorder }) => !isBorder).map(({ covered }) => covered);
}

/** How clear the sides are on average (their geometric mean). */
function clarityOf(quad: Quad): number {
  const covers = coversOf(quad);
  return covers.reduce((all, covered) => all * covered, 1) ** (1 / covers.length);
}

/** Whether its sides are clear enough to be believed. */
export function isClear(quad: Quad): boolean {
  const covers = coversOf(quad);
  const [mean, least] = clearEnough[covers.length] ?? [1, 1];
  return clarityOf(quad) >= mean && Math.min(...covers) >= least;
}

/** How many times as long as wide identity documents are, cards and passports open or closed, with some play. */
const [squattest, slimmest] = [1.28, 1.95];
/** What a shape of other proportions is worth as an outline, and what its clarity counts for there being a document. */
const [oddWorth, oddEvidence] = [0.75, 0.8];

/** Whether a whole outline has proportions that no identity document has. */
function isOdd(quad: Quad, { width, height }: Raster): boolean {
  if (coversOf(quad).length < 4) return false;
  const proportions = proportionsOf(quad.corners, width, height);
  return !(proportions >= squattest && proportions <= slimmest);
}

/** How good an outline it is by its sides and its proportions. */
export function worthOf(quad: Quad, raster: Raster): number {
  return quad.score * (isOdd(quad, raster) ? oddWorth : 1);
}

/** How near a border is reached, as a share of the picture's side. */
const atBorder = 0.02;

/** Whether a shape leaves nothing free on two opposite sides of the picture. */
export function isBand({ corners }: Quad, { width, height }: Raster): boolean {
  const across = corners.map(({ x }) => x / (width - 1));
  const down = corners.map(({ y }) => y / (height - 1));
  return [across, down].some((places) => {
    const [, second = 1, third = 0] = places.sort((a, b) => a - b);
    return second <= atBorder && third >= 1 - atBorder;
  });
}

/** How clear an outline must be to speak for itself, and how much clearer when it is small. */
const [clearOutline, smallOutline, small] = [0.79, 0.88, 0.06];

/** What an outline is worth at most that the picture's border cuts, or with nothing in it; some writing must be with it. */
export const weakOutline = 0.6;
/** Unless it is this large and each of its three sides this clear, as hardly anything but a document is. */
const [sureShare, sureSide] = [0.15, 0.89];

function isSure(quad: Quad): boolean {
  return Math.min(...coversOf(quad)) >= sureSide;
}

/** Whether three sides tell of a document that the picture's border cuts, without any writing. */
export function isSurelyCut(quad: Quad, share: number): boolean {
  return coversOf(quad).length === 3 && share >= sureShare && isSure(quad);
}

/** The writing may be too small to be made out from afar or in this light: then four clear sides are a document too. */
export function outlineEvidence(quad: Quad, share: number, raster: Raster, isHollow: boolean): number {
  if (isSurelyCut(quad, share)) return 1;
  const wanted = share < small ? smallOutline : clearOutline;
  const clarity = (clarityOf(quad) / wanted) * (isOdd(quad, raster) ? oddEvidence : 1);
  const seen = coversOf(quad).length;
  if (seen === 4) return isHollow ? Math.min(clarity, weakOutline) : clarity;
  return seen === 3 && clarity >= 1 ? weakOutline : 0;
}

/** How near corners must be to be the same, in pixels of the small picture; how clear every side of a whole outline is. */
const [sameCorner, leastWhole] = [4, 0.42];
/** What a whole outline must hold of the writing that the cut one does, and of its area where that is sure. */
const [heldWriting, heldArea] = [0.9, 0.95];

/**
 * Where an outline ends at the picture's border and another that is whole has corners in common with it, the document
 * is whole: its fourth side is only fainter than the others.
 */
export function wholeInstead(cut: Quad, quads: readonly Quad[], letters: readonly Point[]): Quad | undefined {
  if (coversOf(cut).length !== 3) return undefined;
  const held = (quad: Quad): number => letters.filter((point) => isBetween(quad.corners, point)).length;
  const wanted = heldWriting * held(cut);
  const leastArea = isSure(cut) ? heldArea * areaOf(cut.corners) : 0;
  return quads.find((quad) => {
    const covers = coversOf(quad);
    const common = quad.corners.filter((one) =>
      cut.corners.some((other) => lengthBetween(one, other) <= sameCorner),
    );
    return (
      covers.length === 4 &&
      Math.min(...covers) >= leastWhole &&
      common.length === 2 &&
      held(quad) >= wanted &&
      areaOf(quad.corners) >= leastArea
    );
  });
}
