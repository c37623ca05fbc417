import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { back, beRefused, front, newPicture, selfie, sendAll } from './pictures.js';
import { startSandbox } from './sandbox.js';
import type { Schemas, TestApplicant } from './sandbox.js';
import { applicantIn } from './states.js';
import { askAgain, red } from './operator/people.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const sameSides = { source: 'upload', reasons: ['sameSides'] };

async function failures(applicant: TestApplicant, step: string): Promise<Schemas['AttemptFailure'][]> {
  return (await applicant.snapshot()).session.attempts?.[step]?.failures ?? [];
}

test('what went wrong in the attempts used is told, the latest last', async () => {
  const applicant = await sandbox.applicant();
  assert.deepEqual(await failures(applicant, 'IDENTITY'), []);
  await beRefused(applicant);
  const sent = await sendAll(applicant);
  await applicant.submit();
  const blurred = { moderationComment: 'The text is blurred', rejectLabels: ['UNSATISFACTORY_PHOTOS'] };
  await applicant.answer(
    askAgain(
      red('IDENTITY', { imageId: sent.front, rejectLabels: ['DOCUMENT_DAMAGED'] }),
      red('IDENTITY', { imageId: sent.back, ...blurred }),
    ),
  );
  await beRefused(applicant);
  assert.deepEqual(await failures(applicant, 'IDENTITY'), [
    sameSides,
    {
      source: 'review',
      reasons: ['DOCUMENT_DAMAGED', 'UNSATISFACTORY_PHOTOS'],
      moderationComment: 'The text is blurred',
    },
    sameSides,
  ]);
  assert.deepEqual(await failures(applicant, 'SELFIE'), []);
});

test('an item without words of its own is remembered in those of the whole answer', async () => {
  const { applicant } = await applicantIn('pending', sandbox);
  const whole = { moderationComment: 'Please try again', rejectLabels: ['BAD_SELFIE'] };
  await applicant.answer({ ...askAgain(red('SELFIE')), ...whole });
  assert.deepEqual(await failures(applicant, 'SELFIE'), [
    { source: 'review', reasons: ['BAD_SELFIE'], moderationComment: 'Please try again' },
  ]);
});

test('an answer that is changed replaces what the same check said before', async () => {
  const { applicant } = await applicantIn('pending', sandbox);
  for (const moderationComment of ['Too dark', 'Too blurred']) {
    await applicant.answer(askAgain(red('SELFIE', { moderationComment })));
  }
  const { used, failures: told } = (await applicant.snapshot()).session.attempts?.['SELFIE'] ?? {};
  assert.deepEqual([used, told?.map(({ moderationComment }) => moderationComment)], [1, ['Too blurred']]);
});

test('a restart and a reset forget what went wrong', async () => {
  for (const act of ['restart', 'reset']) {
    const applicant = await sandbox.applicant();
    await beRefused(applicant);
    await applicant.do(act);
    assert.deepEqual(await failures(applicant, 'IDENTITY'), []);
    await beRefused(applicant);
    assert.deepEqual(await failures(applicant, 'IDENTITY'), [sameSides]);
  }
});

test('under a lock or a final answer nothing of it is told, not even why the last answer was red', async () => {
  for (const state of ['locked', 'lockedInReview', 'final', 'blocklisted'] as const) {
    const { applicant } = await applicantIn(state, sandbox);
    const { session, review } = await applicant.snapshot();
    for (const attempts of Object.values(session.attempts ?? {})) assert.equal('failures' in attempts, false);
    const { rejectLabels, moderationComment } = review.reviewResult ?? {};
    assert.deepEqual([rejectLabels, moderationComment], [undefined, undefined], state);
  }
  const { applicant } = await applicantIn('locked', sandbox);
  const kept = (await applicant.whole()).steps['IDENTITY']?.attempts?.failures;
  assert.equal(kept?.length, 5, 'operators still see it');
});

test('a refused picture says why on every device, and the side that fell with it says that', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  const frontId = await applicant.keep(front, picture);
  const backId = (await applicant.send(back, picture)).headers['x-image-id']!;
  await applicant.keep(selfie, newPicture());
  const { steps } = await applicant.snapshot();
  const errors = Object.entries(steps['IDENTITY']?.imageDetails ?? {}).map(([id, detail]) => [
    id,
    detail.errors,
  ]);
  assert.deepEqual(errors, [
    [String(frontId), ['otherSideRefused']],
    [backId, ['sameSides']],
  ]);
  const [detail] = Object.values(steps['SELFIE']?.imageDetails ?? {});
  assert.equal(detail && 'errors' in detail, false);
  await applicant.keep(front, newPicture());
  await applicant.keep(back, newPicture());
  const renewed = Object.values((await applicant.snapshot()).steps['IDENTITY']?.imageDetails ?? {});
  assert.deepEqual(
    renewed.map(({ active, errors: told }) => [active, told]),
    [
      [true, undefined],
      [true, undefined],
    ],
  );
});
