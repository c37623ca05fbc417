import type { Journey } from './journey.js';
import { isCountryAllowed } from './level.js';
import type { Choice, Step } from './level.js';
import { shotsOf } from './shot.js';
import type { Shot } from './shot.js';
import type { SentImage, Snapshot, StepStatus } from './snapshot.js';

/** Whether the country of issue is a question at all: only for identity, and only where several are possible. */
export function asksCountry({ level }: Snapshot, step: Step): boolean {
  return (
    step.family === 'identity' &&
    level.includedCountries.filter((c) => isCountryAllowed(level, c)).length !== 1
  );
}

/** Whether a reviewer has accepted a step: it stays as it is, and the server takes nothing for it. */
export function isAccepted({ steps }: Snapshot, { name }: Step): boolean {
  return steps[name]?.result?.answer === 'GREEN';
}

/** What was picked on this page for a step that can still change. */
function pickedHere({ snapshot, choices }: Journey, step: Step): Choice | undefined {
  return isAccepted(snapshot, step) ? undefined : choices.get(step.name);
}

/** What is picked for a step: on this page, else at the server, else the only thing possible. */
export function choiceOf(journey: Journey, step: Step): Choice {
  const { snapshot } = journey;
  const known = pickedHere(journey, step) ?? snapshot.steps[step.name];
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

/** Whether a step's country and document are known, as far as they are asked. */
export function isPicked(journey: Journey, step: Step): boolean {
  if (!isPickable(journey.snapshot, step)) return true;
  const choice = choiceOf(journey, step);
  const typeKnown = step.documentTypes.length === 0 || choice.documentType !== undefined;
  return typeKnown && (choice.country !== undefined || !asksCountry(journey.snapshot, step));
}

/** The shots of a step under the applicant's choice. */
export function shotsIn(journey: Journey, step: Step): readonly Shot[] {
  return shotsOf(step, choiceOf(journey, step).documentType);
}

/** Whether what the server holds is of another document than the one picked on this page. */
function isOfOtherDocument(journey: Journey, step: Step, held: StepStatus): boolean {
  const picked = pickedHere(journey, step);
  const isOther = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  return isOther(picked?.documentType, held.documentType) || isOther(picked?.country, held.country);
}

/** The picture the server holds for a shot: by its side, else by the order of the sides. */
export function imageFor(journey: Journey, step: Step, shot: Shot): SentImage | undefined {
  const status = journey.snapshot.steps[step.name];
  if (!status || isOfOtherDocument(journey, step, status)) return undefined;
  const active = status.images.filter((image) => image.active);
  const named = active.filter((image) => image.side !== undefined);
  if (shot.side && named.length > 0) return named.findLast((image) => image.side === shot.side);
  return shot.side
    ? active[shotsIn(journey, step).findIndex((other) => other.key === shot.key)]
    : active.at(-1);
}

/** The picture of a shot that fell and was not sent again since: refused at once, or with its other side. */
export function fallenImageFor({ snapshot }: Journey, step: Step, shot: Shot): SentImage | undefined {
  const fallen = snapshot.steps[step.name]?.images.filter((image) => !image.active) ?? [];
  return fallen.findLast((image) => image.side === shot.side);
}
