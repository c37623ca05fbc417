import { nameOf } from '../applicant/pictures/picture-words.js';
import type { Applicant, Mark, MarkName, Picture } from '../calls/operator-calls.js';

/** One thing that can be judged: a picture that counts, a field, or a step of fields as a whole. */
export interface ReviewItem {
  readonly key: string;
  readonly step: string;
  readonly picture?: Picture;
  readonly field?: string;
}

/** A reason for the applicant: a comment in the reviewer's words, and labels. */
export interface Reason {
  readonly comment: string;
  readonly labels: readonly string[];
}

/** The item that a picture is. */
export function pictureItem(picture: Picture): ReviewItem {
  return { key: `${picture.imageId}`, step: picture.step, picture };
}

/** The item that a field of a step is. */
export function fieldItem(step: string, field: string): ReviewItem {
  return { key: `${step}.${field}`, step, field };
}

/** Everything of an applicant that can be judged, in the level's order. */
export function itemsOf({ steps, images, fixedInfo }: Applicant): readonly ReviewItem[] {
  return Object.entries(steps).flatMap(([step, { fields = [], reviewResult }]): readonly ReviewItem[] => {
    const pictures = images.filter((image) => image.active && image.step === step).map(pictureItem);
    const filled = fields.filter((name) => Object.hasOwn(fixedInfo, name));
    const isAskedAgain = fields.length > 0 && reviewResult !== undefined;
    const whole = filled.length > 0 || isAskedAgain ? [{ key: step, step }] : [];
    return [...pictures, ...whole, ...filled.map((name) => fieldItem(step, name))];
  });
}

/** What an item is called beside the name of its step. */
export function nameOfItem({ picture, field }: ReviewItem): string {
  if (picture) return nameOf(picture);
  return field ?? 'the data as a whole';
}

/** What an item is called where its step is not named beside it: `IDENTITY ID_CARD front`. */
export function titleOfItem(item: ReviewItem): string {
  const name = nameOfItem(item);
  return name === item.step ? name : `${item.step} ${name}`;
}

/** A step of fields has a label of its own; what is wrong with a picture must be seen. */
export function usualLabels({ picture }: ReviewItem): readonly string[] {
  return picture ? [] : ['PROBLEMATIC_APPLICANT_DATA'];
}

function isAbout({ step, picture, field }: ReviewItem): (mark: Mark) => boolean {
  return (mark) => mark.step === step && mark.imageId === picture?.imageId && mark.field === field;
}

/** What the reviewer marked an item as; nothing where it is pending or a step as a whole. */
export function markOn({ marks }: Applicant, item: ReviewItem): Mark | undefined {
  return item.picture || item.field !== undefined ? marks.find(isAbout(item)) : undefined;
}

/** The items that the reviewer marked as rejected. */
export function rejectedItems(applicant: Applicant): readonly ReviewItem[] {
  return itemsOf(applicant).filter((item) => markOn(applicant, item)?.mark === 'rejected');
}

/** The mark that says this of an item; a reason goes with a rejected one only. */
export function markAs(item: ReviewItem, mark: MarkName, reason?: Reason): Mark {
  const { step, picture, field } = item;
  const comment = reason?.comment.trim();
  return {
    step,
    ...(picture && { imageId: picture.imageId }),
    ...(field !== undefined && { field }),
    mark,
    ...(mark === 'rejected' && comment && { moderationComment: comment }),
    ...(mark === 'rejected' && reason && reason.labels.length > 0 && { rejectLabels: [...reason.labels] }),
  };
}
