import { stepRecord, withStep } from './applicant.js';
import type { Applicant } from './applicant.js';
import { attemptLimitOf } from './level.js';
import type { DocSet } from './level.js';

/** The applicant after one more judged refusal of a step; the last one allowed locks the session. */
export function withAttemptUsed(applicant: Applicant, docSet: DocSet): Applicant {
  const limit = attemptLimitOf(docSet);
  if (limit === undefined) return applicant;
  const record = stepRecord(applicant, docSet.idDocSetType);
  const attemptsUsed = Math.min(record.attemptsUsed + 1, limit);
  const counted = withStep(applicant, docSet.idDocSetType, { ...record, attemptsUsed });
  return attemptsUsed < limit ? counted : { ...counted, session: { ...counted.session, state: 'locked' } };
}

/** The applicant after a resubmission was asked of a step; further answers to the same check count no more. */
export function withResubmissionCounted(applicant: Applicant, docSet: DocSet): Applicant {
  const step = docSet.idDocSetType;
  const check = applicant.review.checksRequested;
  if (stepRecord(applicant, step).lastCountedCheck === check) return applicant;
  const used = withAttemptUsed(applicant, docSet);
  return withStep(used, step, { ...stepRecord(used, step), lastCountedCheck: check });
}
