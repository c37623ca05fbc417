import type { State } from '../states.js';
import type { ActName } from './acts.js';

/**
 * What comes of an act: `same`, nothing changes; `kept`, something does but not how the verification stands; `→ …`, how it
 * stands then; else the name of the refusal.
 */
export type Outcome = 'same' | 'kept' | `→ ${string}` | `refused: ${string}`;

type Outcomes<Name extends State> = Readonly<Record<Name, Outcome>>;

function each<Name extends State>(names: readonly Name[], outcome: Outcome): Outcomes<Name> {
  return Object.fromEntries(names.map((name) => [name, outcome])) as Outcomes<Name>;
}

const processing = ['pending', 'queued', 'prechecked', 'awaitingService', 'onHold'] as const;
const complete = ['init', 'awaitingUser', 'retryAnswered'] as const;
const lacking = ['reset', 'askedAgain', 'stepReset', 'retry'] as const;
const unasked = ['reset', 'init', 'stepReset', 'awaitingUser', 'askedAgain'] as const;
const unsubmitted = ['reset', 'stepReset'] as const;
const final = ['final', 'blocklisted'] as const;
const locked = ['locked', 'lockedInReview'] as const;
const cancelled = ['cancelled', 'cancelledInReview'] as const;
const expired = ['expired', 'timedOut'] as const;
const inactive = ['inactive', 'inactiveInReview'] as const;
const open = [...complete, ...lacking] as const;
const answered = ['retry', 'retryAnswered', 'approved', ...final] as const;

const refusedFinal = each(final, 'refused: applicant-with-final-reject');
const refusedLocked = each(locked, 'refused: verification-locked');
const refusedCancelled = each(cancelled, 'refused: verification-cancelled');
const refusedExpired = each(expired, 'refused: verification-expired');
const refusedInactive = each(inactive, 'refused: applicant-marked-as-deleted');
const refusedShut = {
  ...refusedFinal,
  ...refusedLocked,
  ...refusedCancelled,
  ...refusedExpired,
  ...refusedInactive,
};
const refusedUnanswerable = {
  ...each([...unasked, 'locked'], 'refused: check-not-requested'),
  ...refusedCancelled,
  ...refusedExpired,
  ...refusedInactive,
};
const checkInProgress = each(processing, 'refused: check-in-progress');
const approvedAlready = { approved: 'refused: no-upload-verification-in-progress' } as const;
const everywhere = [
  ...processing,
  ...open,
  'approved',
  ...final,
  ...locked,
  ...cancelled,
  ...expired,
  ...inactive,
] as const;
const movedOnly = {
  ...each(
    [...open, 'approved', ...final, ...locked, ...cancelled, ...expired],
    'refused: check-not-requested',
  ),
  ...refusedInactive,
};

