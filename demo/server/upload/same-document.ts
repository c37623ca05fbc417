import type { Picture } from '../applicant/applicant.js';

/** The document a file belongs to: a step's pictures of one type and country. */
export type DocumentNamed = Pick<Picture, 'step' | 'idDocType' | 'country'>;

/** Whether two files are of one document. */
export function isSameDocument(one: DocumentNamed, other: DocumentNamed): boolean {
  return one.step === other.step && one.idDocType === other.idDocType && one.country === other.country;
}
