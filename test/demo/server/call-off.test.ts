import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { back, front, newPicture, selfie, sendAll } from './pictures.js';
import { startSandbox } from './sandbox.js';
import type { TestApplicant } from './sandbox.js';
import { bring } from './states.js';
import type { Answer } from './caller.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const key = (name: string) => ({ 'idempotency-key': name });
const calledOff = { status: 409, errorName: 'upload-called-off' };

function callOff(applicant: TestApplicant, name: string): Promise<Answer> {
  return applicant.call('DELETE', `/resources/applicants/{id}/info/idDoc/${encodeURIComponent(name)}`);
}

async function active(applicant: TestApplicant): Promise<readonly number[]> {
  const { images } = await applicant.whole();
  return images.filter((image) => image.active).map(({ imageId }) => imageId);
}

test('a picture that is called off before it arrives is never kept, however often it comes', async () => {
  const applicant = await sandbox.applicant();
  assert.equal((await callOff(applicant, 'early')).status, 204);
  const picture = newPicture();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => applicant.send(selfie, picture, key('early'))),
  );
  for (const { refusal } of answers) assert.deepEqual(refusal, calledOff);
  const { images, steps } = await applicant.whole();
  assert.deepEqual([images.length, steps['SELFIE']?.attempts?.used ?? 0], [0, 0]);
});

test('a picture that is called off after it has arrived is taken back, and its answer stays the same', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  const first = await applicant.send(selfie, picture, key('arrived'));
  for (let time = 0; time < 2; time += 1) {
    assert.equal((await callOff(applicant, 'arrived')).status, 204);
    assert.deepEqual(await active(applicant), []);
  }
  const again = await applicant.send(selfie, picture, key('arrived'));
  assert.deepEqual([again.status, again.text], [200, first.text]);
  assert.deepEqual(await active(applicant), []);
});

test('calling off and sending at once leave nothing, whichever comes first', async () => {
  const applicant = await sandbox.applicant();
  const names = Array.from({ length: 12 }, (_, index) => `race-${index}`);
  await Promise.all(
    names.flatMap((name, index) => {
      const send = () => applicant.send(selfie, newPicture(), key(name));
      const off = () => callOff(applicant, name);
      return index % 2 === 0 ? [send(), off()] : [off(), send()];
    }),
  );
  assert.deepEqual(await active(applicant), []);
});

test('the one that took its place stands, when the one that was called off arrives after it', async () => {
  const applicant = await sandbox.applicant();
  await callOff(applicant, 'first');
  const standing = await applicant.keep(front, newPicture());
  const other = await applicant.keep(back, newPicture());
  assert.deepEqual((await applicant.send(front, newPicture(), key('first'))).refusal, calledOff);
  assert.deepEqual(await active(applicant), [standing, other]);
});

test('one that was replaced since, or refused, is called off without a change', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await applicant.send(front, newPicture(), key('replaced'));
  await applicant.send(front, picture, key('stands'));
  await applicant.send(back, picture, key('refused'));
  const before = await applicant.whole();
  for (const name of ['replaced', 'refused']) assert.equal((await callOff(applicant, name)).status, 204);
  assert.deepEqual(await applicant.whole(), before);
});

test('keys of one applicant mean nothing to another', async () => {
  const [one, other] = [await sandbox.applicant(), await sandbox.applicant()];
  await callOff(one, 'shared');
  assert.equal((await other.send(selfie, newPicture(), key('shared'))).status, 200);
});

for (const state of ['pending', 'approved', 'final', 'locked', 'cancelled', 'expired', 'inactive'] as const) {
  test(`what is called off when ${state} changes nothing, and stays out for good`, async () => {
    const applicant = await sandbox.applicant();
    await sendAll(applicant);
    await applicant.send(selfie, newPicture(), key('sent'));
    await bring(applicant, state, sandbox);
    const before = await applicant.whole();
    const { status } = await callOff(applicant, 'sent');
    assert.ok([409, 410, 423].includes(status), `answered with ${status}`);
    assert.equal((await callOff(applicant, 'never')).status, 204);
    assert.deepEqual(await applicant.whole(), before);
  });
}

test('only the newest two hundred are remembered, of each applicant', async () => {
  const applicant = await sandbox.applicant();
  for (let index = 0; index <= 200; index += 1) await callOff(applicant, `many-${index}`);
  assert.deepEqual((await applicant.send(selfie, newPicture(), key('many-1'))).refusal, calledOff);
  assert.equal((await applicant.send(selfie, newPicture(), key('many-0'))).status, 200);
});

for (const bad of [' ', 'a b', 'ü', 'x'.repeat(201)]) {
  test(`«${bad.slice(0, 5)}» of ${bad.length} characters names no act of sending`, async () => {
    const applicant = await sandbox.applicant();
    const { refusal } = await callOff(applicant, bad);
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
  });
}

test('nobody calls off what is another applicant’s', async () => {
  const [one, other] = [await sandbox.applicant(), await sandbox.applicant()];
  await one.send(selfie, newPicture(), key('mine'));
  const path = `/resources/applicants/${one.id}/info/idDoc/mine`;
  assert.equal((await other.call('DELETE', path)).status, 403);
  assert.equal((await active(one)).length, 1);
});
