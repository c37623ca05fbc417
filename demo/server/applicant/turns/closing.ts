import { Refusal } from '../../refusal.js';
import type { Applicant } from '../applicant.js';
import { isFinal, isProcessing, whyNoChange } from '../openness.js';

/** The applicant with the verification cancelled, unless it is refused for good already. */
export function cancelled(applicant: Applicant): Applicant {
  if (applicant.deleted) throw new Refusal('applicant-marked-as-deleted');
  if (isFinal(applicant)) throw new Refusal('applicant-with-final-reject');
  if (applicant.session.state === 'cancelled') return applicant;
  return { ...applicant, session: { ...applicant.session, state: 'cancelled' } };
}

/** The applicant with the verification expired: what time would do, done now. A check and an approval do not expire. */
export function expired(applicant: Applicant, nowMs: number): Applicant {
  if (applicant.session.state === 'expired' && !applicant.deleted) return applicant;
  if (isProcessing(applicant) && !applicant.deleted) throw new Refusal('check-in-progress');
  const reason = whyNoChange(applicant);
  if (reason === 'no-upload-verification-in-progress') {
    throw new Refusal(reason, 'This verification is approved and does not expire any more.');
  }
  if (reason) throw new Refusal(reason);
  const expiresAtMs = Math.min(applicant.session.expiresAtMs, nowMs);
  return { ...applicant, session: { state: 'expired', expiresAtMs } };
}

/** The applicant with an active or an inactive profile. */
export function withPresence(applicant: Applicant, isActive: boolean): Applicant {
  return applicant.deleted === !isActive ? applicant : { ...applicant, deleted: !isActive };
}
