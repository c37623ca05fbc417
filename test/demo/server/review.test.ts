import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pdfFile } from '../../support/node/files.js';
import { back, bill, front, newPicture, passport, selfie, sendAll } from './pictures.js';
import type { Sent } from './pictures.js';
import { startSandbox } from './sandbox.js';
import type { Schemas, TestApplicant, Verdict } from './sandbox.js';
import { applicantIn } from './states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Missing = Schemas['MissingItem'][];

async function missing(applicant: TestApplicant): Promise<Missing> {
  const answer = await applicant.submit();
  assert.equal(answer.status, 409);
  return answer.as<Schemas['MissingDocumentsError']>().missing;
}

async function inReview(): Promise<{ applicant: TestApplicant; sent: Sent }> {
  return applicantIn('pending', sandbox);
}

test('what is missing shrinks with what is sent, in the level’s order, until the check is requested', async () => {
  const applicant = await sandbox.applicant();
  const [identity, self, address] = [
    { step: 'IDENTITY' },
    { step: 'SELFIE' },
    { step: 'PROOF_OF_RESIDENCE' },
  ];
  assert.deepEqual(await missing(applicant), [identity, self, address]);
  await applicant.keep(selfie, newPicture());
  assert.deepEqual(await missing(applicant), [identity, address]);
  await applicant.keep(back, newPicture());
  assert.deepEqual(await missing(applicant), [{ step: 'IDENTITY', idDocSubType: 'FRONT_SIDE' }, address]);
  await applicant.keep(passport, newPicture());
  assert.deepEqual(await missing(applicant), [address]);
  await applicant.keep(bill, pdfFile({ seed: 900 }));
  assert.equal((await applicant.submit()).status, 200);
  assert.equal((await applicant.snapshot()).review.reviewStatus, 'pending');
});

test('a check is requested once, however often and however parallel it is asked for', async () => {
  const applicant = await sandbox.applicant();
  await sendAll(applicant);
  const { revision } = await applicant.snapshot();
  const answers = await Promise.all(Array.from({ length: 10 }, () => applicant.submit()));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal((await applicant.snapshot()).revision, revision + 1);
});

test('pending stays pending until an operator answers', async () => {
  const { applicant } = await inReview();
  sandbox.nowMs += 20 * 60_000;
  assert.equal((await applicant.snapshot()).review.reviewStatus, 'pending');
});

test('an approval marks everything green and is told with its comment', async () => {
  const { applicant, sent } = await inReview();
  await applicant.answer({ reviewAnswer: 'GREEN', moderationComment: 'Welcome' });
  const { review, steps } = await applicant.snapshot();
  assert.deepEqual(review, {
    attemptCnt: 1,
    reviewStatus: 'completed',
    reviewResult: { reviewAnswer: 'GREEN', moderationComment: 'Welcome' },
  });
  assert.deepEqual(steps['IDENTITY']?.imageReviewResults, {
    [sent.front]: { reviewAnswer: 'GREEN' },
    [sent.back]: { reviewAnswer: 'GREEN' },
  });
});

test('a resubmission asks for just the red items, and each says its own reason', async () => {
  const { applicant, sent } = await inReview();
  const reason = { moderationComment: 'The text is blurred', rejectLabels: ['UNSATISFACTORY_PHOTOS'] };
  await applicant.answer({
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    moderationComment: 'Two things',
    items: [
      { step: 'IDENTITY', imageId: sent.back, reviewAnswer: 'RED', ...reason },
      { step: 'PROOF_OF_RESIDENCE', reviewAnswer: 'RED', rejectLabels: ['BAD_PROOF_OF_ADDRESS'] },
    ],
  });
  const { steps } = await applicant.snapshot();
  const retry = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' };
  assert.deepEqual(steps['IDENTITY']?.reviewResult, { ...retry, ...reason });
  assert.deepEqual(steps['IDENTITY']?.imageReviewResults, {
    [sent.front]: { reviewAnswer: 'GREEN' },
    [sent.back]: { ...retry, ...reason },
  });
  assert.deepEqual(steps['SELFIE']?.reviewResult, { reviewAnswer: 'GREEN' });
  assert.deepEqual(steps['PROOF_OF_RESIDENCE']?.imageReviewResults, {
    [sent.bill]: { ...retry, rejectLabels: ['BAD_PROOF_OF_ADDRESS'] },
  });
  assert.deepEqual(await missing(applicant), [
    { step: 'IDENTITY', idDocSubType: 'BACK_SIDE' },
    { step: 'PROOF_OF_RESIDENCE' },
  ]);
});

