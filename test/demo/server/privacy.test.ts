import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { back, front, newPicture, selfie } from './pictures.js';
import { operatorSecret, startSandbox } from './sandbox.js';
import type { Verdict } from './sandbox.js';
import { applicantIn } from './states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const canary = 'canary-7f3k-for-the-client-only';

const verdicts: readonly [string, Verdict][] = [
  ['an approval', { reviewAnswer: 'GREEN', clientComment: canary }],
  ['a resubmission', { reviewAnswer: 'RED', reviewRejectType: 'RETRY', clientComment: canary }],
  [
    'a resubmission of one item',
    {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      clientComment: canary,
      items: [{ step: 'SELFIE', reviewAnswer: 'RED', moderationComment: 'Again, please' }],
    },
  ],
  [
    'a final answer',
    { reviewAnswer: 'RED', reviewRejectType: 'FINAL', clientComment: canary, rejectLabels: [canary] },
  ],
];

for (const [what, verdict] of verdicts) {
  test(`what an operator notes for the client with ${what} is in no byte that the applicant gets`, async () => {
    const { applicant, sent } = await applicantIn('pending', sandbox);
    await applicant.answer(verdict);
    assert.ok(JSON.stringify(await applicant.whole()).includes(canary), 'the operator has it');
    await applicant.snapshot();
    await applicant.send(front, newPicture());
    await applicant.send(back, newPicture());
    await applicant.send(selfie, newPicture());
    await applicant.call('GET', `/resources/applicants/{id}/resources/${sent.front}`);
    await applicant.call('DELETE', `/resources/applicants/{id}/resources/${sent.selfie}`);
    await applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', { json: { clientComment: 'x' } });
    await applicant.call('POST', '/resources/sdk/handoff');
    await applicant.submit();
    await applicant.snapshot();
    const received = applicant.caller.answers.filter(({ token }) => token !== operatorSecret);
    assert.ok(received.length > 10);
    for (const { answer } of received) {
      assert.equal(answer.bytes.includes(canary), false);
      assert.equal(JSON.stringify(answer.headers).includes(canary), false);
      assert.equal(/clientComment"?:/.test(answer.text), false);
    }
  });
}

test('a failure of the server’s own says nothing of what was sent, to the caller or to the log', async (t) => {
  const own = await startSandbox();
  const applicant = await own.applicant('data-kyc-level');
  const lines: string[] = [];
  t.mock.method(console, 'error', (...parts: unknown[]) => lines.push(parts.join(' ')));
  // A file where the folder of pictures should be: every picture fails to be written.
  await writeFile(`${own.dataDir}/pictures`, '');
  const answer = await applicant.send({ ...selfie, country: 'DEU' }, newPicture());
  assert.equal(answer.status, 500);
  const { description, correlationId } = answer.as<{ description: string; correlationId: string }>();
  assert.equal(description, 'Something went wrong here.');
  assert.equal(lines.length, 1);
  assert.ok(lines[0]?.includes(correlationId));
  for (const secret of [applicant.id, applicant.userId, own.dataDir, applicant.token]) {
    assert.equal(`${lines[0]}${answer.text}`.includes(secret), false);
  }
  assert.deepEqual((await applicant.whole()).images, []);
  await own.close();
});
