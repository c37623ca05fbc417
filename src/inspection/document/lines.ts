import { directionCount } from './edges.js';
import type { Edges } from './edges.js';

/**
 * A straight line all across a picture: the points with x · cos + y · sin = distance, and what of it is an edge. Its
 * places are counted along (−sin, cos) from `from`, a pixel each.
 */
export interface Line {
  readonly cos: number;
  readonly sin: number;
  readonly distance: number;
  readonly votes: number;
  readonly from: number;
  /** The first place inside the picture and the first behind it. */
  readonly enters: number;
  readonly leaves: number;
  /** How many of the places before each are edges that get brighter along the normal, and darker. */
  readonly brighter: Uint16Array;
  readonly darker: Uint16Array;
}

const distanceStep = 2;
/** An edge's own direction is off by this many at most. */
const spread = 3;
/** Neighbours of a line that is taken are the same line. */
const [sameTurn, sameDistance] = [3, 3];

// Rounded, so that every engine has the same directions to the last bit.
const precise = 2 ** 24;
const cosines = Float64Array.from(
  { length: directionCount },
  (_, turn) => Math.round(Math.cos((turn * Math.PI) / directionCount) * precise) / precise,
);
const sines = Float64Array.from(
  { length: directionCount },
  (_, turn) => Math.round(Math.sin((turn * Math.PI) / directionCount) * precise) / precise,
);

interface Votes {
  readonly counts: Uint16Array;
  readonly distances: number;
  /** Added to a distance, so that none is below zero. */
  readonly offset: number;
}

