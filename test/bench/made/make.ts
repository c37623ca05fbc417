import type { Raster } from '../../../src/inspection/raster/raster.js';
import { expose, soften } from './camera.js';
import { addGlare, contrastOf, gainOf, greyed, noiseOf, smear } from './faults.js';
import type { Corners, Fault } from './faults.js';
import type { Chance } from './random.js';
import { castShadow, groundFrom, layOver, plainGround } from './scene.js';
import type { Light, Point } from './scene.js';

/** A made picture, and where its document lies. */
export interface Made {
  readonly raster: Raster;
  readonly corners: readonly Point[];
}

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

function take(light: Light, fault: Fault, perMille: number, chance: Chance): Raster {
  smear(light, fault, perMille, chance);
  soften(light, chance.between(0.3, 0.9) * perMille);
  const warmth = chance.between(-0.25, 0.35);
  const exposure = {
    gain: gainOf(fault, chance) ?? chance.between(0.6, 1.05),
    tint: [1 + 0.5 * warmth, 1, 1 - 0.8 * warmth],
    fall: chance.between(0, 0.4),
    fallTurn: chance.next() * 2 * Math.PI,
    vignette: chance.between(0, 0.3),
    noise: noiseOf(fault, chance) ?? chance.between(0.5, 5),
    contrast: contrastOf(fault, chance),
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
