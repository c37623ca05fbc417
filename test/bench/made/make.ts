import type { CheckCode } from '../../../src/domain/judgement.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { addReflection, defocus, expose, shake, soften } from './camera.js';
import type { Chance } from './random.js';
import { castShadow, groundFrom, layOver, plainGround } from './scene.js';
import type { Light, Point } from './scene.js';

/** What is wrong with a made picture; `good` is nothing. */
export const faults = [
  'good',
  'defocus',
  'shake',
  'dark',
  'bright',
  'flat',
  'glare',
  'cut-off',
  'far',
  'tilted',
  'copy',
  'no-document',
] as const;
export type Fault = (typeof faults)[number];

/** The check that must see each fault. */
export const checkFor: Readonly<Record<Exclude<Fault, 'good'>, CheckCode>> = {
  defocus: 'blurry',
  shake: 'blurry',
  dark: 'too-dark',
  bright: 'too-bright',
  flat: 'low-contrast',
  glare: 'glare',
  'cut-off': 'document-cut-off',
  far: 'document-too-far',
  tilted: 'document-tilted',
  copy: 'black-and-white',
  'no-document': 'no-document',
};

/** A made picture, and where its document lies. */
export interface Made {
  readonly raster: Raster;
  readonly corners: readonly Point[];
}

type Corners = readonly [Point, Point, Point, Point];

/** A card in space, seen by a pinhole camera: turned in its plane and tipped about an axis in it. */
function seen(aspect: number, share: number, turn: number, tip: number, tipTurn: number): Corners {
  const [half, high] = [share / 2, share / 2 / aspect];
  const focal = 1.1;
  const at = (u: number, v: number): Point => {
    const [a, b] = [u * Math.cos(turn) - v * Math.sin(turn), u * Math.sin(turn) + v * Math.cos(turn)];
    // Tipped about an axis in its plane: what lies across the axis comes nearer or goes away.
    const across = a * Math.cos(tipTurn) + b * Math.sin(tipTurn);
    const along = -a * Math.sin(tipTurn) + b * Math.cos(tipTurn);
    const depth = focal + across * Math.sin(tip);
    const short = across * Math.cos(tip);
    const [c, d] = [
      short * Math.cos(tipTurn) - along * Math.sin(tipTurn),
      short * Math.sin(tipTurn) + along * Math.cos(tipTurn),
    ];
    return { x: (c * focal) / depth, y: (d * focal) / depth };
  };
  return [at(-half, -high), at(half, -high), at(half, high), at(-half, high)];
}

const colours: readonly (readonly [number, number, number])[] = [
  [0.3, 0.18, 0.1],
  [0.55, 0.4, 0.25],
  [0.02, 0.02, 0.025],
  [0.65, 0.65, 0.62],
  [0.2, 0.22, 0.25],
  [0.1, 0.2, 0.35],
  [0.35, 0.05, 0.05],
  [0.8, 0.78, 0.72],
];

function greyed(picture: Raster, chance: Chance): Raster {
  const data = new Uint8ClampedArray(picture.data);
  const [black, white, hard] = [chance.between(10, 50), chance.between(215, 250), chance.between(1, 1.6)];
  for (let at = 0; at < data.length; at += 4) {
    const luma = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) / 256 / 255;
    const value = black + (white - black) * Math.max(0, Math.min(1, 0.5 + (luma - 0.5) * hard));
    data.fill(value, at, at + 3);
  }
  return { ...picture, data };
}

function eachCorner([a, b, c, d]: Corners, move: (corner: Point) => Point): Corners {
  return [move(a), move(b), move(c), move(d)];
}

function shifted(corners: Corners, dx: number, dy: number): Corners {
  return eachCorner(corners, ({ x, y }) => ({ x: x + dx, y: y + dy }));
}

/** How far a side lies outside the picture, so that a tenth to half of the document is gone. */
function pushedOut(corners: Corners, width: number, height: number, chance: Chance): Corners {
  const [lengthX, lengthY] = [
    Math.max(...corners.map(({ x }) => x)) - Math.min(...corners.map(({ x }) => x)),
    Math.max(...corners.map(({ y }) => y)) - Math.min(...corners.map(({ y }) => y)),
  ];
  const gone = chance.between(0.12, 0.45);
  switch (chance.whole(0, 3)) {
    case 0:
      return shifted(corners, -Math.min(...corners.map(({ x }) => x)) - gone * lengthX, 0);
    case 1:
      return shifted(corners, width - Math.max(...corners.map(({ x }) => x)) + gone * lengthX, 0);
    case 2:
      return shifted(corners, 0, -Math.min(...corners.map(({ y }) => y)) - gone * lengthY);
    default:
      return shifted(corners, 0, height - Math.max(...corners.map(({ y }) => y)) + gone * lengthY);
  }
}

