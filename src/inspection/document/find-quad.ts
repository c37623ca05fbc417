import type { Edges } from './edges.js';
import { edgesOf } from './edges.js';
import { linesOf } from './lines.js';
import type { Line } from './lines.js';
import { areaOf, crossing, isConvex, lengthBetween } from './quad.js';
import type { Corners, Point } from './quad.js';
import type { Raster } from '../raster/raster.js';

/** One side of a document: how much of what can be seen of it is an edge, 0 to 1; the picture's own border has none. */
export interface Side {
  readonly isBorder: boolean;
  readonly covered: number;
  /** The share of its length that lies inside the picture; nothing of a border is the document's own. */
  readonly visible: number;
}

/** Four sides that look like a document's. Corners are pixels of the raster that was searched, and may lie outside. */
export interface Quad {
  readonly corners: Corners;
  readonly sides: readonly [Side, Side, Side, Side];
  /** How clearly it stands out: the better, the higher, 0 when no better than nothing. */
  readonly score: number;
}

const mostLines = 32;
const mostQuads = 40;

interface Candidate {
  readonly line: Line;
  readonly isBorder: boolean;
}

function borderOf(cos: number, sin: number, distance: number): Candidate {
  const none = new Uint16Array(1);
  const line = { cos, sin, distance, votes: 0, from: 0, enters: 0, leaves: 0, brighter: none, darker: none };
  return { line, isBorder: true };
}

/** How much of a line is an edge between two of its points. */
function hitsBetween(line: Line, a: Point, b: Point): { hits: number; length: number } {
  const [one, other] = [line.cos * a.y - line.sin * a.x, line.cos * b.y - line.sin * b.x];
  const place = (along: number): number =>
    Math.max(line.enters, Math.min(line.leaves, Math.round(along) - line.from));
  const [from, to] = one < other ? [place(one), place(other)] : [place(other), place(one)];
  const brighter = (line.brighter[to] ?? 0) - (line.brighter[from] ?? 0);
  const darker = (line.darker[to] ?? 0) - (line.darker[from] ?? 0);
  // A document is mostly brighter than its ground all along, or darker; a line of text is both.
  return { hits: Math.max(brighter, darker) + 0.9 * Math.min(brighter, darker), length: to - from };
}

/** Below this cover a side speaks against a document. */
const leastCover = 0.4;
/** What a side that is the picture's own border is worth: the first, and every further one. */
const borderCovers = [0.55, 0.4];
const leastArea = 0.01;
/** Corners may lie outside by this share of the picture's sides. */
const outside = 0.15;
/** Opposite sides: the least cosine between them, and how far they are apart, as a share of the shorter side. */
const [leastParallel, leastApart] = [0.82, 0.07];
/** Neighbouring sides: the most that the sum of one two directions may have in that of the other. */
const mostAslant = 1.9;

/** Two lines that may be opposite sides, by their places in the list, and the direction they have in common. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly cos: number;
  readonly sin: number;
}

function pairsOf(candidates: readonly Candidate[], { width, height }: Edges): readonly Pair[] {
  const least = Math.min(width, height) * leastApart;
  const pairs: Pair[] = [];
  const fromMiddle = ({ cos, sin, distance }: Line): number =>
    (width / 2) * cos + (height / 2) * sin - distance;
  for (const [a, { line }] of candidates.entries()) {
    for (const [after, { line: other }] of candidates.slice(a + 1).entries()) {
      const turned = line.cos * other.cos + line.sin * other.sin;
      if (Math.abs(turned) < leastParallel) continue;
      const sign = turned < 0 ? -1 : 1;
      if (Math.abs(fromMiddle(line) - sign * fromMiddle(other)) < least) continue;
      pairs.push({ a, b: a + 1 + after, cos: line.cos + sign * other.cos, sin: line.sin + sign * other.sin });
    }
  }
  return pairs;
}

/** For each line and each other, a 1 where they cross inside the picture or not far outside. */
function crossingsOf(candidates: readonly Candidate[], { width, height }: Edges): Uint8Array {
  const crosses = new Uint8Array(candidates.length ** 2);
  for (const [i, { line }] of candidates.entries()) {
    for (const [j, other] of candidates.entries()) {
      const point = crossing(line, other.line);
      const isNear =
        point &&
        Math.abs(point.x - width / 2) <= (0.5 + outside) * width &&
        Math.abs(point.y - height / 2) <= (0.5 + outside) * height;
      crosses[i * candidates.length + j] = isNear ? 1 : 0;
    }
  }
  return crosses;
}

