import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { front, newPicture } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { TestApplicant } from '../sandbox.js';
import { applicantIn, bring } from '../states.js';
import type { State } from '../states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

async function isAcknowledged(applicant: TestApplicant): Promise<boolean> {
  return (await applicant.whole()).acknowledgedAt !== undefined;
}

const turns: readonly [string, State, (applicant: TestApplicant) => Promise<unknown>, boolean][] = [
  ['a note', 'pending', (applicant) => applicant.do('notes', { text: 'Seen' }), true],
  ['a picture', 'retry', (applicant) => applicant.keep(front, newPicture()), true],
  ['another acknowledgement', 'approved', (applicant) => applicant.do('acknowledge'), true],
  ['a check', 'init', (applicant) => applicant.submit(), false],
  ['an answer', 'pending', (applicant) => applicant.answer({ reviewAnswer: 'GREEN' }), false],
  ['a revoked approval', 'approved', (applicant) => applicant.do('blacklist'), false],
  ['a lock', 'init', (applicant) => bring(applicant, 'locked', sandbox), false],
  ['time', 'init', (applicant) => bring(applicant, 'timedOut', sandbox), false],
  ['a restart', 'locked', (applicant) => applicant.do('restart'), false],
  ['a profile made inactive', 'approved', (applicant) => applicant.do('presence/deactivated'), false],
  ['a status of the service', 'pending', (applicant) => applicant.play('queued'), false],
];
for (const [what, state, act, lasts] of turns) {
  test(`an acknowledgement ${lasts ? 'outlasts' : 'ends with'} ${what}`, async () => {
    const { applicant } = await applicantIn(state, sandbox);
    sandbox.nowMs += 1000;
    const { acknowledgedAt } = await applicant.do('acknowledge');
    assert.equal(acknowledgedAt, new Date(sandbox.nowMs).toISOString());
    sandbox.nowMs += 1000;
    await act(applicant);
    assert.equal(await isAcknowledged(applicant), lasts);
  });
}

test('notes add up in their order, each with its time, as often as they are written', async () => {
  const applicant = await sandbox.applicant();
  await applicant.do('notes', { text: ' First ' });
  sandbox.nowMs += 60_000;
  await applicant.do('notes', { text: 'Second' });
  const { notes, history } = await applicant.do('notes', { text: 'Second' });
  const at = new Date(sandbox.nowMs).toISOString();
  const before = new Date(sandbox.nowMs - 60_000).toISOString();
  assert.deepEqual(notes, [
    { at: before, text: 'First' },
    { at, text: 'Second' },
    { at, text: 'Second' },
  ]);
  assert.deepEqual(history.at(-1), {
    at,
    revision: 4,
    actor: 'operator',
    what: 'note-added',
    detail: { text: 'Second' },
  });
});

test('a note that is none is refused', async () => {
  const applicant = await sandbox.applicant();
  for (const json of [{}, { text: '' }, { text: '   ' }, { text: 7 }, { text: 'x'.repeat(2001) }]) {
    const { refusal } = await applicant.operate('POST', 'notes', json);
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
  }
  assert.deepEqual((await applicant.whole()).notes, []);
});

test('blocklisting an approved applicant tells the applicant at once, and tells them nothing but FINAL', async () => {
  const { applicant } = await applicantIn('approved', sandbox);
  const { revision } = await applicant.snapshot();
  const { notes, history, review } = await applicant.do(
    `blacklist?note=${encodeURIComponent('Said so: “äöü”, & more')}`,
  );
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['Said so: “äöü”, & more'],
  );
  assert.deepEqual(history.at(-1)?.detail, { note: 'Said so: “äöü”, & more' });
  assert.deepEqual(review.reviewResult?.rejectLabels, ['BLOCKLIST']);
  const snapshot = await applicant.snapshot();
  assert.equal(snapshot.revision, revision + 1);
  assert.deepEqual(snapshot.review.reviewResult, { reviewAnswer: 'RED', reviewRejectType: 'FINAL' });
  assert.equal((await applicant.send(front, newPicture())).refusal.errorCode, 1009);
});

test('blocklisting again changes nothing, but a new note is kept', async () => {
  const { applicant } = await applicantIn('pending', sandbox);
  const first = await applicant.do('blacklist?note=one');
  assert.deepEqual(await applicant.do('blacklist?note=one'), first);
  assert.deepEqual(await applicant.do('blacklist'), first);
  const { notes, revision, review } = await applicant.do('blacklist?note=two');
  assert.deepEqual([notes.length, revision, review], [2, first.revision + 1, first.review]);
  const long = await applicant.operate('POST', `blacklist?note=${'x'.repeat(2001)}`);
  assert.deepEqual(long.refusal, { status: 400, errorName: 'invalid-request' });
});

test('whatever closed the session before, a blocklisting is told as final and no restart undoes it', async () => {
  for (const state of ['locked', 'cancelled', 'expired', 'inactive'] as const) {
    const { applicant } = await applicantIn(state, sandbox);
    await applicant.do('blacklist');
    if (state === 'inactive') await applicant.do('presence/activated');
    const restart = await applicant.operate('POST', 'restart');
    assert.equal(restart.refusal.errorName, 'applicant-with-final-reject', state);
    const { session, review } = await applicant.snapshot();
    assert.deepEqual([session.state, review.reviewResult?.reviewRejectType], ['active', 'FINAL'], state);
  }
});
