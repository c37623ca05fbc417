import type { FinalLabel, TemporaryLabel } from '../../../src/domain/labels.js';

type Complete<Label extends string> = Readonly<Record<Label, true>>;

const temporary: Complete<TemporaryLabel> = {
  APPLICANT_INTERRUPTED_INTERVIEW: true,
  BAD_FACE_MATCHING: true,
  BAD_PROOF_OF_ADDRESS: true,
  BAD_PROOF_OF_IDENTITY: true,
  BAD_PROOF_OF_PAYMENT: true,
  BAD_SELFIE: true,
  BAD_VIDEO_SELFIE: true,
  BLACK_AND_WHITE: true,
  COMPANY_NOT_DEFINED_BENEFICIARIES: true,
  COMPANY_NOT_DEFINED_REPRESENTATIVES: true,
  COMPANY_NOT_DEFINED_STRUCTURE: true,
  COMPANY_NOT_VALIDATED_BENEFICIARIES: true,
  COMPANY_NOT_VALIDATED_REPRESENTATIVES: true,
  CONNECTION_INTERRUPTED: true,
  DOCUMENT_DAMAGED: true,
  DOCUMENT_MISSING: true,
  DOCUMENT_PAGE_MISSING: true,
  EXPIRATION_DATE: true,
  GRAPHIC_EDITOR: true,
  ID_INVALID: true,
  INCOMPATIBLE_LANGUAGE: true,
  INCOMPLETE_DOCUMENT: true,
  INCORRECT_SOCIAL_NUMBER: true,
  PROBLEMATIC_APPLICANT_DATA: true,
  SCREENSHOTS: true,
  UNSATISFACTORY_PHOTOS: true,
  UNSUITABLE_ENV: true,
  WRONG_ADDRESS: true,
};

const final: Complete<FinalLabel> = {
  ADVERSE_MEDIA: true,
  AGE_REQUIREMENT_MISMATCH: true,
  BLACKLIST: true,
  BLOCKLIST: true,
  CHECK_UNAVAILABLE: true,
  COMPROMISED_PERSONS: true,
  CRIMINAL: true,
  DUPLICATE: true,
  FORGERY: true,
  FRAUDULENT_LIVENESS: true,
  FRAUDULENT_PATTERNS: true,
  INCONSISTENT_PROFILE: true,
  PEP: true,
  REGULATIONS_VIOLATIONS: true,
  SANCTIONS: true,
  SELFIE_MISMATCH: true,
  SPAM: true,
  NOT_DOCUMENT: true,
  THIRD_PARTY_INVOLVED: true,
  UNSUPPORTED_LANGUAGE: true,
  WRONG_USER_REGION: true,
};

/** All 28 labels for what can be put right, by the contract. */
export const temporaryLabels = Object.keys(temporary) as TemporaryLabel[];

/** All 21 labels of a refusal for good, by the contract. */
export const finalLabels = Object.keys(final) as FinalLabel[];
