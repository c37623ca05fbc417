import type { Applicant, ReviewResult } from '../calls/operator-calls.js';

/** How a thing stands, in a word or two, and what the word's colour says beside it. */
export interface Standing {
  readonly words: string;
  readonly tone: 'quiet' | 'busy' | 'good' | 'look' | 'stop';
}

const statuses: Readonly<Record<string, Standing>> = {
  init: { words: 'In progress', tone: 'quiet' },
  pending: { words: 'In review', tone: 'busy' },
  prechecked: { words: 'In review', tone: 'busy' },
  queued: { words: 'In review', tone: 'busy' },
  onHold: { words: 'Needs review', tone: 'busy' },
  awaitingService: { words: 'Awaiting service', tone: 'busy' },
  awaitingUser: { words: 'More needed', tone: 'look' },
};

/** What an answer comes to. */
export function standingOfResult({ reviewAnswer, reviewRejectType }: ReviewResult): Standing {
  if (reviewAnswer === 'GREEN') return { words: 'Approved', tone: 'good' };
  if (reviewRejectType === 'FINAL') return { words: 'Rejected', tone: 'stop' };
  return { words: 'Asked again', tone: 'look' };
}

/** How the whole verification stands; what shuts it comes first. */
export function standingOf({ deleted, session, review }: Applicant): Standing {
  if (deleted) return { words: 'Inactive', tone: 'stop' };
  const isFinal = review.reviewResult?.reviewRejectType === 'FINAL';
  if (session.state === 'cancelled') return { words: 'Cancelled', tone: 'stop' };
  if (session.state === 'expired') return { words: 'Expired', tone: 'stop' };
  if (session.state === 'locked' && !isFinal) return { words: 'Locked out', tone: 'stop' };
  if (review.reviewStatus === 'completed' && review.reviewResult)
    return standingOfResult(review.reviewResult);
  return statuses[review.reviewStatus] ?? { words: review.reviewStatus, tone: 'quiet' };
}
