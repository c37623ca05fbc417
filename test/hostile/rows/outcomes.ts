import { words } from '../../../src/text/en/words.js';
import type { Row } from '../bench/routes.js';
import { bases } from '../wires/bases.js';
import { finalLabels, temporaryLabels } from '../wires/labels.js';
import { markup } from '../wires/values.js';

const { closed, review, approved } = words;

type Json = Record<string, unknown>;

function reviewed(reviewResult: unknown, more: Json = {}): Json {
  return { ...bases.approved(), review: { attemptCnt: 1, reviewStatus: 'completed', reviewResult }, ...more };
}

const openStatuses = ['init', 'awaitingUser'];
const calmStatuses = ['pending', 'queued', 'prechecked', 'onHold', 'awaitingService'];
const strangeStatuses = [
  'paused',
  'INIT',
  'Completed',
  ' init',
  'reviewing',
  '',
  'null',
  markup,
  'constructor',
];
const withStatus = (reviewStatus: string): Json => ({ ...bases.sent(), review: { reviewStatus } });
const statusRows: readonly Row[] = [
  ...openStatuses.map((status): Row => [`status ${status}`, withStatus(status), 'summary']),
  ...[...calmStatuses, ...strangeStatuses].map((status): Row => [
    `status "${status}"`,
    withStatus(status),
    'review',
    review.sentence,
  ]),
];

const withState = (state: unknown, base: Json = bases.sent()): Json => ({ ...base, session: { state } });
const stateRows: readonly Row[] = [
  ['session active', withState('active'), 'summary'],
  ['session locked', withState('locked'), 'closed locked', closed.locked.sentence],
  ['session cancelled', withState('cancelled'), 'closed cancelled', closed.cancelled.sentence],
  ['session expired', withState('expired'), 'closed expired', closed.expired.sentence],
  ['a session without a state', { ...bases.sent(), session: {} }, 'summary'],
  ['a state nobody knows', withState('paused'), 'review', review.sentence],
  ['a state in capitals', withState('LOCKED'), 'review', review.sentence],
  [
    'a state nobody knows, after an approval',
    withState('archived', bases.approved()),
    'approved',
    approved.heading,
  ],
  ['a state nobody knows, after a refusal', withState('archived', bases.final()), 'closed final'],
  ['a state nobody knows, after a RETRY', withState('paused', bases.retry()), 'review', review.sentence],
  ['a lock after an approval', withState('locked', bases.approved()), 'closed locked'],
  [
    'a profile that is not active',
    { ...bases.sent(), deleted: true },
    'closed inactive',
    closed.inactive.sentence,
  ],
  ['a profile that is inactive as a text', { ...bases.sent(), deleted: 'true' }, 'summary'],
];

const final = { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: finalLabels };
const neutral = closed.final.sentence;
const answerRows: readonly Row[] = [
  ['RED without a type', reviewed({ reviewAnswer: 'RED' }), 'closed final', neutral],
  [
    'RED with a type nobody knows',
    reviewed({ reviewAnswer: 'RED', reviewRejectType: 'LATER' }),
    'closed final',
    neutral,
  ],
  ['FINAL with every final label', reviewed(final), 'closed final', neutral],
  [
    'FINAL with every temporary label',
    reviewed({ ...final, rejectLabels: temporaryLabels }),
    'closed final',
    neutral,
  ],
  [
    'FINAL with a comment for applicants',
    reviewed({ ...final, moderationComment: 'Call us.' }),
    'closed final',
    'Call us.',
  ],
  [
    'FINAL with a comment of markup',
    reviewed({ ...final, moderationComment: markup }),
    'closed final',
    markup.slice(0, 20),
  ],
  ['FINAL with no steps', reviewed(final, { steps: {} }), 'closed final', neutral],
  ['FINAL with steps that are null', reviewed(final, { steps: null }), 'closed final', neutral],
  ['FINAL with no level', reviewed(final, { requiredIdDocs: null }), 'closed final', neutral],
  [
    'GREEN with labels',
    reviewed({ reviewAnswer: 'GREEN', rejectLabels: finalLabels }),
    'approved',
    approved.heading,
  ],
  ['GREEN of type FINAL', reviewed({ reviewAnswer: 'GREEN', reviewRejectType: 'FINAL' }), 'approved'],
  ['GREEN of type RETRY', reviewed({ reviewAnswer: 'GREEN', reviewRejectType: 'RETRY' }), 'approved'],
  ['an answer nobody knows', reviewed({ reviewAnswer: 'YELLOW' }), 'review', review.sentence],
  ['an answer in small letters', reviewed({ reviewAnswer: 'red', reviewRejectType: 'FINAL' }), 'review'],
  ['completed without a result', reviewed(undefined), 'review'],
  ['completed with a result of null', reviewed(null), 'review'],
  [
    'a result while being checked',
    { ...bases.retry(), review: { reviewStatus: 'onHold', reviewResult: final } },
    'review',
  ],
  [
    'a result of another time',
    { ...bases.sent(), review: { reviewStatus: 'init', reviewResult: final } },
    'summary',
  ],
];

/** Snapshots with an outcome, or a state, of a usual or an odd kind. */
export const outcomeRows: readonly Row[] = [...statusRows, ...stateRows, ...answerRows];
