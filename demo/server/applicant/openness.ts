import { Refusal } from '../refusal.js';
import type { RefusalName } from '../refusal.js';
import { stepRecord } from './applicant.js';
import type { Applicant } from './applicant.js';

const processing: ReadonlySet<string> = new Set([
  'pending',
  'queued',
  'prechecked',
  'onHold',
  'awaitingService',
]);

/** Whether a check goes on. */
export function isProcessing(applicant: Applicant): boolean {
  return processing.has(applicant.review.status);
}

/** Whether the review ended for good. */
export function isFinal({ review }: Applicant): boolean {
  return review.status === 'completed' && review.result?.reviewRejectType === 'FINAL';
}

/** Why the whole verification is shut to its applicant, if it is; the gravest reason first. */
export function whyShut(applicant: Applicant): RefusalName | undefined {
  if (applicant.deleted) return 'applicant-marked-as-deleted';
  if (applicant.session.state === 'cancelled') return 'verification-cancelled';
  if (applicant.session.state === 'expired') return 'verification-expired';
  if (isFinal(applicant)) return 'applicant-with-final-reject';
  if (applicant.session.state === 'locked') return 'verification-locked';
  return undefined;
}

/** Why the applicant may change nothing now, if so: it is shut, being checked, or approved. */
export function whyNoChange(applicant: Applicant): RefusalName | undefined {
  const approved =
    applicant.review.status === 'completed' && applicant.review.result?.reviewAnswer === 'GREEN';
  return (
    whyShut(applicant) ??
    (isProcessing(applicant) || approved ? 'no-upload-verification-in-progress' : undefined)
  );
}

/** Refuses what the applicant may not change now; a step that was accepted stays as it is. */
export function refuseUnlessOpen(applicant: Applicant, step?: string): void {
  const reason = whyNoChange(applicant);
  if (reason) throw new Refusal(reason);
  if (step !== undefined && stepRecord(applicant, step).reviewResult?.reviewAnswer === 'GREEN') {
    throw new Refusal('no-upload-verification-in-progress');
  }
}
