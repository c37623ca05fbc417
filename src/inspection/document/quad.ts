import type { Line } from './lines.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where two lines cross; nothing where they are as good as parallel. */
export function crossing(a: Line, b: Line): Point | undefined {
  const turned = a.cos * b.sin - a.sin * b.cos;
  if (Math.abs(turned) < 0.1) return undefined;
  return {
    x: (a.distance * b.sin - b.distance * a.sin) / turned,
    y: (b.distance * a.cos - a.distance * b.cos) / turned,
  };
}

/** Four corners in order around the middle. */
export type Corners = readonly [Point, Point, Point, Point];

/** The area between corners, in square pixels. */
export function areaOf(corners: readonly Point[]): number {
  let twice = 0;
  for (const [i, { x, y }] of corners.entries()) {
    const next = corners[(i + 1) % corners.length];
    if (next) twice += x * next.y - next.x * y;
  }
  return Math.abs(twice) / 2;
}

export function lengthBetween(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** Whether going around the corners one always turns to the same side. */
export function isConvex(corners: Corners): boolean {
  let [left, right] = [0, 0];
  for (let i = 0; i < 4; i += 1) {
    const [a, b, c] = [corners[i % 4], corners[(i + 1) % 4], corners[(i + 2) % 4]];
    if (!a || !b || !c) return false;
    const turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    if (turn > 0) right += 1;
    else left += 1;
  }
  return left === 4 || right === 4;
}

/** Whether a point lies within corners that go around it. */
export function isBetween(corners: Corners, { x, y }: Point): boolean {
  let right = 0;
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % 4] ?? a;
    if ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0) right += 1;
  }
  return right === 0 || right === 4;
}
