import type { CheckCode } from '../../../src/domain/judgement.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { addReflection, defocus, shake } from './camera.js';
import type { Chance } from './random.js';
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

export type Corners = readonly [Point, Point, Point, Point];

/** A photocopy. */
export function greyed(picture: Raster, chance: Chance): Raster {
  const data = new Uint8ClampedArray(picture.data);
  const [black, white, hard] = [chance.between(10, 50), chance.between(215, 250), chance.between(1, 1.6)];
  for (let at = 0; at < data.length; at += 4) {
    const luma = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) / 256 / 255;
    const value = black + (white - black) * Math.max(0, Math.min(1, 0.5 + (luma - 0.5) * hard));
    data.fill(value, at, at + 3);
  }
  return { ...picture, data };
}

/** One or two lamps, mirrored somewhere on the document. */
export function addGlare(light: Light, [a, b, c, d]: Corners, chance: Chance): void {
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

/** Smears what is out of focus or was moved. */
export function smear(light: Light, fault: Fault, perMille: number, chance: Chance): void {
  if (fault === 'defocus') defocus(light, chance.between(5, 9) * perMille);
  if (fault === 'shake') shake(light, chance.between(12, 26) * perMille, chance);
}

/** Times as much light as a good picture gets; nothing where the light is no fault. */
export function gainOf(fault: Fault, chance: Chance): number | undefined {
  if (fault === 'dark') return chance.between(0.02, 0.1);
  return fault === 'bright' ? chance.between(3, 7) : undefined;
}

/** The noise of too little light; nothing where there is enough. */
export function noiseOf(fault: Fault, chance: Chance): number | undefined {
  return fault === 'dark' ? chance.between(3, 9) : undefined;
}

/** How much of its contrast a picture keeps. */
export function contrastOf(fault: Fault, chance: Chance): number {
  return fault === 'flat' ? chance.between(0.12, 0.28) : 1;
}
