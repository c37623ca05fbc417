import type { Corners, Point } from '../../src/inspection/document/quad.js';
import type { Raster } from '../../src/inspection/raster/raster.js';
import type { Sight } from '../../src/inspection/document/sight.js';
import { Picture } from '../../src/inspection/raster/picture.js';
import { numbersBelow } from './bytes-of.js';
import { raster } from './raster/drawings.js';

/** What is seen of a document in a picture. */
export function sightOf(picture: Raster): Sight {
  return new Picture(picture).sight();
}

type Colour = readonly [number, number, number];

/** How a card lies before a phone: shares of the picture, and degrees. */
export interface Pose {
  /** Where its middle is. */
  readonly x?: number;
  readonly y?: number;
  /** How long its longer side would be if it were not tilted, of the picture's longer side. */
  readonly size?: number;
  readonly turn?: number;
  /** How far it is tipped away, and about which axis in the picture. */
  readonly tilt?: number;
  readonly axis?: number;
}

/** A card in a picture: where its corners are seen, and the cosine of the angle at which it is looked at. */
export interface Posed {
  readonly corners: Corners;
  readonly cosine: number;
}

const [cardWidth, cardHeight] = [428, 270];
const focalLength = 0.8;

/** Projects a card in space as a phone's camera does. */
export function posed(pose: Pose, width = 640, height = 480): Posed {
  const { x = 0.5, y = 0.5, size = 0.65, turn = 0, tilt = 0, axis = 0 } = pose;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const long = Math.max(width, height);
  const focal = focalLength * long;
  const middle = [(x - 0.5) * width, (y - 0.5) * height, focal] as const;
  const [cosAxis, sinAxis] = [Math.cos(radians(axis)), Math.sin(radians(axis))];
  const [cosTilt, sinTilt] = [Math.cos(radians(tilt)), Math.sin(radians(tilt))];
  const tipped = (a: number, b: number): readonly [number, number, number] => {
    const [along, across] = [a * cosAxis + b * sinAxis, b * cosAxis - a * sinAxis];
    const short = across * cosTilt;
    return [along * cosAxis - short * sinAxis, along * sinAxis + short * cosAxis, across * sinTilt];
  };
  const half = (size * long) / 2;
  const corner = (u: number, v: number): Point => {
    const [a, b] = [u * half, (v * half * cardHeight) / cardWidth];
    const [cos, sin] = [Math.cos(radians(turn)), Math.sin(radians(turn))];
    const [dx, dy, dz] = tipped(a * cos - b * sin, a * sin + b * cos);
    const nearer = focal / (middle[2] + dz);
    return { x: width / 2 + (middle[0] + dx) * nearer, y: height / 2 + (middle[1] + dy) * nearer };
  };
  // The plane's normal is (0, 0, 1), tipped as the card is.
  const normal = [sinAxis * sinTilt, -cosAxis * sinTilt, cosTilt] as const;
  const away = Math.hypot(...middle);
  const cosine =
    Math.abs(normal[0] * middle[0] + normal[1] * middle[1] + normal[2] * middle[2]) / Math.max(1, away);
  return { corners: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)], cosine };
}

/** The face of a card: a tinted ground with lines of made-up letters and a portrait; no font is used. */
export function cardFace(tint: Colour = [208, 222, 214], seed = 17): Raster {
  const strokes = numbersBelow(2, seed);
  const cells = Array.from({ length: 16 * 40 * 15 }, () => strokes.next().value === 1);
  const isPrinted = (x: number, y: number): boolean => {
    const [line, inLine] = [Math.floor((y - 50) / 24), (y - 50) % 24];
    const [letter, inLetter] = [Math.floor((x - 16) / 10), (x - 16) % 10];
    if (line < 0 || line >= 9 || inLine < 0 || inLine >= 10 || inLetter < 0 || inLetter >= 6) return false;
    if (letter < 0 || letter >= 28 - (line % 3) * 4) return false;
    // The first stroke of each letter is whole, so that it hangs together.
    const stroke = Math.floor(inLetter / 2);
    return stroke === 0 || cells[((line * 40 + letter) * 5 + Math.floor(inLine / 2)) * 3 + stroke] === true;
  };
  return raster(cardWidth, cardHeight, (x, y) => {
    if (isPrinted(x, y)) return [38, 40, 52];
    const isPortrait = x > 320 && x < 405 && y > 60 && y < 180;
    if (isPortrait) return Math.hypot(x - 362, y - 115) < 32 ? [206, 160, 132] : [122, 116, 128];
    return y > 10 && y < 36 && x > 14 && x < 414 ? [92, 128, 170] : tint;
  });
}

