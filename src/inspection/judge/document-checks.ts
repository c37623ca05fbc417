import type { Box, CheckResult } from '../../domain/judgement.js';
import { edgesTouched } from '../document/edges-touched.js';
import { someLetters } from '../document/sight.js';
import type { Sight } from '../document/sight.js';
import { colouredShare } from '../look/colour.js';
import type { Picture } from '../raster/picture.js';
import { overallSharpness } from '../raster/sharpness.js';
import { notBelow, notOver, skipped } from './check.js';
import type { Check } from './check.js';
import { isBlank, isDark, isFaint } from './light-checks.js';
import type { Rules } from './rules.js';

/** Whether nothing, darkness or haze hides what a document would show. */
function isHidden(picture: Picture, rules: Rules): boolean {
  return isBlank(picture, rules) || isDark(picture) || isFaint(picture, rules);
}

/** Whether nothing is left of what a document would show. */
function isSmeared(picture: Picture, { sharpness }: Rules): boolean {
  return (overallSharpness(picture.sharpness()) ?? Infinity) < sharpness.refuse;
}

function noDocument(picture: Picture, rules: Rules): CheckResult {
  if (isHidden(picture, rules) || isSmeared(picture, rules)) return skipped('no-document');
  return notBelow('no-document', picture.sight().evidence, rules.document);
}

/** A document that fills the picture to its edges was framed that way; one that is cut shows its ground on other sides. */
const mostShare = 0.85;

function cutOff(picture: Picture, rules: Rules): CheckResult {
  const sight = picture.sight();
  const isDocument = sight.letters.inside >= someLetters || sight.isSurelyCut;
  const isCut = sight.quad && sight.share < mostShare && isDocument;
  return notBelow('document-cut-off', isCut ? sight.visible : 1, rules.outline, edgesTouched(sight));
}

/** Only of a document that is seen whole can be said how it lies. */
function isWhole({ quad }: Sight): boolean {
  return quad?.sides.every(({ isBorder, visible }) => !isBorder && visible > 0.95) ?? false;
}

function boxOf({ box }: Sight): readonly Box[] {
  return box ? [box] : [];
}

function tooFar(picture: Picture, rules: Rules): CheckResult {
  const sight = picture.sight();
  if (!isWhole(sight)) return skipped('document-too-far');
  return notBelow('document-too-far', sight.share, rules.nearness, boxOf(sight));
}

function tilted(picture: Picture, rules: Rules): CheckResult {
  const sight = picture.sight();
  if (!isWhole(sight)) return skipped('document-tilted');
  return notBelow('document-tilted', sight.squareness, rules.squareness, boxOf(sight));
}

function glare(picture: Picture, rules: Rules): CheckResult {
  const { share, where } = picture.glare();
  return notOver('glare', share, rules.glare, where);
}

/** The rim of a document shows its ground; so much of the way to the middle is left out. */
const rim = 0.06;

/** Whether a document, or whatever else is in the picture, has any colour. */
export function blackAndWhite(picture: Picture, rules: Rules): CheckResult {
  // Too little light leaves no colour in anything.
  if (isHidden(picture, rules)) return skipped('black-and-white');
  const sight = picture.sight();
  return notBelow('black-and-white', colouredShare(sight.raster, sight.area(rim)), rules.colour);
}

/** Reflections, on anything that is a document. */
export const glareChecks: readonly Check<Picture>[] = [glare];

/** Whether there is a document, and how it lies in the picture. */
export const documentChecks: readonly Check<Picture>[] = [noDocument, cutOff, tooFar, tilted, blackAndWhite];
