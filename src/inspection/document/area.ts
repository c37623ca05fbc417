import type { Corners } from './quad.js';

/** 1 for each pixel that lies between the corners, drawn in by a share of the way to the middle. */
export function areaBetween(corners: Corners, width: number, height: number, inset: number): Uint8Array {
  const [a, b, c, d] = corners;
  const middle = { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
  const drawnIn = corners.map(({ x, y }) => ({
    x: x + (middle.x - x) * inset,
    y: y + (middle.y - y) * inset,
  }));
  const area = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    // A convex shape is crossed by a row once in and once out.
    let [from, to] = [width, -1];
    for (const [i, start] of drawnIn.entries()) {
      const end = drawnIn[(i + 1) % 4] ?? start;
      if (start.y <= y === end.y <= y) continue;
      const x = start.x + ((y - start.y) * (end.x - start.x)) / (end.y - start.y);
      from = Math.min(from, x);
      to = Math.max(to, x);
    }
    if (to >= from)
      area.fill(1, y * width + Math.max(0, Math.ceil(from)), y * width + Math.min(width, Math.floor(to) + 1));
  }
  return area;
}
