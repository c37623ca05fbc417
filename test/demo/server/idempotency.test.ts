import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { back, front, newPicture, selfie, sendAll } from './pictures.js';
import { startSandbox } from './sandbox.js';
import { applicantIn, bring } from './states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const key = (name: string) => ({ 'idempotency-key': name });

test('twenty parallel repeats of one act keep one picture and get one answer', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => applicant.send(selfie, picture, key('one'))),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal(new Set(answers.map(({ headers }) => headers['x-image-id'])).size, 1);
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
  const { images, revision } = await applicant.whole();
  assert.deepEqual([images.length, revision], [1, 2]);
});

test('twenty parallel repeats of one refused act cost one attempt', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await applicant.keep(front, picture);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => applicant.send(back, picture, key('back'))),
  );
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
  assert.equal((await applicant.snapshot()).session.attempts?.['IDENTITY']?.used, 1);
});

test('a key that was used for something else is refused, whatever differs', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await applicant.send(front, picture, key('used'));
  const others = [
    applicant.send(front, newPicture(), key('used')),
    applicant.send(back, picture, key('used')),
    applicant.send({ ...front, country: 'FRA' }, picture, key('used')),
  ];
  for (const { refusal } of await Promise.all(others)) {
    assert.deepEqual(refusal, { status: 409, errorName: 'idempotency-key-reused' });
  }
  assert.equal((await applicant.whole()).images.length, 1);
});

test('keys of one applicant mean nothing to another', async () => {
  const picture = newPicture();
  const ids = new Set<string | undefined>();
  for (const applicant of [await sandbox.applicant(), await sandbox.applicant()]) {
    ids.add((await applicant.send(selfie, picture, key('shared'))).headers['x-image-id']);
  }
  assert.equal(ids.size, 2);
});

test('an act that was refused outright can be repeated under its key', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await applicant.keep(front, picture);
  assert.equal((await applicant.send(selfie, picture, key('again'))).refusal.errorCode, 1000);
  await applicant.keep(front, newPicture());
  assert.equal((await applicant.send(selfie, picture, key('again'))).status, 200);
});

for (const state of ['pending', 'approved', 'final', 'locked', 'cancelled', 'expired', 'inactive'] as const) {
  test(`a lost answer is given again when ${state}, and changes nothing`, async () => {
    const applicant = await sandbox.applicant();
    const picture = newPicture();
    const first = await applicant.send(selfie, picture, key('lost'));
    await sendAll(applicant);
    await bring(applicant, state, sandbox);
    const before = await applicant.whole();
    const again = await applicant.send(selfie, picture, key('lost'));
    assert.deepEqual([again.status, again.text], [first.status, first.text]);
    assert.deepEqual(await applicant.whole(), before);
  });
}

for (const bad of ['', ' ', 'a b', 'ü', 'x'.repeat(201)]) {
  test(`a key such as «${bad.slice(0, 5)}» of ${bad.length} characters is no such request`, async () => {
    const { applicant } = await applicantIn('init', sandbox);
    const headers = { 'idempotency-key': Buffer.from(bad).toString('latin1') };
    const answer = await applicant.send(selfie, newPicture(), headers);
    assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' });
  });
}
