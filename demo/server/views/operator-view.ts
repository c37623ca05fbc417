import type { components } from '../../../src/services/generated/wire.js';
import { stepRecord } from '../applicant/applicant.js';
import type { Applicant, HistoryEntry, Mark, Picture, ReviewResult } from '../applicant/applicant.js';
import type { DocSet, Level } from '../applicant/level.js';
import { activePictures } from '../applicant/pictures.js';
import { missingItems } from '../applicant/steps/missing.js';
import { standingMarks } from '../review/marks.js';
import { attemptsOf } from './attempts.js';

type Schemas = components['schemas'];

/** One line of history as it was kept. */
export interface KeptHistoryEntry extends HistoryEntry {
  readonly atMs: number;
  readonly revision: number;
}

function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}

function wholeResult(result: ReviewResult): Schemas['OperatorReviewResult'] {
  const { rejectLabels, ...rest } = result;
  return { ...rest, ...(rejectLabels && { rejectLabels: [...rejectLabels] }) };
}

function wholeImage(picture: Picture): Schemas['OperatorImage'] {
  const { id, reviewResult, sentAtMs, errors, warnings, ...rest } = picture;
  return {
    imageId: id,
    ...rest,
    errors: [...errors],
    warnings: [...warnings],
    sentAt: iso(sentAtMs),
    ...(reviewResult && { reviewResult: wholeResult(reviewResult) }),
  };
}

function wholeStep(
  applicant: Applicant,
  level: Level,
  { idDocSetType: step, fields = [] }: DocSet,
): Schemas['OperatorStep'] {
  const active = activePictures(applicant, step);
  const { reviewResult, fieldResults } = stepRecord(applicant, step);
  const attempts = attemptsOf(applicant, level, false)[step];
  const judged = Object.entries(fieldResults).map(([name, result]) => [name, wholeResult(result)]);
  return {
    ...(active[0]?.country !== undefined && { country: active[0].country }),
    ...(active[0] && { idDocType: active[0].idDocType }),
    ...(fields.length > 0 && { fields: fields.map(({ name }) => name) }),
    imageIds: active.map(({ id }) => id),
    ...(attempts && { attempts }),
    ...(judged.length > 0 && { fieldResults: Object.fromEntries(judged) }),
    ...(reviewResult && { reviewResult: wholeResult(reviewResult) }),
  };
}

function wholeMark({ rejectLabels, ...rest }: Mark): Schemas['Mark'] {
  return { ...rest, ...(rejectLabels && { rejectLabels: [...rejectLabels] }) };
}

/** Everything about one applicant, for an operator. */
export function operatorViewOf(
  applicant: Applicant,
  level: Level,
  history: readonly KeptHistoryEntry[],
): Schemas['OperatorApplicant'] {
  const { review, session, desk } = applicant;
  return {
    id: applicant.id,
    externalUserId: applicant.externalUserId,
    levelName: applicant.levelName,
    reference: applicant.reference,
    deleted: applicant.deleted,
    revision: applicant.revision,
    createdAt: iso(applicant.createdAtMs),
    review: {
      attemptCnt: review.checksAnswered,
      reviewStatus: review.status,
      ...(review.result && { reviewResult: wholeResult(review.result) }),
    },
    session: { state: session.state, expiresAt: iso(session.expiresAtMs) },
    fixedInfo: { ...applicant.fixedInfo },
    steps: Object.fromEntries(
      level.docSets.map((docSet) => [docSet.idDocSetType, wholeStep(applicant, level, docSet)]),
    ),
    images: applicant.pictures.map(wholeImage),
    missing: missingItems(applicant, level),
    marks: standingMarks(applicant).map(wholeMark),
    notes: desk.notes.map(({ atMs, text }) => ({ at: iso(atMs), text })),
    ...(desk.acknowledgedAtMs !== undefined && { acknowledgedAt: iso(desk.acknowledgedAtMs) }),
    history: history.map(({ atMs, revision, actor, what, detail }) => ({
      at: iso(atMs),
      revision,
      actor,
      what,
      ...(detail && { detail: { ...detail } }),
    })),
  };
}
