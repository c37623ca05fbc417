import type { Applicant } from '../applicant/applicant.js';
import { withNote, withoutMarks } from '../applicant/desk.js';
import { isFinal } from '../applicant/openness.js';
import { withoutResults } from './verdict.js';

const label = 'BLOCKLIST';

function isBlocklisted(applicant: Applicant): boolean {
  return isFinal(applicant) && (applicant.review.result?.rejectLabels?.includes(label) ?? false);
}

/** The applicant rejected for good, whatever was answered before and however the session stood. */
export function blocklisted(applicant: Applicant, note: string | undefined, nowMs: number): Applicant {
  const isBlocked = isBlocklisted(applicant);
  const isKnown = isBlocked && applicant.desk.notes.some(({ text }) => text === note);
  const noted = note === undefined || isKnown ? applicant : withNote(applicant, note, nowMs);
  if (isBlocked) return noted;
  const { checksRequested } = applicant.review;
  return withoutMarks({
    ...withoutResults(noted),
    session: { ...applicant.session, state: 'active' },
    review: {
      status: 'completed',
      result: { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: [label] },
      checksRequested,
      checksAnswered: checksRequested,
    },
  });
}
