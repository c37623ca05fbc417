import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Applicant, HistoryEntry, ReviewResult } from '../../../../demo/server/applicant/applicant.js';
import { webhookTypesOf } from '../../../../demo/server/webhooks/webhook-types.js';
import type { WebhookType } from '../../../../demo/server/webhooks/webhook-types.js';

const fresh: Applicant = {
  id: '0123456789abcdef01234567',
  externalUserId: 'anna',
  levelName: 'basic-kyc-level',
  reference: 'VX-234567',
  deleted: false,
  revision: 1,
  shownRevision: 1,
  formerLevels: [],
  desk: { marks: [], notes: [] },
  createdAtMs: 0,
  session: { state: 'active', expiresAtMs: 1 },
  review: { status: 'init', checksRequested: 0, checksAnswered: 0 },
  fixedInfo: {},
  steps: {},
  pictures: [],
};

type Status = Applicant['review']['status'];

function checked(status: Status, result?: ReviewResult, checksRequested = 1): Applicant {
  const checksAnswered = status === 'completed' ? checksRequested : checksRequested - 1;
  return { ...fresh, review: { status, checksRequested, checksAnswered, ...(result && { result }) } };
}

function session(state: Applicant['session']['state'], of = fresh): Applicant {
  return { ...of, session: { ...of.session, state } };
}

const green: ReviewResult = { reviewAnswer: 'GREEN' };
const retry: ReviewResult = {
  reviewAnswer: 'RED',
  reviewRejectType: 'RETRY',
  rejectLabels: ['BAD_SELFIE'],
};
const final: ReviewResult = { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: ['FORGERY'] };
const pending = checked('pending');
const approved = checked('completed', green);
const inactive = { ...fresh, deleted: true };
const locked = session('locked');

interface Row {
  readonly what: string;
  readonly before: Applicant | undefined;
  readonly after: Applicant;
  readonly said?: readonly string[];
  readonly types: readonly WebhookType[];
}

const table: readonly Row[] = [
  {
    what: 'a new applicant',
    before: undefined,
    after: fresh,
    said: ['created'],
    types: ['applicantCreated'],
  },
  { what: 'fields set', before: fresh, after: { ...fresh, fixedInfo: { a: 'b' } }, types: [] },
  { what: 'a check requested', before: fresh, after: pending, types: ['applicantPending'] },
  {
    what: 'a check requested after a resubmission',
    before: checked('completed', retry),
    after: checked('pending', undefined, 2),
    types: ['applicantPending'],
  },
  { what: 'a check queued', before: pending, after: checked('queued'), types: [] },
  {
    what: 'a check taken up by a person',
    before: pending,
    after: checked('onHold'),
    types: ['applicantOnHold'],
  },
  {
    what: 'a person’s check without a request',
    before: fresh,
    after: checked('onHold'),
    types: ['applicantPending', 'applicantOnHold'],
  },
  {
    what: 'a check done by the machine',
    before: pending,
    after: checked('prechecked'),
    types: ['applicantPrechecked'],
  },
  { what: 'a check handed back', before: checked('onHold'), after: checked('awaitingUser'), types: [] },
  {
    what: 'a check that goes on after it was handed back',
    before: checked('awaitingUser'),
    after: pending,
    types: ['applicantPending'],
  },
  { what: 'an approval', before: pending, after: approved, types: ['applicantReviewed'] },
  {
    what: 'an approval as soon as the check is requested',
    before: fresh,
    after: approved,
    types: ['applicantPending', 'applicantReviewed'],
  },
  {
    what: 'a resubmission',
    before: checked('onHold'),
    after: checked('completed', retry),
    types: ['applicantReviewed'],
  },
  {
    what: 'a resubmission that was the last try',
    before: pending,
    after: session('locked', checked('completed', retry)),
    types: ['applicantReviewed', 'applicantLocked'],
  },
  {
    what: 'a late RED after GREEN',
    before: approved,
    after: checked('completed', final),
    types: ['applicantReviewed'],
  },
  {
    what: 'a GREEN after all',
    before: session('locked', checked('completed', retry)),
    after: approved,
    types: ['applicantReviewed'],
  },
  {
    what: 'other words for the same answer',
    before: checked('completed', retry),
    after: checked('completed', { ...retry, moderationComment: 'Again, please' }),
    types: ['applicantReviewed'],
  },
  {
    what: 'a word for the client alone',
    before: approved,
    after: checked('completed', { ...green, clientComment: 'x' }),
    types: ['applicantReviewed'],
  },
  {
    what: 'the same answer for other items',
    before: checked('completed', retry),
    after: checked('completed', { ...retry }),
    said: ['review-finished'],
    types: ['applicantReviewed'],
  },
  {
    what: 'a picture taken back after the answer',
    before: checked('completed', retry),
    after: checked('completed', { ...retry, rejectLabels: ['BAD_SELFIE'] }),
    said: ['picture-taken-back'],
    types: [],
  },
  { what: 'a picture refused on the last try', before: fresh, after: locked, types: ['applicantLocked'] },
  {
    what: 'a restart of what was locked',
    before: locked,
    after: fresh,
    said: ['restarted'],
    types: ['applicantRestarted'],
  },
  {
    what: 'a restart of what was open',
    before: fresh,
    after: fresh,
    said: ['restarted'],
    types: ['applicantRestarted'],
  },
  { what: 'a reset', before: approved, after: fresh, said: ['reset'], types: ['applicantReset'] },
  {
    what: 'a reset of what was locked',
    before: locked,
    after: fresh,
    said: ['reset'],
    types: ['applicantReset'],
  },
  { what: 'a step’s reset', before: approved, after: fresh, said: ['step-reset'], types: ['applicantReset'] },
  { what: 'being made inactive', before: fresh, after: inactive, types: ['applicantDeactivated'] },
  { what: 'being made active', before: inactive, after: fresh, types: ['applicantActivated'] },
  {
    what: 'a move to another level',
    before: fresh,
    after: { ...fresh, levelName: 'data-kyc-level' },
    types: ['applicantLevelChanged'],
  },
  { what: 'a cancellation', before: fresh, after: session('cancelled'), types: ['applicantCancelled'] },
  { what: 'an operator’s expiry', before: fresh, after: session('expired'), types: ['applicantExpired'] },
  {
    what: 'an expiry that was due',
    before: fresh,
    after: session('expired'),
    said: ['expired'],
    types: ['applicantExpired'],
  },
  {
    what: 'an expiry that was noticed by the restart that ends it',
    before: fresh,
    after: fresh,
    said: ['expired', 'restarted'],
    types: ['applicantExpired', 'applicantRestarted'],
  },
  {
    what: 'a cancellation of what was locked',
    before: locked,
    after: session('cancelled'),
    types: ['applicantCancelled'],
  },
];

for (const { what, before, after, said = [], types } of table) {
  test(`${what} gives ${types.length > 0 ? types.join(' and ') : 'no webhook'}`, () => {
    const entries = said.map((name): HistoryEntry => ({ actor: 'operator', what: name }));
    assert.deepEqual(webhookTypesOf({ before, after, entries }), types);
  });
}
