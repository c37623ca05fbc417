import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { back, beRefused, bill, front, newPicture, selfie, sendAll } from './pictures.js';
import { startSandbox } from './sandbox.js';
import type { Schemas, TestApplicant, Verdict } from './sandbox.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

async function used(applicant: TestApplicant): Promise<Record<string, number>> {
  const { attempts = {} } = (await applicant.snapshot()).session;
  return Object.fromEntries(Object.entries(attempts).map(([step, count]) => [step, count.used]));
}

const retry = (...items: Schemas['VerdictItem'][]): Verdict => ({
  reviewAnswer: 'RED',
  reviewRejectType: 'RETRY',
  items,
});
const red = (step: string, imageId?: number): Schemas['VerdictItem'] => ({
  step,
  reviewAnswer: 'RED',
  ...(imageId !== undefined && { imageId }),
});

test('steps that scan an ID or a selfie have five attempts, others are not counted', async () => {
  const applicant = await sandbox.applicant('data-kyc-level');
  assert.deepEqual((await applicant.snapshot()).session.attempts, {
    IDENTITY: { used: 0, limit: 5 },
    SELFIE: { used: 0, limit: 5 },
  });
});

test('the fifth refusal locks the verification, and no sixth is counted', async () => {
  const applicant = await sandbox.applicant();
  for (let count = 1; count <= 5; count += 1) {
    await beRefused(applicant);
    assert.deepEqual(await used(applicant), { IDENTITY: count, SELFIE: 0 });
    assert.equal((await applicant.snapshot()).session.state, count < 5 ? 'active' : 'locked');
  }
  const { refusal } = await applicant.send(back, newPicture());
  assert.deepEqual(refusal, { status: 423, errorCode: 1100, errorName: 'verification-locked' });
  assert.deepEqual(await used(applicant), { IDENTITY: 5, SELFIE: 0 });
});

test('twenty parallel refused uploads leave it locked with exactly the limit used', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await applicant.keep(front, picture);
  const answers = await Promise.all(Array.from({ length: 20 }, () => applicant.send(back, picture)));
  const statuses = answers.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [
    ...Array.from({ length: 5 }, () => 200),
    ...Array.from({ length: 15 }, () => 423),
  ]);
  const { session, steps } = await applicant.snapshot();
  assert.deepEqual(
    [session.state, session.attempts?.['IDENTITY'], steps['IDENTITY']],
    ['locked', { used: 5, limit: 5 }, null],
  );
  const kept = (await applicant.whole()).images.filter(({ errors }) => errors.length > 0);
  assert.equal(kept.length, 5);
});

test('what is refused outright, warned of, or repeated costs nothing', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await applicant.send(front, new Uint8Array(0));
  await applicant.send({ ...front, idDocType: 'VISA' }, newPicture());
  await applicant.keep(front, picture);
  await applicant.send(selfie, picture);
  assert.deepEqual(await used(applicant), { IDENTITY: 0, SELFIE: 0 });
});

test('one resubmission costs one attempt of each red step, however many of its pictures are red', async () => {
  const applicant = await sandbox.applicant();
  const sent = await sendAll(applicant);
  await applicant.submit();
  await applicant.answer(
    retry(red('IDENTITY', sent.front), red('IDENTITY', sent.back), red('PROOF_OF_RESIDENCE')),
  );
  assert.deepEqual(await used(applicant), { IDENTITY: 1, SELFIE: 0 });
});

test('answering the same check anew costs no further attempt', async () => {
  const applicant = await sandbox.applicant();
  await sendAll(applicant);
  await applicant.submit();
  for (let time = 0; time < 3; time += 1) await applicant.answer(retry(red('SELFIE')));
  await applicant.answer(retry(red('IDENTITY')));
  assert.deepEqual(await used(applicant), { IDENTITY: 1, SELFIE: 1 });
});

test('refusals at once and resubmissions count together, and a resubmission can be the last', async () => {
  const applicant = await sandbox.applicant();
  for (let count = 0; count < 3; count += 1) await beRefused(applicant);
  await sendAll(applicant);
  await applicant.submit();
  await applicant.answer(retry(red('IDENTITY')));
  assert.deepEqual(await used(applicant), { IDENTITY: 4, SELFIE: 0 });
  await applicant.keep(front, newPicture());
  await applicant.keep(back, newPicture());
  assert.equal((await applicant.submit()).status, 200);
  await applicant.answer(retry(red('IDENTITY')));
  const { session } = await applicant.snapshot();
  assert.deepEqual([session.state, session.attempts?.['IDENTITY']?.used], ['locked', 5]);
});

test('an approval or a final answer costs no attempt', async () => {
  for (const verdict of [
    { reviewAnswer: 'GREEN' },
    { reviewAnswer: 'RED', reviewRejectType: 'FINAL' },
  ] as const) {
    const applicant = await sandbox.applicant();
    await sendAll(applicant);
    await applicant.submit();
    await applicant.answer(verdict);
    assert.deepEqual(await used(applicant), { IDENTITY: 0, SELFIE: 0 });
  }
});

test('a restart gives five new attempts and opens what was locked, with all that was kept', async () => {
  const applicant = await sandbox.applicant();
  const selfieId = await applicant.keep(selfie, newPicture());
  for (let count = 0; count < 5; count += 1) await beRefused(applicant);
  assert.equal((await applicant.snapshot()).steps['SELFIE'], null);
  assert.equal((await applicant.operate('POST', 'restart')).status, 200);
  const { session, steps } = await applicant.snapshot();
  assert.equal(session.state, 'active');
  assert.deepEqual(session.attempts?.['IDENTITY'], { used: 0, limit: 5 });
  assert.deepEqual(steps['SELFIE']?.imageIds, [selfieId]);
  for (let count = 0; count < 5; count += 1) await beRefused(applicant);
  assert.equal((await applicant.snapshot()).session.state, 'locked');
});

test('a lock outlives new tokens, and other steps are shut with it', async () => {
  const applicant = await sandbox.applicant();
  for (let count = 0; count < 5; count += 1) await beRefused(applicant);
  applicant.token = (await sandbox.applicant('basic-kyc-level', applicant.userId)).token;
  for (const metadata of [front, selfie, bill]) {
    assert.equal((await applicant.send(metadata, newPicture())).refusal.errorCode, 1100);
  }
});

test('an approval after the last try is not hidden behind the lock', async () => {
  const applicant = await sandbox.applicant();
  for (let count = 0; count < 4; count += 1) await beRefused(applicant);
  await sendAll(applicant);
  await applicant.submit();
  await applicant.answer(retry(red('IDENTITY')));
  assert.equal((await applicant.snapshot()).session.state, 'locked');
  await applicant.answer({ reviewAnswer: 'GREEN' });
  const { session, review } = await applicant.snapshot();
  assert.deepEqual([session.state, review.reviewResult?.reviewAnswer], ['active', 'GREEN']);
});
