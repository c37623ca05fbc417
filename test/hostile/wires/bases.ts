import { allSent, sentStep, wireSnapshot } from '../../support/wire.js';
import type { WireSnapshot } from '../../support/wire.js';

const data = {
  idDocSetType: 'APPLICANT_DATA',
  types: [],
  fields: [
    { name: 'firstName', required: true, prefill: 'legalName' },
    { name: 'dob', required: true },
    { name: 'country', required: false },
    { name: 'gender', required: false },
    { name: 'tin', required: false, immutableIfPresent: true },
  ],
  withDocument: false,
  optional: false,
};
const contact = { email: 'help@example.com', url: 'https://example.com/help' };
const session = {
  state: 'active',
  reference: 'VX-7F3K',
  expiresAt: '2026-12-01T00:00:00Z',
  round: 'a',
  resumableUploads: true,
  cancellableUploads: true,
  attempts: {
    IDENTITY: {
      used: 2,
      limit: 5,
      failures: [
        { source: 'upload', reasons: ['sameSides'] },
        { source: 'review', reasons: ['UNSATISFACTORY_PHOTOS'], moderationComment: 'The photo is blurred.' },
      ],
    },
    SELFIE: { used: 0, limit: 5 },
  },
};

/** The basic level and personal data, with everything in it that the contract knows. */
function whole(changes: Record<string, unknown>): WireSnapshot {
  const snapshot = wireSnapshot({ externalUserId: 'user-1', session, support: contact });
  const { docSets, ...countries } = snapshot['requiredIdDocs'] as { docSets: unknown[] };
  return structuredClone({
    ...snapshot,
    requiredIdDocs: { docSets: [...docSets, data], ...countries },
    steps: { ...snapshot.steps, APPLICANT_DATA: null },
    ...changes,
  });
}

const known = { firstName: 'Anna', dob: '1990-01-31', country: 'DEU', tin: '12345' };
const retryResult = {
  reviewAnswer: 'RED',
  reviewRejectType: 'RETRY',
  moderationComment: 'Please look at this again.',
  rejectLabels: ['UNSATISFACTORY_PHOTOS'],
};
const red = {
  reviewAnswer: 'RED',
  moderationComment: 'The text is not readable.',
  rejectLabels: ['SCREENSHOTS'],
};
const green = { reviewAnswer: 'GREEN', rejectLabels: [] };

/** After a RETRY: the front is refused, the selfie was refused at once, a field is flagged, the bill is fine. */
function retrySteps(): Record<string, unknown> {
  const fallen = { idDocType: 'SELFIE', active: false, contentType: 'image/jpeg', errors: ['badSelfie'] };
  return {
    ...allSent(),
    IDENTITY: {
      ...sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '100': red, '101': green }),
      reviewResult: { reviewAnswer: 'RED', rejectLabels: [] },
    },
    SELFIE: { imageIds: [], imageReviewResults: {}, imageDetails: { '200': fallen }, reviewResult: green },
    APPLICANT_DATA: {
      imageIds: [],
      imageReviewResults: {},
      imageDetails: {},
      fieldResults: { firstName: red, dob: green },
      reviewResult: red,
    },
  };
}

function reviewed(reviewResult: unknown): Record<string, unknown> {
  return {
    review: { attemptCnt: 1, reviewStatus: 'completed', reviewResult },
    steps: retrySteps(),
    fixedInfo: known,
  };
}

/** A verification in each of the situations that a change is tried in. */
export const bases = {
  fresh: () => whole({}),
  sent: () => whole({ steps: allSent(), fixedInfo: known }),
  review: () =>
    whole({ steps: allSent(), fixedInfo: known, review: { attemptCnt: 0, reviewStatus: 'pending' } }),
  retry: () => whole(reviewed(retryResult)),
  approved: () => whole(reviewed(green)),
  final: () => whole(reviewed({ ...retryResult, reviewRejectType: 'FINAL', rejectLabels: ['FORGERY'] })),
  lastTry: () => {
    const { attempts } = session;
    return whole({ session: { ...session, attempts: { IDENTITY: { ...attempts.IDENTITY, used: 4 } } } });
  },
  locked: () => whole({ steps: allSent(), session: { ...session, state: 'locked' } }),
} satisfies Record<string, () => WireSnapshot>;

/** The name of a base. */
export type BaseName = keyof typeof bases;

/** A verification of a level of one's own, with what the server holds of it. */
export function levelOf(docSets: readonly unknown[], steps: Record<string, unknown> = {}): WireSnapshot {
  return wireSnapshot({ requiredIdDocs: { docSets }, steps });
}

/** A RETRY that names the front of the document, by these labels and no words of a reviewer. */
export function refusedFront(
  rejectLabels: unknown,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const image = { reviewAnswer: 'RED', rejectLabels };
  const steps = {
    ...allSent(),
    IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '100': image }),
  };
  const result = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', rejectLabels: [], ...more };
  return {
    ...bases.sent(),
    review: { attemptCnt: 1, reviewStatus: 'completed', reviewResult: result },
    steps,
  };
}