/** What a card may lie on. */
export const grounds: Readonly<Record<string, (x: number, y: number) => Colour>> = {
  'a dark table': () => [58, 50, 46],
  'a light table': (x, y) => [168 - x / 40, 150 - y / 50, 128],
  wood: (x, y) => {
    const grain = 6 * Math.sin(y / 3.1 + Math.sin(x / 70) * 4) + 3 * Math.sin(y / 1.7 + x / 90);
    return [132 + grain, 96 + grain, 66 + grain * 0.7];
  },
  cloth: (x, y) => {
    const thread = ((x >> 1) + (y >> 1)) % 2 === 0 ? 10 : -10;
    return [70 + thread, 82 + thread, 110 + thread];
  },
};

const face = cardFace();

/** A photo of a card. */
export interface Scene {
  readonly corners: Corners;
  readonly width?: number;
  readonly height?: number;
  readonly face?: Raster;
  readonly ground?: (x: number, y: number) => Colour;
  /** 1 is a good light; and how much less of it there is at the right edge. */
  readonly light?: number;
  readonly fall?: number;
  /** Deviation of the noise of each colour. */
  readonly noise?: number;
}

/** Which place of the card, in shares of its sides, is seen at a place of the picture (the homography of its corners). */
function placesOf([a, b, c, d]: Corners): (x: number, y: number) => readonly [number, number] {
  const [dx1, dx2, sx] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, sy] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const size = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / size, (dx1 * sy - sx * dy1) / size];
  const [m0, m1, m2] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x];
  const [m3, m4, m5] = [b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y];
  // Turned round: the adjoint does as well as the inverse.
  const [i0, i1, i2] = [m4 - m5 * h, m2 * h - m1, m1 * m5 - m2 * m4];
  const [i3, i4, i5] = [m5 * g - m3, m0 - m2 * g, m2 * m3 - m0 * m5];
  const [i6, i7, i8] = [m3 * h - m4 * g, m1 * g - m0 * h, m0 * m4 - m1 * m3];
  return (x, y) => {
    const w = i6 * x + i7 * y + i8;
    return [(i0 * x + i1 * y + i2) / w, (i3 * x + i4 * y + i5) / w];
  };
}

/** Draws a photo of a card, each pixel the mean of four places. */
export function scene(of: Scene): Raster {
  const { corners, width = 640, height = 480, light = 1, fall = 0, noise = 0 } = of;
  const { ground = grounds['a dark table']!, face: printed = face } = of;
  const placeOn = placesOf(corners);
  const bell = bellCurve(3);
  const data = new Uint8ClampedArray(width * height * 4);
  const places = [-0.25, 0.25];
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 4) {
      const seen = [0, 0, 0];
      let onGround = 0;
      for (const dy of places) {
        for (const dx of places) {
          const [u, v] = placeOn(x + dx, y + dy);
          if (u < 0 || v < 0 || u >= 1 || v >= 1) {
            onGround += 1;
            continue;
          }
          const at = (Math.floor(v * printed.height) * printed.width + Math.floor(u * printed.width)) * 4;
          for (let channel = 0; channel < 3; channel += 1) seen[channel]! += printed.data[at + channel]!;
        }
      }
      const beside = onGround > 0 ? ground(x, y) : seen;
      const lit = (light * (1 - (fall * x) / width)) / 4;
      for (let channel = 0; channel < 3; channel += 1)
        data[to + channel] =
          (seen[channel]! + onGround * beside[channel]!) * lit + (noise > 0 ? noise * bell() : 0);
      data[to + 3] = 255;
    }
  }
  return { width, height, data };
}

/** Numbers that lie around 0 as noise does, with a deviation of 1; always the same ones. */
export function bellCurve(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    let sum = -2;
    for (let i = 0; i < 4; i += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      sum += state / 2 ** 32;
    }
    return sum * Math.sqrt(3);
  };
}
