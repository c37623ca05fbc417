import { cutEdges } from '../../domain/cut-edges.js';
import type { Edge } from '../../domain/cut-edges.js';
import type { Box, CheckResult, Judgement } from '../../domain/judgement.js';

/** More rings than this hide the picture instead of explaining it. */
const mostMarks = 4;
/** A ring is never smaller than this share of the picture, so that it can be seen. */
const leastShare = 0.12;
/** A ring around nearly the whole picture says nothing that the sentence does not say better. */
const mostArea = 0.6;
/** How thick a strip along an edge is, and how far from the next one, as shares of the picture's shorter side. */
const [stripShare, gapShare] = [0.08, 0.065];
/** A strip is never shorter than this share of its edge. */
const leastStrip = 0.15;

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function touches(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.x <= b.x + b.width + slack &&
    b.x <= a.x + a.width + slack &&
    a.y <= b.y + b.height + slack &&
    b.y <= a.y + a.height + slack
  );
}

function merged(boxes: readonly Box[]): readonly Box[] {
  const groups: Box[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let at = groups.findIndex((each) => touches(each, grown)); at >= 0;) {
      grown = union(grown, groups[at] ?? grown);
      groups.splice(at, 1);
      at = groups.findIndex((each) => touches(each, grown));
    }
    groups.push(grown);
  }
  return groups;
}

/** A part of the way across a picture or down it. */
interface Span {
  readonly start: number;
  readonly length: number;
}

function widened({ start, length }: Span): Span {
  const wanted = Math.min(1, Math.max(leastShare, length + 0.03));
  const from = Math.min(Math.max(0, start + length / 2 - wanted / 2), 1 - wanted);
  return { start: from, length: wanted };
}

/** The rings to draw for some places: neighbours joined, the largest few, each big enough to see, all inside. */
export function marksFor(boxes: readonly Box[]): readonly Box[] {
  return merged(boxes)
    .filter((box) => box.width * box.height <= mostArea)
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, mostMarks)
    .map((box) => {
      const across = widened({ start: box.x, length: box.width });
      const down = widened({ start: box.y, length: box.height });
      return { x: across.start, y: down.start, width: across.length, height: down.length };
    });
}

/** What a strip keeps within some room: as much as fits, and never less than can be seen as a strip. */
function keptWithin({ start, length }: Span, from: number, to: number): Span {
  const kept = Math.min(Math.max(start, from), to - leastStrip);
  return { start: kept, length: Math.max(leastStrip, Math.min(start + length, to) - kept) };
}

/** How many pixels a picture has; 0 where that is not known. */
type Size = Pick<Judgement, 'width' | 'height'>;

/** A strip along each cut edge, all equally thick; those at the sides end before one above or below them. */
function stripsAlong(cut: ReadonlyMap<Edge, Box>, { width, height }: Size): readonly Box[] {
  const short = Math.min(width, height);
  const thickX = short > 0 ? (stripShare * short) / width : stripShare;
  const thickY = short > 0 ? (stripShare * short) / height : stripShare;
  const room = 1 + gapShare / stripShare;
  /** How far a side's strip stays away from the top or the bottom. */
  const offset = (edge: Edge, side: Edge): number => {
    const { x, width: length } = cut.get(edge) ?? { x: 0, width: 0 };
    const isMet = side === 'left' ? x < thickX * room : x + length > 1 - thickX * room;
    return cut.has(edge) && isMet ? thickY * room : 0;
  };
  return [...cut].map(([edge, box]) => {
    if (edge === 'top' || edge === 'bottom') {
      const { start, length } = keptWithin({ start: box.x, length: box.width }, 0, 1);
      return { x: start, width: length, y: edge === 'top' ? 0 : 1 - thickY, height: thickY };
    }
    const whole = { start: box.y, length: box.height };
    const { start, length } = keptWithin(whole, offset('top', edge), 1 - offset('bottom', edge));
    return { x: edge === 'left' ? 0 : 1 - thickX, width: thickX, y: start, height: length };
  });
}

/** The rings to draw for a finding on a picture; none where it has no place, or one that a ring does not explain. */
export function marksOf(finding: CheckResult, size: Size): readonly Box[] {
  const cut = cutEdges(finding);
  return cut.size > 0 ? stripsAlong(cut, size) : marksFor(finding.where ?? []);
}
