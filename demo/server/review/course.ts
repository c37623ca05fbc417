import type { Applicant } from '../applicant/applicant.js';
import type { Level } from '../applicant/level.js';
import { withCheckRequested } from '../applicant/lifecycle.js';
import { isProcessing } from '../applicant/openness.js';
import { refuseWhileMissing } from '../applicant/steps/missing.js';
import { Refusal } from '../refusal.js';
import type { ServiceStatus } from './read-changes.js';

type Review = Applicant['review'];

/** A review that waits for its applicant; the check it came from is over. */
export function handedBack({ checksRequested }: Review): Review {
  return { status: 'awaitingUser', checksRequested, checksAnswered: checksRequested };
}

/** The applicant with the check in a person's hands; it is requested first where none goes on. */
export function withManualCheck(applicant: Applicant, level: Level): Applicant {
  const requested = withCheckRequested(applicant, level);
  refuseWhileMissing(requested, level.docSets);
  if (requested.review.status === 'onHold') return requested;
  return { ...requested, review: { ...requested.review, status: 'onHold' } };
}

/** The applicant with the check that goes on moved to another status of the reviewing service. */
export function withServiceStatus(applicant: Applicant, status: ServiceStatus): Applicant {
  if (applicant.deleted) throw new Refusal('applicant-marked-as-deleted');
  if (!isProcessing(applicant)) throw new Refusal('check-not-requested', 'No check goes on.');
  if (applicant.review.status === status) return applicant;
  const { review } = applicant;
  return { ...applicant, review: status === 'awaitingUser' ? handedBack(review) : { ...review, status } };
}