test('after a resubmission what was accepted stays shut, and the rest goes back to review by itself', async () => {
  const { applicant, sent } = await inReview();
  await applicant.answer({
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    items: [{ step: 'IDENTITY', imageId: sent.back, reviewAnswer: 'RED' }],
  });
  const shut = await applicant.send(selfie, newPicture());
  assert.deepEqual([shut.refusal.status, shut.refusal.errorCode], [409, 1006]);
  const renewed = await applicant.keep(back, newPicture());
  const { steps, review } = await applicant.snapshot();
  assert.deepEqual(steps['IDENTITY']?.imageIds, [sent.front, renewed]);
  assert.deepEqual(steps['IDENTITY']?.imageReviewResults, { [sent.front]: { reviewAnswer: 'GREEN' } });
  assert.equal(steps['IDENTITY']?.reviewResult, undefined);
  assert.equal(review.reviewResult?.reviewRejectType, 'RETRY');
  assert.equal((await applicant.submit()).status, 200);
  assert.deepEqual((await applicant.snapshot()).review, { attemptCnt: 1, reviewStatus: 'pending' });
  await applicant.answer({ reviewAnswer: 'GREEN' });
  assert.equal((await applicant.snapshot()).review.attemptCnt, 2);
});

test('a document that was sent back may be replaced by another kind', async () => {
  const { applicant } = await inReview();
  const items = [{ step: 'IDENTITY', reviewAnswer: 'RED' }] as const;
  await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'RETRY', items: [...items] });
  await applicant.keep(passport, newPicture());
  assert.equal((await applicant.submit()).status, 200);
});

test('a resubmission without items asks for all that was sent', async () => {
  const { applicant } = await inReview();
  await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'RETRY' });
  const expected: Missing = [
    { step: 'IDENTITY', idDocSubType: 'FRONT_SIDE' },
    { step: 'IDENTITY', idDocSubType: 'BACK_SIDE' },
    { step: 'SELFIE' },
    { step: 'PROOF_OF_RESIDENCE' },
  ];
  assert.deepEqual(await missing(applicant), expected);
});

test('a final answer tells its comment and nothing else, and hides what was sent', async () => {
  const { applicant } = await inReview();
  await applicant.answer({
    reviewAnswer: 'RED',
    reviewRejectType: 'FINAL',
    moderationComment: 'We could not verify you',
    rejectLabels: ['FORGERY'],
  });
  const { review, steps, fixedInfo } = await applicant.snapshot();
  assert.deepEqual(review.reviewResult, {
    reviewAnswer: 'RED',
    reviewRejectType: 'FINAL',
    moderationComment: 'We could not verify you',
  });
  assert.deepEqual(steps, { IDENTITY: null, SELFIE: null, PROOF_OF_RESIDENCE: null });
  assert.deepEqual(fixedInfo, {});
});

test('an answer can be changed: a resubmission approved after all, an approval revoked', async () => {
  const { applicant } = await inReview();
  await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'RETRY' });
  await applicant.answer({ reviewAnswer: 'GREEN' });
  assert.equal((await applicant.snapshot()).review.reviewResult?.reviewAnswer, 'GREEN');
  await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'FINAL' });
  const { review } = await applicant.snapshot();
  assert.deepEqual([review.reviewResult?.reviewRejectType, review.attemptCnt], ['FINAL', 1]);
});