/** Finds the fours of lines that look most like the sides of a document, the picture's own borders among them, best first. */
export function findQuads(raster: Raster): readonly Quad[] {
  const edges = edgesOf(raster);
  const { width, height } = edges;
  const short = Math.min(width, height);
  const lines = linesOf(edges, mostLines, short * 0.07);
  const candidates = [
    ...lines.map((line) => ({ line, isBorder: false })),
    borderOf(1, 0, 0),
    borderOf(1, 0, width - 1),
    borderOf(0, 1, 0),
    borderOf(0, 1, height - 1),
  ];
  const pairs = pairsOf(candidates, edges);
  const crosses = crossingsOf(candidates, edges);
  const isCrossed = (i: number, j: number): boolean => crosses[i * candidates.length + j] === 1;
  const best: Quad[] = [];
  let least = 0;
  for (let i = 0; i < pairs.length; i += 1) {
    for (let j = i + 1; j < pairs.length; j += 1) {
      const [one, other] = [pairs[i], pairs[j]];
      if (!one || !other) continue;
      // Most are ruled out here, so that little is spent on them.
      const isRing =
        isCrossed(one.a, other.a) &&
        isCrossed(other.a, one.b) &&
        isCrossed(one.b, other.b) &&
        isCrossed(other.b, one.a);
      if (!isRing || Math.abs(one.cos * other.cos + one.sin * other.sin) > mostAslant) continue;
      const [a, b, c, d] = [candidates[one.a], candidates[other.a], candidates[one.b], candidates[other.b]];
      const found = a && b && c && d && quadOf([a, b, c, d], edges);
      if (!found || found.score <= least) continue;
      best.push(found);
      if (best.length < 2 * mostQuads) continue;
      // Now and then, so that sorting costs nothing.
      best.sort((x, y) => y.score - x.score).length = mostQuads;
      least = best[mostQuads - 1]?.score ?? 0;
    }
  }
  return best.sort((x, y) => y.score - x.score).slice(0, mostQuads);
}

/** How far beyond a side its neighbours are followed, as a share of their length, and at least so many pixels. */
const [beyond, leastBeyond] = [0.2, 6];
const leastGoingOn = 0.65;
const insideCost = 0.2;

/** Whether the outline goes on behind a side, straight on from both of its neighbours: then the side is print on a larger document. */
function goesOn(around: readonly Candidate[], corners: Corners, i: number): boolean {
  const [before, after] = [around[(i + 3) % 4], around[(i + 1) % 4]];
  const [first, second, third, fourth] = [
    corners[i],
    corners[(i + 1) % 4],
    corners[(i + 2) % 4],
    corners[(i + 3) % 4],
  ];
  if (!before || !after || !first || !second || !third || !fourth) return false;
  if (before.isBorder || after.isBorder || around[i]?.isBorder) return false;
  const past = (from: Point, to: Point): Point => ({
    x: to.x + (to.x - from.x) * beyond,
    y: to.y + (to.y - from.y) * beyond,
  });
  return (
    [
      [before.line, first, past(fourth, first)],
      [after.line, second, past(third, second)],
    ] as const
  ).every(([line, corner, end]) => {
    const { hits, length } = hitsBetween(line, corner, end);
    return length >= leastBeyond && hits >= leastGoingOn * length;
  });
}

function quadOf(
  around: readonly [Candidate, Candidate, Candidate, Candidate],
  edges: Edges,
): Quad | undefined {
  const { width, height } = edges;
  const [a, b, c, d] = around;
  const corners = [
    crossing(d.line, a.line),
    crossing(a.line, b.line),
    crossing(b.line, c.line),
    crossing(c.line, d.line),
  ] as const;
  const [first, second, third, fourth] = corners;
  if (!first || !second || !third || !fourth) return undefined;
  const whole: Corners = [first, second, third, fourth];
  if (areaOf(whole) < leastArea * width * height || !isConvex(whole)) return undefined;
  let [product, least, borders] = [1, 1, 0];
  const sides = around.map(({ line, isBorder }, i) => {
    const from = whole[i] ?? first;
    const to = whole[(i + 1) % 4] ?? first;
    if (isBorder) {
      product *= borderCovers[borders] ?? 0;
      borders += 1;
      return { isBorder, covered: 0, visible: 0 };
    }
    const { hits, length } = hitsBetween(line, from, to);
    const visible = Math.min(1, length / lengthBetween(from, to));
    // What lies outside cannot be seen, and is only believed half.
    const covered = length === 0 ? 0 : (hits / length) * (0.5 + 0.5 * visible);
    product *= covered;
    least = Math.min(least, covered);
    return { isBorder, covered, visible };
  });
  const [north, east, south, west] = sides;
  if (!north || !east || !south || !west || borders > 2) return undefined;
  if (least < leastCover) return undefined;
  if (around.some((_, i) => goesOn(around, whole, i))) product *= insideCost;
  const score = Math.sqrt(product) * (0.2 + Math.sqrt(Math.sqrt(areaOf(whole) / (width * height))));
  return { corners: whole, sides: [north, east, south, west], score };
}
