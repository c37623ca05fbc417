import { stepRecord, unreviewed, withStep } from '../applicant/applicant.js';
import type { Applicant, ReviewResult, TryFailure } from '../applicant/applicant.js';
import type { DocSet } from '../applicant/level.js';
import { activePictures } from '../applicant/pictures.js';
import type { VerdictItem } from './read-verdict.js';
import type { Remarks } from './remarks.js';

const green: ReviewResult = { reviewAnswer: 'GREEN' };

/** Whether a step holds something to judge. */
export function isSubmitted(applicant: Applicant, { idDocSetType, fields = [] }: DocSet): boolean {
  const filled = fields.some(({ name }) => Object.hasOwn(applicant.fixedInfo, name));
  return filled || activePictures(applicant, idDocSetType).length > 0;
}

/** The applicant with no result on a step, its active pictures and its fields. */
export function withoutStepResult(applicant: Applicant, step: string): Applicant {
  const pictures = applicant.pictures.map((picture) => {
    const { reviewResult, ...rest } = picture;
    return picture.active && picture.step === step && reviewResult ? rest : picture;
  });
  const record = applicant.steps[step];
  return { ...(record ? withStep(applicant, step, unreviewed(record)) : applicant), pictures };
}

function resultOf({ moderationComment, rejectLabels }: Remarks): ReviewResult {
  return {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    ...(moderationComment !== undefined && { moderationComment }),
    ...(rejectLabels !== undefined && { rejectLabels }),
  };
}

function isWholeStep({ imageId, field }: VerdictItem): boolean {
  return imageId === undefined && field === undefined;
}

/** Each field that was judged by itself; where the whole step was refused, only those that were named. */
function fieldResultsOf(
  { fixedInfo }: Applicant,
  { fields = [] }: DocSet,
  red: readonly VerdictItem[],
): Record<string, ReviewResult> {
  const results = fields.flatMap(({ name }) => {
    const item = red.find(({ field }) => field === name);
    if (item) return [[name, resultOf(item)] as const];
    return red.some(isWholeStep) || !Object.hasOwn(fixedInfo, name) ? [] : [[name, green] as const];
  });
  return Object.fromEntries(results);
}

/** The applicant with a step answered: what red items name is red, all else of it green. */
export function withStepAnswered(
  applicant: Applicant,
  docSet: DocSet,
  red: readonly VerdictItem[],
): Applicant {
  const step = docSet.idDocSetType;
  const wholeStep = red.find(isWholeStep);
  const [first] = red;
  const pictures = applicant.pictures.map((picture) => {
    if (!picture.active || picture.step !== step) return picture;
    const item = red.find(({ imageId }) => imageId === picture.id) ?? wholeStep;
    return { ...picture, reviewResult: item ? resultOf(item) : green };
  });
  return withStep({ ...applicant, pictures }, step, {
    ...stepRecord(applicant, step),
    fieldResults: fieldResultsOf(applicant, docSet, red),
    reviewResult: first ? resultOf(wholeStep ?? first) : green,
  });
}

/** What went wrong with a step in a review: what its own red items say, else what the answer says as a whole. */
export function failureOf(
  red: readonly VerdictItem[],
  whole: Pick<ReviewResult, 'moderationComment' | 'rejectLabels'>,
): TryFailure {
  const own = [...new Set(red.flatMap(({ rejectLabels = [] }) => rejectLabels))];
  const comments = [...red, whole].map(({ moderationComment }) => moderationComment);
  const moderationComment = comments.find(Boolean);
  return {
    source: 'review',
    reasons: own.length > 0 ? own : [...(whole.rejectLabels ?? [])],
    ...(moderationComment !== undefined && { moderationComment }),
  };
}
