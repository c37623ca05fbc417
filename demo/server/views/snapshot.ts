import type { components } from '../../../src/services/generated/wire.js';
import { stepRecord } from '../applicant/applicant.js';
import type { Applicant, Picture, ReviewResult } from '../applicant/applicant.js';
import { attemptLimitOf } from '../applicant/level.js';
import type { DocSet, Level } from '../applicant/level.js';
import { isFinal } from '../applicant/openness.js';
import { activePictures, shownPictures } from '../applicant/pictures.js';

type Schemas = components['schemas'];

/** Whom an applicant can turn to. */
export type Support = Readonly<Schemas['Snapshot']['support']>;

// Every object below names what goes out. Nothing of the applicant's record is spread, so that what is not for the
// applicant (clientComment, labels of a final answer, hashes) cannot slip into an answer.

function shownResult(result: ReviewResult): Schemas['ReviewResult'] {
  const { reviewAnswer, reviewRejectType, moderationComment, rejectLabels } = result;
  return {
    reviewAnswer,
    ...(reviewRejectType && { reviewRejectType }),
    ...(moderationComment !== undefined && { moderationComment }),
    ...(rejectLabels && reviewRejectType !== 'FINAL' && { rejectLabels: [...rejectLabels] }),
  };
}

function shownDetail(picture: Picture): Schemas['ImageDetail'] {
  const { idDocType, idDocSubType, country, active, contentType } = picture;
  return {
    idDocType,
    ...(idDocSubType && { idDocSubType }),
    ...(country !== undefined && { country }),
    active,
    contentType,
  };
}

function shownStep(
  applicant: Applicant,
  { idDocSetType: step, fields = [] }: DocSet,
): Schemas['StepStatus'] | null {
  const shown = shownPictures(applicant, step);
  const active = activePictures(applicant, step);
  const { reviewResult } = stepRecord(applicant, step);
  const filled = fields.some(({ name }) => Object.hasOwn(applicant.fixedInfo, name));
  if (shown.length === 0 && !filled && !reviewResult) return null;
  const document = active[0] ?? shown[0];
  const reviewed = active.flatMap(({ id, reviewResult: result }) =>
    result ? [[id, shownResult(result)]] : [],
  );
  return {
    ...(document?.country !== undefined && { country: document.country }),
    ...(document && { idDocType: document.idDocType }),
    imageIds: active.map(({ id }) => id),
    imageReviewResults: Object.fromEntries(reviewed),
    imageDetails: Object.fromEntries(shown.map((picture) => [picture.id, shownDetail(picture)])),
    ...(reviewResult && { reviewResult: shownResult(reviewResult) }),
  };
}

function shownDocSet(docSet: DocSet): Schemas['DocSet'] {
  const { idDocSetType, types, subTypes, fields, withDocument, optional } = docSet;
  const { videoRequired, captureMode, uploaderMode } = docSet;
  return {
    idDocSetType,
    types: [...types],
    ...(subTypes && { subTypes: [...subTypes] }),
    ...(fields && { fields: [...fields] }),
    withDocument,
    optional,
    ...(videoRequired !== undefined && { videoRequired }),
    ...(captureMode !== undefined && { captureMode }),
    ...(uploaderMode !== undefined && { uploaderMode }),
  };
}

/** How many tries of each step are used, for the steps that have a limit. */
export function attemptsOf(applicant: Applicant, level: Level): Record<string, Schemas['Attempts']> {
  const counted = level.docSets.flatMap((docSet) => {
    const limit = attemptLimitOf(docSet);
    const step = docSet.idDocSetType;
    return limit === undefined
      ? []
      : [[step, { used: stepRecord(applicant, step).attemptsUsed, limit }] as const];
  });
  return Object.fromEntries(counted);
}

/** The whole state of a verification as its applicant may know it. */
export function snapshotOf(applicant: Applicant, level: Level, support: Support): Schemas['Snapshot'] {
  const { review, session } = applicant;
  const isSilent = isFinal(applicant) || session.state === 'locked';
  const steps = level.docSets.map((docSet) => [
    docSet.idDocSetType,
    isSilent ? null : shownStep(applicant, docSet),
  ]);
  return {
    revision: applicant.revision,
    applicantId: applicant.id,
    externalUserId: applicant.externalUserId,
    levelName: level.name,
    deleted: applicant.deleted,
    requiredIdDocs: {
      docSets: level.docSets.map(shownDocSet),
      includedCountries: [...level.includedCountries],
      excludedCountries: [...level.excludedCountries],
    },
    fixedInfo: isSilent ? {} : { ...applicant.fixedInfo },
    review: {
      attemptCnt: review.checksAnswered,
      reviewStatus: review.status,
      ...(review.result && { reviewResult: shownResult(review.result) }),
    },
    steps: Object.fromEntries(steps),
    session: {
      state: session.state,
      expiresAt: new Date(session.expiresAtMs).toISOString(),
      reference: applicant.reference,
      attempts: attemptsOf(applicant, level),
    },
    support: { ...support },
  };
}
