import { Refusal } from '../refusal.js';
import type { Applicant } from './applicant.js';
import { withoutMarks } from './desk.js';
import type { Level } from './level.js';
import { isProcessing, whyNoChange } from './openness.js';
import { refuseWhileMissing } from './steps/missing.js';

const dayMs = 86_400_000;

/** The moment at which a verification begun now expires. */
export function expiryMs(level: Level, nowMs: number): number {
  return nowMs + level.sessionDays * dayMs;
}

/** An applicant who has done nothing yet. */
export function newApplicant(
  identity: Pick<Applicant, 'id' | 'externalUserId' | 'reference'>,
  level: Level,
  nowMs: number,
): Applicant {
  return {
    ...identity,
    levelName: level.name,
    formerLevels: [],
    deleted: false,
    revision: 0,
    shownRevision: 0,
    createdAtMs: nowMs,
    session: { state: 'active', expiresAtMs: expiryMs(level, nowMs) },
    review: { status: 'init', checksRequested: 0, checksAnswered: 0 },
    fixedInfo: {},
    steps: {},
    pictures: [],
    desk: { marks: [], notes: [] },
  };
}

/** The applicant as time has made it: an unfinished verification expires, a check that goes on does not. */
export function asOf(applicant: Applicant, nowMs: number): Applicant {
  const { session } = applicant;
  if (session.state !== 'active' || nowMs < session.expiresAtMs || whyNoChange(applicant)) return applicant;
  return { ...applicant, session: { ...session, state: 'expired' } };
}

/** The applicant with a check requested; the same applicant where one goes on already. */
export function withCheckRequested(applicant: Applicant, level: Level): Applicant {
  if (isProcessing(applicant) && !applicant.deleted) return applicant;
  const reason = whyNoChange(applicant);
  if (reason === 'no-upload-verification-in-progress') {
    throw new Refusal(reason, 'This verification is approved already.');
  }
  if (reason) throw new Refusal(reason);
  refuseWhileMissing(applicant, level.docSets);
  const { checksRequested, checksAnswered } = applicant.review;
  return withoutMarks({
    ...applicant,
    review: { status: 'pending', checksRequested: checksRequested + 1, checksAnswered },
  });
}
