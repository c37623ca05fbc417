import type { Applicant, Picture, Verdict } from '../calls/operator-calls.js';

/** One thing that can be asked again: a picture that counts, or a step of fields as a whole. */
export interface ReviewItem {
  readonly key: string;
  readonly step: string;
  readonly picture?: Picture;
}

/** What the operator wrote about one item. */
export interface ItemNote {
  readonly isTicked: boolean;
  readonly comment: string;
  readonly labels: readonly string[];
}

/** The comments and labels of a final rejection. */
export interface Rejection {
  readonly moderationComment: string;
  readonly clientComment: string;
  readonly labels: readonly string[];
}

/** An approval of everything. */
export const approval: Verdict = { reviewAnswer: 'GREEN' };

/** The note on an item that nothing was said about yet; data that is asked again has a label of its own. */
export function freshNote({ picture }: ReviewItem): ItemNote {
  return { isTicked: false, comment: '', labels: picture ? [] : ['PROBLEMATIC_APPLICANT_DATA'] };
}

/** Everything of an applicant that can be asked again, in the level's order. */
export function itemsOf({ steps, images, missing, fixedInfo }: Applicant): readonly ReviewItem[] {
  const hasFields = Object.keys(fixedInfo).length > 0;
  return Object.keys(steps).flatMap((step): readonly ReviewItem[] => {
    const own = images.filter((image) => image.step === step);
    const active = own.filter((image) => image.active);
    if (own.length > 0) return active.map((picture) => ({ key: `${picture.imageId}`, step, picture }));
    const isEmpty = missing.some((item) => item.step === step && item.fields === undefined);
    const isAskedAgain = steps[step]?.reviewResult !== undefined;
    return hasFields && (!isEmpty || isAskedAgain) ? [{ key: step, step }] : [];
  });
}

function said(name: 'moderationComment' | 'clientComment', text: string): Partial<Verdict> {
  return text.trim() ? { [name]: text.trim() } : {};
}

function labelled(labels: readonly string[]): Partial<Verdict> {
  return labels.length > 0 ? { rejectLabels: [...new Set(labels)] } : {};
}

/** A resubmission of the ticked items; its labels as a whole are those of its items. */
export function resubmission(
  items: readonly ReviewItem[],
  noteOn: (item: ReviewItem) => ItemNote,
  comments: Pick<Rejection, 'moderationComment' | 'clientComment'>,
): Verdict {
  const ticked = items.filter((item) => noteOn(item).isTicked);
  return {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    ...said('moderationComment', comments.moderationComment),
    ...said('clientComment', comments.clientComment),
    ...labelled(ticked.flatMap((item) => noteOn(item).labels)),
    items: ticked.map((item) => ({
      step: item.step,
      ...(item.picture && { imageId: item.picture.imageId }),
      reviewAnswer: 'RED' as const,
      ...said('moderationComment', noteOn(item).comment),
      ...labelled(noteOn(item).labels),
    })),
  };
}

/** A rejection for good. */
export function rejection({ moderationComment, clientComment, labels }: Rejection): Verdict {
  return {
    reviewAnswer: 'RED',
    reviewRejectType: 'FINAL',
    ...said('moderationComment', moderationComment),
    ...said('clientComment', clientComment),
    ...labelled(labels),
  };
}
