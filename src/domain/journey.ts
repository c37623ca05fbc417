import { isCountryAllowed } from './level.js';
import type { Choice, Step } from './level.js';
import { isHandedOver } from './photo.js';
import type { Photo, SentFace } from './photo.js';
import type { CameraView, Place, Saving, Submission } from './screen.js';
import { shotsOf } from './shot.js';
import type { Shot } from './shot.js';
import type { SentImage, Snapshot } from './snapshot.js';

/** One applicant's way through a level: what the server says, and what happened on this page since. */
export interface Journey {
  readonly snapshot: Snapshot;
  readonly begun: boolean;
  /** Where the applicant went; without it the journey decides. */
  readonly place?: Place;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly photos: ReadonlyMap<string, Photo>;
  /** What this page knows of pictures the server holds, by image id. */
  readonly faces: ReadonlyMap<string, SentFace>;
  readonly skipped: ReadonlySet<string>;
  readonly savedSteps: ReadonlySet<string>;
  /** Last tries, by `tryKey`, that the applicant has taken on. */
  readonly readied: ReadonlySet<string>;
  readonly submission: Submission;
  readonly saving: Saving;
  /** The camera, while it is open for a shot. */
  readonly camera?: { readonly key: string; readonly view: CameraView };
}

/** A journey that has just opened. */
export function openJourney(snapshot: Snapshot): Journey {
  return {
    snapshot,
    begun: false,
    choices: new Map(),
    photos: new Map(),
    faces: new Map(),
    skipped: new Set(),
    savedSteps: new Set(),
    readied: new Set(),
    submission: { stage: 'idle' },
    saving: { stage: 'idle' },
  };
}

/** Whether the reviewer asked for some items again. */
export function isRetry({ review }: Snapshot): boolean {
  return (
    review.status === 'completed' && review.result?.answer === 'RED' && review.result.rejectType === 'RETRY'
  );
}

/** Whether the country of issue is a question at all: only for identity, and only where several are possible. */
export function asksCountry({ level }: Snapshot, step: Step): boolean {
  return (
    step.family === 'identity' &&
    level.includedCountries.filter((c) => isCountryAllowed(level, c)).length !== 1
  );
}

/** What is picked for a step: on this page, else at the server, else the only thing possible. */
export function choiceOf({ snapshot, choices }: Journey, step: Step): Choice {
  const known = choices.get(step.name) ?? snapshot.steps[step.name];
  const country =
    known?.country ?? (asksCountry(snapshot, step) ? undefined : snapshot.level.includedCountries[0]);
  const documentType =
    known?.documentType ?? (step.documentTypes.length === 1 ? step.documentTypes[0] : undefined);
  return { ...(country !== undefined && { country }), ...(documentType !== undefined && { documentType }) };
}

/** Whether there is anything to pick for this step. */
export function isPickable(snapshot: Snapshot, step: Step): boolean {
  const hasTypes = step.family === 'identity' || step.family === 'address';
  return (hasTypes && step.documentTypes.length > 1) || asksCountry(snapshot, step);
}

function isPicked(journey: Journey, step: Step): boolean {
  if (!isPickable(journey.snapshot, step)) return true;
  const choice = choiceOf(journey, step);
  const typeKnown = step.documentTypes.length === 0 || choice.documentType !== undefined;
  return typeKnown && (choice.country !== undefined || !asksCountry(journey.snapshot, step));
}

/** The shots of a step under the applicant's choice. */
export function shotsIn(journey: Journey, step: Step): readonly Shot[] {
  return shotsOf(step, choiceOf(journey, step).documentType);
}

/** The picture the server holds for a shot: by its side, else by the order of the sides. */
export function imageFor(journey: Journey, step: Step, shot: Shot): SentImage | undefined {
  const status = journey.snapshot.steps[step.name];
  if (!status) return undefined;
  const isOtherDocument = status.documentType !== undefined && status.documentType !== shot.documentType;
  if (isOtherDocument && step.family === 'identity') return undefined;
  const active = status.images.filter((image) => image.active);
  const named = active.filter((image) => image.side !== undefined);
  if (shot.side && named.length > 0) return named.findLast((image) => image.side === shot.side);
  return shot.side
    ? active[shotsIn(journey, step).findIndex((other) => other.key === shot.key)]
    : active.at(-1);
}

/** Whether a reviewer wants this picture again; a step refused as a whole wants all of its pictures. */
export function isWantedAgain({ snapshot }: Journey, step: Step, image: SentImage): boolean {
  if (image.result) return image.result.answer === 'RED';
  const status = snapshot.steps[step.name];
  const isNamed = status?.images.some((other) => other.result?.answer === 'RED') ?? false;
  return status?.result?.answer === 'RED' && !isNamed && isRetry(snapshot);
}

/** A picture the server holds, with what this page knows of its looks. */
export function sentPhoto({ faces }: Journey, { imageId, isPdf }: SentImage): Photo {
  const known = faces.get(imageId);
  const unseen = { isPdf, fileName: '', bytes: 0, quarterTurns: 0 } as const;
  return { stage: 'accepted', imageId, warnings: known?.warnings ?? [], face: known?.face ?? unseen };
}

