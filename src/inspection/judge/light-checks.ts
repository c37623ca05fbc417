import type { Box, CheckResult } from '../../domain/judgement.js';
import type { Burn } from '../raster/burn.js';
import { Histogram, deadWhiteShare } from '../raster/light.js';
import type { Picture } from '../raster/picture.js';
import { lumaOf } from '../raster/raster.js';
import { notBelow, notOver, skipped } from './check.js';
import type { Check } from './check.js';
import type { Rules } from './rules.js';

/** Whether nothing can be made out; then nothing else can be said either. */
export function isBlank(picture: Picture, rules: Rules): boolean {
  return picture.relief() < rules.relief;
}

/** Whether anything can be made out at all. */
export function blank(picture: Picture, rules: Rules): CheckResult {
  return notBelow('blank', picture.relief(), { warn: rules.relief, refuse: rules.relief });
}

/** So dark that nothing can be said of colours and contrast. */
const hardlyLit = 90;
/** The brightest fiftieth of a picture: a small card on a dark table is not dark. */
const brightestRank = 0.98;
/** The brightest two hundredth: even a card far away is more than that. */
const glintRank = 0.995;
/** The brightest seventh: what the light falls on, though the rest be a dark wall. */
const litRank = 0.85;
/** Where even that is darker, an even light does not help. */
const dim = 74;
/** Within its outline a document is about as bright everywhere. */
const documentMiddle = 1.2;

/** Whether there is too little light to judge anything else by it. */
export function isDark(picture: Picture): boolean {
  return picture.histogram().rank(brightestRank) < hardlyLit;
}

function contrastOf(picture: Picture): number {
  const histogram = picture.histogram();
  return histogram.rank(0.998) - histogram.rank(0.002);
}

/** Whether everything lies behind a haze. */
export function isFaint(picture: Picture, rules: Rules): boolean {
  return contrastOf(picture) < rules.contrast.warn;
}

function tooDark(picture: Picture, rules: Rules): CheckResult {
  if (isBlank(picture, rules)) return skipped('too-dark');
  return judgeLight(picture, picture.histogram(), rules.middleLight, rules);
}

/** How much light is on the document: a black table under it says nothing. */
function tooDarkDocument(picture: Picture, rules: Rules): CheckResult {
  if (isBlank(picture, rules)) return skipped('too-dark');
  const sight = picture.sight();
  const histogram = new Histogram(lumaOf(sight.raster), sight.area(0));
  return judgeLight(picture, histogram, sight.quad ? documentMiddle : rules.middleLight, rules);
}

/**
 * A bright page on a dark table has its light in the upper ranks, a dark cover in the middle: it is dark where neither has
 * any, or where nothing in the picture has as much as anything white in a lit room. Only where nothing at all is bright is
 * it certain that there was no light.
 */
function judgeLight(picture: Picture, histogram: Histogram, middle: number, rules: Rules): CheckResult {
  const lit = histogram.rank(litRank);
  const usual = lit < dim ? lit : Math.max(lit, histogram.rank(0.5) * middle);
  const score = Math.min(usual, picture.histogram().rank(glintRank) * rules.brightestLight);
  const isHopeless = picture.histogram().rank(brightestRank) < rules.hopelessLight;
  return notBelow('too-dark', score, isHopeless ? rules.light : { ...rules.light, refuse: -Infinity });
}

// White alone may be paper, bright tints alone a coloured wall: light was too much where there is a good deal of both.
function tooBright(picture: Picture, rules: Rules): CheckResult {
  return judgeBurn(picture, rules, { isReflection: false, dead: 0 });
}

/** Where more than this is white it is not only a reflection. */
const fewWhite = 0.25;

/** Whether what is burnt is a reflection, which is told as what it is: its rim looks like too much light. */
function shines(picture: Picture, rules: Rules): boolean {
  return picture.burn().whiteShare < fewWhite && picture.glare().share >= rules.glare.warn;
}

/** White paper that is dead white while what it lies on is not: too much light, for in a scan both are. */
function tooBrightDocument(picture: Picture, rules: Rules): CheckResult {
  const sight = picture.sight();
  const { raster, quad, box } = sight;
  const area = sight.area(0);
  const isScan = !quad || deadWhiteShare(raster, area, 0) > rules.burn.deadGround;
  const dead = isScan ? 0 : Math.max(deadWhiteShare(raster, area, 1), picture.glare().burntShare);
  return judgeBurn(picture, rules, {
    isReflection: shines(picture, rules),
    dead: dead / rules.burn.deadDocument,
    document: box,
  });
}

/** A good deal of white and nothing dark beside it, as behind a veil of light; all white but for its print is paper. */
function washOf(picture: Picture, whiteShare: number, { wash }: Rules): number {
  if (!wash || whiteShare >= wash.paperShare) return 0;
  const histogram = picture.histogram();
  return Math.min(
    whiteShare / wash.whiteShare,
    histogram.rank(0.005) / wash.darkest,
    histogram.rank(0.1) / wash.dark,
  );
}

/**
 * Pale surfaces, and many of them in the middle, that are about to burn to white; in a picture that is mostly white with burnt
 * tints beside them, as scans, printed specimens and cut-out portraits are white, too.
 */
function palingOf({ whiteShare, tintedShare, palingShare, middleShare }: Burn, { paling }: Rules): number {
  if (!paling) return 0;
  const amount =
    whiteShare < paling.mostlyWhite
      ? palingShare / paling.share
      : Math.min(palingShare / paling.besideTints, tintedShare / paling.tintedShare);
  return Math.min(amount, middleShare / paling.middleShare, whiteShare / paling.whiteShare);
}

/** What the document tells of too much light, beside what the whole picture does. */
interface Burning {
  readonly isReflection: boolean;
  /** How much of it is dead white, 1 is too much, and where it lies. */
  readonly dead: number;
  readonly document?: Box | undefined;
}

function judgeBurn(picture: Picture, rules: Rules, { isReflection, dead, document }: Burning): CheckResult {
  if (isBlank(picture, rules)) return skipped('too-bright');
  const burn = picture.burn();
  const { whiteShare, tintedShare } = burn;
  const paling = isReflection ? 0 : palingOf(burn, rules);
  const burnt = Math.min(whiteShare / rules.burn.whiteShare, tintedShare / rules.burn.tintedShare);
  const ofPicture = Math.max(burnt, washOf(picture, whiteShare, rules), paling);
  const score = Math.max(ofPicture, dead);
  const where = ofPicture > dead || !document ? burn.where : [document];
  const { hopelessShare, hopelessDarkest } = rules.burn;
  const isHopeless =
    whiteShare + tintedShare >= hopelessShare && picture.histogram().rank(0.05) >= hopelessDarkest;
  return notOver(
    'too-bright',
    score,
    isHopeless ? { ...rules.burnt, refuse: rules.burnt.warn } : rules.burnt,
    where,
  );
}

function lowContrast(picture: Picture, rules: Rules): CheckResult {
  // What is dark has little contrast too, and light is the remedy for both.
  if (isBlank(picture, rules) || isDark(picture)) return skipped('low-contrast');
  return notBelow('low-contrast', contrastOf(picture), rules.contrast);
}

/** How much light there is in any picture, and on a document. */
export const lightChecks: readonly Check<Picture>[] = [tooDark, tooBright, lowContrast];
export const documentLightChecks: readonly Check<Picture>[] = [
  tooDarkDocument,
  tooBrightDocument,
  lowContrast,
];
