import {
  flaggedFields,
  isDataRefused,
  isWantedAgain,
  photoFor,
  reasonsFor,
  refusedBefore,
  sentPhoto,
} from './again.js';
import { fallenImageFor, imageFor, shotsIn } from './choices.js';
import type { Journey } from './journey.js';
import type { Step } from './level.js';
import { isHandedOver } from './photo.js';
import { missingIn } from './places.js';
import type { Contact, FixItem } from './screen.js';
import type { Shot } from './shot.js';
import { isRetry } from './situation.js';
import type { Snapshot } from './snapshot.js';

/** Tries left for a step; nothing while none is used. */
export function triesLeft({ session }: Snapshot, stepName: string): number | undefined {
  const attempts = session.attempts[stepName];
  return attempts && attempts.used > 0 ? Math.max(0, attempts.limit - attempts.used) : undefined;
}

/** Names one try of a step: another one once more tries are used. */
export function tryKey({ session }: Snapshot, stepName: string): string {
  return `${stepName} ${session.attempts[stepName]?.used ?? 0}`;
}

/** Whether the next refusal of a step is the last, and the applicant has not taken it on yet. */
export function isLastTryNews(journey: Journey, step: Step): boolean {
  const { snapshot, readied, photos } = journey;
  if (triesLeft(snapshot, step.name) !== 1 || readied.has(tryKey(snapshot, step.name))) return false;
  const own = shotsIn(journey, step).map(({ key }) => photos.get(key));
  return missingIn(journey, step) !== undefined && !own.some((photo) => isHandedOver(photo));
}

function fixItem(journey: Journey, step: Step, shot: Shot): FixItem {
  const image = imageFor(journey, step, shot) ?? fallenImageFor(journey, step, shot);
  const replacement = photoFor(journey, step, shot);
  const photo = replacement ?? (image && sentPhoto(journey, image));
  const before = refusedBefore(journey, step, shot);
  const left = triesLeft(journey.snapshot, step.name);
  return {
    step: step.name,
    shot,
    ...(photo && { photo }),
    ...reasonsFor(journey, step, image),
    ...(before.length > 0 && { before }),
    ...(left !== undefined && { triesLeft: left }),
    done: isHandedOver(replacement),
  };
}

/** A picture to take again or anew; an optional step that was left out is no problem. */
function isProblem(journey: Journey, step: Step, shot: Shot): boolean {
  if (journey.photos.has(shot.key)) return true;
  const image = imageFor(journey, step, shot);
  if (image) return isWantedAgain(journey, step, image);
  return step.required || journey.snapshot.steps[step.name] !== undefined;
}

function dataItem(journey: Journey, step: Step): FixItem {
  const fields = flaggedFields(journey, step);
  return {
    step: step.name,
    ...reasonsFor(journey, step, undefined),
    ...(fields.length > 0 && { fields }),
    done: missingIn(journey, step) === undefined,
  };
}

/** What a RETRY asks for again, in the level's order; nothing outside a RETRY. */
export function fixItems(journey: Journey): readonly FixItem[] {
  if (!isRetry(journey.snapshot)) return [];
  return journey.snapshot.level.steps.flatMap((step) => {
    if (isDataRefused(journey, step)) return [dataItem(journey, step)];
    if (step.family === 'data' && missingIn(journey, step)) return [dataItem(journey, step)];
    const asked = shotsIn(journey, step).filter((shot) => isProblem(journey, step, shot));
    return asked.map((shot) => fixItem(journey, step, shot));
  });
}

/** How to reach a person about this verification. */
export function contactOf({ support, session }: Snapshot): Contact {
  return { ...support, ...(session.reference !== undefined && { reference: session.reference }) };
}