/** What fills a shot now: the photo of this visit, else the server's picture where it still stands. */
export function photoFor(journey: Journey, step: Step, shot: Shot): Photo | undefined {
  const photo = journey.photos.get(shot.key);
  if (photo) return photo;
  const image = imageFor(journey, step, shot);
  return image && !isWantedAgain(journey, step, image) ? sentPhoto(journey, image) : undefined;
}

/** Whether a reviewer wants the personal data of a step again; what was saved since then is the applicant's answer. */
export function isDataWantedAgain({ snapshot, savedSteps }: Journey, step: Step): boolean {
  const isRefused = snapshot.steps[step.name]?.result?.answer === 'RED';
  return step.family === 'data' && isRetry(snapshot) && isRefused && !savedSteps.has(step.name);
}

function isDataDone(journey: Journey, step: Step): boolean {
  if (isDataWantedAgain(journey, step)) return false;
  const { fixedInfo } = journey.snapshot;
  const isFilled = (name: string): boolean => fixedInfo[name] !== undefined && fixedInfo[name] !== '';
  const required = step.fields.filter((field) => field.required);
  const isAnswered = required.length > 0 || step.fields.some((field) => isFilled(field.name));
  return required.every((field) => isFilled(field.name)) && (isAnswered || journey.savedSteps.has(step.name));
}

function isAtSupport({ snapshot }: Journey, step: Step): boolean {
  return step.family === 'unknown' && snapshot.steps[step.name]?.result?.answer !== 'GREEN';
}

/** The first thing in a step that the applicant still has to do. */
export function missingIn(journey: Journey, step: Step): Place | undefined {
  if (journey.skipped.has(step.name)) return undefined;
  if (step.family === 'unknown')
    return step.required && isAtSupport(journey, step) ? { at: 'support', step: step.name } : undefined;
  if (step.family === 'data') return isDataDone(journey, step) ? undefined : { at: 'data', step: step.name };
  if (!isPicked(journey, step)) return { at: 'pick', step: step.name };
  const shot = shotsIn(journey, step).find((each) => !isHandedOver(photoFor(journey, step, each)));
  return shot && { at: 'shot', step: step.name, key: shot.key };
}

/** The first thing in the level that is missing; nothing when everything is handed over. */
export function firstMissing(journey: Journey): Place | undefined {
  for (const step of journey.snapshot.level.steps) {
    const place = missingIn(journey, step);
    if (place) return place;
  }
  return undefined;
}

/** Every place of the journey in its order, as far as the choices made so far tell. */
export function placesOf(journey: Journey): readonly Place[] {
  const { snapshot } = journey;
  const inner = snapshot.level.steps.flatMap((step): Place[] => {
    if (step.family === 'data') return [{ at: 'data', step: step.name }];
    if (step.family === 'unknown')
      return isAtSupport(journey, step) && step.required ? [{ at: 'support', step: step.name }] : [];
    const shots = isPicked(journey, step) ? shotsIn(journey, step) : [];
    return [
      ...(isPickable(snapshot, step) ? [{ at: 'pick', step: step.name } as const] : []),
      ...shots.map((shot) => ({ at: 'shot', step: step.name, key: shot.key }) as const),
    ];
  });
  return [{ at: 'start' }, ...inner, { at: 'summary' }];
}

/** A place as one text: two places are the same when their keys are. */
export function placeKey(place: Place): string {
  return [place.at, 'step' in place ? place.step : '', 'key' in place ? place.key : ''].join('|');
}

/** Where the applicant is: where they went, while that exists; else at the start or at what is missing. */
export function placeOf(journey: Journey): Place {
  const { place, snapshot } = journey;
  if (place && placesOf(journey).some((each) => placeKey(each) === placeKey(place))) return place;
  const isNew = !journey.begun && Object.keys(snapshot.steps).length === 0 && journey.photos.size === 0;
  return isNew && !isRetry(snapshot) ? { at: 'start' } : (firstMissing(journey) ?? { at: 'summary' });
}

/** The place before the present one; nothing at the very beginning. */
export function placeBefore(journey: Journey): Place | undefined {
  const places = placesOf(journey);
  const hereKey = placeKey(placeOf(journey));
  const here = places.findIndex((each) => placeKey(each) === hereKey);
  return here > 0 ? places[here - 1] : undefined;
}

/** The place after completing the present one: what is missing further on, else anything missing, else the summary. */
export function placeAfter(journey: Journey): Place {
  return firstMissing(journey) ?? { at: 'summary' };
}

/** A photo that needs the applicant while they are somewhere else: refused by the server, or stuck on its way. */
export function troubleElsewhere(
  journey: Journey,
): { readonly shot: Shot; readonly photo: Photo } | undefined {
  const here = placeOf(journey);
  for (const step of journey.snapshot.level.steps) {
    for (const shot of shotsIn(journey, step)) {
      const photo = journey.photos.get(shot.key);
      const isHere = here.at === 'shot' && here.key === shot.key;
      if (!isHere && (photo?.stage === 'refused' || photo?.stage === 'stuck')) return { shot, photo };
    }
  }
  return undefined;
}
