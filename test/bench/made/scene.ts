import type { Raster } from '../../../src/inspection/raster/raster.js';
import type { Chance } from './random.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture while it is made: red, green and blue of each pixel as linear as the eye of a camera needs it, 0 to 1 and beyond. */
export interface Light {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

const toLinear = Float32Array.from({ length: 256 }, (_, value) => (value / 255) ** 2.2);

/** The light that a picture was made of. */
export function lightOf({ width, height, data }: Raster): Light {
  const light = new Float32Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      light[pixel * 3 + channel] = toLinear[data[pixel * 4 + channel] ?? 0] ?? 0;
  }
  return { width, height, data: light };
}

/** A projective map as its eight numbers. */
type Projection = readonly number[];

/** The map from a square of side 1 to four points (Heckbert 1989). */
function fromSquare([a, b, c, d]: readonly [Point, Point, Point, Point]): Projection {
  const [dx1, dx2, sx] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, sy] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h];
}

function inverse([a, b, c, d, e, f, g, h]: Projection): (x: number, y: number) => Point {
  const m = [a, b, c, d, e, f, g, h].map((value) => value ?? 0) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [m0, m1, m2, m3, m4, m5, m6, m7] = m;
  const [i0, i1, i2] = [m4 - m5 * m7, m2 * m7 - m1, m1 * m5 - m2 * m4];
  const [i3, i4, i5] = [m5 * m6 - m3, m0 - m2 * m6, m2 * m3 - m0 * m5];
  const [i6, i7, i8] = [m3 * m7 - m4 * m6, m1 * m6 - m0 * m7, m0 * m4 - m1 * m3];
  return (x, y) => {
    const w = i6 * x + i7 * y + i8;
    return { x: (i0 * x + i1 * y + i2) / w, y: (i3 * x + i4 * y + i5) / w };
  };
}

/** Lays a picture over a light between four points; where it is transparent, or has rounded corners, the ground shows. */
export function layOver(
  light: Light,
  picture: Raster,
  corners: readonly [Point, Point, Point, Point],
  rounding = 0,
): void {
  const back = inverse(fromSquare(corners));
  const { width, height, data } = light;
  const left = Math.max(0, Math.floor(Math.min(...corners.map(({ x }) => x))));
  const right = Math.min(width - 1, Math.ceil(Math.max(...corners.map(({ x }) => x))));
  const top = Math.max(0, Math.floor(Math.min(...corners.map(({ y }) => y))));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(...corners.map(({ y }) => y))));
  const aspect = picture.width / picture.height;
  // As many samples a pixel as the picture has pixels for it, so that shrinking does not flicker.
  const dense = Math.min(3, Math.max(2, Math.ceil(picture.width / Math.max(1, right - left)) + 1));
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      let [red, green, blue, cover] = [0, 0, 0, 0];
      for (let i = 0; i < dense * dense; i += 1) {
        const { x: u, y: v } = back(
          x + ((i % dense) + 0.5) / dense - 0.5,
          y + (Math.floor(i / dense) + 0.5) / dense - 0.5,
        );
        if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
        const [cornerX, cornerY] = [Math.min(u, 1 - u) * aspect, Math.min(v, 1 - v)];
        if (
          cornerX < rounding &&
          cornerY < rounding &&
          (rounding - cornerX) ** 2 + (rounding - cornerY) ** 2 > rounding ** 2
        )
          continue;
        const at = (Math.floor(v * picture.height) * picture.width + Math.floor(u * picture.width)) * 4;
        const alpha = (picture.data[at + 3] ?? 0) / 255;
        red += alpha * (toLinear[picture.data[at] ?? 0] ?? 0);
        green += alpha * (toLinear[picture.data[at + 1] ?? 0] ?? 0);
        blue += alpha * (toLinear[picture.data[at + 2] ?? 0] ?? 0);
        cover += alpha;
      }
      const samples = dense * dense;
      const at = (y * width + x) * 3;
      data[at] = (data[at] ?? 0) * (1 - cover / samples) + red / samples;
      data[at + 1] = (data[at + 1] ?? 0) * (1 - cover / samples) + green / samples;
      data[at + 2] = (data[at + 2] ?? 0) * (1 - cover / samples) + blue / samples;
    }
  }
}

