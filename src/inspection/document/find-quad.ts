import type { Edges } from './edges.js';
import { linesOf } from './lines.js';
import type { Line } from './lines.js';
import { areaOf, crossing, isConvex, lengthBetween } from './quad.js';
import type { Corners, Point } from './quad.js';

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

type Around = readonly [Candidate, Candidate, Candidate, Candidate];

function borderOf(cos: number, sin: number, distance: number): Candidate {
  const none = new Uint16Array(1);
  const line = { cos, sin, distance, votes: 0, from: 0, enters: 0, leaves: 0, brighter: none, darker: none };
  return { line, isBorder: true };
}

/** The place along a line that is nearest to a point, or where the picture ends. */
function placeOn({ cos, sin, from, enters, leaves }: Line, { x, y }: Point): number {
  return Math.max(enters, Math.min(leaves, Math.round(cos * y - sin * x) - from));
}

/** How much of a line is an edge between two of its points. */
function hitsBetween(line: Line, a: Point, b: Point): { hits: number; length: number } {
  const [one, other] = [placeOn(line, a), placeOn(line, b)];
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
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

/** The pairs from a place on that close a ring with one pair. Most are ruled out here, so that little is spent on them. */
function ringsWith(
  one: Pair,
  pairs: readonly Pair[],
  from: number,
  crosses: Uint8Array,
  stride: number,
): readonly Pair[] {
  const [ofA, ofB] = [one.a * stride, one.b * stride];
  const rings: Pair[] = [];
  for (let i = from; i < pairs.length; i += 1) {
    const other = pairs[i];
    if (!other || crosses[ofA + other.a] !== 1 || crosses[ofB + other.a] !== 1) continue;
    if (crosses[ofA + other.b] !== 1 || crosses[ofB + other.b] !== 1) continue;
    const along = one.cos * other.cos + one.sin * other.sin;
    if (along <= mostAslant && along >= -mostAslant) rings.push(other);
  }
  return rings;
}

/** Finds the fours of lines that look most like the sides of a document, the picture's own borders among them, best first. */
export function findQuads(edges: Edges): readonly Quad[] {
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
  const best: Quad[] = [];
  let least = 0;
  for (const [i, one] of pairs.entries()) {
    for (const other of ringsWith(one, pairs, i + 1, crosses, candidates.length)) {
      const [a, b, c, d] = [candidates[one.a], candidates[other.a], candidates[one.b], candidates[other.b]];
      const found = a && b && c && d && quadOf([a, b, c, d], edges, least);
      if (!found) continue;
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

function sideOf({ line, isBorder }: Candidate, from: Point, to: Point): Side {
  if (isBorder) return { isBorder, covered: 0, visible: 0 };
  const { hits, length } = hitsBetween(line, from, to);
  const visible = Math.min(1, length / lengthBetween(from, to));
  // What lies outside cannot be seen, and is only believed half.
  return { isBorder, covered: length === 0 ? 0 : (hits / length) * (0.5 + 0.5 * visible), visible };
}

/** The corners between four lines, in order around the middle. */
function cornersOf([a, b, c, d]: Around): Corners | undefined {
  const [first, second] = [crossing(d.line, a.line), crossing(a.line, b.line)];
  const [third, fourth] = [crossing(b.line, c.line), crossing(c.line, d.line)];
  return first && second && third && fourth && [first, second, third, fourth];
}

/** What four lines are worth as an outline; nothing where that is not more than the least. */
function quadOf(around: Around, { width, height }: Edges, leastScore: number): Quad | undefined {
  const corners = cornersOf(around);
  if (!corners) return undefined;
  const share = areaOf(corners) / (width * height);
  if (share < leastArea || !isConvex(corners)) return undefined;
  const sides: Side[] = [];
  let [product, borders] = [1, 0];
  for (const [i, candidate] of around.entries()) {
    const side = sideOf(candidate, corners[i] ?? corners[0], corners[(i + 1) % 4] ?? corners[0]);
    // Most end here, and the rest of their sides is not looked at.
    if (side.isBorder ? borders === borderCovers.length : side.covered < leastCover) return undefined;
    product *= side.isBorder ? (borderCovers[borders] ?? 0) : side.covered;
    if (side.isBorder) borders += 1;
    sides.push(side);
  }
  const [north, east, south, west] = sides;
  const size = 0.2 + Math.sqrt(Math.sqrt(share));
  if (!north || !east || !south || !west || Math.sqrt(product) * size <= leastScore) return undefined;
  if (around.some((_, i) => goesOn(around, corners, i))) product *= insideCost;
  const score = Math.sqrt(product) * size;
  return score > leastScore ? { corners, sides: [north, east, south, west], score } : undefined;
}
