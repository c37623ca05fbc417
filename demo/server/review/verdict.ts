import { stepRecord, withStep } from '../applicant/applicant.js';
import type { Applicant, ReviewResult } from '../applicant/applicant.js';
import { withResubmissionCounted } from '../applicant/attempts.js';
import { docSetOf } from '../applicant/level.js';
import type { Level } from '../applicant/level.js';
import { missingItems } from '../applicant/missing.js';
import { activePictures } from '../applicant/pictures.js';
import { Refusal } from '../refusal.js';
import type { Verdict, VerdictItem } from './read-verdict.js';

const green: ReviewResult = { reviewAnswer: 'GREEN' };

function refuseUnlessAnswerable(applicant: Applicant): void {
  if (applicant.deleted) throw new Refusal('applicant-marked-as-deleted');
  if (applicant.session.state === 'cancelled') throw new Refusal('check-not-requested', 'It was cancelled.');
  if (applicant.review.status === 'init' || applicant.review.status === 'awaitingUser') {
    throw new Refusal('check-not-requested');
  }
}

function refuseUnknownItems(applicant: Applicant, level: Level, items: readonly VerdictItem[]): void {
  for (const { step, imageId } of items) {
    if (!docSetOf(level, step)) throw new Refusal('invalid-request', `The level has no step ${step}.`);
    const isThere = activePictures(applicant, step).some(({ id }) => id === imageId);
    if (imageId !== undefined && !isThere) {
      throw new Refusal('invalid-request', `Step ${step} has no active image ${imageId}.`);
    }
  }
}

/** The applicant with nothing marked on steps and active pictures; those put aside keep what was said of them. */
function unmarked(applicant: Applicant): Applicant {
  const steps = Object.entries(applicant.steps).map(([step, { reviewResult: _, ...rest }]) => [step, rest]);
  const pictures = applicant.pictures.map((picture) => {
    const { reviewResult: _, ...rest } = picture;
    return picture.active ? rest : picture;
  });
  return { ...applicant, steps: Object.fromEntries(steps), pictures };
}

/** The names of the steps that hold something to judge. */
function submittedSteps(applicant: Applicant, level: Level): readonly string[] {
  return level.docSets
    .filter(({ idDocSetType, fields = [] }) => {
      const filled = fields.some(({ name }) => Object.hasOwn(applicant.fixedInfo, name));
      return filled || activePictures(applicant, idDocSetType).length > 0;
    })
    .map(({ idDocSetType }) => idDocSetType);
}

function resultOf({ moderationComment, rejectLabels }: Omit<VerdictItem, 'step'>): ReviewResult {
  return {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    ...(moderationComment !== undefined && { moderationComment }),
    ...(rejectLabels !== undefined && { rejectLabels }),
  };
}

function withStepAnswered(applicant: Applicant, step: string, red: readonly VerdictItem[]): Applicant {
  const wholeStep = red.find(({ imageId }) => imageId === undefined);
  const [first] = red;
  const pictures = applicant.pictures.map((picture) => {
    if (!picture.active || picture.step !== step) return picture;
    const item = red.find(({ imageId }) => imageId === picture.id) ?? wholeStep;
    return { ...picture, reviewResult: item ? resultOf(item) : green };
  });
  const reviewResult = first ? resultOf(wholeStep ?? first) : green;
  return withStep({ ...applicant, pictures }, step, { ...stepRecord(applicant, step), reviewResult });
}

function withResubmissionAsked(applicant: Applicant, level: Level, items: readonly VerdictItem[]): Applicant {
  const submitted = submittedSteps(applicant, level);
  const named = items.filter(({ reviewAnswer }) => reviewAnswer === 'RED');
  const red =
    items.length > 0 ? named : submitted.map((step): VerdictItem => ({ step, reviewAnswer: 'RED' }));
  if (red.length === 0) throw new Refusal('invalid-request', 'A resubmission needs at least one red item.');
  return level.docSets.reduce((current, docSet) => {
    const step = docSet.idDocSetType;
    const own = red.filter((item) => item.step === step);
    if (own.length === 0) return submitted.includes(step) ? withStepAnswered(current, step, []) : current;
    return withResubmissionCounted(withStepAnswered(current, step, own), docSet);
  }, unmarked(applicant));
}

function withApproval(applicant: Applicant, level: Level): Applicant {
  const bare = unmarked(applicant);
  const missing = missingItems(bare, level);
  if (missing.length > 0) throw new Refusal('missing-documents', undefined, { missing });
  const steps = submittedSteps(applicant, level);
  const approved = steps.reduce((current, step) => withStepAnswered(current, step, []), bare);
  // An operator who approves after the last try has decided: a lock would only hide that.
  const { session } = approved;
  return session.state === 'locked' ? { ...approved, session: { ...session, state: 'active' } } : approved;
}

/** The applicant after an operator's answer to the check: approved, sent back for some items, or rejected for good. */
export function withVerdict(applicant: Applicant, level: Level, { items, ...result }: Verdict): Applicant {
  refuseUnlessAnswerable(applicant);
  refuseUnknownItems(applicant, level, items);
  const { checksRequested } = applicant.review;
  const review = { status: 'completed', result, checksRequested, checksAnswered: checksRequested } as const;
  if (result.reviewAnswer === 'GREEN') return { ...withApproval(applicant, level), review };
  if (result.reviewRejectType === 'FINAL') return { ...unmarked(applicant), review };
  return { ...withResubmissionAsked(applicant, level, items), review };
}
