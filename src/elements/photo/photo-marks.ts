import type { Box } from '../../domain/judgement.js';

/** More rings than this hide the picture instead of explaining it. */
const mostMarks = 4;
/** A ring is never smaller than this share of the picture, so that it can be seen. */
const leastShare = 0.12;
/** A ring around nearly the whole picture says nothing that the sentence does not say better. */
const mostArea = 0.6;

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

function widened(start: number, length: number): { readonly start: number; readonly length: number } {
  const wanted = Math.min(1, Math.max(leastShare, length + 0.03));
  const from = Math.min(Math.max(0, start + length / 2 - wanted / 2), 1 - wanted);
  return { start: from, length: wanted };
}

/** The rings to draw for the places a check names: neighbours joined, the largest few, each big enough to see, all inside. */
export function marksFor(boxes: readonly Box[]): readonly Box[] {
  return merged(boxes)
    .filter((box) => box.width * box.height <= mostArea)
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, mostMarks)
    .map((box) => {
      const across = widened(box.x, box.width);
      const down = widened(box.y, box.height);
      return { x: across.start, y: down.start, width: across.length, height: down.length };
    });
}
