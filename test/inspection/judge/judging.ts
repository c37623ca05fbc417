import type { CheckCode, CheckResult, ShotKind } from '../../../src/domain/judgement.js';
import { judgePicture } from '../../../src/inspection/judge/judge-picture.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import { Picture } from '../../../src/inspection/raster/picture.js';
import type { Plane, Raster } from '../../../src/inspection/raster/raster.js';
import { card, inColours, inEachColour, inGrey, mapped, plane } from '../raster/drawings.js';
import { fromCamera } from './origins.js';

export const shots: readonly ShotKind[] = ['identity/front', 'identity/back', 'selfie', 'address'];

/** What is said of a picture that a camera has taken. */
export function judge(picture: Raster, shot: ShotKind = 'identity/front'): readonly CheckResult[] {
  const measured = new Picture(picture);
  return judgePicture(shot, measured, fromCamera({ luma: measured.luma() }), rulesOf[shot]);
}

/** The checks that object to it. */
export function objections(picture: Raster, shot?: ShotKind): Partial<Record<CheckCode, string>> {
  const found = judge(picture, shot).filter(({ outcome }) => outcome === 'warn' || outcome === 'refuse');
  return Object.fromEntries(found.map(({ code, outcome }) => [code, outcome]));
}

export const good = inColours(card());

/** The good card with each of its colours changed. */
export function goodBut(change: (colour: Plane) => Plane): Raster {
  return inEachColour(good, change);
}

export function inLight(light: number): Raster {
  return goodBut((colour) => mapped(colour, (value) => value * light));
}

/** A page with one line of writing. */
export const letter = inGrey(
  mapped(
    plane(600, 800, () => 250),
    (value, at) => {
      const [x, y] = [at % 600, Math.floor(at / 600)];
      return y > 100 && y < 110 && x > 60 && x < 460 && (x * 7 + y * 3) % 11 < 4 ? 20 : value;
    },
  ),
);
