import type { Applicant, Verdict } from '../calls/operator-calls.js';
import { markOn, usualLabels } from './items.js';
import type { Reason, ReviewItem } from './items.js';

/** What the operator wrote about one item. */
export interface ItemNote extends Reason {
  readonly isTicked: boolean;
}

/** The comments and labels of a final rejection. */
export interface Rejection {
  readonly moderationComment: string;
  readonly clientComment: string;
  readonly labels: readonly string[];
}

/** An approval of everything. */
export const approval: Verdict = { reviewAnswer: 'GREEN' };

/** A resubmission of what is marked as rejected, with the marks' own comments and labels. */
export const resubmissionByMarks: Verdict = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' };

/** The note to begin with: what the item's mark says, or nothing yet. */
export function freshNote(applicant: Applicant, item: ReviewItem): ItemNote {
  const mark = markOn(applicant, item);
  if (mark?.mark !== 'rejected') return { isTicked: false, comment: '', labels: usualLabels(item) };
  return { isTicked: true, comment: mark.moderationComment ?? '', labels: mark.rejectLabels ?? [] };
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
      ...(item.field !== undefined && { field: item.field }),
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
