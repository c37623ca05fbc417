import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { back, beRefused, bill, front, newPicture, selfie, sendAll } from './pictures.js';
import { dayMs, startSandbox, TestApplicant } from './sandbox.js';
import type { Schemas, Verdict } from './sandbox.js';
import { applicantIn } from './states.js';

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

test('twenty parallel refusals under twenty keys and four tokens use the limit and no more', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await applicant.keep(front, picture);
  const tokens = [applicant.token];
  while (tokens.length < 4) {
    tokens.push((await sandbox.applicant('basic-kyc-level', applicant.userId)).token);
  }
  const sends = Array.from({ length: 20 }, (_, index) => {
    const device = new TestApplicant(applicant.caller, applicant.id, applicant.userId, tokens[index % 4]!);
    return device.send(back, picture, { 'idempotency-key': `act-${index}` });
  });
  const statuses = (await Promise.all(sends)).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 5);
  assert.equal(statuses.filter((status) => status === 423).length, 15);
  const { session, images, history } = await applicant.whole();
  assert.equal(session.state, 'locked');
  assert.equal(images.filter(({ errors }) => errors.length > 0).length, 5);
  assert.equal(history.filter(({ what }) => what === 'locked').length, 1);
  assert.deepEqual(await used(applicant), { IDENTITY: 5, SELFIE: 0 });
});

test('nothing of the applicant’s own unlocks: a new token, an old key, another time, any of its calls', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  const key = { 'idempotency-key': 'before-the-lock' };
  const before = await applicant.send(front, picture, key);
  const imageId = before.headers['x-image-id'];
  while ((await used(applicant))['IDENTITY']! < 5) await beRefused(applicant);
  for (const days of [-10, 0, 400]) {
    sandbox.nowMs += days * dayMs;
    applicant.token = (await sandbox.applicant('basic-kyc-level', applicant.userId)).token;
    assert.equal(
      (await applicant.send(front, picture, key)).headers['x-image-id'],
      imageId,
      'a repeat, no act',
    );
    const calls = [
      applicant.send(front, newPicture()),
      applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', { json: {} }),
      applicant.submit(),
      applicant.call('POST', '/resources/sdk/handoff'),
      applicant.call('DELETE', `/resources/applicants/{id}/resources/${imageId}`),
    ];
    for (const answer of await Promise.all(calls)) assert.equal(answer.refusal.errorCode, 1100);
    const { session, steps } = await applicant.snapshot();
    assert.deepEqual([session.state, steps['IDENTITY']], ['locked', null]);
    sandbox.nowMs -= days * dayMs;
  }
});

test('a level may set another limit for a step', async () => {
  const applicant = await sandbox.applicant('two-tries-level');
  const limits = (await applicant.snapshot()).session.attempts;
  assert.deepEqual(limits, { IDENTITY: { used: 0, limit: 2 }, SELFIE: { used: 0, limit: 5 } });
  await beRefused(applicant);
  assert.equal((await applicant.snapshot()).session.state, 'active');
  await beRefused(applicant);
  assert.equal((await applicant.snapshot()).session.state, 'locked');
});

test('an approval after the last try that is revoked locks again where the spent step is asked again', async () => {
  for (const [step, state] of [
    ['IDENTITY', 'locked'],
    ['SELFIE', 'active'],
  ] as const) {
    const applicant = await sandbox.applicant();
    for (let count = 0; count < 4; count += 1) await beRefused(applicant);
    await sendAll(applicant);
    await applicant.submit();
    await applicant.answer(retry(red('IDENTITY')));
    await applicant.answer({ reviewAnswer: 'GREEN' });
    await applicant.answer(retry(red(step)));
    assert.equal((await applicant.snapshot()).session.state, state);
    assert.equal((await used(applicant))['IDENTITY'], 5);
  }
});

test('a resubmission does not end a lock, and a restart then opens just what it asked for', async () => {
  const { applicant } = await applicantIn('lockedInReview', sandbox);
  await applicant.answer(retry(red('SELFIE')));
  assert.equal((await applicant.snapshot()).session.state, 'locked');
  await applicant.do('restart');
  assert.deepEqual((await applicant.whole()).missing, [{ step: 'SELFIE' }]);
  assert.equal((await applicant.send(front, newPicture())).refusal.errorCode, 1006);
  await applicant.keep(selfie, newPicture());
});
