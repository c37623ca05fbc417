import { edges } from '../domain/cut-edges.js';
import type { Edge } from '../domain/cut-edges.js';
import type { Box } from '../domain/judgement.js';
import type { Words } from './words.js';

/** A place on a picture that can be said in words. The picture is never mirrored, so left stays left in any language. */
export type Position = keyof Words['where'];

const rows = ['top', 'middle', 'bottom'] as const;
const columns = ['left', 'middle', 'right'] as const;

/** A band this much of the width or height is all of it, and no side of it can be named. */
const wholeShare = 0.7;
/** The spread of the boxes, weighted by area, from which they are no longer in one place. */
const scatteredSpread = 0.3;

function thirdOf(centre: number): 0 | 1 | 2 {
  return centre < 0.375 ? 0 : centre > 0.625 ? 2 : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The boxes that matter: a speck beside something large says nothing about the place. */
function weighty(boxes: readonly Box[]): readonly Box[] {
  const largest = Math.max(0, ...boxes.map((box) => box.width * box.height));
  return boxes.filter((box) => box.width * box.height >= largest / 10);
}

/** Where the boxes are, by their common centre; nothing when they cover the picture or there are none. */
export function positionOf(places: readonly Box[]): Position | undefined {
  const boxes = weighty(places);
  const weights = boxes.map((box) => Math.max(box.width * box.height, 1e-6));
  const total = sum(weights);
  if (total <= 0) return undefined;
  const average = (pick: (box: Box) => number): number =>
    sum(boxes.map((box, index) => pick(box) * (weights[index] ?? 0))) / total;

  const spanX = Math.max(...boxes.map((b) => b.x + b.width)) - Math.min(...boxes.map((b) => b.x));
  const spanY = Math.max(...boxes.map((b) => b.y + b.height)) - Math.min(...boxes.map((b) => b.y));
  if (total >= 0.5 || (boxes.length === 1 && spanX >= wholeShare && spanY >= wholeShare)) return undefined;

  const x = average((box) => box.x + box.width / 2);
  const y = average((box) => box.y + box.height / 2);
  const spread = Math.sqrt(
    average((box) => (box.x + box.width / 2 - x) ** 2 + (box.y + box.height / 2 - y) ** 2),
  );
  if (boxes.length > 1 && spread >= scatteredSpread) return 'several';

  const row = spanY >= wholeShare ? 'middle' : rows[thirdOf(y)];
  const column = spanX >= wholeShare ? 'middle' : columns[thirdOf(x)];
  if (row === 'middle') return column === 'middle' ? 'middle' : column;
  return column === 'middle' ? row : `${row}-${column}`;
}

/** Edges of the picture in one phrase: "at the top and on the left"; nothing where there are none. */
export function edgesText({ where, verdict }: Words, cut: ReadonlySet<Edge>): string | undefined {
  if (cut.size === edges.length) return where['all-sides'];
  const places = edges.filter((edge) => cut.has(edge)).map((edge) => where[edge]);
  const last = places.pop();
  if (last === undefined || places.length === 0) return last;
  return verdict.and(places.reduce(verdict.comma), last);
}
