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

/**
 * How squarely a camera looks at a flat, rectangular document: the cosine of the angle between its line of sight and
 * straight down, 1 to 0. Opposite sides of a rectangle are parallel, so where they would meet in the picture tells
 * their direction in space, and two of those tell how the plane lies.
 */
export function squareness(corners: Corners, width: number, height: number): number {
  const focal = focalLength * Math.max(width, height);
  const ray = ({ x, y }: Point): Vector => [(x - width / 2) / focal, (y - height / 2) / focal, 1];
  const [a, b, c, d] = [ray(corners[0]), ray(corners[1]), ray(corners[2]), ray(corners[3])];
  const across = cross(cross(a, b), cross(d, c));
  const along = cross(cross(a, d), cross(b, c));
  const normal = cross(across, along);
  // The diagonals cross in its middle, however it is foreshortened.
  const sight = cross(cross(a, c), cross(b, d));
  const lengths = Math.sqrt(dot(normal, normal) * dot(sight, sight));
  return lengths === 0 ? 1 : Math.min(1, Math.abs(dot(normal, sight)) / lengths);
}
