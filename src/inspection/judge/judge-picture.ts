import { gravity } from '../../domain/judgement.js';
import type { CheckResult, ShotKind } from '../../domain/judgement.js';
import type { Picture } from '../raster/picture.js';
import { runChecks, skipped } from './check.js';
import type { Check } from './check.js';
import { documentChecks, glareChecks } from './document-checks.js';
import { blank, documentLightChecks, lightChecks } from './light-checks.js';
import { firstHandChecks, originChecks } from './origin-checks.js';
import type { Origin } from './origin-checks.js';
import type { Rules } from './rules.js';
import { blurry, blurryDocument, blurryPage } from './sharpness-checks.js';

/** The longest side, in pixels, of the picture that is measured; every threshold is made for this size. */
export const workingLongSide = 1024;

const ofDocument = [blank, blurryDocument, ...documentLightChecks, ...glareChecks, ...documentChecks];

const ofPicture: Readonly<Record<ShotKind, readonly Check<Picture>[]>> = {
  'identity/front': ofDocument,
  'identity/back': ofDocument,
  selfie: [blank, blurry, ...lightChecks],
  address: [blank, blurryPage, ...lightChecks, ...glareChecks],
};

const ofOrigin: Readonly<Record<ShotKind, readonly Check<Origin>[]>> = {
  'identity/front': [...originChecks, ...firstHandChecks],
  'identity/back': [...originChecks, ...firstHandChecks],
  selfie: [...originChecks, ...firstHandChecks],
  address: originChecks,
};

/** Where nothing can be made out, nothing else is held against the picture. */
function nothingButBlank(results: readonly CheckResult[]): readonly CheckResult[] {
  const isBlank = results.some(({ code, outcome }) => code === 'blank' && outcome === 'refuse');
  if (!isBlank) return results;
  return results.map((result) =>
    result.code === 'blank' || gravity[result.outcome] === 0 ? result : skipped(result.code),
  );
}

/** Everything that a decoded picture is judged by, shot by shot. */
export function judgePicture(
  shot: ShotKind,
  picture: Picture,
  origin: Origin,
  rules: Rules,
): readonly CheckResult[] {
  return nothingButBlank([
    ...runChecks(ofPicture[shot], picture, rules),
    ...runChecks(ofOrigin[shot], origin, rules),
  ]);
}
