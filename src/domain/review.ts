import {
  imageFor,
  isDataWantedAgain,
  isRetry,
  isWantedAgain,
  photoFor,
  sentPhoto,
  shotsIn,
} from './journey.js';
import type { Journey } from './journey.js';
import type { Step } from './level.js';
import { isHandedOver } from './photo.js';
import type { ClosedReason, Contact, FixItem } from './screen.js';
import type { Shot } from './shot.js';
import type { Snapshot } from './snapshot.js';

/** Where a verification stands, as far as the server's word goes; `open` is the only one in which anything is taken. */
export type Situation = 'open' | 'review' | 'approved' | Exclude<ClosedReason, 'unsupported'>;

/**
 * What the snapshot means for the applicant. Only a `RETRY` opens a refused verification again: a refusal without a
 * type, or a status this widget does not know, leaves nothing to do here.
 */
export function situationOf({ session, deleted, review }: Snapshot): Situation {
  if (session.state !== 'active') return session.state;
  if (deleted) return 'inactive';
  if (review.status === 'init' || review.status === 'awaitingUser') return 'open';
  if (review.status !== 'completed') return 'review';
  if (review.result?.answer === 'GREEN') return 'approved';
  if (review.result?.answer !== 'RED') return 'review';
  return review.result.rejectType === 'RETRY' ? 'open' : 'final';
}

/** Tries left for a step; nothing while none is used. */
export function triesLeft({ session }: Snapshot, stepName: string): number | undefined {
  const attempts = session.attempts[stepName];
  return attempts && attempts.used > 0 ? Math.max(0, attempts.limit - attempts.used) : undefined;
}

/** Names one try of a step: another one once more tries are used. */
export function tryKey({ session }: Snapshot, stepName: string): string {
  return `${stepName} ${session.attempts[stepName]?.used ?? 0}`;
}

/** The reviewer's words for a shot that is asked again: the picture's own, else the step's, else the general ones. */
export function commentFor(
  { snapshot }: Journey,
  step: Step,
  imageId: string | undefined,
): string | undefined {
  if (!isRetry(snapshot)) return undefined;
  const status = snapshot.steps[step.name];
  const image = status?.images.find((each) => each.imageId === imageId);
  return (
    image?.result?.moderationComment ??
    status?.result?.moderationComment ??
    snapshot.review.result?.moderationComment
  );
}

function fixItem(journey: Journey, step: Step, shot: Shot): FixItem {
  const { snapshot } = journey;
  const image = imageFor(journey, step, shot);
  const replacement = photoFor(journey, step, shot);
  const photo = replacement ?? (image && sentPhoto(journey, image));
  const comment = commentFor(journey, step, image?.imageId);
  const left = triesLeft(snapshot, step.name);
  const labels = image?.result?.rejectLabels ?? snapshot.steps[step.name]?.result?.rejectLabels ?? [];
  return {
    step: step.name,
    shot,
    ...(photo && { photo }),
    ...(comment !== undefined && { comment }),
    labels,
    ...(left !== undefined && { triesLeft: left }),
    done: isHandedOver(replacement),
  };
}

function isProblem(journey: Journey, step: Step, shot: Shot): boolean {
  const image = imageFor(journey, step, shot);
  return !image || isWantedAgain(journey, step, image) || journey.photos.has(shot.key);
}

function dataItem(journey: Journey, step: Step): FixItem {
  const comment = commentFor(journey, step, undefined);
  return {
    step: step.name,
    ...(comment !== undefined && { comment }),
    labels: journey.snapshot.steps[step.name]?.result?.rejectLabels ?? [],
    done: !isDataWantedAgain(journey, step),
  };
}

/** What a RETRY asks for again, in the level's order; nothing outside a RETRY. */
export function fixItems(journey: Journey): readonly FixItem[] {
  if (!isRetry(journey.snapshot)) return [];
  return journey.snapshot.level.steps.flatMap((step) => {
    const isRefusedData =
      step.family === 'data' && journey.snapshot.steps[step.name]?.result?.answer === 'RED';
    if (isRefusedData) return [dataItem(journey, step)];
    const asked = shotsIn(journey, step).filter((shot) => isProblem(journey, step, shot));
    return asked.map((shot) => fixItem(journey, step, shot));
  });
}

/** How to reach a person about this verification. */
export function contactOf({ support, session }: Snapshot): Contact {
  return { ...support, ...(session.reference !== undefined && { reference: session.reference }) };
}
