import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { front, newPicture, selfie } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { Schemas } from '../sandbox.js';
import { Desk } from './desk.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

for (const [metadata, step] of [
  [selfie, 'SELFIE'],
  [front, 'IDENTITY'],
] as const) {
  test(`of twenty parallel uploads for ${step} exactly three take the three armed refusals`, async () => {
    const applicant = await sandbox.applicant();
    const desk = new Desk(applicant);
    const refusal: Schemas['ArmedAnswer'] = { on: 'upload', step, errors: ['dataNotReadable'] };
    await desk.arm(refusal, refusal, refusal);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => applicant.send(metadata, newPicture())),
    );
    const refused = answers.filter((answer) => answer.as<Schemas['IdDocAnswer']>().errors);
    assert.deepEqual([refused.length, (await applicant.snapshot()).session.attempts?.[step]?.used], [3, 3]);
    assert.deepEqual(await desk.armed(), []);
  });
}

test('of twenty parallel uploads exactly three take the three armed error codes', async () => {
  const applicant = await sandbox.applicant();
  const desk = new Desk(applicant);
  const refusal: Schemas['ArmedAnswer'] = { on: 'upload', step: 'SELFIE', errorName: 'corrupted-file' };
  await desk.arm(refusal, refusal, refusal);
  const answers = await Promise.all(Array.from({ length: 20 }, () => applicant.send(selfie, newPicture())));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [
    ...Array.from({ length: 17 }, () => 200),
    ...Array.from({ length: 3 }, () => 400),
  ]);
  assert.equal((await applicant.whole()).images.length, 17);
});
