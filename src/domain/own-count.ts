import { usualAttemptLimit } from './level.js';
import type { Step } from './level.js';
import { isRetry, situationOf } from './situation.js';
import type { Attempts, Snapshot, StepStatus, TryFailure } from './snapshot.js';

/** One refusal that this browser saw; the same key for the same refusal, in whatever tab it is seen. */
export interface SeenRefusal {
  readonly step: string;
  readonly key: string;
  readonly failure: TryFailure;
}

/** Whether the widget has to count the tries of a step by itself, because the back end does not. */
export function countsHere({ session }: Snapshot, { name, family }: Step): boolean {
  return session.attempts[name] === undefined && (family === 'identity' || family === 'selfie');
}

function refusedImages({ images }: StepStatus): StepStatus['images'] {
  return images.filter(({ active, result }) => active && result?.answer === 'RED');
}

/** The refusals that a RETRY stands for, one a step; nothing of the reviewer's words is in them. */
export function refusalsIn(snapshot: Snapshot): readonly SeenRefusal[] {
  if (!isRetry(snapshot)) return [];
  const { checksAnswered } = snapshot.review;
  return snapshot.level.steps.flatMap((step) => {
    const status = snapshot.steps[step.name];
    const images = status ? refusedImages(status) : [];
    if (!status || !countsHere(snapshot, step)) return [];
    if (images.length === 0 && status.result?.answer !== 'RED') return [];
    const labels = [...images.map(({ result }) => result), status.result].flatMap(
      (result) => result?.rejectLabels ?? [],
    );
    // Without a number for the check its pictures stand for it: a repeat of it names the same ones.
    const check = checksAnswered || images.map(({ imageId }) => imageId).join(' ');
    const failure: TryFailure = { source: 'review', reasons: [...new Set(labels)] };
    return [{ step: step.name, key: `review ${check}`, failure }];
  });
}

/** The snapshot with the tries counted here, for the steps that the back end does not count; the last one locks it. */
export function withOwnCount(snapshot: Snapshot, seen: readonly SeenRefusal[]): Snapshot {
  const own = snapshot.level.steps.flatMap((step): (readonly [string, Attempts])[] => {
    if (!countsHere(snapshot, step)) return [];
    const failures = seen.filter((refusal) => refusal.step === step.name).map(({ failure }) => failure);
    const used = Math.min(failures.length, usualAttemptLimit);
    return used === 0 ? [] : [[step.name, { used, limit: usualAttemptLimit, failures }]];
  });
  if (own.length === 0) return snapshot;
  const { session } = snapshot;
  const attempts = { ...session.attempts, ...Object.fromEntries(own) };
  const isSpent = own.some(([, { used, limit }]) => used >= limit);
  const state = isSpent && situationOf(snapshot) === 'open' ? 'locked' : session.state;
  return { ...snapshot, session: { ...session, state, attempts } };
}

/** What is kept of a lock, in the shape of the wire: whom it is about, and how to reach a person. */
export function lockNote({ applicantId, session, support }: Snapshot): unknown {
  if (session.state !== 'locked') return undefined;
  return { applicantId, session: { state: 'locked', reference: session.reference }, support };
}
