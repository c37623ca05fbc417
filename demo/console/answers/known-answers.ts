/** The tags that usually come as errors of an upload. */
export const errorTags: readonly string[] = [
  'forbiddenDocument',
  'differentDocTypeOrCountry',
  'missingImportantInfo',
  'dataNotReadable',
  'expiredDoc',
  'documentWayTooMuchOutside',
  'noIdDocFacePhoto',
  'selfieFaceBadQuality',
  'screenRecapture',
  'screenshot',
  'sameSides',
  'shouldBeMrzDocument',
  'shouldBeDoubleSided',
  'shouldBeDoublePaged',
  'documentDeclinedBefore',
  'grayscale',
  'mrzNotReadable',
  'docExpiresSoon',
];

/** The tags that usually come as warnings. */
export const warningTags: readonly string[] = [
  'badSelfie',
  'dataReadability',
  'inconsistentDocument',
  'maybeExpiredDoc',
  'documentTooMuchOutside',
];

/** The error codes of an upload by their numbers. */
export const errorCodes: Readonly<Record<number, string>> = {
  1000: 'duplicate-document',
  1001: 'too-many-documents',
  1002: 'file-too-big',
  1003: 'empty-file',
  1004: 'corrupted-file',
  1005: 'unsupported-file-format',
  1006: 'no-upload-verification-in-progress',
  1007: 'incorrect-file-size',
  1008: 'applicant-marked-as-deleted',
  1009: 'applicant-with-final-reject',
  1010: 'doc-type-not-in-req-docs',
  1011: 'encrypted-file',
  1100: 'verification-locked',
  1101: 'verification-cancelled',
  1102: 'verification-expired',
};
