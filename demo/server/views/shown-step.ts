import type { components } from '../../../src/services/generated/wire.js';
import { stepRecord } from '../applicant/applicant.js';
import type { Applicant, Picture, ReviewResult } from '../applicant/applicant.js';
import type { DocSet } from '../applicant/level.js';
import { activePictures, shownPictures } from '../applicant/pictures.js';

type Schemas = components['schemas'];

// Every object below names what goes out. Nothing of the applicant's record is spread, so that what is not for the
// applicant (clientComment, labels of a final answer, hashes) cannot slip into an answer.

/** A reviewer's answer as far as its applicant may know it. */
export function shownResult(result: ReviewResult): Schemas['ReviewResult'] {
  const { reviewAnswer, reviewRejectType, moderationComment, rejectLabels } = result;
  return {
    reviewAnswer,
    ...(reviewRejectType && { reviewRejectType }),
    ...(moderationComment !== undefined && { moderationComment }),
    ...(rejectLabels && reviewRejectType !== 'FINAL' && { rejectLabels: [...rejectLabels] }),
  };
}

function errorsOf({ inactiveBecause, errors }: Picture): readonly string[] {
  if (inactiveBecause === 'other-side-refused') return ['otherSideRefused'];
  return inactiveBecause === 'refused' ? errors : [];
}

function shownDetail(picture: Picture): Schemas['ImageDetail'] {
  const { idDocType, idDocSubType, country, active, contentType } = picture;
  const errors = errorsOf(picture);
  return {
    idDocType,
    ...(idDocSubType && { idDocSubType }),
    ...(country !== undefined && { country }),
    active,
    contentType,
    ...(errors.length > 0 && { errors: [...errors] }),
  };
}

/** What is submitted for a step and what was answered; nothing where nothing is. */
export function shownStep(
  applicant: Applicant,
  { idDocSetType: step, fields = [] }: DocSet,
): Schemas['StepStatus'] | null {
  const shown = shownPictures(applicant, step);
  const active = activePictures(applicant, step);
  const { reviewResult, fieldResults } = stepRecord(applicant, step);
  const filled = fields.some(({ name }) => Object.hasOwn(applicant.fixedInfo, name));
  if (shown.length === 0 && !filled && !reviewResult) return null;
  const document = active[0] ?? shown[0];
  const reviewed = active.flatMap(({ id, reviewResult: result }) =>
    result ? [[id, shownResult(result)]] : [],
  );
  const judged = Object.entries(fieldResults).map(([name, result]) => [name, shownResult(result)]);
  return {
    ...(document?.country !== undefined && { country: document.country }),
    ...(document && { idDocType: document.idDocType }),
    imageIds: active.map(({ id }) => id),
    imageReviewResults: Object.fromEntries(reviewed),
    imageDetails: Object.fromEntries(shown.map((picture) => [picture.id, shownDetail(picture)])),
    ...(judged.length > 0 && { fieldResults: Object.fromEntries(judged) }),
    ...(reviewResult && { reviewResult: shownResult(reviewResult) }),
  };
}
