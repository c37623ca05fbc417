import { asTheServerLikes, refused, taken } from './act.js';
import type { OperatorAct, Outcome, RedItem } from './act.js';
import { sidesOf, stepNamed } from '../level.js';
import type { Step } from '../level.js';
import { isMissing, missingItems } from '../missing.js';
import { isApproved, isProcessing, whyShut } from '../openness.js';
import { activeOf, recordOf, unreviewed, withRecord } from '../verification.js';
import type { Result, Verification } from '../verification.js';

const green: Result = { answer: 'GREEN' };

function redOf({ comment, labels }: Pick<RedItem, 'comment' | 'labels'>): Result {
  return { answer: 'RED', ...(comment !== undefined && { comment }), ...(labels && { labels }) };
}

/** Without any reviewer's word on steps, pictures and fields. */
function bare(verification: Verification): Verification {
  return verification.level.steps.reduce(
    (current, { name }) => (current.steps[name] ? withRecord(current, name, unreviewed) : current),
    verification,
  );
}

function isSubmitted(verification: Verification, { name, fields }: Step): boolean {
  const isFilled = fields.some((field) => verification.values[field.name] !== undefined);
  return isFilled || activeOf(verification, name).length > 0;
}

/** What the red items of one step name is red; all else of it that was sent is green. */
function withAnswer(verification: Verification, step: Step, red: readonly RedItem[]): Verification {
  const whole = red.find(({ imageId, field }) => imageId === undefined && field === undefined);
  const [first] = red;
  return withRecord(verification, step.name, (record) => ({
    ...record,
    result: first ? redOf(whole ?? first) : green,
    pictures: record.pictures.map((picture) => {
      if (picture.standing !== 'active') return picture;
      const own = red.find(({ imageId }) => imageId !== undefined && imageId === picture.id) ?? whole;
      return { ...picture, result: own ? redOf(own) : green };
    }),
    fields: Object.fromEntries(
      step.fields.flatMap(({ name }): (readonly [string, Result])[] => {
        const own = red.find(({ field }) => field === name);
        if (own) return [[name, redOf(own)]];
        return whole || verification.values[name] === undefined ? [] : [[name, green]];
      }),
    ),
  }));
}

/** One attempt of a refused step, once for each check. */
function withAttempt(verification: Verification, { name, tries }: Step): Verification {
  const { used, countedCheck } = recordOf(verification, name);
  if (tries === undefined || countedCheck === verification.checks) return verification;
  return withRecord(verification, name, { used: used + 1, countedCheck: verification.checks });
}

function withVerdict(verification: Verification, verdict: Verification['verdict']): Verification {
  return { ...verification, status: 'completed', marks: [], ...(verdict && { verdict }) };
}

function unlocked(verification: Verification): Verification {
  return verification.session === 'locked' ? { ...verification, session: 'active' } : verification;
}

/** Why there is no check to answer; a final answer and a lock can be answered anew. */
function whyNoAnswer(verification: Verification): readonly string[] {
  const { deleted, session, status } = verification;
  const isRest = session === 'cancelled' || session === 'expired';
  const shut = deleted || isRest ? whyShut(verification) : [];
  const isAsked = status !== 'init' && status !== 'awaitingUser';
  return isAsked ? shut : [...shut, 'check-not-requested'];
}

function answering(verification: Verification, next: () => Outcome): Outcome {
  const reasons = whyNoAnswer(verification);
  return reasons.length > 0 ? refused(verification, ...reasons) : next();
}

/** Everything that was sent is good. */
export function approve(verification: Verification): Outcome {
  return answering(verification, () => {
    const open = bare(unlocked(verification));
    if (missingItems(open).length > 0) return refused(verification, 'missing-documents');
    const steps = open.level.steps.filter((step) => isSubmitted(open, step));
    const all = steps.reduce((current, step) => withAnswer(current, step, []), open);
    return taken(withVerdict(all, green));
  });
}

