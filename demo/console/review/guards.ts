import type { Applicant } from '../calls/operator-calls.js';

/** What can be asked of an operator's answer. */
export type ActName = 'approve' | 'askAgain' | 'reject' | 'reset' | 'restart';

/** Why the server would refuse each act; absent where it would not. */
export type Objections = { readonly [Name in ActName]?: string };

const processing: ReadonlySet<string> = new Set([
  'pending',
  'queued',
  'prechecked',
  'onHold',
  'awaitingService',
]);

function whyNoAnswer({ deleted, session, review }: Applicant): string | undefined {
  if (deleted) return 'The profile is inactive.';
  if (session.state === 'cancelled') return 'The verification was cancelled.';
  const isAsked = review.reviewStatus !== 'init' && review.reviewStatus !== 'awaitingUser';
  return isAsked ? undefined : 'The applicant has not asked for a check yet.';
}

/** The steps of which something is not there at all. What was sent and sent back is there: an operator may change their mind. */
function emptySteps({ missing, images, steps }: Applicant): readonly string[] {
  const absent = missing.filter(({ step, idDocSubType, fields }) => {
    const own = images.filter((image) => image.step === step);
    const isThere = own.some((image) => image.active && image.idDocSubType === idDocSubType);
    const isData = own.length === 0 && steps[step]?.reviewResult !== undefined;
    return fields !== undefined || !(isThere || isData);
  });
  return [...new Set(absent.map(({ step }) => step))];
}

function hasAnythingSent({ images, fixedInfo }: Applicant): boolean {
  return images.some(({ active }) => active) || Object.keys(fixedInfo).length > 0;
}

/** The server's own guards, said beforehand. */
export function objectionsTo(applicant: Applicant): Objections {
  const inactive = applicant.deleted ? 'The profile is inactive.' : undefined;
  const noAnswer = whyNoAnswer(applicant);
  const empty = emptySteps(applicant);
  const approve = noAnswer ?? (empty.length > 0 ? `Nothing is there for ${empty.join(', ')}.` : undefined);
  const askAgain = noAnswer ?? (hasAnythingSent(applicant) ? undefined : 'Nothing was sent yet.');
  const isProcessing = processing.has(applicant.review.reviewStatus);
  const reset = inactive ?? (isProcessing ? 'Not while a check goes on.' : undefined);
  return {
    ...(approve && { approve }),
    ...(askAgain && { askAgain }),
    ...(noAnswer && { reject: noAnswer }),
    ...(reset && { reset }),
    ...(inactive && { restart: inactive }),
  };
}
