import type { Box, CheckResult } from '../../domain/judgement.js';
import type { Picture } from '../raster/picture.js';
import { overallSharpness } from '../raster/sharpness.js';
import { notBelow, skipped } from './check.js';
import { isBlank, isDark, isFaint } from './light-checks.js';
import type { Rules } from './rules.js';

type IsMeant = (tile: number) => boolean;

const everywhere: Box = { x: 0, y: 0, width: 1, height: 1 };

/** Each half of a print must be sharp too, but it has less to show for it: its sharpness counts this much more. */
const halfAllowance = 1.32;

function judged(picture: Picture, rules: Rules, score: number | undefined, where?: Box): CheckResult {
  // In the dark and behind a veil all looks soft, and light is the remedy. Only a veil leaves it certain what is hopeless.
  if (isDark(picture)) return skipped('blurry');
  // Without a score something is there, but nowhere so clear that its edges could be followed: soft beyond measuring.
  const result: CheckResult =
    score === undefined
      ? { code: 'blurry', outcome: 'warn', score: 0, threshold: rules.sharpness.warn }
      : notBelow('blurry', score, rules.sharpness, where && [where]);
  return result.outcome === 'warn' && isFaint(picture, rules) ? skipped('blurry') : result;
}

/** Whether the middle of a tile lies in a part of the picture. */
function liesIn({ raster, sharpness }: Picture, part: Box): IsMeant {
  const { grid } = sharpness();
  return (tile) => {
    const x = (((tile % grid.columns) + 0.5) * grid.side) / raster.width;
    const y = ((Math.floor(tile / grid.columns) + 0.5) * grid.side) / raster.height;
    return x >= part.x && y >= part.y && x < part.x + part.width && y < part.y + part.height;
  };
}

function halvesOf({ x, y, width, height }: Box): readonly Box[] {
  return [
    { x, y, width: width / 2, height },
    { x: x + width / 2, y, width: width / 2, height },
    { x, y, width, height: height / 2 },
    { x, y: y + height / 2, width, height: height / 2 },
  ];
}

/** Print is read everywhere, so that the softest half of it decides, and is shown where the rest is sharper. */
function judgePrint(picture: Picture, rules: Rules, part: Box, isMeant: IsMeant): CheckResult {
  if (isBlank(picture, rules)) return skipped('blurry');
  const whole = overallSharpness(picture.sharpness(), isMeant);
  let [score, where]: readonly [number | undefined, Box | undefined] = [whole, undefined];
  for (const half of whole === undefined ? [] : halvesOf(part)) {
    const isInHalf = liesIn(picture, half);
    const sharpness = overallSharpness(picture.sharpness(), (tile) => isMeant(tile) && isInHalf(tile));
    if (sharpness === undefined || sharpness * halfAllowance >= (score ?? 0)) continue;
    score = sharpness * halfAllowance;
    where = half;
  }
  // Where all of it is soft, no half need be shown.
  return judged(
    picture,
    rules,
    score,
    whole !== undefined && whole >= rules.sharpness.warn ? where : undefined,
  );
}

/** How sharp a face is: wherever the picture is sharpest, for the room behind it may be blurred. */
export function blurry(picture: Picture, rules: Rules): CheckResult {
  if (isBlank(picture, rules)) return skipped('blurry');
  return judged(picture, rules, overallSharpness(picture.sharpness()));
}

/** How sharp a page is. */
export function blurryPage(picture: Picture, rules: Rules): CheckResult {
  return judgePrint(picture, rules, everywhere, () => true);
}

/** How sharp a document is: a crisp table under it says nothing. */
export function blurryDocument(picture: Picture, rules: Rules): CheckResult {
  const sight = picture.sight();
  if (!sight.quad || !sight.box) return blurryPage(picture, rules);
  const area = sight.area(0);
  const { width, height } = sight.raster;
  const { grid } = picture.sharpness();
  return judgePrint(picture, rules, sight.box, (tile) => {
    const x = (((tile % grid.columns) + 0.5) * grid.side * width) / picture.raster.width;
    const y = ((Math.floor(tile / grid.columns) + 0.5) * grid.side * height) / picture.raster.height;
    return area[Math.min(height - 1, Math.floor(y)) * width + Math.min(width - 1, Math.floor(x))] === 1;
  });
}
