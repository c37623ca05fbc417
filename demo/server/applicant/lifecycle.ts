import { Refusal } from '../refusal.js';
import type { Applicant } from './applicant.js';
import type { Level } from './level.js';
import { missingItems } from './missing.js';
import { isProcessing, whyNoChange } from './openness.js';
import { inactive } from './pictures.js';

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
    deleted: false,
    revision: 0,
    createdAtMs: nowMs,
    session: { state: 'active', expiresAtMs: expiryMs(level, nowMs) },
    review: { status: 'init', checksRequested: 0, checksAnswered: 0 },
    fixedInfo: {},
    steps: {},
    pictures: [],
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
  const reason = whyNoChange(applicant);
  if (reason === 'no-upload-verification-in-progress' && isProcessing(applicant)) return applicant;
  if (reason) throw new Refusal(reason);
  const missing = missingItems(applicant, level);
  if (missing.length > 0) throw new Refusal('missing-documents', undefined, { missing });
  const { checksRequested, checksAnswered } = applicant.review;
  return {
    ...applicant,
    review: { status: 'pending', checksRequested: checksRequested + 1, checksAnswered },
  };
}

/** The applicant with all attempts anew and the session open; what was sent and answered stays. */
export function restarted(applicant: Applicant, level: Level, nowMs: number): Applicant {
  if (applicant.deleted) throw new Refusal('applicant-marked-as-deleted');
  const renewed = Object.entries(applicant.steps).map(([step, record]) => [
    step,
    { ...record, attemptsUsed: 0 },
  ]);
  return {
    ...applicant,
    session: { state: 'active', expiresAtMs: expiryMs(level, nowMs) },
    steps: Object.fromEntries(renewed),
  };
}

/** The applicant back at the start: nothing sent, nothing answered, all attempts anew. */
export function backToStart(applicant: Applicant, level: Level, nowMs: number): Applicant {
  if (applicant.deleted) throw new Refusal('applicant-marked-as-deleted');
  if (isProcessing(applicant)) throw new Refusal('check-in-progress');
  const { checksRequested, checksAnswered } = applicant.review;
  return {
    ...applicant,
    session: { state: 'active', expiresAtMs: expiryMs(level, nowMs) },
    review: { status: 'init', checksRequested, checksAnswered },
    fixedInfo: {},
    steps: {},
    pictures: applicant.pictures.map((picture) => inactive(picture, 'reset')),
  };
}
