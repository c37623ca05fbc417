import { Refusal } from '../../refusal.js';
import { ifChanged, unreviewed, withStep } from '../applicant.js';
import type { Applicant } from '../applicant.js';
import { withoutMarks } from '../desk.js';
import { ownFieldNames } from '../level.js';
import type { Level } from '../level.js';
import { expiryMs } from '../lifecycle.js';
import { isApproved, isFinal, isProcessing, refuseIfShut } from '../openness.js';
import { inactive, putAside } from '../pictures.js';
import { withAttemptsAnew } from '../steps/attempts.js';

/** The applicant with all attempts anew and the session open; what was sent and answered stays. */
export function restarted(applicant: Applicant, level: Level, nowMs: number): Applicant {
  if (applicant.deleted) throw new Refusal('applicant-marked-as-deleted');
  if (isFinal(applicant)) {
    throw new Refusal(
      'applicant-with-final-reject',
      'A restart does not undo a final answer; a reset or another answer does.',
    );
  }
  const session = { state: 'active', expiresAtMs: expiryMs(level, nowMs) } as const;
  return { ...withAttemptsAnew(applicant), session };
}

/** The applicant back at the start: nothing sent, nothing answered, all attempts anew. */
export function backToStart(applicant: Applicant, level: Level, nowMs: number): Applicant {
  if (applicant.deleted) throw new Refusal('applicant-marked-as-deleted');
  if (isProcessing(applicant)) throw new Refusal('check-in-progress');
  const { checksRequested, checksAnswered } = applicant.review;
  return withoutMarks({
    ...applicant,
    session: { state: 'active', expiresAtMs: expiryMs(level, nowMs) },
    review: { status: 'init', checksRequested, checksAnswered },
    fixedInfo: {},
    steps: {},
    pictures: applicant.pictures.map((picture) => inactive(picture, 'reset')),
  });
}

/** The applicant with nothing submitted for one step, which an approval then lacks. Attempts used stay used. */
export function withStepReset(applicant: Applicant, level: Level, step: string): Applicant {
  refuseIfShut(applicant);
  if (isProcessing(applicant)) throw new Refusal('check-in-progress');
  const names = ownFieldNames(level, step);
  const record = applicant.steps[step];
  const kept = Object.entries(applicant.fixedInfo).filter(([name]) => !names.includes(name));
  const bare = {
    ...(record ? withStep(applicant, step, unreviewed(record)) : applicant),
    fixedInfo: Object.fromEntries(kept),
    pictures: applicant.pictures.map((picture) => (picture.step === step ? putAside(picture) : picture)),
    desk: { ...applicant.desk, marks: applicant.desk.marks.filter((mark) => mark.step !== step) },
  };
  const { checksRequested, checksAnswered } = applicant.review;
  const isLacking = isApproved(applicant) && ifChanged(applicant, bare) !== applicant;
  const review = isLacking
    ? ({ status: 'init', checksRequested, checksAnswered } as const)
    : applicant.review;
  return ifChanged(applicant, { ...bare, review });
}
