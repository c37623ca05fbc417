import {
  flaggedFields,
  generalReasons,
  isDataRefused,
  isDataWantedAgain,
  isWantedAgain,
  photoFor,
  reasonsFor,
  refusedBefore,
} from './again.js';
import { asksCountry, choiceOf, imageFor, isAccepted, isPickable, shotsIn } from './choices.js';
import type { Journey } from './journey.js';
import { hasPictures, sidesOf, stepNamed } from './level.js';
import type { FieldRule, Step } from './level.js';
import { firstMissing, placeBefore, placeKey, placeOf, placeWentTo } from './places.js';
import { contactOf, fixItems, isLastTryNews, triesLeft } from './review.js';
import type { FlaggedField, Place, Screen, SummaryItem, Trail } from './screen.js';
import { isRetry, situationOf } from './situation.js';
import type { Snapshot } from './snapshot.js';
import { isUnkept, sendingShare, travelOf } from './travel.js';

/** Under a RETRY the way back is to the list, or to where the journey goes once nothing is left on it. */
function canGoBack(journey: Journey): boolean {
  // What is being sent for checking is not changed any more.
  if (journey.submission.stage === 'sending') return false;
  if (!isRetry(journey.snapshot)) return placeBefore(journey) !== undefined;
  const { place: _here, ...anywhere } = journey;
  const isElsewhere = placeKey(placeOf(anywhere)) !== placeKey(placeOf(journey));
  return isElsewhere || fixItems(journey).some(({ done }) => !done);
}

function trailOf(journey: Journey, step: Step | undefined): Trail {
  const steps = journey.snapshot.level.steps;
  const documentType = step && choiceOf(journey, step).documentType;
  const sending = sendingShare(journey.photos.values());
  return {
    position: step ? steps.indexOf(step) + 1 : steps.length + 1,
    total: steps.length,
    family: step?.family ?? 'summary',
    ...(documentType !== undefined && { documentType }),
    ...(sending !== undefined && { sending }),
    canGoBack: canGoBack(journey),
    ...(step && !step.required && { canSkip: true }),
  };
}

function pickScreen(journey: Journey, step: Step): Screen {
  const { level } = journey.snapshot;
  return {
    name: 'pick',
    trail: trailOf(journey, step),
    step: step.name,
    family: step.family,
    asksCountry: asksCountry(journey.snapshot, step),
    includedCountries: level.includedCountries,
    excludedCountries: level.excludedCountries,
    documentTypes: step.documentTypes.map((type) => ({ type, photoCount: sidesOf(step, type).length })),
    choice: choiceOf(journey, step),
  };
}

function shotScreen(journey: Journey, step: Step, key: string, hasCamera: boolean): Screen | undefined {
  const shot = shotsIn(journey, step).find((each) => each.key === key);
  if (!shot) return undefined;
  const photo = photoFor(journey, step, shot);
  const image = imageFor(journey, step, shot);
  const reasons = image && isWantedAgain(journey, step, image) ? reasonsFor(journey, step, image) : undefined;
  const before = refusedBefore(journey, step, shot);
  const left = triesLeft(journey.snapshot, step.name);
  const losesOthers = [...journey.photos].some(([other, its]) => other !== key && isUnkept(its));
  return {
    name: 'shot',
    trail: trailOf(journey, step),
    shot,
    ...(photo && { photo }),
    ...(losesOthers && { losesOthers }),
    ...reasons,
    ...(before.length > 0 && { before }),
    ...(left !== undefined && { triesLeft: left }),
    ...(isLastTryNews(journey, step) && { isLastTryNews: true }),
    ...(hasCamera && { canUseCamera: true }),
    ...(journey.camera?.key === key && { camera: journey.camera.view }),
  };
}

function lastTryScreen(journey: Journey, step: Step): Screen {
  const { documentType } = choiceOf(journey, step);
  return {
    name: 'last-try',
    trail: trailOf(journey, step),
    step: step.name,
    family: step.family,
    ...(documentType !== undefined && { documentType }),
    withDocument: step.withDocument,
    failures: journey.snapshot.session.attempts[step.name]?.failures ?? [],
  };
}

/** The fields to fill in; where a reviewer named some, those alone and what is still missing, and no longer fixed. */
function fieldsToFill(journey: Journey, step: Step, flagged: readonly FlaggedField[]): readonly FieldRule[] {
  if (flagged.length === 0 || !isDataWantedAgain(journey, step)) return step.fields;
  const known = journey.snapshot.fixedInfo;
  const isFlagged = (name: string): boolean => flagged.some((field) => field.name === name);
  return step.fields
    .filter(({ name, required }) => isFlagged(name) || (required && !known[name]))
    .map((rule) => ({ ...rule, immutableIfPresent: rule.immutableIfPresent && !isFlagged(rule.name) }));
}

