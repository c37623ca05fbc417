import type { Box } from '../../domain/judgement.js';
import type { Plane, Raster } from '../raster/raster.js';
import { shrinkPlane } from '../raster/shrink.js';
import { areaBetween } from './area.js';
import { findQuads } from './find-quad.js';
import type { Quad } from './find-quad.js';
import { marksOf } from './marks.js';
import type { Mark } from './marks.js';
import { areaOf, isBetween, lengthBetween } from './quad.js';
import type { Point } from './quad.js';
import { proportionsOf, squareness } from './tilt.js';
import { lettersIn, writingOf } from './writing.js';

/** Letters are searched at this size of the picture's longer side, in pixels. */
const writingLongSide = 512;

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

function isClear(quad: Quad): boolean {
  const covers = coversOf(quad);
  const [mean, least] = clearEnough[covers.length] ?? [1, 1];
  return clarityOf(quad) >= mean && Math.min(...covers) >= least;
}

/** From this many letters on, those on a shape count for this share of what it is worth. */
const [fewLetters, forWriting] = [15, 0.5];

function middleOf({ left, right, top, bottom }: Mark, scale: number): Point {
  return { x: ((left + right) / 2) * scale, y: ((top + bottom) / 2) * scale };
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

/**
 * So many letters beside a shape, and so many times those on it, and it is not the document's outline; fewer are enough
 * where it reaches from one border of the picture to the other, as the upper part of a passport's page does.
 */
const [leastBeside, besideRatio, besideBandRatio] = [20, 1.5, 0.3];
/** How near a border is reached, as a share of the picture's side. */
const atBorder = 0.02;

/** Whether a shape leaves nothing free on two opposite sides of the picture. */
function isBand({ corners }: Quad, { width, height }: Raster): boolean {
  const reaches = (places: readonly number[], length: number): boolean => {
    const sorted = places.map((place) => place / (length - 1)).sort((a, b) => a - b);
    return (sorted[1] ?? 1) <= atBorder && (sorted[2] ?? 0) >= 1 - atBorder;
  };
  return (
    reaches(
      corners.map(({ x }) => x),
      width,
    ) ||
    reaches(
      corners.map(({ y }) => y),
      height,
    )
  );
}

/** Letters in lines of writing, beyond those that any texture seems to have. */
export interface Letters {
  readonly inside: number;
  readonly outside: number;
}

/** As many letters in lines are a document, however its outline may hide. */
const enoughLetters = 20;
/** How clear an outline must be to speak for itself, and how much clearer when it is small. */
const [clearOutline, smallOutline, small] = [0.79, 0.88, 0.06];

/** What an outline is worth that the picture's border cuts; some writing must be with it. */
const cutOutline = 0.6;
/** Unless it is this large and each of its three sides this clear, as hardly anything but a document is. */
const [sureShare, sureSide] = [0.15, 0.89];

function isSure(quad: Quad): boolean {
  return Math.min(...coversOf(quad)) >= sureSide;
}

/** Whether three sides tell of a document that the picture's border cuts, without any writing. */
function isSurelyCut(quad: Quad, share: number): boolean {
  return coversOf(quad).length === 3 && share >= sureShare && isSure(quad);
}

/** The writing may be too small to be made out from afar or in this light: then four clear sides are a document too. */
function outlineEvidence(quad: Quad, share: number, isFitting: boolean): number {
  const clarity =
    (clarityOf(quad) / (share < small ? smallOutline : clearOutline)) * (isFitting ? 1 : oddEvidence);
  const cut = coversOf(quad).length;
  if (isSurelyCut(quad, share)) return 1;
  return cut === 4 ? clarity : cut === 3 && clarity >= 1 ? cutOutline : 0;
}

/** How near corners must be to be the same, in pixels of the small picture; how clear every side of a whole outline is. */
const [sameCorner, leastWhole] = [4, 0.42];
/** What a whole outline must hold of the writing that the cut one does, and of its area where that is sure. */
const [heldWriting, heldArea] = [0.9, 0.95];

/**
 * Where an outline ends at the picture's border and another that is whole has corners in common with it, the document
 * is whole: its fourth side is only fainter than the others.
 */
function wholeInstead(cut: Quad, quads: readonly Quad[], letters: readonly Point[]): Quad | undefined {
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

/** What can be seen of a document in a picture. */
export class Sight {
  /** The small picture on which the outline was searched, and on which others may look at its area. */
  readonly raster: Raster;
  /** The shape that stands out most; nothing where none stands out. */
  readonly quad: Quad | undefined;
  /** What speaks for there being a document at all; 1 is enough. */
  readonly evidence: number;
  /** Letters on the document, and beside it; where no shape stands out all of them are on it. */
  readonly letters: Letters;

  constructor(raster: Raster, luma: Plane) {
    this.raster = raster;
    const small = shrinkPlane(luma, writingLongSide);
    const marks = marksOf(small);
    const rows = writingOf(marks);
    const scale = this.raster.width / small.width;
    const middles = rows.flat().map((mark) => middleOf(mark, scale));
    let best = 0;
    const quads = findQuads(this.raster);
    for (const quad of quads) {
      const inside = middles.filter((point) => isBetween(quad.corners, point)).length;
      // A portrait or a stripe has clear sides too, but the writing is beside it.
      const share = middles.length >= fewLetters ? inside / middles.length : 1;
      const worth = quad.score * (1 - forWriting + forWriting * share) * (isOdd(quad, raster) ? oddWorth : 1);
      if (worth <= best || !isClear(quad)) continue;
      best = worth;
      this.quad = quad;
    }
    this.quad = this.quad && (wholeInstead(this.quad, quads, middles) ?? this.quad);
    const { corners } = this.quad ?? {};
    const isInside = (mark: Mark): boolean => !corners || isBetween(corners, middleOf(mark, scale));
    const [inside, outside] = [isInside, (mark: Mark): boolean => !isInside(mark)].map((part) =>
      Math.max(0, lettersIn(part, marks, rows)),
    );
    this.letters = { inside: inside ?? 0, outside: outside ?? 0 };
    const { inside: on, outside: beside } = this.letters;
    const ratio = this.quad && isBand(this.quad, raster) ? besideBandRatio : besideRatio;
    const isPartOfIt = beside >= leastBeside && beside > ratio * on;
    const byOutline = this.quad ? outlineEvidence(this.quad, this.share, !isOdd(this.quad, raster)) : 0;
    this.evidence = Math.max(byOutline, (on + beside) / enoughLetters + Math.min(byOutline, cutOutline));
    // Without anything that speaks for a document it was but a shape.
    if (!isPartOfIt && this.evidence >= 1) return;
    this.quad = undefined;
    this.letters = { inside: on + beside, outside: 0 };
  }

  /** 1 for each pixel of the small picture that belongs to the document, all where it cannot be told from its ground. */
  area(inset: number): Uint8Array {
    const { width, height } = this.raster;
    return this.quad
      ? areaBetween(this.quad.corners, width, height, inset)
      : new Uint8Array(width * height).fill(1);
  }

  /** The share of the picture that the document fills. */
  get share(): number {
    const { width, height } = this.raster;
    return this.quad ? areaOf(this.quad.corners) / (width * height) : 1;
  }

  /** How much of the document's outline lies inside the picture, 0 to 1. */
  get visible(): number {
    if (!this.quad) return 1;
    const lengths = sideLengths(this.quad);
    const seen = this.quad.sides.reduce((sum, side, i) => sum + side.visible * (lengths[i] ?? 0), 0);
    return seen / lengths.reduce((sum, length) => sum + length, 0);
  }

  /** Whether its outline alone tells that the picture's border cuts it. */
  get isSurelyCut(): boolean {
    return this.quad !== undefined && isSurelyCut(this.quad, this.share);
  }

  /** How squarely one looks at it: the cosine of the angle to straight down. */
  get squareness(): number {
    return this.quad ? squareness(this.quad.corners, this.raster.width, this.raster.height) : 1;
  }

  /** The box around the document, as fractions of the picture. */
  get box(): Box | undefined {
    if (!this.quad) return undefined;
    const { width, height } = this.raster;
    const xs = this.quad.corners.map(({ x }) => Math.max(0, Math.min(width, x)) / width);
    const ys = this.quad.corners.map(({ y }) => Math.max(0, Math.min(height, y)) / height);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }
}

function sideLengths({ corners: [a, b, c, d] }: Quad): readonly [number, number, number, number] {
  return [lengthBetween(a, b), lengthBetween(b, c), lengthBetween(c, d), lengthBetween(d, a)];
}