/** A ground made of another picture: a part of it, scaled to the size that is wanted. */
export function groundFrom(picture: Raster, width: number, height: number, chance: Chance): Light {
  const scale = Math.max(width / picture.width, height / picture.height) * chance.between(1, 1.6);
  const [startX, startY] = [
    chance.next() * (picture.width - width / scale),
    chance.next() * (picture.height - height / scale),
  ];
  const data = new Float32Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = startY + y / scale;
    const [upper, down] = [Math.min(picture.height - 2, Math.floor(row)), row - Math.floor(row)];
    for (let x = 0; x < width; x += 1) {
      const column = startX + x / scale;
      const [first, across] = [Math.min(picture.width - 2, Math.floor(column)), column - Math.floor(column)];
      const from = (upper * picture.width + first) * 4;
      for (let channel = 0; channel < 3; channel += 1, at += 1) {
        const above =
          (toLinear[picture.data[from + channel] ?? 0] ?? 0) * (1 - across) +
          (toLinear[picture.data[from + channel + 4] ?? 0] ?? 0) * across;
        const next = from + picture.width * 4;
        const below =
          (toLinear[picture.data[next + channel] ?? 0] ?? 0) * (1 - across) +
          (toLinear[picture.data[next + channel + 4] ?? 0] ?? 0) * across;
        data[at] = above * (1 - down) + below * down;
      }
    }
  }
  return { width, height, data };
}

/** A plain ground with a soft unevenness and grain: a table, a cloth, a sheet. */
export function plainGround(
  colour: readonly [number, number, number],
  width: number,
  height: number,
  chance: Chance,
): Light {
  const data = new Float32Array(width * height * 3);
  const [waveX, waveY, phase, depth] = [
    chance.between(0.5, 3),
    chance.between(0.5, 3),
    chance.next() * 6,
    chance.between(0, 0.12),
  ];
  const grain = chance.between(0, 0.05);
  const [streak, along] = [chance.next() < 0.4 ? chance.between(0.02, 0.12) : 0, chance.next() < 0.5];
  const streaks = Float32Array.from({ length: Math.max(width, height) }, () => chance.bell());
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const wave =
        1 +
        depth * Math.sin(phase + ((waveX * x) / width) * 6 + ((waveY * y) / height) * 6) +
        grain * chance.bell() +
        streak * (streaks[along ? y : x] ?? 0);
      for (let channel = 0; channel < 3; channel += 1, at += 1) data[at] = (colour[channel] ?? 0) * wave;
    }
  }
  return { width, height, data };
}

/** Darkens what lies beside four points, as an object on a table does. */
export function castShadow(
  light: Light,
  corners: readonly Point[],
  shiftX: number,
  shiftY: number,
  softness: number,
  depth: number,
): void {
  const { width, height, data } = light;
  const shade = new Float32Array(width * height);
  const moved = corners.map(({ x, y }) => ({ x: x + shiftX, y: y + shiftY }));
  for (let y = 0; y < height; y += 1) {
    let [from, to] = [width, -1];
    for (const [i, a] of moved.entries()) {
      const b = moved[(i + 1) % moved.length] ?? a;
      if (a.y <= y === b.y <= y) continue;
      const x = a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y);
      [from, to] = [Math.min(from, x), Math.max(to, x)];
    }
    if (to >= from)
      shade.fill(
        1,
        y * width + Math.max(0, Math.ceil(from)),
        y * width + Math.min(width, Math.max(0, Math.floor(to) + 1)),
      );
  }
  const blurred = boxBlurred(boxBlurred(shade, width, height, softness), width, height, softness);
  for (let pixel = 0; pixel < blurred.length; pixel += 1) {
    const factor = 1 - depth * (blurred[pixel] ?? 0);
    for (let channel = 0; channel < 3; channel += 1)
      data[pixel * 3 + channel] = (data[pixel * 3 + channel] ?? 0) * factor;
  }
}

/** The mean of what lies within reach on a line of the plane; beyond its ends the last value goes on. */
function slide(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  reach: number,
): void {
  const at = (i: number): number => from[start + Math.max(0, Math.min(count - 1, i)) * step] ?? 0;
  let sum = 0;
  for (let i = -reach; i <= reach; i += 1) sum += at(i);
  for (let i = 0; i < count; i += 1) {
    to[start + i * step] = sum / (2 * reach + 1);
    sum += at(i + reach + 1) - at(i - reach);
  }
}

/** The mean over a square of side 2 × reach + 1. */
export function boxBlurred(plane: Float32Array, width: number, height: number, reach: number): Float32Array {
  const across = new Float32Array(plane.length);
  const done = new Float32Array(plane.length);
  for (let y = 0; y < height; y += 1) slide(plane, across, y * width, 1, width, reach);
  for (let x = 0; x < width; x += 1) slide(across, done, x, width, height, reach);
  return done;
}
