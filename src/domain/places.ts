import { isDataWantedAgain, photoFor } from './again.js';
import { isAccepted, isPickable, isPicked, shotsIn } from './choices.js';
import type { Journey } from './journey.js';
import { stepNamed } from './level.js';
import type { Step } from './level.js';
import { isHandedOver } from './photo.js';
import type { Photo } from './photo.js';
import type { Place } from './screen.js';
import type { Shot } from './shot.js';
import { isRetry } from './situation.js';

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

/** Every place of the journey in its order, as far as the choices made so far tell; none in what is accepted. */
export function placesOf(journey: Journey): readonly Place[] {
  const { snapshot } = journey;
  const inner = snapshot.level.steps.flatMap((step): Place[] => {
    if (isAccepted(snapshot, step) && !missingIn(journey, step)) return [];
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

/** Whether the way still leads past a photo, so that what takes and judges one is needed. */
export function takesPhotos(journey: Journey): boolean {
  return placesOf(journey).some(({ at }) => at === 'pick' || at === 'shot');
}

/** A place as one text: two places are the same when their keys are. */
export function placeKey(place: Place): string {
  return [place.at, 'step' in place ? place.step : '', 'key' in place ? place.key : ''].join('|');
}

/** Whether something is missing that the summary cannot mark, as there is no photo of it. */
function hasGap(journey: Journey): boolean {
  const missing = firstMissing(journey);
  return missing !== undefined && !(missing.at === 'shot' && journey.photos.has(missing.key));
}

/** Where the applicant went, while that exists; a shot of a document that is not picked yet waits behind the picking. */
export function placeWentTo(journey: Journey): Place | undefined {
  const { place } = journey;
  if (!place || (place.at === 'summary' && hasGap(journey))) return undefined;
  const places = placesOf(journey);
  const found = places.find((each) => placeKey(each) === placeKey(place));
  if (found || place.at !== 'shot') return found;
  const step = stepNamed(journey.snapshot.level, place.step);
  return step && !isPicked(journey, step) ? { at: 'pick', step: step.name } : undefined;
}

/** Where the applicant is: where they went, while that exists; else at the start or at what is missing. */
export function placeOf(journey: Journey): Place {
  const { snapshot } = journey;
  const wentTo = placeWentTo(journey);
  if (wentTo) return wentTo;
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
