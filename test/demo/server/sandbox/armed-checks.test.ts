import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { back, front, newPicture, selfie, sendAll } from '../pictures.js';
import type { Sent } from '../pictures.js';
import { operatorSecret, startSandbox } from '../sandbox.js';
import type { Schemas, TestApplicant, Verdict } from '../sandbox.js';
import { Desk } from './desk.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

async function ready(): Promise<{ applicant: TestApplicant; desk: Desk; sent: Sent }> {
  const applicant = await sandbox.applicant();
  return { applicant, desk: new Desk(applicant), sent: await sendAll(applicant) };
}

function onCheck(verdict: Verdict): Schemas['ArmedAnswer'] {
  return { on: 'check', verdict };
}

const retry = (...items: Schemas['VerdictItem'][]): Verdict => ({
  reviewAnswer: 'RED',
  reviewRejectType: 'RETRY',
  items,
});
const green: Verdict = { reviewAnswer: 'GREEN' };
const canary = 'canary-9x2-for-the-client-only';

const verdicts: readonly [string, Verdict][] = [
  ['an approval', { ...green, moderationComment: 'Welcome', clientComment: canary }],
  ['a resubmission of everything', { ...retry(), clientComment: canary }],
  [
    'a resubmission of one step',
    retry({ step: 'SELFIE', reviewAnswer: 'RED', rejectLabels: ['BAD_SELFIE'] }),
  ],
  [
    'a rejection',
    { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: ['FORGERY'], clientComment: canary },
  ],
];

for (const [what, verdict] of verdicts) {
  test(`${what} that is armed makes of the applicant what an operator’s would, in the same moment`, async () => {
    const [one, other] = [await ready(), await ready()];
    await one.desk.arm(onCheck(verdict));
    const before = await one.applicant.snapshot();
    assert.equal((await one.applicant.submit()).status, 200);
    const after = await one.applicant.snapshot();
    assert.equal(after.revision, before.revision + 1);
    assert.equal(JSON.stringify(after).includes(canary), false);

    await other.applicant.submit();
    await other.applicant.answer(verdict);
    const answered = await other.applicant.snapshot();
    const [{ review, session }, expected] = [after, answered];
    assert.deepEqual(review, expected.review);
    assert.deepEqual([session.state, session.attempts], [expected.session.state, expected.session.attempts]);
    const labels = (snapshot: Schemas['Snapshot']) =>
      Object.values(snapshot.steps).map((step) => [
        step?.reviewResult,
        Object.values(step?.imageReviewResults ?? {}),
      ]);
    assert.deepEqual(labels(after), labels(expected));
    assert.deepEqual(await one.desk.armed(), []);
  });
}

test('the history says who asked and that the sandbox answered', async () => {
  const { applicant, desk } = await ready();
  await desk.arm(onCheck({ ...green, moderationComment: 'Welcome' }));
  await applicant.submit();
  const { history, revision } = await applicant.whole();
  assert.deepEqual(
    history.slice(-2).map((entry) => [entry.actor, entry.what, entry.revision]),
    [
      ['applicant', 'check-requested', revision],
      ['sandbox', 'review-finished', revision],
    ],
  );
  assert.equal(history.at(-1)?.detail?.['moderationComment'], 'Welcome');
});

test('each check takes one verdict, and a check that none is left for is pending', async () => {
  const { applicant, desk } = await ready();
  const redSelfie = onCheck(retry({ step: 'SELFIE', reviewAnswer: 'RED' }));
  await desk.arm(redSelfie, redSelfie);
  const statuses: string[] = [];
  for (let time = 0; time < 3; time += 1) {
    await applicant.keep(selfie, newPicture());
    await applicant.submit();
    statuses.push((await applicant.snapshot()).review.reviewStatus);
  }
  assert.deepEqual(statuses, ['completed', 'completed', 'pending']);
  assert.equal((await applicant.snapshot()).session.attempts?.['SELFIE']?.used, 2);
});

test('twenty parallel requests of one check take one verdict', async () => {
  const { applicant, desk } = await ready();
  await desk.arm(onCheck(green), onCheck(green));
  await Promise.all(Array.from({ length: 20 }, () => applicant.submit()));
  assert.equal((await applicant.snapshot()).review.reviewResult?.reviewAnswer, 'GREEN');
  assert.equal((await desk.armed()).length, 1);
});

test('a request that is refused takes no verdict', async () => {
  const { applicant, desk, sent } = await ready();
  await applicant.call('DELETE', `/resources/applicants/{id}/resources/${sent.selfie}`);
  await desk.arm(onCheck(green));
  assert.equal((await applicant.submit()).refusal.errorName, 'missing-documents');
  assert.equal((await desk.armed()).length, 1);
});

test('a verdict on a picture that is not there lets the next one pass, and waits', async () => {
  const { applicant, desk, sent } = await ready();
  const onFront = onCheck(retry({ step: 'IDENTITY', imageId: sent.front, reviewAnswer: 'RED' }));
  await applicant.keep(front, newPicture());
  await desk.arm(onFront, onCheck(retry({ step: 'SELFIE', reviewAnswer: 'RED' })));
  await applicant.submit();
  const { steps } = await applicant.snapshot();
  assert.deepEqual(
    [steps['IDENTITY']?.reviewResult?.reviewAnswer, steps['SELFIE']?.reviewResult?.reviewAnswer],
    ['GREEN', 'RED'],
  );
  const waiting = await desk.armed();
  assert.equal(waiting.length, 1);
  await applicant.keep(selfie, newPicture());
  assert.equal((await applicant.submit()).status, 200);
  assert.equal((await applicant.snapshot()).review.reviewStatus, 'pending');
  assert.deepEqual(await desk.armed(), waiting);
});

test('the last try can be lost by an armed verdict', async () => {
  const { applicant, desk } = await ready();
  const refusal: Schemas['ArmedAnswer'] = { on: 'upload', step: 'IDENTITY', errors: ['dataNotReadable'] };
  await desk.arm(refusal, refusal, refusal, refusal, onCheck(retry()));
  for (let time = 0; time < 4; time += 1) await applicant.send(front, newPicture());
  await applicant.keep(front, newPicture());
  await applicant.keep(back, newPicture());
  await applicant.submit();
  const { session } = await applicant.snapshot();
  assert.deepEqual([session.state, session.attempts?.['IDENTITY']], ['locked', { used: 5, limit: 5 }]);
});

test('what an armed verdict notes for the client is for the operator alone', async () => {
  const { applicant, desk } = await ready();
  await desk.arm(onCheck({ ...retry(), clientComment: canary }));
  assert.ok(JSON.stringify(await desk.armed()).includes(canary));
  await applicant.submit();
  await applicant.snapshot();
  await applicant.send(selfie, newPicture());
  const received = applicant.caller.answers.filter(({ token }) => token !== operatorSecret);
  for (const { answer } of received) assert.equal(answer.bytes.includes(canary), false);
});
