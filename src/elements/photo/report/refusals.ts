import type { Shot } from '../../../domain/shot.js';
import { reasonName } from '../../../text/answers.js';

/** Refusals that are about the whole verification: no other picture would be taken either. */
const shut: ReadonlySet<string> = new Set([
  'no-upload-verification-in-progress',
  'applicant-marked-as-deleted',
  'applicant-with-final-reject',
  'verification-locked',
  'verification-cancelled',
  'verification-expired',
]);

/** Reasons that another picture of the same document cannot answer. */
const wrongDocument: ReadonlySet<string> = new Set([
  'forbiddenDocument',
  'differentDocTypeOrCountry',
  'shouldBeDoubleSided',
  'doc-type-not-in-req-docs',
]);

/** Reasons that another document may answer, and another picture perhaps as well. */
const doubtfulDocument: ReadonlySet<string> = new Set(['expiredDoc', 'maybeExpiredDoc', 'docExpiresSoon']);

/** Whether a refusal says nothing about the picture, but that the verification takes none just now. */
export function isAboutVerification(reasons: readonly (string | undefined)[]): boolean {
  return reasons.some((reason) => reason !== undefined && shut.has(reasonName(reason)));
}

/** How much the reasons speak for another document; only where there is a choice of documents at all. */
export function otherDocument({ kind }: Shot, reasons: readonly string[]): 'best' | 'possible' | undefined {
  if (kind === 'selfie') return undefined;
  const names = reasons.map(reasonName);
  if (names.some((name) => wrongDocument.has(name))) return 'best';
  return names.some((name) => doubtfulDocument.has(name)) ? 'possible' : undefined;
}
