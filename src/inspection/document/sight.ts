import type { Box } from '../../domain/judgement.js';
import type { Plane, Raster } from '../raster/raster.js';
import { shrinkPlane } from '../raster/shrink-plane.js';
import { areaBetween } from './area.js';
import { detailIn, edgesOf } from './edges.js';
import type { Edges } from './edges.js';
import { findQuads } from './find-quad.js';
import type { Quad } from './find-quad.js';
import { marksOf } from './marks.js';
import type { Mark } from './marks.js';
import {
  isBand,
  isClear,
  isSurelyCut,
  outlineEvidence,
  weakOutline,
  wholeInstead,
  worthOf,
} from './outline.js';
import { areaOf, isBetween, lengthBetween } from './quad.js';
import type { Point } from './quad.js';
import { squareness } from './tilt.js';
import { lettersIn, writingOf } from './writing.js';

/** Letters are searched at this size of the picture's longer side, in pixels. */
const writingLongSide = 512;

/** From this many letters on, those on a shape count for this share of what it is worth. */
const [fewLetters, forWriting] = [15, 0.5];

function middleOf({ left, right, top, bottom }: Mark, scale: number): Point {
  return { x: ((left + right) / 2) * scale, y: ((top + bottom) / 2) * scale };
}

/**
 * So many letters beside a shape, and so many times those on it, and it is not the document's outline; fewer are enough
 * where it reaches from one border of the picture to the other, as the upper part of a passport's page does.
 */
const [leastBeside, besideRatio, besideBandRatio] = [20, 1.5, 0.3];

/** Letters in lines of writing, beyond those that any texture seems to have. */
export interface Letters {
  readonly inside: number;
  readonly outside: number;
}

/** As many letters in lines are a document, however its outline may hide. */
const enoughLetters = 20;

/** From this many letters on there is no doubt that there is writing. */
export const someLetters = 8;
/** A shape that fills this share of the picture has legible letters, or is a frame around something else. */
const framing = 0.82;
/** The least share of a document that has anything on it, well within its sides. */
const [leastDetail, wellWithin] = [0.12, 0.12];

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
    const edges = edgesOf(this.raster);
    const quads = findQuads(edges);
    for (const quad of quads) {
      const inside = middles.filter((point) => isBetween(quad.corners, point)).length;
      // A portrait or a stripe has clear sides too, but the writing is beside it.
      const share = middles.length >= fewLetters ? inside / middles.length : 1;
      const worth = worthOf(quad, raster) * (1 - forWriting + forWriting * share);
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
    const isHollow = on + beside < someLetters && this.#isHollow(edges);
    const byOutline = this.quad ? outlineEvidence(this.quad, this.share, raster, isHollow) : 0;
    this.evidence = Math.max(byOutline, (on + beside) / enoughLetters + Math.min(byOutline, weakOutline));
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

  /** Whether a whole outline is a frame around the picture, or has nothing on it. */
  #isHollow(edges: Edges): boolean {
    if (this.quad?.sides.some(({ isBorder }) => isBorder)) return false;
    return this.share >= framing || detailIn(edges, this.area(wellWithin)) < leastDetail;
  }
}

function sideLengths({ corners: [a, b, c, d] }: Quad): readonly [number, number, number, number] {
  return [lengthBetween(a, b), lengthBetween(b, c), lengthBetween(c, d), lengthBetween(d, a)];
}
