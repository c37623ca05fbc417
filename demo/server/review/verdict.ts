import { ifChanged } from '../applicant/applicant.js';
import type { Applicant } from '../applicant/applicant.js';
import { withoutMarks } from '../applicant/desk.js';
import type { Level } from '../applicant/level.js';
import { withReviewCounted } from '../applicant/steps/attempts.js';
import { missingOfStep, refuseWhileMissing } from '../applicant/steps/missing.js';
import { refuseUnknownItems, refuseUnlessAnswerable } from './answerable.js';
import { failureOf, isSubmitted, withoutStepResult, withStepAnswered } from './answered-step.js';
import { itemsOfMarks, standingMarks } from './marks.js';
import type { Verdict, VerdictItem } from './read-verdict.js';
import { invalid } from './remarks.js';

/** The applicant with no result on any step, active picture or field. */
export function withoutResults(applicant: Applicant): Applicant {
  return Object.keys(applicant.steps).reduce(withoutStepResult, applicant);
}

/** Without a lock: an operator who decided after the last try has decided, and a lock would only hide that. */
function unlocked(applicant: Applicant): Applicant {
  const { session } = applicant;
  return session.state === 'locked' ? { ...applicant, session: { ...session, state: 'active' } } : applicant;
}

function withResubmissionAsked(applicant: Applicant, level: Level, verdict: Verdict): Applicant {
  const red = verdict.items.filter(({ reviewAnswer }) => reviewAnswer === 'RED');
  if (red.length === 0) throw invalid('A resubmission needs at least one red item.');
  return level.docSets.reduce((current, docSet) => {
    const own = red.filter(({ step }) => step === docSet.idDocSetType);
    if (own.length > 0) {
      return withReviewCounted(withStepAnswered(current, docSet, own), docSet, failureOf(own, verdict));
    }
    // What is not complete cannot be accepted: an accepted step is shut, and the rest of it could never come.
    const isWhole = isSubmitted(current, docSet) && missingOfStep(current, docSet).length === 0;
    return isWhole ? withStepAnswered(current, docSet, []) : current;
  }, withoutResults(applicant));
}

function withApproval(applicant: Applicant, level: Level): Applicant {
  const bare = withoutResults(applicant);
  refuseWhileMissing(bare, level.docSets);
  const submitted = level.docSets.filter((docSet) => isSubmitted(bare, docSet));
  return submitted.reduce((current, docSet) => withStepAnswered(current, docSet, []), unlocked(bare));
}

function withAnswer(applicant: Applicant, level: Level, verdict: Verdict): Applicant {
  if (verdict.reviewAnswer === 'GREEN') return withApproval(applicant, level);
  if (verdict.reviewRejectType === 'FINAL') return unlocked(withoutResults(applicant));
  return withResubmissionAsked(applicant, level, verdict);
}

/** The answer with its items written out: a resubmission without any asks for the rejected marks, or else for all there is. */
export function writtenOut(applicant: Applicant, level: Level, verdict: Verdict): Verdict {
  if (verdict.reviewRejectType !== 'RETRY' || verdict.items.length > 0) return verdict;
  if (standingMarks(applicant).length > 0) return { ...verdict, items: itemsOfMarks(applicant) };
  const submitted = level.docSets.filter((docSet) => isSubmitted(applicant, docSet));
  const items = submitted.map(({ idDocSetType: step }): VerdictItem => ({ step, reviewAnswer: 'RED' }));
  return { ...verdict, items };
}

/** The applicant after an operator's answer to the check: approved, sent back for some items, or rejected for good. */
export function withVerdict(applicant: Applicant, level: Level, verdict: Verdict): Applicant {
  refuseUnlessAnswerable(applicant);
  const whole = writtenOut(applicant, level, verdict);
  const { items, ...result } = whole;
  refuseUnknownItems(applicant, level, items);
  const { checksRequested } = applicant.review;
  const review = { status: 'completed', result, checksRequested, checksAnswered: checksRequested } as const;
  const answered = withoutMarks({ ...withAnswer(applicant, level, whole), review });
  return ifChanged(applicant, answered);
}