test('a reset sends the applicant back to the start, but not while a check goes on', async () => {
  const { applicant } = await inReview();
  const early = await applicant.operate('POST', 'reset');
  assert.deepEqual(early.refusal, { status: 409, errorName: 'check-in-progress' });
  for (const state of ['init', 'approved', 'retry', 'final', 'locked', 'cancelled', 'expired'] as const) {
    const { applicant: one } = await applicantIn(state, sandbox);
    assert.equal((await one.operate('POST', 'reset')).status, 200, state);
    const { review, steps, session } = await one.snapshot();
    assert.deepEqual(review.reviewStatus, 'init');
    assert.deepEqual(steps, { IDENTITY: null, SELFIE: null, PROOF_OF_RESIDENCE: null });
    assert.deepEqual([session.state, session.attempts?.['IDENTITY']?.used], ['active', 0]);
    await one.keep(front, newPicture());
  }
});

const badVerdicts: readonly [string, unknown][] = [
  ['nothing', {}],
  ['an unknown answer', { reviewAnswer: 'YELLOW' }],
  ['red without its type', { reviewAnswer: 'RED' }],
  ['green with a type', { reviewAnswer: 'GREEN', reviewRejectType: 'RETRY' }],
  ['green with a red item', { reviewAnswer: 'GREEN', items: [{ step: 'SELFIE', reviewAnswer: 'RED' }] }],
  [
    'an item without a step',
    { reviewAnswer: 'RED', reviewRejectType: 'RETRY', items: [{ reviewAnswer: 'RED' }] },
  ],
  [
    'an unknown step',
    { reviewAnswer: 'RED', reviewRejectType: 'RETRY', items: [{ step: 'X', reviewAnswer: 'RED' }] },
  ],
  [
    'a picture of another step',
    {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      items: [{ step: 'SELFIE', imageId: 1, reviewAnswer: 'RED' }],
    },
  ],
  [
    'green items only',
    { reviewAnswer: 'RED', reviewRejectType: 'RETRY', items: [{ step: 'SELFIE', reviewAnswer: 'GREEN' }] },
  ],
  ['labels that are none', { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: [7] }],
  ['a comment that is none', { reviewAnswer: 'GREEN', clientComment: {} }],
];
test('an answer that makes no sense is refused and changes nothing', async () => {
  const { applicant } = await inReview();
  const before = await applicant.whole();
  for (const [what, verdict] of badVerdicts) {
    const answer = await applicant.operate('POST', 'status/testCompleted', verdict);
    assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' }, what);
  }
  assert.deepEqual(await applicant.whole(), before);
});

test('there is no answer before a check was requested, and no approval of what is not complete', async () => {
  const applicant = await sandbox.applicant();
  const green: Verdict = { reviewAnswer: 'GREEN' };
  const early = await applicant.operate('POST', 'status/testCompleted', green);
  assert.deepEqual(early.refusal, { status: 409, errorName: 'check-not-requested' });
  const { applicant: other, sent } = await applicantIn('retry', sandbox);
  await other.call('DELETE', `/resources/applicants/{id}/resources/${sent.selfie}`);
  const lacking = await other.operate('POST', 'status/testCompleted', green);
  assert.deepEqual(lacking.refusal, { status: 409, errorName: 'missing-documents' });
});

test('an operator finds no applicant who does not exist', async () => {
  const { applicant } = await inReview();
  for (const id of ['0'.repeat(24), 'short', "' OR 1=1 --"]) {
    for (const [method, end] of [
      ['GET', 'one'],
      ['POST', 'restart'],
      ['POST', 'reset'],
    ] as const) {
      const path = `/resources/applicants/${encodeURIComponent(id)}/${end}`;
      const answer = await applicant.caller.call(method, path, { token: 'operator-secret-of-the-tests' });
      assert.equal(answer.status, 404, `${method} ${path}`);
    }
  }
});

test('the history tells what happened, by whom, in order', async () => {
  const { applicant } = await inReview();
  await applicant.answer({ reviewAnswer: 'GREEN' });
  const { history, revision } = await applicant.whole();
  assert.deepEqual(
    history.map(({ actor, what }) => `${actor} ${what}`),
    [
      'integrator created',
      ...Array.from({ length: 4 }, () => 'applicant picture-kept'),
      'applicant check-requested',
      'operator review-finished',
    ],
  );
  assert.deepEqual(
    history.map((entry) => entry.revision),
    Array.from({ length: revision }, (_, index) => index + 1),
  );
});