/** Could not verify; nothing but the answer itself is said. */
export function reject(
  verification: Verification,
  { comment, labels }: Extract<OperatorAct, { kind: 'reject' }>,
): Outcome {
  return answering(verification, () =>
    taken(
      withVerdict(bare(unlocked(verification)), {
        ...redOf({ labels, ...(comment !== undefined && { comment }) }),
        rejectType: 'FINAL',
      }),
    ),
  );
}

function isThere(verification: Verification, { step, imageId, field }: RedItem): boolean {
  if (imageId !== undefined) return activeOf(verification, step).some(({ id }) => id === imageId);
  return field === undefined || stepNamed(verification.level, step).fields.some(({ name }) => name === field);
}

/** The items of a resubmission: those named; else the rejected marks, where there are marks; else all that was sent. */
function itemsOf(
  verification: Verification,
  { items }: Extract<OperatorAct, { kind: 'ask again' }>,
): readonly RedItem[] {
  if (items.length > 0) return items;
  const standing = verification.marks.filter((mark) => isThere(verification, mark));
  if (standing.length > 0) return standing.filter((mark) => mark.mark === 'rejected');
  const steps = verification.level.steps.filter((step) => isSubmitted(verification, step));
  return steps.map(({ name }) => ({ step: name }));
}

/** Asks for some items again: one attempt of each step that is named. */
export function askAgain(
  verification: Verification,
  act: Extract<OperatorAct, { kind: 'ask again' }>,
): Outcome {
  return answering(verification, () => {
    const items = itemsOf(verification, act);
    if (items.length === 0 || !items.every((item) => isThere(verification, item)))
      return refused(verification, 'invalid-request');
    const { comment, labels } = act;
    const answered = verification.level.steps.reduce((current, step) => {
      const own = items.filter((item) => item.step === step.name);
      if (own.length > 0) return withAttempt(withAnswer(current, step, own), step);
      // What is not whole cannot be accepted.
      const isWhole = isSubmitted(current, step) && !isMissing(current, step);
      return isWhole ? withAnswer(current, step, []) : current;
    }, bare(verification));
    const said = { ...(comment !== undefined && { comment }), ...(labels && { labels }) };
    return taken(withVerdict(answered, { ...redOf(said), rejectType: 'RETRY' }));
  });
}

/** Notes what a reviewer thinks of one picture or field; the applicant sees nothing of it. */
export function mark(verification: Verification, act: Extract<OperatorAct, { kind: 'mark' }>): Outcome {
  return answering(verification, () => {
    if (!isThere(verification, act.mark)) return refused(verification, 'invalid-request');
    const { step, imageId, field } = act.mark;
    const others = verification.marks.filter(
      (each) => each.step !== step || each.imageId !== imageId || each.field !== field,
    );
    const next = { ...verification, marks: [...others, act.mark] };
    return isProcessing(verification) ? taken(next) : asTheServerLikes(next);
  });
}

/** Changes the status of one step's document at once. */
export function setStepStatus(
  verification: Verification,
  act: Extract<OperatorAct, { kind: 'step status' }>,
): Outcome {
  const shut = whyShut(verification);
  if (shut.length > 0) return refused(verification, ...shut);
  const step = stepNamed(verification.level, act.step);
  if (!isSubmitted(verification, step)) return asTheServerLikes(verification);
  const plain = withRecord(verification, act.step, unreviewed);
  if (act.status === 'pending') return taken(plain);
  if (act.status === 'approved') {
    const isWhole = !isMissing(plain, step);
    const next = withAnswer(plain, step, []);
    return isWhole ? taken(next) : asTheServerLikes(next);
  }
  const { comment, labels } = act;
  const item: RedItem = {
    step: act.step,
    ...(comment !== undefined && { comment }),
    ...(labels && { labels }),
  };
  const red = withAttempt(withAnswer(verification, step, [item]), step);
  const isAskedAnew = isProcessing(verification) || isApproved(verification);
  const { verdict: _, ...handedBack } = red;
  return taken(isAskedAnew ? { ...handedBack, status: 'awaitingUser' } : red);
}

/** How many pictures a whole document of the step has. */
export function picturesOf(step: Step, type: string): number {
  return sidesOf(step, type).length;
}
