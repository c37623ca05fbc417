import type { Journey } from './journey.js';
import type { Choice } from './level.js';
import type { Photo, SentFace } from './photo.js';
import { placeWentTo } from './places.js';
import { isShotOf, shotKeyOf } from './shot.js';
import { situationOf } from './situation.js';
import type { SentImage, Snapshot, StepStatus } from './snapshot.js';

function imagesOf(snapshot: Snapshot): readonly SentImage[] {
  return Object.values(snapshot.steps).flatMap(({ images }) => images);
}

/** Whether a snapshot is older than what is known of the same applicant, and so comes too late. */
export function isOutdated(known: Snapshot, next: Snapshot): boolean {
  return known.applicantId === next.applicantId && next.revision < known.revision;
}

/** The journey without photos that were acknowledged but are not among what the server holds. */
export function withoutUnheld(journey: Journey): Journey {
  const held = new Set(imagesOf(journey.snapshot).map(({ imageId }) => imageId));
  const kept = [...journey.photos].filter(
    ([, photo]) => photo.stage !== 'accepted' || held.has(photo.imageId),
  );
  return kept.length === journey.photos.size ? journey : { ...journey, photos: new Map(kept) };
}

/** What this page did since the last check; a new one begins without it. */
export const sinceLastCheck = {
  submission: { stage: 'idle' },
  saving: { stage: 'idle' },
  skipped: new Set<string>(),
  savedSteps: new Set<string>(),
  sentImages: new Set<string>(),
  readied: new Set<string>(),
} as const satisfies Partial<Journey>;

/** Whether the server holds a picture of a shot that it did not hold before. */
function hasArrived(key: string, before: Snapshot, after: Snapshot): boolean {
  const known = new Set(imagesOf(before).map(({ imageId }) => imageId));
  const isNew = ({ active, imageId }: SentImage): boolean => active && !known.has(imageId);
  return Object.entries(after.steps).some(([step, { images }]) =>
    images.some((image) => shotKeyOf(step, image.side) === key && isNew(image)),
  );
}

/** The photos of this visit under a newer snapshot, and what is known of those that the server lists by now. */
function sorted(journey: Journey, snapshot: Snapshot): Pick<Journey, 'faces' | 'photos' | 'sentImages'> {
  const held = new Map(imagesOf(snapshot).map((image) => [image.imageId, image]));
  const faces = new Map<string, SentFace>([...journey.faces].filter(([imageId]) => held.has(imageId)));
  const photos = new Map<string, Photo>();
  const sentImages = new Set(journey.sentImages);
  for (const [key, photo] of journey.photos) {
    // What was refused here is no trouble any more once another device has sent a better one.
    if (photo.stage === 'refused' && hasArrived(key, journey.snapshot, snapshot)) continue;
    if (photo.stage !== 'accepted' || !held.has(photo.imageId)) {
      photos.set(key, photo);
      continue;
    }
    faces.set(photo.imageId, { face: photo.face, warnings: photo.warnings });
    sentImages.add(photo.imageId);
  }
  return { faces, photos, sentImages };
}

/** Whether the server holds another document of a step than before and than the one picked here: sent since, elsewhere. */
function isOvertaken(picked: Choice, before: StepStatus | undefined, after: StepStatus | undefined): boolean {
  const isOther = (known: Choice | undefined): boolean =>
    after?.documentType !== known?.documentType || after?.country !== known?.country;
  return after?.documentType !== undefined && isOther(before) && isOther(picked);
}

/**
 * What was picked on this page and still counts, and the photos without those that were refused of what does not. A photo
 * that is under way here keeps what was picked for it.
 */
function picksStanding(
  { choices, snapshot }: Journey,
  next: Snapshot,
  photos: Journey['photos'],
): Pick<Journey, 'choices' | 'photos'> {
  const isUnderWay = (name: string): boolean =>
    [...photos].some(([key, { stage }]) => stage !== 'refused' && isShotOf(name, key));
  const standing = [...choices].filter(
    ([name, picked]) => isUnderWay(name) || !isOvertaken(picked, snapshot.steps[name], next.steps[name]),
  );
  if (standing.length === choices.size) return { choices, photos };
  const kept = new Map(standing);
  const gone = [...choices.keys()].filter((name) => !kept.has(name));
  const isGone = (key: string): boolean => gone.some((name) => isShotOf(name, key));
  return { choices: kept, photos: new Map([...photos].filter(([key]) => !isGone(key))) };
}

/** What is refused of a step of personal data, each with the reviewer's words. */
function refusalsOf(status: StepStatus | undefined): ReadonlySet<string> {
  const results = [['', status?.result] as const, ...Object.entries(status?.fieldResults ?? {})];
  return new Set(
    results.filter(([, result]) => result?.answer === 'RED').map((each) => JSON.stringify(each)),
  );
}

/** The steps that were saved on this page, without those of which something was refused since. */
function savesStanding({ savedSteps, snapshot }: Journey, next: Snapshot): Journey['savedSteps'] {
  const standing = [...savedSteps].filter((name) => {
    const before = refusalsOf(snapshot.steps[name]);
    return [...refusalsOf(next.steps[name])].every((refusal) => before.has(refusal));
  });
  return standing.length === savedSteps.size ? savedSteps : new Set(standing);
}

/** A place that is not there any more is forgotten: nobody is brought back to it when it comes again. */
function withoutLostPlace(journey: Journey): Journey {
  if (!journey.place || placeWentTo(journey)) return journey;
  const { place: _place, ...rest } = journey;
  return rest;
}

/**
 * The journey under a newer snapshot. Accepted photos that the server now lists are its own from here on; only how they
 * look is remembered. Where the server takes nothing any more, nothing of this visit's photos stays, and after another
 * answer to a check nothing of what was done before it counts.
 */
export function takeSnapshot(journey: Journey, snapshot: Snapshot): Journey {
  const isOpen = situationOf(snapshot) === 'open';
  const isSameCheck = journey.snapshot.review.checksAnswered === snapshot.review.checksAnswered;
  const { faces, photos: sortedPhotos, sentImages } = sorted(journey, snapshot);
  const { choices, photos } = picksStanding(journey, snapshot, sortedPhotos);
  const savedSteps = savesStanding(journey, snapshot);
  if (isOpen && isSameCheck)
    return withoutLostPlace({ ...journey, snapshot, choices, faces, photos, sentImages, savedSteps });
  const { place: _place, ...rest } = { ...journey, choices };
  return { ...rest, ...sinceLastCheck, snapshot, faces, photos: isOpen ? photos : new Map() };
}
