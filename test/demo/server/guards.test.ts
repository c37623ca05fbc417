import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newPicture, selfie } from './pictures.js';
import { startSandbox } from './sandbox.js';
import { applicantIn, states } from './states.js';
import type { State } from './states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const taken = 'taken';
const refused = {
  checked: [409, 1006],
  inactive: [409, 1008],
  final: [409, 1009],
  locked: [423, 1100],
  cancelled: [410, 1101],
  expired: [410, 1102],
} as const;
const missing = [409, undefined] as const;
type Outcome = typeof taken | (typeof refused)[keyof typeof refused] | typeof missing;

// What a state answers to: a picture sent, one taken back, fields set, a check requested, a picture looked at, a link made.
type Row = readonly [Outcome, Outcome, Outcome, Outcome, number, Outcome];

function shut(reason: (typeof refused)[keyof typeof refused]): Row {
  return [reason, reason, reason, reason, 404, reason];
}

const open: Row = [taken, taken, taken, taken, 200, taken];
const lacking: Row = [taken, taken, taken, missing, 200, taken];
const checked: Row = [refused.checked, refused.checked, refused.checked, taken, 200, taken];
const table: Readonly<Record<State, Row>> = {
  reset: [taken, taken, taken, missing, 404, taken],
  init: open,
  pending: checked,
  queued: checked,
  prechecked: checked,
  awaitingService: checked,
  onHold: checked,
  awaitingUser: open,
  askedAgain: lacking,
  approved: [refused.checked, refused.checked, refused.checked, refused.checked, 200, taken],
  stepReset: [taken, taken, taken, missing, 404, taken],
  retry: lacking,
  retryAnswered: [taken, taken, taken, taken, 404, taken],
  final: shut(refused.final),
  blocklisted: shut(refused.final),
  locked: shut(refused.locked),
  lockedInReview: shut(refused.locked),
  cancelled: shut(refused.cancelled),
  cancelledInReview: shut(refused.cancelled),
  expired: shut(refused.expired),
  timedOut: shut(refused.expired),
  inactive: shut(refused.inactive),
  inactiveInReview: shut(refused.inactive),
};

const calls = [
  'sending a picture',
  'taking one back',
  'setting fields',
  'requesting a check',
  'looking',
  'a handoff',
];

for (const state of states) {
  test(`what an applicant may do when ${state}`, async () => {
    let found = await applicantIn(state, sandbox);
    for (const [index, what] of calls.entries()) {
      const { applicant, sent } = found;
      const before = await applicant.whole();
      const act = [
        () => applicant.send(selfie, newPicture()),
        () => applicant.call('DELETE', `/resources/applicants/{id}/resources/${sent.selfie}`),
        () => applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', { json: {} }),
        () => applicant.submit(),
        () => applicant.call('GET', `/resources/applicants/{id}/resources/${sent.selfie}`),
        () => applicant.call('POST', '/resources/sdk/handoff'),
      ][index];
      const answer = await act!();
      const expected = table[state][index]!;
      if (expected === taken) assert.ok(answer.status < 300, `${what}: ${answer.status} ${answer.text}`);
      else if (typeof expected === 'number') assert.equal(answer.status, expected, what);
      else assert.deepEqual([answer.status, answer.refusal.errorCode], expected, what);
      if (answer.status >= 400) assert.deepEqual(await applicant.whole(), before, `${what} changed nothing`);
      else found = await applicantIn(state, sandbox);
    }
  });
}

test('a picture that does not exist is not found, under any spelling', async () => {
  const { applicant } = await applicantIn('init', sandbox);
  for (const id of ['1', '999999999999999', '0x10', '1e9', '-1', 'abc', '1'.repeat(40)]) {
    for (const method of ['GET', 'DELETE']) {
      const answer = await applicant.call(method, `/resources/applicants/{id}/resources/${id}`);
      assert.deepEqual(answer.refusal, { status: 404, errorName: 'not-found' }, `${method} ${id}`);
    }
  }
});

test('taking a picture back twice is answered alike and changes nothing more', async () => {
  const { applicant, sent } = await applicantIn('init', sandbox);
  const takeBack = () => applicant.call('DELETE', `/resources/applicants/{id}/resources/${sent.selfie}`);
  assert.equal((await takeBack()).status, 204);
  const { revision, steps } = await applicant.snapshot();
  assert.equal(steps['SELFIE'], null);
  assert.equal((await takeBack()).status, 204);
  assert.equal((await applicant.snapshot()).revision, revision);
  assert.equal(
    (await applicant.call('GET', `/resources/applicants/{id}/resources/${sent.selfie}`)).status,
    404,
  );
});

test('an operator sees every picture that was kept, also when its applicant no longer may', async () => {
  for (const state of ['final', 'locked', 'inactive'] as const) {
    const { applicant, sent } = await applicantIn(state, sandbox);
    const picture = await applicant.operate('GET', `resources/${sent.bill}`);
    assert.equal(picture.headers['content-type'], 'application/pdf');
    assert.equal(picture.bytes.toString('latin1', 0, 5), '%PDF-');
  }
});
