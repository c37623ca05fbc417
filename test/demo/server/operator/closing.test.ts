import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { front, newPicture, selfie } from '../pictures.js';
import { dayMs, startSandbox } from '../sandbox.js';
import type { TestApplicant } from '../sandbox.js';
import { applicantIn, bring } from '../states.js';
import { askAgain, red } from './people.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

async function renewed(applicant: TestApplicant): Promise<TestApplicant> {
  applicant.token = (await sandbox.applicant('basic-kyc-level', applicant.userId)).token;
  return applicant;
}

test('what is cancelled or expired is opened by a restart, just as it was', async () => {
  for (const act of ['cancel', 'expire']) {
    const { applicant, sent } = await applicantIn('retryAnswered', sandbox);
    const before = await applicant.snapshot();
    await applicant.do(act);
    assert.equal((await applicant.send(selfie, newPicture())).status, 410, act);
    await applicant.do('restart');
    const { revision, session, ...rest } = await applicant.snapshot();
    assert.ok(revision > before.revision);
    assert.deepEqual([session.state, session.attempts?.['SELFIE']], ['active', { used: 0, limit: 5 }]);
    assert.deepEqual([rest.steps, rest.review], [before.steps, before.review]);
    assert.ok(rest.steps['IDENTITY']?.imageIds.includes(sent.front));
  }
});

test('an expiry says now as its time', async () => {
  const { applicant } = await applicantIn('init', sandbox);
  const { session } = await applicant.do('expire');
  assert.equal(session.expiresAt, new Date(sandbox.nowMs).toISOString());
});

test('a check that was cancelled goes on after a restart', async () => {
  const { applicant } = await applicantIn('cancelledInReview', sandbox);
  assert.equal((await applicant.operate('POST', 'status/testCompleted', askAgain())).status, 410);
  await applicant.do('restart');
  await applicant.answer({ reviewAnswer: 'GREEN' });
});

test('an inactive profile becomes active again as it was, locked or not', async () => {
  for (const state of ['pending', 'retry', 'locked', 'approved', 'final', 'cancelled'] as const) {
    const { applicant } = await applicantIn(state, sandbox);
    const before = await applicant.snapshot();
    await applicant.do('presence/deactivated');
    const { deleted } = await applicant.snapshot();
    assert.equal(deleted, true);
    await applicant.do('presence/activated');
    const now = await applicant.snapshot();
    assert.deepEqual({ ...now, revision: 0 }, { ...before, revision: 0 }, state);
  }
});

const late: readonly [string, (applicant: TestApplicant) => Promise<unknown>][] = [
  ['a late RED', (applicant) => applicant.answer(askAgain(red('SELFIE')))],
  ['a step that is rejected', (applicant) => applicant.do('steps/SELFIE/status', { status: 'rejected' })],
  ['a step that is reset', (applicant) => applicant.do('resetStep/SELFIE')],
];
for (const [what, act] of late) {
  test(`${what}, long after the approval, leaves the applicant time to act`, async () => {
    const { applicant } = await applicantIn('approved', sandbox);
    sandbox.nowMs += 90 * dayMs;
    await act(applicant);
    await renewed(applicant);
    const { session } = await applicant.snapshot();
    assert.equal(session.state, 'active');
    assert.equal(Date.parse(session.expiresAt), sandbox.nowMs + 30 * dayMs);
    await applicant.keep(selfie, newPicture());
    assert.equal((await applicant.submit()).status, 200);
  });
}

test('a resubmission in good time leaves the end where it was', async () => {
  const { applicant } = await applicantIn('pending', sandbox);
  const { expiresAt } = (await applicant.snapshot()).session;
  sandbox.nowMs += dayMs;
  await applicant.answer(askAgain());
  assert.equal((await (await renewed(applicant)).snapshot()).session.expiresAt, expiresAt);
});

test('approved, refused for good, reset, locked, restarted, approved: every turn is followed', async () => {
  const { applicant } = await applicantIn('approved', sandbox);
  const turns: string[] = [];
  const note = async () => {
    const { session, review } = await applicant.snapshot();
    const { reviewAnswer, reviewRejectType } = review.reviewResult ?? {};
    turns.push(
      [session.state, review.reviewStatus, reviewRejectType ?? reviewAnswer].filter(Boolean).join(' '),
    );
  };
  await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'FINAL' });
  await note();
  await applicant.do('reset');
  await note();
  await bring(applicant, 'locked', sandbox);
  await note();
  await applicant.do('restart');
  await note();
  await applicant.keep(front, newPicture());
  await applicant.keep({ ...front, idDocSubType: 'BACK_SIDE' }, newPicture());
  await applicant.keep(selfie, newPicture());
  await applicant.keep({ idDocType: 'UTILITY_BILL' }, newPicture());
  await applicant.submit();
  await applicant.answer({ reviewAnswer: 'GREEN' });
  await note();
  assert.deepEqual(turns, [
    'active completed FINAL',
    'active init',
    'locked init',
    'active init',
    'active completed GREEN',
  ]);
  const { history } = await applicant.whole();
  const lock = history.find(({ what }) => what === 'locked');
  assert.deepEqual([lock?.actor, lock?.detail], ['sandbox', { step: 'IDENTITY' }]);
});
