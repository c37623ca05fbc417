import type { Box, CheckResult } from './judgement.js';

/** The edges of a picture, in the order in which they are told. */
export const edges = ['top', 'bottom', 'left', 'right'] as const;

/** An edge of a picture. The picture is never mirrored, so left stays left. */
export type Edge = (typeof edges)[number];

/** The edge that a strip lies along. */
function edgeOf({ x, y, width, height }: Box): Edge {
  if (width >= height) return y + height / 2 < 0.5 ? 'top' : 'bottom';
  return x + width / 2 < 0.5 ? 'left' : 'right';
}

/** The edges of the picture that cut the document, each with the strip along it; none for any other finding. */
export function cutEdges({ code, where = [] }: CheckResult): ReadonlyMap<Edge, Box> {
  const strips = code === 'document-cut-off' ? where : [];
  return new Map(strips.map((strip) => [edgeOf(strip), strip]));
}
