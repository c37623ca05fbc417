import type { components } from '../../../src/services/generated/wire.js';
import type { Applicant } from '../applicant/applicant.js';
import type { DocSet, Level } from '../applicant/level.js';
import { isFinal } from '../applicant/openness.js';
import { attemptsOf } from './attempts.js';
import { shownResult, shownStep } from './shown-step.js';

type Schemas = components['schemas'];

/** Whom an applicant can turn to. */
export type Support = Readonly<Schemas['Snapshot']['support']>;

// As in the parts: every object names what goes out, and nothing of the applicant's record is spread.

function shownDocSet(docSet: DocSet): Schemas['DocSet'] {
  const { idDocSetType, types, subTypes, fields, withDocument, optional } = docSet;
  const { videoRequired, captureMode, uploaderMode, checks, maxPages } = docSet;
  return {
    idDocSetType,
    types: [...types],
    ...(subTypes && { subTypes: [...subTypes] }),
    ...(fields && { fields: [...fields] }),
    withDocument,
    optional,
    ...(videoRequired !== undefined && { videoRequired }),
    ...(maxPages !== undefined && { maxPages }),
    ...(captureMode !== undefined && { captureMode }),
    ...(uploaderMode !== undefined && { uploaderMode }),
    ...(checks && { checks: { ...checks } }),
  };
}

/** How the review stands; a lock hides why the last answer was red. */
function shownReview({ review, session }: Applicant): Schemas['Snapshot']['review'] {
  const { result } = review;
  const { reviewAnswer, reviewRejectType } = result ?? {};
  const bare = reviewAnswer && { reviewAnswer, ...(reviewRejectType && { reviewRejectType }) };
  const shown = session.state === 'locked' ? bare : result && shownResult(result);
  return {
    attemptCnt: review.checksAnswered,
    reviewStatus: review.status,
    ...(shown && { reviewResult: shown }),
  };
}

/** The whole state of a verification as its applicant may know it. */
export function snapshotOf(applicant: Applicant, level: Level, support: Support): Schemas['Snapshot'] {
  const { session } = applicant;
  const isSilent = isFinal(applicant) || session.state === 'locked';
  const steps = level.docSets.map((docSet) => [
    docSet.idDocSetType,
    isSilent ? null : shownStep(applicant, docSet),
  ]);
  return {
    revision: applicant.shownRevision,
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
    review: shownReview(applicant),
    steps: Object.fromEntries(steps),
    session: {
      state: session.state,
      expiresAt: new Date(session.expiresAtMs).toISOString(),
      reference: applicant.reference,
      resumableUploads: true,
      cancellableUploads: true,
      attempts: attemptsOf(applicant, level, isSilent),
    },
    support: { ...support },
  };
}
