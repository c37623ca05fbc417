import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { beRefused, newPicture, selfie, sendAll } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { TestApplicant } from '../sandbox.js';
import { extendedApplicant, missing, sendCardAndSelfie } from './people.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

function move(applicant: TestApplicant, level: string): ReturnType<TestApplicant['do']> {
  return applicant.do(`moveToLevel?name=${level}`);
}

test('what both levels ask for stays, the rest is put aside, and what is new is asked', async () => {
  const { applicant, ids } = await extendedApplicant(sandbox);
  await move(applicant, 'data-kyc-level');
  const { levelName, steps, fixedInfo } = await applicant.snapshot();
  assert.equal(levelName, 'data-kyc-level');
  assert.deepEqual(steps['IDENTITY']?.imageIds, [ids.passport]);
  assert.deepEqual(steps['SELFIE']?.imageIds, [ids.selfie]);
  assert.equal('IDENTITY2' in steps, false);
  assert.deepEqual(Object.keys(fixedInfo), ['firstName', 'lastName', 'dob', 'phone']);
  assert.deepEqual(await missing(applicant), [{ step: 'APPLICANT_DATA', fields: ['country', 'email'] }]);
});

test('a picture of a document that the other level does not take is asked for anew', async () => {
  const applicant = await sandbox.applicant('basic-kyc-level');
  const sent = await sendAll(applicant);
  await move(applicant, 'passport-only-level');
  assert.deepEqual(await missing(applicant), [{ step: 'IDENTITY' }]);
  const { images } = await applicant.whole();
  assert.deepEqual(
    images.map(({ imageId, active }) => [imageId, active]),
    [
      [sent.front, false],
      [sent.back, false],
      [sent.selfie, true],
      [sent.bill, false],
    ],
  );
});

test('an approval holds on a level that asks for no more, and gives way to one that does', async () => {
  const applicant = await sandbox.applicant('basic-kyc-level');
  await sendAll(applicant);
  await applicant.submit();
  await applicant.answer({ reviewAnswer: 'GREEN' });
  await move(applicant, 'selfie-only-level');
  assert.equal((await applicant.snapshot()).review.reviewResult?.reviewAnswer, 'GREEN');
  await move(applicant, 'passport-only-level');
  const { review, steps } = await applicant.snapshot();
  assert.deepEqual(review, { attemptCnt: 1, reviewStatus: 'init' });
  assert.deepEqual(steps['SELFIE']?.reviewResult, { reviewAnswer: 'GREEN' });
  assert.equal((await applicant.send(selfie, newPicture())).refusal.errorCode, 1006);
});

test('attempts used stay used, and a lower limit that they reach locks', async () => {
  const applicant = await sandbox.applicant('basic-kyc-level');
  for (let time = 0; time < 3; time += 1) await beRefused(applicant);
  await move(applicant, 'two-tries-level');
  const { session } = await applicant.snapshot();
  assert.deepEqual([session.state, session.attempts?.['IDENTITY']], ['locked', { used: 2, limit: 2 }]);
});

test('another level gives no tries back', async () => {
  const applicant = await sandbox.applicant('two-tries-level');
  await beRefused(applicant);
  await move(applicant, 'basic-kyc-level');
  await move(applicant, 'two-tries-level');
  await beRefused(applicant);
  assert.equal((await applicant.snapshot()).session.state, 'locked');
});

test('a token can still be asked for under the name of every level the applicant was on', async () => {
  const applicant = await sandbox.applicant('basic-kyc-level');
  await move(applicant, 'two-tries-level');
  await move(applicant, 'selfie-only-level');
  for (const level of ['basic-kyc-level', 'two-tries-level', 'selfie-only-level']) {
    const other = await sandbox.applicant(level, applicant.userId);
    assert.deepEqual([other.id, (await other.snapshot()).levelName], [applicant.id, 'selfie-only-level']);
  }
  const json = { userId: applicant.userId, levelName: 'data-kyc-level' };
  const never = await applicant.caller.call('POST', '/integrator/token', { json });
  assert.deepEqual(never.refusal, { status: 409, errorName: 'other-level' });
});

test('the level an applicant is on already changes nothing, and one there is not is refused', async () => {
  const applicant = await sandbox.applicant('two-tries-level');
  await sendCardAndSelfie(applicant);
  const before = await applicant.whole();
  assert.deepEqual(await move(applicant, 'two-tries-level'), before);
  const unknown = await applicant.operate('POST', 'moveToLevel?name=gold');
  assert.deepEqual(unknown.refusal, { status: 404, errorName: 'level-not-found' });
  for (const query of ['', '?name=', `?name=${'x'.repeat(129)}`]) {
    const { refusal } = await applicant.operate('POST', `moveToLevel${query}`);
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
  }
  assert.deepEqual(await applicant.whole(), before);
});