function vote({ counts, distances, offset }: Votes, x: number, y: number, direction: number): void {
  for (let turned = -spread; turned <= spread; turned += 1) {
    const turn = (direction + turned + directionCount) % directionCount;
    const distance = x * (cosines[turn] ?? 0) + y * (sines[turn] ?? 0);
    const place = turn * distances + Math.round((distance + offset) / distanceStep);
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

function voted({ width, height, direction, at }: Edges): Votes {
  const offset = width + height;
  const distances = Math.ceil((2 * offset) / distanceStep) + 1;
  const votes = { counts: new Uint16Array(directionCount * distances), distances, offset };
  for (const pixel of at) vote(votes, pixel % width, Math.floor(pixel / width), direction[pixel] ?? 0);
  return votes;
}

/** The first of the places of a direction that have the most votes. */
function bestOf({ counts, distances }: Votes, turn: number): number {
  let best = turn * distances;
  let most = counts[best] ?? 0;
  for (let place = best + 1, end = best + distances; place < end; place += 1) {
    const count = counts[place] ?? 0;
    if (count <= most) continue;
    best = place;
    most = count;
  }
  return best;
}

/** Strikes out a line that is taken with its neighbours, and finds anew what is best beside them. */
function strike(votes: Votes, turn: number, distance: number, best: Uint32Array): void {
  const { counts, distances, offset } = votes;
  for (let turned = turn - sameTurn; turned <= turn + sameTurn; turned += 1) {
    // Past half a turn distances change their sign.
    const isPast = turned < 0 || turned >= directionCount;
    const middle = isPast ? Math.round((2 * offset) / distanceStep) - distance : distance;
    const struck = (turned + directionCount) % directionCount;
    const row = struck * distances;
    const end = Math.min(distances, middle + sameDistance + 1);
    counts.fill(0, row + Math.max(0, middle - sameDistance), row + end);
    best[struck] = bestOf(votes, struck);
  }
}

/** How far from the line an edge may lie, in pixels, and how far its direction may be turned. */
const [besides, turnedBy] = [1.6, 5];

function isAlong(direction: number, turn: number): boolean {
  const turned = direction < turn ? turn - direction : direction - turn;
  return turned <= turnedBy || directionCount - turned <= turnedBy;
}

interface Fit {
  readonly turn: number;
  readonly cos: number;
  readonly sin: number;
  readonly distance: number;
}

/** Moves a line to where its edges lie in the mean (total least squares). */
function fitted({ width, direction, at }: Edges, start: Fit): Fit {
  let [n, sx, sy, sxx, sxy, syy] = [0, 0, 0, 0, 0, 0];
  for (const pixel of at) {
    if (!isAlong(direction[pixel] ?? 0, start.turn)) continue;
    const x = pixel % width;
    const y = (pixel - x) / width;
    if (Math.abs(x * start.cos + y * start.sin - start.distance) > 2.5) continue;
    n += 1;
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
    syy += y * y;
  }
  if (n < 8) return start;
  const [xx, xy, yy] = [sxx - (sx * sx) / n, sxy - (sx * sy) / n, syy - (sy * sy) / n];
  // The normal is the direction in which the edges spread least.
  const root = Math.sqrt((xx - yy) ** 2 + 4 * xy * xy);
  const [a, b] = xx < yy ? [(xx - yy - root) / 2, xy] : [xy, (yy - xx - root) / 2];
  const length = Math.sqrt(a * a + b * b);
  if (length === 0) return start;
  const sign = a * start.cos + b * start.sin < 0 ? -1 : 1;
  const [cos, sin] = [(sign * a) / length, (sign * b) / length];
  return { turn: start.turn, cos, sin, distance: (sx * cos + sy * sin) / n };
}

/** The kind of the edge at one place along a line, or just beside it; 0 where there is none. */
function edgeBeside(
  { width, height, kind, direction }: Edges,
  { turn, cos, sin, distance }: Fit,
  along: number,
): number {
  for (let beside = -besides; beside <= besides; beside += 0.8) {
    const x = Math.round(cos * (distance + beside) - sin * along);
    const y = Math.round(sin * (distance + beside) + cos * along);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const pixel = y * width + x;
    const found = kind[pixel] ?? 0;
    const towards = direction[pixel] ?? 0;
    if (found === 0 || !isAlong(towards, turn)) continue;
    // A normal on the far side of half a turn points the other way.
    return Math.abs(towards - turn) > directionCount / 2 ? 3 - found : found;
  }
  return 0;
}

/** Walks a line from end to end and counts its edges. */
function traced(edges: Edges, fit: Fit, votes: number): Line {
  const { width, height } = edges;
  const { cos, sin, distance } = fit;
  const reach = width + height;
  const brighter = new Uint16Array(2 * reach + 1);
  const darker = new Uint16Array(2 * reach + 1);
  let [enters, leaves] = [0, 0];
  for (let place = 0; place < 2 * reach; place += 1) {
    const along = place - reach;
    const [middleX, middleY] = [cos * distance - sin * along, sin * distance + cos * along];
    if (middleX >= 0 && middleY >= 0 && middleX < width && middleY < height) {
      if (leaves === 0) enters = place;
      leaves = place + 1;
    }
    const seen = edgeBeside(edges, fit, along);
    brighter[place + 1] = (brighter[place] ?? 0) + (seen === 1 ? 1 : 0);
    darker[place + 1] = (darker[place] ?? 0) + (seen === 2 ? 1 : 0);
  }
  return { cos, sin, distance, votes, from: -reach, enters, leaves, brighter, darker };
}

/** The straight lines along which the most edges lie (Hough 1962, with the edges' own directions), longest first. */
export function linesOf(edges: Edges, most: number, leastVotes: number): readonly Line[] {
  const votes = voted(edges);
  const best = Uint32Array.from({ length: directionCount }, (_, turn) => bestOf(votes, turn));
  const countOf = (turn: number): number => votes.counts[best[turn] ?? 0] ?? 0;
  const lines: Line[] = [];
  while (lines.length < most) {
    let turn = 0;
    for (let other = 1; other < directionCount; other += 1) if (countOf(other) > countOf(turn)) turn = other;
    const count = countOf(turn);
    if (count < leastVotes) break;
    const place = (best[turn] ?? 0) % votes.distances;
    strike(votes, turn, place, best);
    const start = {
      turn,
      cos: cosines[turn] ?? 0,
      sin: sines[turn] ?? 0,
      distance: place * distanceStep - votes.offset,
    };
    lines.push(traced(edges, fitted(edges, start), count));
  }
  return lines;
}
