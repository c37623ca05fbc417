import type { Corners, Point } from './quad.js';

type Vector = readonly [number, number, number];

function cross([a, b, c]: Vector, [x, y, z]: Vector): Vector {
  return [b * z - c * y, c * x - a * z, a * y - b * x];
}

function dot([a, b, c]: Vector, [x, y, z]: Vector): number {
  return a * x + b * y + c * z;
}

/** How far a camera's lens is from its picture, in longer sides of that: phones' main cameras have about this. */
const focalLength = 0.8;

function lengthOf(vector: Vector): number {
  return Math.sqrt(dot(vector, vector));
}

/** The corners as lines of sight, and the line that stands upright on the plane they lie in. */
interface View {
  readonly rays: readonly [Vector, Vector, Vector, Vector];
  readonly normal: Vector;
}

/** Opposite sides of a rectangle are parallel: where they would meet in the picture tells their direction in space. */
function viewOf(corners: Corners, width: number, height: number): View {
  const focal = focalLength * Math.max(width, height);
  const ray = ({ x, y }: Point): Vector => [(x - width / 2) / focal, (y - height / 2) / focal, 1];
  const [a, b, c, d] = [ray(corners[0]), ray(corners[1]), ray(corners[2]), ray(corners[3])];
  const across = cross(cross(a, b), cross(d, c));
  const along = cross(cross(a, d), cross(b, c));
  return { rays: [a, b, c, d], normal: cross(across, along) };
}

/**
 * How squarely a camera looks at a flat, rectangular document: the cosine of the angle between its line of sight and
 * straight down, 1 to 0.
 */
export function squareness(corners: Corners, width: number, height: number): number {
  const {
    rays: [a, b, c, d],
    normal,
  } = viewOf(corners, width, height);
  // The diagonals cross in its middle, however it is foreshortened.
  const sight = cross(cross(a, c), cross(b, d));
  const lengths = lengthOf(normal) * lengthOf(sight);
  return lengths === 0 ? 1 : Math.min(1, Math.abs(dot(normal, sight)) / lengths);
}

/** How many times as long as wide a flat, rectangular document is, seen from wherever; 1 and more. */
export function proportionsOf(corners: Corners, width: number, height: number): number {
  const { rays, normal } = viewOf(corners, width, height);
  const [a, b, c, d] = rays.map((ray): Vector => {
    const depth = dot(normal, ray);
    return [ray[0] / depth, ray[1] / depth, ray[2] / depth];
  }) as [Vector, Vector, Vector, Vector];
  const between = (one: Vector, other: Vector): number =>
    lengthOf([one[0] - other[0], one[1] - other[1], one[2] - other[2]]);
  const [across, along] = [between(a, b) + between(d, c), between(a, d) + between(b, c)];
  return Math.max(across, along) / Math.min(across, along);
}
