/** Snapshots as a server would write them, for tests; each call gives a fresh object to change at will. */
export interface WireSnapshot {
  [key: string]: unknown;
  steps: Record<string, unknown>;
  review: Record<string, unknown>;
  session: Record<string, unknown>;
}

const identity = {
  idDocSetType: 'IDENTITY',
  types: ['PASSPORT', 'ID_CARD', 'DRIVERS', 'RESIDENCE_PERMIT'],
  withDocument: false,
  optional: false,
};
const selfie = { idDocSetType: 'SELFIE', types: ['SELFIE'], withDocument: true, optional: false };
const address = {
  idDocSetType: 'PROOF_OF_RESIDENCE',
  types: ['UTILITY_BILL'],
  withDocument: false,
  optional: false,
};

/** The basic level with nothing sent yet, changed by what is given. */
export function wireSnapshot(changes: Record<string, unknown> = {}): WireSnapshot {
  return {
    revision: 1,
    applicantId: 'applicant-1',
    levelName: 'basic-kyc-level',
    deleted: false,
    requiredIdDocs: {
      docSets: structuredClone([identity, selfie, address]),
      includedCountries: [],
      excludedCountries: [],
    },
    fixedInfo: {},
    review: { attemptCnt: 0, reviewStatus: 'init' },
    steps: { IDENTITY: null, SELFIE: null, PROOF_OF_RESIDENCE: null },
    session: { state: 'active', reference: 'VX-7F3K', attempts: {} },
    support: { email: 'help@example.com' },
    ...changes,
  };
}

/** A step status with these sides (or one picture) sent, optionally with results by image id. */
export function sentStep(
  idDocType: string,
  sides: readonly (string | undefined)[],
  results: Record<string, unknown> = {},
  firstId = 100,
): Record<string, unknown> {
  const ids = sides.map((_, index) => firstId + index);
  const details = sides.map((side, index) => [
    String(ids[index]),
    { idDocType, active: true, contentType: 'image/jpeg', ...(side && { idDocSubType: side }) },
  ]);
  return {
    country: 'DEU',
    idDocType,
    imageIds: ids,
    imageReviewResults: results,
    imageDetails: Object.fromEntries(details) as unknown,
  };
}

/** Both sides of an ID card, the selfie and the bill. */
export function allSent(): Record<string, unknown> {
  return {
    IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']),
    SELFIE: sentStep('SELFIE', [undefined], {}, 200),
    PROOF_OF_RESIDENCE: sentStep('UTILITY_BILL', [undefined], {}, 300),
  };
}
