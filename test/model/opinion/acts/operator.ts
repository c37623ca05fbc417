import { asTheServerLikes, refused, taken } from './act.js';
import type { OperatorAct, Outcome } from './act.js';
import { requestCheck } from './answers.js';
import { missingItems } from '../missing.js';
import { isApproved, isFinal, isProcessing, situationOf, whyShut } from '../openness.js';
import { recordOf, unreviewed, withRecord } from '../verification.js';
import type { Verification } from '../verification.js';

function withTriesAnew(verification: Verification): Verification {
  return verification.level.steps.reduce(
    (current, { name }) => (current.steps[name] ? withRecord(current, name, { used: 0 }) : current),
    verification,
  );
}

/** Puts a check into a person's hands; it is requested first where none goes on. */
function manualCheck(verification: Verification): Outcome {
  if (missingItems(verification).length > 0 && whyShut(verification).length === 0)
    return refused(verification, 'missing-documents', 'no-upload-verification-in-progress');
  const requested = requestCheck(verification);
  if (requested.taken === 'no') return requested;
  return { ...requested, next: { ...requested.next, status: 'onHold' } };
}

/** All attempts anew; a lock, a cancellation and an expiry end. A final answer stays what it is. */
function restart(verification: Verification): Outcome {
  const next: Verification = { ...withTriesAnew(verification), session: 'active' };
  return verification.deleted || isFinal(verification) ? asTheServerLikes(next) : taken(next);
}

/** Back to the start with nothing submitted. */
function reset(verification: Verification): Outcome {
  if (isProcessing(verification) && situationOf(verification) === 'review')
    return refused(verification, 'check-in-progress');
  const { verdict: _, ...rest } = verification;
  const next: Verification = {
    ...rest,
    session: 'active',
    status: 'init',
    steps: {},
    values: {},
    marks: [],
  };
  const isClear = !verification.deleted && !isProcessing(verification);
  return isClear ? taken(next) : asTheServerLikes(next);
}

function resetStep(verification: Verification, step: string): Outcome {
  const isBusy = isProcessing(verification) && situationOf(verification) === 'review';
  if (isBusy) return refused(verification, 'check-in-progress');
  const own = verification.level.steps.find(({ name }) => name === step)?.fields ?? [];
  const kept = Object.entries(verification.values).filter(([name]) => !own.some((f) => f.name === name));
  const record = recordOf(verification, step);
  const hasAny = record.pictures.length > 0 || kept.length < Object.keys(verification.values).length;
  const emptied = withRecord(
    {
      ...verification,
      values: Object.fromEntries(kept),
      marks: verification.marks.filter((mark) => mark.step !== step),
    },
    step,
    () => ({ ...unreviewed(record), pictures: [], declined: [] }),
  );
  const { verdict: _, ...reopened } = emptied;
  const isRevoked = isApproved(verification) && hasAny;
  const next: Verification = isRevoked ? { ...reopened, status: 'init' } : emptied;
  return whyShut(verification).length > 0 ? asTheServerLikes(next) : taken(next);
}

/** Rejected for good, whatever was answered before. */
function blocklist(verification: Verification): Outcome {
  const next: Verification = {
    ...verification.level.steps.reduce(
      (current, { name }) => (current.steps[name] ? withRecord(current, name, unreviewed) : current),
      verification,
    ),
    session: 'active',
    status: 'completed',
    marks: [],
    verdict: { answer: 'RED', rejectType: 'FINAL', labels: ['BLOCKLIST'] },
  };
  const isClear = !verification.deleted && verification.session === 'active';
  return isClear ? taken(isFinal(verification) ? verification : next) : asTheServerLikes(next);
}

function cancel(verification: Verification): Outcome {
  const next: Verification = { ...verification, session: 'cancelled' };
  const isClear = !verification.deleted && !isFinal(verification) && verification.session !== 'expired';
  return isClear ? taken(next) : asTheServerLikes(next);
}

function expire(verification: Verification): Outcome {
  const next: Verification = { ...verification, session: 'expired' };
  const situation = situationOf(verification);
  return situation === 'open' || situation === 'retry' ? taken(next) : asTheServerLikes(next);
}

function setPresence(verification: Verification, deleted: boolean): Outcome {
  const next = { ...verification, deleted };
  const shut = whyShut(verification).filter((name) => name !== 'applicant-marked-as-deleted');
  return shut.length > 0 ? asTheServerLikes(next) : taken(next);
}

/** Moves a check that goes on to another status of the reviewing service. */
function setServiceStatus(
  verification: Verification,
  { status }: Extract<OperatorAct, { kind: 'service status' }>,
): Outcome {
  if (verification.deleted)
    return refused(verification, 'applicant-marked-as-deleted', 'check-not-requested');
  if (!isProcessing(verification) || verification.session !== 'active')
    return refused(verification, ...whyShut(verification), 'check-not-requested');
  const { verdict: _, ...rest } = verification;
  return taken({ ...rest, status });
}

type PlainAct = Exclude<OperatorAct, { kind: 'approve' | 'ask again' | 'reject' | 'mark' | 'step status' }>;

/** Everything an operator can do beside judging. */
export function operate(verification: Verification, act: PlainAct): Outcome {
  switch (act.kind) {
    case 'request check':
      return requestCheck(verification);
    case 'manual check':
      return manualCheck(verification);
    case 'restart':
      return restart(verification);
    case 'reset':
      return reset(verification);
    case 'reset step':
      return resetStep(verification, act.step);
    case 'deactivate':
      return setPresence(verification, true);
    case 'activate':
      return setPresence(verification, false);
    case 'blocklist':
      return blocklist(verification);
    case 'cancel':
      return cancel(verification);
    case 'expire':
      return expire(verification);
    case 'service status':
      return setServiceStatus(verification, act);
    case 'arm':
      return taken({ ...verification, armed: [act.answer] });
    case 'acknowledge':
    case 'note':
      return asTheServerLikes(verification);
  }
}
