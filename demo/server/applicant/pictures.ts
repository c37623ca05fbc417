import type { Applicant, Picture } from './applicant.js';

/** The active pictures of a step. */
export function activePictures(applicant: Applicant, step: string): readonly Picture[] {
  return applicant.pictures.filter((picture) => picture.active && picture.step === step);
}

/** A picture put aside, with the reason. */
export function inactive(picture: Picture, because: Picture['inactiveBecause']): Picture {
  return { ...picture, active: false, inactiveBecause: because };
}

/** A picture that is neither taken nor shown any longer, because it is asked for anew or not at all. */
export function putAside(picture: Picture): Picture {
  const { active, inactiveBecause: because } = picture;
  const isInView = active || because === 'refused' || because === 'other-side-refused';
  return isInView ? inactive(picture, 'reset') : picture;
}

/** The pictures of a step that its applicant may see: the active ones, and refused ones not yet sent again. */
export function shownPictures(applicant: Applicant, step: string): readonly Picture[] {
  const pictures = applicant.pictures.filter((picture) => picture.step === step);
  const latest = pictures.at(-1);
  const isLatestOfItsSide = (picture: Picture) =>
    picture === pictures.findLast(({ idDocSubType }) => idDocSubType === picture.idDocSubType);
  return pictures.filter((picture) => {
    if (picture.active) return true;
    const { inactiveBecause: because, idDocType, country } = picture;
    const isOfLatestDocument = idDocType === latest?.idDocType && country === latest.country;
    return (
      (because === 'refused' || because === 'other-side-refused') &&
      isOfLatestDocument &&
      isLatestOfItsSide(picture)
    );
  });
}

/**
 * The pictures that an upload is compared with: the active ones, and those that only fell with their other side. A front
 * that fell because it was sent as the back is still the front; the picture that was refused as a back is nothing.
 */
export function standingPictures(applicant: Applicant): readonly Picture[] {
  const steps = [...new Set(applicant.pictures.map(({ step }) => step))];
  const shown = steps.flatMap((step) => shownPictures(applicant, step));
  return shown.filter(({ active, inactiveBecause }) => active || inactiveBecause === 'other-side-refused');
}