/** What comes of every act of an operator's in every state of a verification. */
export const outcomes: Readonly<Record<ActName, Outcomes<State>>> = {
  'request check': {
    ...each(complete, '→ active pending'),
    ...each(lacking, 'refused: missing-documents'),
    ...each(processing, 'same'),
    ...approvedAlready,
    ...refusedShut,
  },
  'start manual check': {
    ...each([...complete, ...processing], '→ active onHold'),
    onHold: 'same',
    ...each(lacking, 'refused: missing-documents'),
    ...approvedAlready,
    ...refusedShut,
  },
  approve: {
    ...each([...processing, ...answered, 'lockedInReview'], '→ active completed GREEN'),
    approved: 'same',
    ...refusedUnanswerable,
  },
  'ask again': {
    ...each([...processing, ...answered], '→ active completed RED RETRY'),
    lockedInReview: '→ locked completed RED RETRY',
    ...refusedUnanswerable,
  },
  reject: {
    ...each([...processing, ...answered, 'lockedInReview'], '→ active completed RED FINAL'),
    ...refusedUnanswerable,
  },
  mark: { ...each([...processing, ...answered, 'lockedInReview'], 'kept'), ...refusedUnanswerable },
  'approve step': {
    ...each([...processing, ...open], 'kept'),
    ...each(unsubmitted, 'refused: nothing-submitted'),
    approved: 'same',
    ...refusedShut,
  },
  'unreview step': {
    ...each([...processing, 'init', 'awaitingUser'], 'same'),
    ...each(['askedAgain', 'retry', 'retryAnswered', 'approved'], 'kept'),
    retryAnswered: 'same',
    ...each(unsubmitted, 'refused: nothing-submitted'),
    ...refusedShut,
  },
  'reject step': {
    ...each([...processing, 'approved'], '→ active awaitingUser'),
    ...each(complete, 'kept'),
    ...each(['askedAgain', 'retry'], 'same'),
    ...each(unsubmitted, 'refused: nothing-submitted'),
    ...refusedShut,
  },
  'reset step': {
    ...each([...complete, 'askedAgain', 'retry'], 'kept'),
    ...each(unsubmitted, 'same'),
    approved: '→ active init',
    ...checkInProgress,
    ...refusedShut,
  },
  deactivate: {
    ...each([...unasked], '→ inactive active init'),
    ...each(['awaitingUser', 'askedAgain'], '→ inactive active awaitingUser'),
    ...each(['retry', 'retryAnswered'], '→ inactive active completed RED RETRY'),
    ...each(final, '→ inactive active completed RED FINAL'),
    approved: '→ inactive active completed GREEN',
    pending: '→ inactive active pending',
    queued: '→ inactive active queued',
    prechecked: '→ inactive active prechecked',
    awaitingService: '→ inactive active awaitingService',
    onHold: '→ inactive active onHold',
    locked: '→ inactive locked init',
    lockedInReview: '→ inactive locked completed RED RETRY',
    cancelled: '→ inactive cancelled init',
    cancelledInReview: '→ inactive cancelled pending',
    ...each(expired, '→ inactive expired init'),
    ...each(inactive, 'same'),
  },
  activate: {
    ...each(everywhere, 'same'),
    inactive: '→ active init',
    inactiveInReview: '→ active pending',
  },
  blocklist: {
    ...each(everywhere, '→ active completed RED FINAL'),
    blocklisted: 'same',
    final: 'kept',
    ...each(inactive, '→ inactive active completed RED FINAL'),
  },
  cancel: {
    ...each(unasked, '→ cancelled init'),
    ...each(['awaitingUser', 'askedAgain'], '→ cancelled awaitingUser'),
    ...each(['retry', 'retryAnswered', 'lockedInReview'], '→ cancelled completed RED RETRY'),
    ...each([...expired, 'locked'], '→ cancelled init'),
    approved: '→ cancelled completed GREEN',
    pending: '→ cancelled pending',
    queued: '→ cancelled queued',
    prechecked: '→ cancelled prechecked',
    awaitingService: '→ cancelled awaitingService',
    onHold: '→ cancelled onHold',
    ...each(cancelled, 'same'),
    ...refusedFinal,
    ...refusedInactive,
  },
  expire: {
    ...each(unasked, '→ expired init'),
    ...each(['awaitingUser', 'askedAgain'], '→ expired awaitingUser'),
    ...each(['retry', 'retryAnswered'], '→ expired completed RED RETRY'),
    ...checkInProgress,
    ...approvedAlready,
    ...refusedShut,
    ...each(expired, 'same'),
  },
  restart: {
    ...each([...open, ...processing, 'approved'], 'kept'),
    ...each([...expired, 'locked', 'cancelled'], '→ active init'),
    lockedInReview: '→ active completed RED RETRY',
    cancelledInReview: '→ active pending',
    ...refusedFinal,
    ...refusedInactive,
  },
  reset: {
    ...each([...everywhere], '→ active init'),
    ...each(['reset', 'init', 'stepReset'], 'kept'),
    ...checkInProgress,
    ...refusedInactive,
  },
  acknowledge: each(everywhere, 'kept'),
  note: each(everywhere, 'kept'),
  'move to level': {
    ...each(open, 'kept'),
    approved: '→ active init',
    ...checkInProgress,
    ...refusedShut,
  },
  queue: { ...movedOnly, ...each(processing, '→ active queued'), queued: 'same' },
  'hand back': { ...movedOnly, ...each(processing, '→ active awaitingUser') },
};
