import type { Picture } from '../applicant/applicant.js';
import { isSameDocument } from './same-document.js';
import type { DocumentNamed } from './same-document.js';

/** What is compared with what came before. */
export interface Resent extends DocumentNamed {
  readonly sha256: string;
  /** All pictures that the applicant ever sent. */
  readonly earlier: readonly Picture[];
}

/** Errors about the document that was named: the same picture may be right for another one. */
const aboutTheDocument: ReadonlySet<string> = new Set([
  'differentDocTypeOrCountry',
  'documentDeclinedBefore',
]);

/** Whether a picture was refused only for being the other side too: it may well be that other side. */
function isHalfOfMixUp(picture: Picture, earlier: readonly Picture[]): boolean {
  return earlier.some(
    (other) =>
      other.sha256 === picture.sha256 &&
      isSameDocument(other, picture) &&
      other.idDocSubType !== picture.idDocSubType,
  );
}

function speaksAgainst(error: string, picture: Picture, resent: Resent): boolean {
  if (error === 'sameSides') return !isHalfOfMixUp(picture, resent.earlier);
  return !aboutTheDocument.has(error) || isSameDocument(picture, resent);
}

/**
 * Whether these very bytes were refused for this step before, at once or by a reviewer, whichever side they were and
 * whether or not the refusal was an armed one. A picture that only fell with its other side was not refused; and a reset
 * forgets: what was sent before it counts no more. A restart does not, for it keeps all that was sent.
 */
export function isDeclinedBefore(resent: Resent): boolean {
  const earlier = resent.earlier.filter(({ inactiveBecause }) => inactiveBecause !== 'reset');
  const same = earlier.filter(({ step, sha256 }) => step === resent.step && sha256 === resent.sha256);
  return same.some(
    (picture) =>
      picture.reviewResult?.reviewAnswer === 'RED' ||
      picture.errors.some((error) => speaksAgainst(error, picture, { ...resent, earlier })),
  );
}
