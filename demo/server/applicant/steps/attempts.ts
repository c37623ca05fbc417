import { stepRecord, withStep } from '../applicant.js';
import type { Applicant, TryFailure } from '../applicant.js';
import { attemptLimitOf } from '../level.js';
import type { DocSet, Level } from '../level.js';
import { whyNoChange } from '../openness.js';

const mostFailuresKept = 20;

/** The applicant after one more judged refusal of a step, with what went wrong. */
export function withAttemptUsed(applicant: Applicant, docSet: DocSet, failure: TryFailure): Applicant {
  const limit = attemptLimitOf(docSet);
  const record = stepRecord(applicant, docSet.idDocSetType);
  if (limit === undefined || record.attemptsUsed >= limit) return applicant;
  return withStep(applicant, docSet.idDocSetType, {
    ...record,
    attemptsUsed: record.attemptsUsed + 1,
    failures: [...record.failures, failure].slice(-mostFailuresKept),
  });
}

/** The applicant after a step was refused in a review. One check costs one attempt; its last answer says what was wrong. */
export function withReviewCounted(applicant: Applicant, docSet: DocSet, failure: TryFailure): Applicant {
  const step = docSet.idDocSetType;
  const check = applicant.review.checksRequested;
  const record = stepRecord(applicant, step);
  if (record.lastCountedCheck !== check) {
    const used = withAttemptUsed(applicant, docSet, failure);
    return withStep(used, step, { ...stepRecord(used, step), lastCountedCheck: check });
  }
  const latest = record.failures.findLastIndex(({ source }) => source === 'review');
  const failures = record.failures.map((known, index) => (index === latest ? failure : known));
  return withStep(applicant, step, { ...record, failures });
}

/** The step that would still be open to its applicant though no attempt is left, if there is one. */
export function spentStep(applicant: Applicant, level: Level): string | undefined {
  if (whyNoChange(applicant)) return undefined;
  const spent = level.docSets.find((docSet) => {
    const { attemptsUsed, reviewResult } = stepRecord(applicant, docSet.idDocSetType);
    const limit = attemptLimitOf(docSet) ?? Infinity;
    return attemptsUsed >= limit && reviewResult?.reviewAnswer !== 'GREEN';
  });
  return spent?.idDocSetType;
}

/** The applicant with all attempts anew, and what went wrong in the old ones forgotten. */
export function withAttemptsAnew(applicant: Applicant): Applicant {
  const renewed = Object.entries(applicant.steps).map(([step, record]) => [
    step,
    { ...record, attemptsUsed: 0, failures: [] },
  ]);
  return { ...applicant, steps: Object.fromEntries(renewed) };
}