/** The values a data form starts with: what the server knows, else the value the level names for it. */
function dataScreen(journey: Journey, step: Step): Screen {
  const known = journey.snapshot.fixedInfo;
  const values = step.fields.flatMap(({ name, prefill }) => {
    const value = known[name] ?? (prefill === undefined ? undefined : known[prefill]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const flagged = flaggedFields(journey, step);
  const isAskedAgain = isDataRefused(journey, step);
  return {
    name: 'data',
    trail: trailOf(journey, step),
    step: step.name,
    fields: fieldsToFill(journey, step, flagged),
    values: Object.fromEntries(values),
    saving: journey.saving,
    ...(isAskedAgain && flagged.length > 0 && { flagged }),
    ...(isAskedAgain && flagged.length === 0 && reasonsFor(journey, step, undefined)),
  };
}

function summaryItems(journey: Journey, step: Step): readonly SummaryItem[] {
  const accepted = isAccepted(journey.snapshot, step) && ({ isAccepted: true } as const);
  if (step.family === 'data') {
    const known = journey.snapshot.fixedInfo;
    const values = step.fields.flatMap(({ name }) => {
      const value = known[name];
      return value === undefined || value === '' ? [] : [{ name, value }];
    });
    return [{ kind: 'fields', step: step.name, values, ...accepted }];
  }
  return shotsIn(journey, step).flatMap((shot) => {
    const photo = photoFor(journey, step, shot);
    return photo ? [{ kind: 'photo', shot, photo, ...accepted } as const] : [];
  });
}

function summaryScreen(journey: Journey): Screen {
  const items = journey.snapshot.level.steps.flatMap((step) => summaryItems(journey, step));
  const photos = items.flatMap((item) => (item.kind === 'photo' ? [item.photo] : []));
  const isComplete = firstMissing(journey) === undefined;
  const isAllSent = photos.every((photo) => photo.stage === 'accepted');
  const travel = travelOf(photos);
  return {
    name: 'summary',
    trail: trailOf(journey, undefined),
    items,
    readiness: !isComplete ? 'incomplete' : isAllSent ? 'ready' : 'sending',
    submission: journey.submission,
    ...(travel && { travel }),
    ...generalReasons(journey),
  };
}

function startScreen({ snapshot }: Journey): Screen {
  const tasks = snapshot.level.steps.map(({ name, family, withDocument, documentTypes }) => ({
    step: name,
    family,
    withDocument,
    documentTypes,
  }));
  return { name: 'start', tasks };
}

function fixScreen(journey: Journey): Screen {
  const items = fixItems(journey);
  const asked = new Set(items.map((item) => item.shot?.key ?? item.step));
  const all = journey.snapshot.level.steps.flatMap((step) => summaryItems(journey, step));
  const comment = journey.snapshot.review.result?.moderationComment;
  return {
    name: 'fix',
    items,
    accepted: all.filter((item) => !asked.has(item.kind === 'fields' ? item.step : item.shot.key)),
    ...(comment !== undefined && { comment }),
  };
}

/** Whether the applicant still looks at a photo that the server has just refused: that is told first. */
function isRefusedHere({ photos }: Journey, place: Place): boolean {
  return place.at === 'shot' && photos.get(place.key)?.stage === 'refused';
}

function screenAt(journey: Journey, place: Place, hasCamera: boolean): Screen {
  const step = 'step' in place ? stepNamed(journey.snapshot.level, place.step) : undefined;
  if (place.at === 'start') return startScreen(journey);
  const isOnTry = place.at === 'pick' || place.at === 'shot';
  if (step && isOnTry && isLastTryNews(journey, step) && !isRefusedHere(journey, place))
    return lastTryScreen(journey, step);
  if (step && place.at === 'pick' && isPickable(journey.snapshot, step)) return pickScreen(journey, step);
  if (step && place.at === 'data') return dataScreen(journey, step);
  if (place.at === 'support')
    return { name: 'closed', reason: 'unsupported', contact: contactOf(journey.snapshot) };
  const shot = step && place.at === 'shot' ? shotScreen(journey, step, place.key, hasCamera) : undefined;
  return shot ?? summaryScreen(journey);
}

function reviewScreen({ level }: Snapshot): Screen {
  const isDataAlone = level.steps.length > 0 && !level.steps.some(({ family }) => hasPictures(family));
  return { name: 'review', ...(isDataAlone && { isDataAlone }) };
}

/** The screen for a journey: the server's word first, then where the applicant is, and with what they can take photos. */
export function screenOf(journey: Journey, hasCamera = false): Screen {
  const { snapshot } = journey;
  const situation = situationOf(snapshot);
  if (situation === 'approved') return { name: situation };
  if (situation === 'review') return reviewScreen(snapshot);
  if (situation !== 'open') {
    const comment = situation === 'final' ? snapshot.review.result?.moderationComment : undefined;
    return {
      name: 'closed',
      reason: situation,
      ...(comment !== undefined && { comment }),
      contact: contactOf(snapshot),
    };
  }
  const isListed = isRetry(snapshot) && !placeWentTo(journey) && fixItems(journey).some(({ done }) => !done);
  if (isListed) return fixScreen(journey);
  return screenAt(journey, placeOf(journey), hasCamera);
}
