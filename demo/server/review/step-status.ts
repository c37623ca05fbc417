import { ifChanged } from '../applicant/applicant.js';
import type { Applicant } from '../applicant/applicant.js';
import type { DocSet } from '../applicant/level.js';
import { isApproved, isProcessing, refuseIfShut } from '../applicant/openness.js';
import { withReviewCounted } from '../applicant/steps/attempts.js';
import { refuseWhileMissing } from '../applicant/steps/missing.js';
import { Refusal } from '../refusal.js';
import { failureOf, isSubmitted, withoutStepResult, withStepAnswered } from './answered-step.js';
import { handedBack } from './course.js';
import type { StepStatusChange } from './read-changes.js';

function withStepRejected(
  applicant: Applicant,
  docSet: DocSet,
  { status: _, ...remarks }: StepStatusChange,
): Applicant {
  const red = [{ step: docSet.idDocSetType, reviewAnswer: 'RED', ...remarks }] as const;
  const answered = withStepAnswered(applicant, docSet, red);
  const counted = withReviewCounted(answered, docSet, failureOf(red, remarks));
  const isAskedAnew = isProcessing(applicant) || isApproved(applicant);
  return isAskedAnew ? { ...counted, review: handedBack(counted.review) } : counted;
}

/** The applicant with the status of a step's document changed at once. Remarks count with a refusal only. */
export function withStepStatus(applicant: Applicant, docSet: DocSet, change: StepStatusChange): Applicant {
  refuseIfShut(applicant);
  if (!isSubmitted(applicant, docSet)) throw new Refusal('nothing-submitted');
  if (change.status === 'rejected') return ifChanged(applicant, withStepRejected(applicant, docSet, change));
  const bare = withoutStepResult(applicant, docSet.idDocSetType);
  if (change.status === 'pending') return ifChanged(applicant, bare);
  refuseWhileMissing(bare, [docSet]);
  return ifChanged(applicant, withStepAnswered(bare, docSet, []));
}
