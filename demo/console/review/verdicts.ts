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

/** A note on an item that nothing was said about. */
export const noNote: ItemNote = { isTicked: false, comment: '', labels: [] };

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
  noteOn: (key: string) => ItemNote,
  comments: Pick<Rejection, 'moderationComment' | 'clientComment'>,
): Verdict {
  const ticked = items.filter(({ key }) => noteOn(key).isTicked);
  return {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    ...said('moderationComment', comments.moderationComment),
    ...said('clientComment', comments.clientComment),
    ...labelled(ticked.flatMap(({ key }) => noteOn(key).labels)),
    items: ticked.map(({ key, step, picture }) => ({
      step,
      ...(picture && { imageId: picture.imageId }),
      reviewAnswer: 'RED' as const,
      ...said('moderationComment', noteOn(key).comment),
      ...labelled(noteOn(key).labels),
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
