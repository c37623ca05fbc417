import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { back, beRefused, front, newPicture, selfie } from './pictures.js';
import type { Sent } from './pictures.js';
import { operatorSecret, startSandbox } from './sandbox.js';
import type { TestApplicant, Verdict } from './sandbox.js';
import { applicantIn } from './states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const canary = 'canary-7f3k-for-the-client-only';

type Planting = (applicant: TestApplicant, sent: Sent) => Promise<unknown>;

function answered(verdict: Verdict): Planting {
  return (applicant) => applicant.answer({ clientComment: canary, ...verdict });
}

const retry = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } as const;
const final = { reviewAnswer: 'RED', reviewRejectType: 'FINAL' } as const;
const remarks = { moderationComment: canary, rejectLabels: [canary] };
const plantings: readonly [string, Planting][] = [
  ['for the client with an approval', answered({ reviewAnswer: 'GREEN' })],
  ['for the client with a resubmission', answered(retry)],
  [
    'for the client with a resubmission of one item',
    answered({
      ...retry,
      items: [{ step: 'SELFIE', reviewAnswer: 'RED', moderationComment: 'Again, please' }],
    }),
  ],
  ['for the client, and as labels, with a final answer', answered({ ...final, rejectLabels: [canary] })],
  ['as a note', (applicant) => applicant.do('notes', { text: canary })],
  ['with a blocklisting', (applicant) => applicant.do(`blacklist?note=${canary}`)],
  [
    'with marks while the check goes on',
    (applicant, { selfie: imageId }) =>
      applicant.do('review/marks', { marks: [{ step: 'SELFIE', imageId, mark: 'rejected', ...remarks }] }),
  ],
  [
    'with marks, also after an answer that made nothing of them',
    async (applicant, { selfie: imageId }) => {
      await applicant.answer({ ...retry, items: [{ step: 'IDENTITY', reviewAnswer: 'RED' }] });
      await applicant.do('review/marks', {
        marks: [{ step: 'SELFIE', imageId, mark: 'approved', ...remarks }],
      });
    },
  ],
  [
    'as reasons of a refusal that used the last try',
    async (applicant) => {
      await applicant.play('awaitingUser');
      for (let time = 0; time < 4; time += 1) await beRefused(applicant);
      await applicant.keep(front, newPicture());
      await applicant.keep(back, newPicture());
      await applicant.submit();
      await applicant.answer({
        ...retry,
        ...remarks,
        items: [{ step: 'IDENTITY', reviewAnswer: 'RED', ...remarks }],
      });
    },
  ],
];

for (const [what, plant] of plantings) {
  test(`what an operator writes ${what} is in no byte that the applicant gets`, async () => {
    const { applicant, sent } = await applicantIn('pending', sandbox);
    await plant(applicant, sent);
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
