import type { ClosedReason } from './screen.js';
import type { Snapshot } from './snapshot.js';

/** Where a verification stands, as far as the server's word goes; `open` is the only one in which anything is taken. */
export type Situation = 'open' | 'review' | 'approved' | Exclude<ClosedReason, 'unsupported'>;

/** What the review alone means. Only a `RETRY` opens a refused verification again, never a refusal without a type. */
function outcomeOf({ status, result }: Snapshot['review']): 'open' | 'review' | 'approved' | 'final' {
  if (status === 'init' || status === 'awaitingUser') return 'open';
  if (status !== 'completed' || !result) return 'review';
  if (result.answer === 'GREEN') return 'approved';
  return result.rejectType === 'RETRY' ? 'open' : 'final';
}

/** What the snapshot means for the applicant. A status or a state this widget does not know leaves nothing to do here. */
export function situationOf({ session, deleted, review }: Snapshot): Situation {
  const { state } = session;
  if (state !== 'active' && state !== 'unknown') return state;
  if (deleted) return 'inactive';
  const outcome = outcomeOf(review);
  return state === 'unknown' && outcome === 'open' ? 'review' : outcome;
}

/** Whether the reviewer asked for some items again. */
export function isRetry({ review }: Snapshot): boolean {
  return (
    review.status === 'completed' && review.result?.answer === 'RED' && review.result.rejectType === 'RETRY'
  );
}
