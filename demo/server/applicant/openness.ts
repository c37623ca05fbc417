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

/** Whether a check goes on. One that was cancelled rests until a restart. */
export function isProcessing({ review, session }: Applicant): boolean {
  return session.state === 'active' && processing.has(review.status);
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

/** Refuses what cannot be done to a verification that is shut. */
export function refuseIfShut(applicant: Applicant): void {
  const reason = whyShut(applicant);
  if (reason) throw new Refusal(reason);
}

/** Whether the review ended well. */
export function isApproved({ review }: Applicant): boolean {
  return review.status === 'completed' && review.result?.reviewAnswer === 'GREEN';
}

/** Why the applicant may change nothing now, if so: it is shut, being checked, or approved. */
export function whyNoChange(applicant: Applicant): RefusalName | undefined {
  const isInUse = isProcessing(applicant) || isApproved(applicant);
  return whyShut(applicant) ?? (isInUse ? 'no-upload-verification-in-progress' : undefined);
}

/** Refuses what the applicant may not change now; a step that was accepted stays as it is. */
export function refuseUnlessOpen(applicant: Applicant, step?: string): void {
  const reason = whyNoChange(applicant);
  if (reason) throw new Refusal(reason);
  if (step !== undefined && stepRecord(applicant, step).reviewResult?.reviewAnswer === 'GREEN') {
    throw new Refusal('no-upload-verification-in-progress');
  }
}