/** Keeps a whole document inside the picture. */
function heldInside(corners: Corners, width: number, height: number): Corners {
  const margin = 0.02;
  const fit = (low: number, high: number, room: number): number =>
    low < margin * room ? margin * room - low : high > (1 - margin) * room ? (1 - margin) * room - high : 0;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return shifted(
    corners,
    fit(Math.min(...xs), Math.max(...xs), width),
    fit(Math.min(...ys), Math.max(...ys), height),
  );
}

/** Where the document lies in the picture. */
function placed(document: Raster, fault: Fault, width: number, height: number, chance: Chance): Corners {
  const aspect = document.width / document.height;
  const share = fault === 'far' ? chance.between(0.12, 0.24) : chance.between(0.55, 0.92);
  const tip = fault === 'tilted' ? chance.between(0.75, 1) : chance.between(0, 0.3);
  const isOnItsSide = height > width && chance.next() < 0.3;
  const turn = (isOnItsSide ? Math.PI / 2 : 0) + chance.bell() * 0.08;
  const unit = seen(aspect, share, turn, tip, chance.next() * 2 * Math.PI);
  const [midX, midY] = [width * chance.between(0.42, 0.58), height * chance.between(0.42, 0.58)];
  const scale = isOnItsSide ? Math.min(width * aspect, height) : Math.min(width, height * aspect);
  const corners = eachCorner(unit, ({ x, y }) => ({ x: midX + x * scale, y: midY + y * scale }));
  return fault === 'cut-off' ? pushedOut(corners, width, height, chance) : heldInside(corners, width, height);
}

/** Lays the document on its ground, with the shadow that it casts. */
function lay(document: Raster, light: Light, corners: Corners, fault: Fault, chance: Chance): void {
  const [shiftX, shiftY] = [chance.between(-8, 8), chance.between(2, 12)];
  castShadow(light, corners, shiftX, shiftY, chance.whole(3, 16), chance.between(0.2, 0.6));
  const shown = fault === 'copy' ? greyed(document, chance) : document;
  layOver(light, shown, corners, chance.next() < 0.7 ? 0.055 : 0);
}

/** One or two lamps, mirrored somewhere on the document. */
function addGlare(light: Light, [a, b, c, d]: Corners, chance: Chance): void {
  for (let i = chance.whole(1, 2); i > 0; i -= 1) {
    const [u, v] = [chance.between(0.2, 0.8), chance.between(0.2, 0.8)];
    const [top, bottom] = [a.x + (b.x - a.x) * u, d.x + (c.x - d.x) * u];
    const [left, right] = [a.y + (d.y - a.y) * v, b.y + (c.y - b.y) * v];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const place = {
      x: top + (bottom - top) * v,
      y: left + (right - left) * u,
      across: length * chance.between(0.06, 0.2),
      down: length * chance.between(0.04, 0.12),
      turn: chance.next() * Math.PI,
    };
    addReflection(light, place, chance.between(1, 3), chance.between(0.25, 1.2));
  }
}

function gainFor(fault: Fault, chance: Chance): number {
  if (fault === 'dark') return chance.between(0.02, 0.1);
  return fault === 'bright' ? chance.between(3, 7) : chance.between(0.6, 1.05);
}

function take(light: Light, fault: Fault, perMille: number, chance: Chance): Raster {
  if (fault === 'defocus') defocus(light, chance.between(5, 9) * perMille);
  if (fault === 'shake') shake(light, chance.between(12, 26) * perMille, chance);
  soften(light, chance.between(0.3, 0.9) * perMille);
  const warmth = chance.between(-0.25, 0.35);
  const exposure = {
    gain: gainFor(fault, chance),
    tint: [1 + 0.5 * warmth, 1, 1 - 0.8 * warmth],
    fall: chance.between(0, 0.4),
    fallTurn: chance.next() * 2 * Math.PI,
    vignette: chance.between(0, 0.3),
    noise: fault === 'dark' ? chance.between(3, 9) : chance.between(0.5, 5),
    contrast: fault === 'flat' ? chance.between(0.12, 0.28) : 1,
  } as const;
  return expose(light, exposure, chance);
}

/** Makes a phone's photo of a document on a ground, with one fault or none. Everything else varies as in good pictures. */
export function makePhoto(document: Raster, ground: Raster | undefined, fault: Fault, chance: Chance): Made {
  const isPortrait = chance.next() < 0.45;
  const long = chance.oneOf([1280, 1600, 2000]);
  const short = Math.round(long * 0.75);
  const [width, height] = isPortrait ? [short, long] : [long, short];
  const light =
    ground && (fault === 'no-document' || chance.next() < 0.5)
      ? groundFrom(ground, width, height, chance)
      : plainGround(chance.oneOf(colours), width, height, chance);
  const corners = fault === 'no-document' ? undefined : placed(document, fault, width, height, chance);
  if (corners) lay(document, light, corners, fault, chance);
  if (corners && fault === 'glare') addGlare(light, corners, chance);
  return { raster: take(light, fault, long / 1000, chance), corners: corners ?? [] };
}
