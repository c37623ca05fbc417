import type { Box, CheckResult, ShotKind } from '../../domain/judgement.js';
import type { Picture } from '../raster/picture.js';
import { overallSharpness } from '../raster/sharpness.js';
import { notBelow, skipped } from './check.js';
import type { Check } from './check.js';
import type { Rules } from './rules.js';

/** The longest side, in pixels, of the picture that is measured; every threshold is made for this size. */
export const workingLongSide = 1024;

function isBlank(picture: Picture, rules: Rules): boolean {
  return picture.relief() < rules.relief;
}

function blank(picture: Picture, rules: Rules): CheckResult {
  return notBelow('blank', picture.relief(), { warn: rules.relief, refuse: rules.relief });
}

/** A blurred zone is only worth showing where the rest is sharp. */
const maxMarkedShare = 0.6;
const [minZoneTiles, maxZones] = [4, 3];

function blurredZones(picture: Picture, sharpEnough: number): readonly Box[] {
  const { grid, tiles } = picture.sharpness();
  const withDetail = tiles.filter((value) => !Number.isNaN(value));
  const blurred = withDetail.filter((value) => value < sharpEnough);
  if (blurred.length > withDetail.length * maxMarkedShare) return [];
  return grid.boxesAround((tile) => (tiles[tile] ?? NaN) < sharpEnough, minZoneTiles, maxZones);
}

function isDark(picture: Picture, rules: Rules): boolean {
  return brightest(picture) < rules.brightest.warn;
}

// A small card on a dark table is not dark, so that little is enough.
function brightest(picture: Picture): number {
  return picture.histogram().rank(0.98);
}

function blurry(picture: Picture, rules: Rules): CheckResult {
  if (isBlank(picture, rules)) return skipped('blurry');
  const score = overallSharpness(picture.sharpness());
  if (score !== undefined) {
    return notBelow('blurry', score, rules.sharpness, blurredZones(picture, rules.sharpness.warn));
  }
  if (isDark(picture, rules)) return skipped('blurry');
  // Something is there, but nowhere so clear that its edges could be followed: soft beyond measuring, or next to empty.
  return { code: 'blurry', outcome: 'warn', score: 0, threshold: rules.sharpness.warn };
}

function tooDark(picture: Picture, rules: Rules): CheckResult {
  if (isBlank(picture, rules)) return skipped('too-dark');
  return notBelow('too-dark', brightest(picture), rules.brightest);
}

// White alone may be paper, bright tints alone a coloured wall: light was too much where there is a good deal of both.
function tooBright(picture: Picture, rules: Rules): CheckResult {
  if (isBlank(picture, rules)) return skipped('too-bright');
  const { whiteShare, tintedShare, where } = picture.burn();
  const score = Math.min(whiteShare / rules.burn.whiteShare, tintedShare / rules.burn.tintedShare);
  if (score <= 1) return { code: 'too-bright', outcome: 'ok', score, threshold: 1 };
  const { hopelessShare, hopelessDarkest } = rules.burn;
  const isHopeless =
    whiteShare + tintedShare >= hopelessShare && picture.histogram().rank(0.05) >= hopelessDarkest;
  return { code: 'too-bright', outcome: isHopeless ? 'refuse' : 'warn', score, threshold: 1, where };
}

function lowContrast(picture: Picture, rules: Rules): CheckResult {
  // What is dark has little contrast too, and light is the remedy for both.
  if (isBlank(picture, rules) || isDark(picture, rules)) return skipped('low-contrast');
  const histogram = picture.histogram();
  return notBelow('low-contrast', histogram.rank(0.998) - histogram.rank(0.002), rules.contrast);
}

const everyShot: readonly Check<Picture>[] = [blank, blurry, tooDark, tooBright, lowContrast];

/** The checks of a decoded picture, shot by shot, in the order in which they are told. */
export const pictureChecks: Readonly<Record<ShotKind, readonly Check<Picture>[]>> = {
  'identity/front': everyShot,
  'identity/back': everyShot,
  selfie: everyShot,
  address: everyShot,
};
