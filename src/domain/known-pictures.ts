import { isWantedAgain, photoFor } from './again.js';
import { shotsIn } from './choices.js';
import type { Journey } from './journey.js';
import type { Fingerprint, KnownPicture } from './judgement.js';
import type { Step } from './level.js';
import { isHandedOver } from './photo.js';
import type { Photo } from './photo.js';
import type { Shot } from './shot.js';
import { situationOf } from './situation.js';
import type { SentImage, Snapshot } from './snapshot.js';

/** A picture that the applicant used for a shot; `shot` is the shot's key. */
export interface UsedPicture {
  readonly shot: string;
  readonly fingerprint: Fingerprint;
  /** The server's name for it, once it is acknowledged. */
  readonly imageId?: string;
  /** The server or a reviewer did not want it. */
  readonly refused: boolean;
}

/** More pictures than all tries of a long level need; the oldest are forgotten. */
export const mostPictures = 40;

/** Refusals that say nothing against the picture: of another document, or in another place, it may be right. */
const blameless: ReadonlySet<string> = new Set([
  'otherSideRefused',
  'sameSides',
  'differentDocTypeOrCountry',
  'forbiddenDocument',
  'inconsistentDocument',
  'shouldBeDoubleSided',
  'doc-type-not-in-req-docs',
  '1010',
]);

/** Whether a picture was refused for what it is, so that it need not be sent again. */
export function blamesPicture(reasons: readonly string[]): boolean {
  return reasons.some((reason) => !blameless.has(reason));
}

function isSame(one: UsedPicture, other: UsedPicture): boolean {
  return one.shot === other.shot && one.fingerprint.sha256 === other.fingerprint.sha256;
}

/** The pictures with one more, the latest last. */
export function withPicture(pictures: readonly UsedPicture[], picture: UsedPicture): readonly UsedPicture[] {
  return [...pictures.filter((each) => !isSame(each, picture)), picture].slice(-mostPictures);
}

/** What an earlier visit or another tab knows, and what this visit knows: nothing that either has learnt is lost. */
export function merged(stored: readonly UsedPicture[], own: readonly UsedPicture[]): readonly UsedPicture[] {
  return own.reduce((all, picture) => {
    const known = all.find((each) => isSame(each, picture));
    return withPicture(all, { ...known, ...picture, refused: picture.refused || known?.refused === true });
  }, stored);
}

function isUnwanted(journey: Journey, image: SentImage, step: Step): boolean {
  return image.active ? isWantedAgain(journey, step, image) : blamesPicture(image.errors);
}

/** The pictures that the server holds by now and that it, or a reviewer, does not want. */
export function refusedSince(journey: Journey, pictures: readonly UsedPicture[]): readonly UsedPicture[] {
  const unwanted = new Set(
    journey.snapshot.level.steps.flatMap((step) =>
      (journey.snapshot.steps[step.name]?.images ?? [])
        .filter((image) => isUnwanted(journey, image, step))
        .map(({ imageId }) => imageId),
    ),
  );
  return pictures
    .filter(({ refused, imageId }) => !refused && imageId !== undefined && unwanted.has(imageId))
    .map((picture) => ({ ...picture, refused: true }));
}

function isOf(photo: Photo, picture: UsedPicture): boolean {
  return photo.stage === 'accepted' ? picture.imageId === photo.imageId : picture.imageId === undefined;
}

/** The picture that fills a shot now, where this device has sent it. */
function standingIn(
  journey: Journey,
  step: Step,
  shot: Shot,
  pictures: readonly UsedPicture[],
): UsedPicture | undefined {
  const photo = photoFor(journey, step, shot);
  if (!photo || !isHandedOver(photo)) return undefined;
  const own = pictures.filter((picture) => picture.shot === shot.key && !picture.refused);
  return own.findLast((picture) => isOf(photo, picture));
}

/**
 * What a picture of a shot must not be: one that was refused for this very shot, or the one that fills another shot now.
 * A picture that was taken out of another shot is free again, as it may have been put there by mistake; and what stands
 * in the shot itself may be chosen again.
 */
export function knownFor(
  journey: Journey,
  key: string,
  pictures: readonly UsedPicture[],
): readonly KnownPicture[] {
  const refused = pictures.filter((picture) => picture.refused && picture.shot === key);
  const others = journey.snapshot.level.steps.flatMap((step) =>
    shotsIn(journey, step)
      .filter((shot) => shot.key !== key)
      .flatMap((shot) => standingIn(journey, step, shot, pictures) ?? []),
  );
  return [
    ...refused.map(({ fingerprint }) => ({ fingerprint, role: 'refused-before' }) as const),
    ...others.map(({ fingerprint }) => ({ fingerprint, role: 'other-shot' }) as const),
  ];
}

/** Whether a verification may still ask for pictures, so that it is of use to know the earlier ones. */
export function isWorthKnowing(snapshot: Snapshot): boolean {
  const situation = situationOf(snapshot);
  return situation === 'open' || situation === 'review';
}
