import type { Applicant, OperatorAct } from '../calls/operator-calls.js';

/** What can be asked of an operator's view as a whole; the acts on a single step have guards of their own. */
export type ActName =
  Exclude<OperatorAct['kind'], 'finish' | 'setStep' | 'resetStep'> | 'approve' | 'askAgain' | 'reject';

/** Why the server would refuse each act; absent where it would not. */
export type Objections = { readonly [Name in ActName]?: string };

/** Why the server would refuse an act on one step. */
export interface StepObjections {
  readonly approve?: string;
  /** Back to pending, or rejected. */
  readonly change?: string;
  readonly reset?: string;
}

const processing: ReadonlySet<string> = new Set([
  'pending',
  'queued',
  'prechecked',
  'onHold',
  'awaitingService',
]);

const inactive = 'The profile is inactive.';
const rejected = 'The applicant was rejected for good.';
const approved = 'The applicant is approved.';
const goesOn = 'Not while a check goes on.';

/** A check that was cancelled rests until a restart. */
function isProcessing({ review, session }: Applicant): boolean {
  return session.state === 'active' && processing.has(review.reviewStatus);
}

function isFinal({ review }: Applicant): boolean {
  return review.reviewStatus === 'completed' && review.reviewResult?.reviewRejectType === 'FINAL';
}

function isApproved({ review }: Applicant): boolean {
  return review.reviewStatus === 'completed' && review.reviewResult?.reviewAnswer === 'GREEN';
}

function whyAway({ deleted, session }: Applicant): string | undefined {
  if (deleted) return inactive;
  if (session.state === 'cancelled') return 'The verification was cancelled.';
  return session.state === 'expired' ? 'The verification has expired.' : undefined;
}

function whyShut(applicant: Applicant): string | undefined {
  const lasting = isFinal(applicant) ? rejected : undefined;
  const locked = applicant.session.state === 'locked' ? 'No attempts are left.' : undefined;
  return whyAway(applicant) ?? lasting ?? locked;
}

function whyNoAnswer(applicant: Applicant): string | undefined {
  const { reviewStatus } = applicant.review;
  if (reviewStatus === 'init') return whyAway(applicant) ?? 'No check was requested yet.';
  const isBack = reviewStatus === 'awaitingUser';
  return whyAway(applicant) ?? (isBack ? 'The check was handed back to the applicant.' : undefined);
}

/** The steps of which something is not there at all. What was sent and sent back is there: an operator may change their mind. */
function emptySteps({ missing, images, fixedInfo, steps }: Applicant): readonly string[] {
  const absent = missing.filter(({ step, idDocSubType, fields }) => {
    if (fields) return fields.some((name) => !Object.hasOwn(fixedInfo, name));
    const own = images.filter((image) => image.step === step);
    const isThere = own.some((image) => image.active && image.idDocSubType === idDocSubType);
    const isData = own.length === 0 && steps[step]?.reviewResult !== undefined;
    return !(isThere || isData);
  });
  return [...new Set(absent.map(({ step }) => step))];
}

function holdsAnything(applicant: Applicant, step: string): boolean {
  const { imageIds = [], fields = [] } = applicant.steps[step] ?? {};
  return imageIds.length > 0 || fields.some((name) => Object.hasOwn(applicant.fixedInfo, name));
}

function whyMissing({ missing }: Applicant): string | undefined {
  const steps = [...new Set(missing.map(({ step }) => step))];
  return steps.length > 0 ? `Still asked of the applicant: ${steps.join(', ')}.` : undefined;
}

function whyNoAskingAgain(applicant: Applicant): string | undefined {
  const isEmpty = !Object.keys(applicant.steps).some((step) => holdsAnything(applicant, step));
  return whyNoAnswer(applicant) ?? (isEmpty ? 'Nothing was sent yet.' : undefined);
}

/** A check that goes on already may be requested again; it stays the same one. */
function whyNoCheck(applicant: Applicant): string | undefined {
  if (isProcessing(applicant) && !applicant.deleted) return undefined;
  return whyShut(applicant) ?? (isApproved(applicant) ? approved : whyMissing(applicant));
}

function whyNoExpiry(applicant: Applicant): string | undefined {
  if (applicant.deleted) return inactive;
  if (applicant.session.state === 'expired') return undefined;
  return (
    whyShut(applicant) ?? (isProcessing(applicant) ? goesOn : isApproved(applicant) ? approved : undefined)
  );
}

function present<Name extends string>(
  reasons: Readonly<Record<Name, string | undefined>>,
): { readonly [Each in Name]?: string } {
  const entries = Object.entries(reasons).filter(([, reason]) => reason !== undefined);
  return Object.fromEntries(entries) as { [Each in Name]?: string };
}

/** The server's own guards, said beforehand. Acts that are not named are never refused. */
export function objectionsTo(applicant: Applicant): Objections {
  const deleted = applicant.deleted ? inactive : undefined;
  const lasting = deleted ?? (isFinal(applicant) ? rejected : undefined);
  const noAnswer = whyNoAnswer(applicant);
  const empty = emptySteps(applicant);
  const isChecking = isProcessing(applicant);
  const busy = isChecking ? goesOn : undefined;
  return present({
    approve: noAnswer ?? (empty.length > 0 ? `Nothing is there for ${empty.join(', ')}.` : undefined),
    askAgain: whyNoAskingAgain(applicant),
    reject: noAnswer,
    requestCheck: whyNoCheck(applicant),
    manualCheck: whyNoCheck(applicant),
    mark: noAnswer,
    setReviewStatus: deleted ?? (isChecking ? undefined : 'No check goes on.'),
    reset: deleted ?? busy,
    restart: lasting,
    cancel: lasting,
    expire: whyNoExpiry(applicant),
    moveToLevel: whyShut(applicant) ?? busy,
  });
}

/** The server's own guards on one step, said beforehand. */
export function objectionsToStep(applicant: Applicant, step: string): StepObjections {
  const shut = whyShut(applicant);
  const change = shut ?? (holdsAnything(applicant, step) ? undefined : 'Nothing is there for this step.');
  const isInPart = emptySteps(applicant).includes(step);
  return present({
    approve: change ?? (isInPart ? 'A part of this step is missing.' : undefined),
    change,
    reset: shut ?? (isProcessing(applicant) ? goesOn : undefined),
  });
}
