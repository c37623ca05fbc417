import { asObject } from '../../../src/domain/reading.js';

/** How a verification stands for the applicant. */
export type Standing =
  'open' | 'review' | 'approved' | 'final' | 'locked' | 'cancelled' | 'expired' | 'inactive' | 'none';

/** How a verification stands by the table of the product, read straight from the wire; `none` where it names nobody. */
export function standingOf(wire: unknown): Standing {
  const snapshot = asObject(wire);
  const id = snapshot['applicantId'];
  const isNamed = (typeof id === 'string' && /[^\p{C}\p{Z}]/u.test(id) && id !== '..') || isNumber(id);
  if (!isNamed) return 'none';
  const { state } = asObject(snapshot['session']);
  if (state === 'locked' || state === 'cancelled' || state === 'expired') return state;
  const isStrange = typeof state === 'string' && state !== 'active' && /[^\p{C}\p{Z}]/u.test(state);
  if (snapshot['deleted'] === true) return 'inactive';
  const { reviewStatus = 'init', reviewResult } = asObject(snapshot['review']);
  if (reviewStatus === null || reviewStatus === 'init' || reviewStatus === 'awaitingUser')
    return isStrange ? 'review' : 'open';
  const { reviewAnswer, reviewRejectType } = asObject(reviewResult);
  if (reviewStatus !== 'completed' || (reviewAnswer !== 'GREEN' && reviewAnswer !== 'RED')) return 'review';
  if (reviewAnswer === 'GREEN') return 'approved';
  return reviewRejectType !== 'RETRY' ? 'final' : isStrange ? 'review' : 'open';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
