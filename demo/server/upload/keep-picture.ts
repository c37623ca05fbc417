import type { Applicant, Picture } from '../applicant/applicant.js';
import type { DocSet } from '../applicant/level.js';
import { inactive } from '../applicant/pictures.js';
import { withAttemptUsed } from '../applicant/steps/attempts.js';
import { withStepSettled } from '../applicant/steps/red-items.js';
import { Refusal } from '../refusal.js';
import { isSameDocument } from './same-document.js';

/** How many files of one applicant are kept, replaced ones included. */
export const maxPicturesKept = 100;

function withPictures(applicant: Applicant, change: (picture: Picture) => Picture): Applicant {
  return { ...applicant, pictures: applicant.pictures.map(change) };
}

/** A refused side takes the other side of its document with it; other documents and single pictures stay. */
function withRefused(applicant: Applicant, docSet: DocSet, picture: Picture): Applicant {
  const aside = withPictures(applicant, (other) => {
    const falls = other.active && picture.idDocSubType !== undefined && isSameDocument(other, picture);
    if (!falls) return other;
    return inactive(other, other.idDocSubType === picture.idDocSubType ? 'replaced' : 'other-side-refused');
  });
  const pictures = [...aside.pictures, inactive(picture, 'refused')];
  return withAttemptUsed({ ...aside, pictures }, docSet, { source: 'upload', reasons: picture.errors });
}

function withAccepted(applicant: Applicant, picture: Picture): Applicant {
  const aside = withPictures(applicant, (other) => {
    const isOtherSide = isSameDocument(other, picture) && other.idDocSubType !== picture.idDocSubType;
    return other.active && other.step === picture.step && !isOtherSide ? inactive(other, 'replaced') : other;
  });
  return withStepSettled({ ...aside, pictures: [...aside.pictures, picture] }, picture.step);
}

/** The applicant with one more picture: active in place of an earlier one, or refused at the cost of an attempt. */
export function withPicture(applicant: Applicant, docSet: DocSet, picture: Picture): Applicant {
  if (applicant.pictures.length >= maxPicturesKept) throw new Refusal('too-many-documents');
  return picture.errors.length > 0
    ? withRefused(applicant, docSet, picture)
    : withAccepted(applicant, picture);
}

/** The applicant without a picture that was taken back. */
export function withPictureTakenBack(applicant: Applicant, imageId: number): Applicant {
  const picture = applicant.pictures.find(({ id }) => id === imageId);
  if (!picture) throw new Refusal('not-found');
  const aside = withPictures(applicant, (other) =>
    other === picture ? inactive(other, 'taken-back') : other,
  );
  return withStepSettled(aside, picture.step);
}
