import { recordOf } from './verification.js';
import type { Verification } from './verification.js';

/** How a verification stands for its applicant; only in the first two is anything taken. */
export type Situation =
  'open' | 'retry' | 'review' | 'approved' | 'final' | 'locked' | 'cancelled' | 'expired' | 'inactive';

/** Every one of them: the walks must have been in all. */
export const situations: readonly Situation[] = [
  'open',
  'retry',
  'review',
  'approved',
  'final',
  'locked',
  'cancelled',
  'expired',
  'inactive',
];

const processing = new Set(['pending', 'queued', 'prechecked', 'onHold', 'awaitingService']);

/** Whether the review was answered for good. */
export function isFinal({ status, verdict }: Verification): boolean {
  return status === 'completed' && verdict?.rejectType === 'FINAL';
}

/** Whether the review was answered well. */
export function isApproved({ status, verdict }: Verification): boolean {
  return status === 'completed' && verdict?.answer === 'GREEN';
}

/** Whether the review status is one of a check that goes on; it may rest in a session that is not active. */
export function isProcessing({ status }: Verification): boolean {
  return processing.has(status);
}

/** The table of states of `product.md`, in the order of `docs/states.md`. */
export function situationOf(verification: Verification): Situation {
  const { session, deleted, status } = verification;
  if (session !== 'active') return session;
  if (deleted) return 'inactive';
  if (isProcessing(verification)) return 'review';
  if (status !== 'completed') return 'open';
  if (isApproved(verification)) return 'approved';
  return isFinal(verification) ? 'final' : 'retry';
}

/** Whether the applicant can do anything at all. */
export function isOpen(verification: Verification): boolean {
  const situation = situationOf(verification);
  return situation === 'open' || situation === 'retry';
}

/** Why the verification is shut for good until an operator opens it; several reasons may hold at once. */
export function whyShut(verification: Verification): readonly string[] {
  const { deleted, session } = verification;
  return [
    ...(deleted ? ['applicant-marked-as-deleted'] : []),
    ...(session === 'active' ? [] : [`verification-${session}`]),
    ...(isFinal(verification) ? ['applicant-with-final-reject'] : []),
  ];
}

/** Why a change by the applicant is refused, by every error name that would be true; nothing where it is taken. */
export function whyRefused(verification: Verification, step?: string): readonly string[] {
  const shut = whyShut(verification);
  if (shut.length > 0) return shut;
  const isAccepted = step !== undefined && recordOf(verification, step).result?.answer === 'GREEN';
  const isBusy = isProcessing(verification) || isApproved(verification) || isAccepted;
  return isBusy ? ['no-upload-verification-in-progress'] : [];
}

/** A verdict or change that leaves an open step without tries locks the verification. */
export function settled(verification: Verification): Verification {
  if (!isOpen(verification)) return verification;
  const isSpent = verification.level.steps.some(({ name, tries }) => {
    const { used, result } = recordOf(verification, name);
    return tries !== undefined && used >= tries && result?.answer !== 'GREEN';
  });
  return isSpent ? { ...verification, session: 'locked' } : verification;
}
