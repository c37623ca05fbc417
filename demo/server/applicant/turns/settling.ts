import type { Applicant, HistoryEntry } from '../applicant.js';
import type { Level } from '../level.js';
import { expiryMs } from '../lifecycle.js';
import { whyNoChange } from '../openness.js';
import { spentStep } from '../steps/attempts.js';

/** An applicant after a change and all that follows from it by itself. */
export interface Settled {
  readonly applicant: Applicant;
  readonly history: readonly HistoryEntry[];
}

/** What comes back into the applicant's hands after its time has run out gets time anew. */
function withTimeToAct(before: Applicant, after: Applicant, level: Level, nowMs: number): Applicant {
  const isBack = whyNoChange(before) !== undefined && whyNoChange(after) === undefined;
  if (!isBack || nowMs < after.session.expiresAtMs) return after;
  return { ...after, session: { ...after.session, expiresAtMs: expiryMs(level, nowMs) } };
}

function standsAlike(one: Applicant, other: Applicant): boolean {
  return (
    one.review === other.review &&
    one.session.state === other.session.state &&
    one.deleted === other.deleted &&
    one.levelName === other.levelName
  );
}

/** An operator has seen how it stood, not how it stands now. */
function withAcknowledgement(before: Applicant, after: Applicant): Applicant {
  const { acknowledgedAtMs, ...desk } = after.desk;
  return acknowledgedAtMs === undefined || standsAlike(before, after) ? after : { ...after, desk };
}

/** The rules that hold after every change, whoever made it: no step is open whose attempts are spent. */
export function settled(before: Applicant, after: Applicant, level: Level, nowMs: number): Settled {
  const timely = withTimeToAct(before, after, level, nowMs);
  const step = spentStep(timely, level);
  if (step === undefined) return { applicant: withAcknowledgement(before, timely), history: [] };
  const locked: Applicant = { ...timely, session: { ...timely.session, state: 'locked' } };
  return {
    applicant: withAcknowledgement(before, locked),
    history: [{ actor: 'sandbox', what: 'locked', detail: { step } }],
  };
}
