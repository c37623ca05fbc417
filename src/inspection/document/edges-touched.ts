import type { Box } from '../../domain/judgement.js';
import type { Point } from './quad.js';
import type { Sight } from './sight.js';

/** How thick a strip is and how long at least, as shares of the picture's sides. */
const [thick, leastLength] = [0.06, 0.15];

/** The two edges that lie across an axis: where the strip begins, a line just within it, and what touches it. */
const edges = [
  { at: 0, line: 0.01, touches: (places: readonly number[]) => Math.min(...places) < 0.005 },
  { at: 1 - thick, line: 0.985, touches: (places: readonly number[]) => Math.max(...places) > 0.99 },
] as const;

/** A part of an edge: which one, by where its strip begins, and from where on how long. */
interface Part {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** From where to where a document lies on a line straight down the picture; nothing where it does so only outside. */
function spanOn(line: number, corners: readonly Point[]): Omit<Part, 'at'> | undefined {
  const crossings = corners.flatMap((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    return a.x < line === b.x < line ? [] : [a.y + ((line - a.x) * (b.y - a.y)) / (b.x - a.x)];
  });
  const [first, last] = [Math.max(0, Math.min(...crossings)), Math.min(1, Math.max(...crossings))];
  if (first >= last) return undefined;
  const length = Math.max(leastLength, last - first);
  return { from: Math.min(Math.max(0, (first + last - length) / 2), 1 - length), length };
}

/** What a document touches of the left and of the right edge. */
function partsTouched(corners: readonly Point[]): readonly Part[] {
  const xs = corners.map(({ x }) => x);
  return edges.flatMap(({ at, line, touches }) => {
    const span = touches(xs) ? spanOn(line, corners) : undefined;
    return span ? [{ at, ...span }] : [];
  });
}

/** A strip along each edge of the picture that the document touches, as long as it does: above, below, left, right. */
export function edgesTouched({ quad, raster }: Pick<Sight, 'quad' | 'raster'>): readonly Box[] {
  if (!quad) return [];
  const corners = quad.corners.map(({ x, y }) => ({ x: x / raster.width, y: y / raster.height }));
  const turned = corners.map(({ x, y }) => ({ x: y, y: x }));
  return [
    ...partsTouched(turned).map(({ at, from, length }) => ({ x: from, y: at, width: length, height: thick })),
    ...partsTouched(corners).map(({ at, from, length }) => ({
      x: at,
      y: from,
      width: thick,
      height: length,
    })),
  ];
}
