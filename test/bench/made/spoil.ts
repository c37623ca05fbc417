import type { Raster } from '../../../src/inspection/raster/raster.js';
import { expose } from './camera.js';
import { addGlare, contrastOf, gainOf, greyed, noiseOf, smear } from './faults.js';
import type { Corners, Fault } from './faults.js';
import type { Chance } from './random.js';
import { lightOf } from './scene.js';

/** The faults that a good photo can be given afterwards, without knowing where its document lies. */
export const spoils = ['defocus', 'shake', 'dark', 'bright', 'flat', 'glare', 'copy'] as const;
export type Spoil = Extract<Fault, (typeof spoils)[number]>;

/** Where a good photo has its document for certain. */
function middle({ width, height }: Raster): Corners {
  const [left, right, top, bottom] = [0.25 * width, 0.75 * width, 0.3 * height, 0.7 * height];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** What a good photo would have looked like with a fault. */
export function spoilPhoto(photo: Raster, fault: Spoil, chance: Chance): Raster {
  const light = lightOf(fault === 'copy' ? greyed(photo, chance) : photo);
  if (fault === 'glare') addGlare(light, middle(photo), chance);
  smear(light, fault, Math.max(photo.width, photo.height) / 1000, chance);
  const exposure = {
    gain: gainOf(fault, chance) ?? 1,
    tint: [1, 1, 1],
    fall: 0,
    fallTurn: 0,
    vignette: 0,
    noise: noiseOf(fault, chance) ?? 1,
    contrast: contrastOf(fault, chance),
  } as const;
  return expose(light, exposure, chance);
}
