import type { ClosedReason } from './screen.js';
import type { Snapshot } from './snapshot.js';

/** Where a verification stands, as far as the server's word goes; `open` is the only one in which anything is taken. */
export type Situation = 'open' | 'review' | 'approved' | Exclude<ClosedReason, 'unsupported'>;

/**
 * What the snapshot means for the applicant. Only a `RETRY` opens a refused verification again: a refusal without a
 * type, or a status this widget does not know, leaves nothing to do here.
 */
export function situationOf({ session, deleted, review }: Snapshot): Situation {
  if (session.state !== 'active') return session.state;
  if (deleted) return 'inactive';
  if (review.status === 'init' || review.status === 'awaitingUser') return 'open';
  if (review.status !== 'completed') return 'review';
  if (review.result?.answer === 'GREEN') return 'approved';
  if (review.result?.answer !== 'RED') return 'review';
  return review.result.rejectType === 'RETRY' ? 'open' : 'final';
}

/** Whether the reviewer asked for some items again. */
export function isRetry({ review }: Snapshot): boolean {
  return (
    review.status === 'completed' && review.result?.answer === 'RED' && review.result.rejectType === 'RETRY'
  );
}
