/** Begins every `clientComment` of the walks: it must not occur in anything the applicant's side receives. */
export const innermost = 'only-for-the-client';

/** The final labels: known to operators, never told to an applicant. */
export const finalLabels: readonly string[] = [
  'ADVERSE_MEDIA',
  'AGE_REQUIREMENT_MISMATCH',
  'BLACKLIST',
  'BLOCKLIST',
  'CHECK_UNAVAILABLE',
  'COMPROMISED_PERSONS',
  'CRIMINAL',
  'DUPLICATE',
  'FORGERY',
  'FRAUDULENT_LIVENESS',
  'FRAUDULENT_PATTERNS',
  'INCONSISTENT_PROFILE',
  'PEP',
  'REGULATIONS_VIOLATIONS',
  'SANCTIONS',
  'SELFIE_MISMATCH',
  'SPAM',
  'NOT_DOCUMENT',
  'THIRD_PARTY_INVOLVED',
  'UNSUPPORTED_LANGUAGE',
  'WRONG_USER_REGION',
];
