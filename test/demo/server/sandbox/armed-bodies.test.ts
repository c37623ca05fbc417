import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { operatorSecret, startSandbox } from '../sandbox.js';
import type { Schemas } from '../sandbox.js';
import { Desk } from './desk.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const upload = { on: 'upload', step: 'SELFIE' } as const;
const good: Schemas['ArmedAnswer'] = { ...upload, errors: ['screenshot'] };
const verdict = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } as const;
const many = (count: number) => Array.from({ length: count }, (_, index) => `tag${index}`);

const badAnswers: readonly [string, unknown][] = [
  ['no object', 'errors'],
  ['nothing', null],
  ['a list', [good]],
  ['for no call', { step: 'SELFIE', errors: ['screenshot'] }],
  ['for another call', { ...good, on: 'session' }],
  ['without a step', { on: 'upload', errors: ['screenshot'] }],
  ['for a step the level does not have', { ...good, step: 'SELFIE2' }],
  ['for a step by the name of a property', { ...good, step: 'constructor' }],
  ['for a step that takes no files', { ...good, step: 'APPLICANT_DATA' }],
  ['for a step that is no text', { ...good, step: 7 }],
  ['with nothing to say', upload],
  ['with an empty list of errors', { ...upload, errors: [] }],
  ['with an empty list of warnings', { ...upload, warnings: [] }],
  ['with errors that are no list', { ...upload, errors: 'screenshot' }],
  ['with an error that is no text', { ...upload, errors: [7] }],
  ['with an empty tag', { ...upload, warnings: [''] }],
  ['with a tag of 65 characters', { ...upload, warnings: ['x'.repeat(65)] }],
  ['with 21 tags', { ...upload, errors: many(21) }],
  ['with errors and warnings', { ...good, warnings: ['badSelfie'] }],
  ['with errors and a code', { ...good, errorName: 'empty-file' }],
  ['with a code nobody knows', { ...upload, errorName: 'out-of-paper' }],
  ['with a code by the name of a property', { ...upload, errorName: 'toString' }],
  ['with a code that is a number', { ...upload, errorName: 1003 }],
  ['with a misspelt property', { ...good, stepp: 'IDENTITY' }],
  ['a check without a verdict', { on: 'check' }],
  ['a check with a verdict that is no object', { on: 'check', verdict: 'GREEN' }],
  ['a check for a step', { on: 'check', step: 'SELFIE', verdict }],
  ['a verdict without an answer', { on: 'check', verdict: {} }],
  ['a verdict that is yellow', { on: 'check', verdict: { reviewAnswer: 'YELLOW' } }],
  ['a red verdict without its type', { on: 'check', verdict: { reviewAnswer: 'RED' } }],
  [
    'a verdict on a step the level does not have',
    { on: 'check', verdict: { ...verdict, items: [{ step: 'SELFIE9', reviewAnswer: 'RED' }] } },
  ],
  [
    'a verdict with a comment without end',
    { on: 'check', verdict: { ...verdict, moderationComment: 'x'.repeat(2001) } },
  ],
];

for (const [what, answer] of badAnswers) {
  test(`an answer to arm that is ${what} is no such request, and what waits goes on waiting`, async () => {
    const desk = new Desk(await sandbox.applicant('data-kyc-level'));
    await desk.arm(good);
    const { refusal } = await desk.call('PUT', 'armed', { answers: [good, answer] });
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
    assert.deepEqual(await desk.armed(), [good]);
  });
}

for (const [what, body] of [
  ['a list', [good]],
  ['without answers', {}],
  ['with answers that are an object', { answers: good }],
  ['with 51 answers', { answers: Array.from({ length: 51 }, () => good) }],
] as const) {
  test(`a body that is ${what} is no such request`, async () => {
    const desk = new Desk(await sandbox.applicant());
    const { refusal } = await desk.call('PUT', 'armed', body);
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
  });
}

test('a body that is too big is refused', async () => {
  const desk = new Desk(await sandbox.applicant());
  const { refusal } = await desk.call('PUT', 'armed', { answers: [], more: 'x'.repeat(70_000) });
  assert.deepEqual(refusal, { status: 413, errorName: 'request-too-big' });
});

test('what is armed is shown as it was said, takes the place of what waited, and an empty list disarms', async () => {
  const desk = new Desk(await sandbox.applicant());
  const fifty = Array.from({ length: 50 }, (_, index) => ({ ...upload, errors: [`tag${index}`] }));
  await desk.arm(...fifty);
  assert.deepEqual(await desk.armed(), fifty);
  const mixed = [
    { ...upload, warnings: ['badSelfie'] },
    { ...upload, errorName: 'encrypted-file' },
    { on: 'check' as const, verdict: { ...verdict, clientComment: 'Hm', items: [] } },
  ];
  await desk.arm(...mixed);
  assert.deepEqual(await desk.armed(), mixed);
  await desk.arm();
  assert.deepEqual(await desk.armed(), []);
});

const calls: readonly [string, string, unknown?][] = [
  ['GET', 'armed'],
  ['PUT', 'armed', { answers: [good] }],
  ['GET', 'faults'],
  ['PUT', 'faults', { faults: [{ kind: 'offline' }] }],
  ['GET', 'requests'],
];
for (const [method, what, json] of calls) {
  test(`${method} ${what} is for operators alone`, async () => {
    const applicant = await sandbox.applicant();
    const desk = new Desk(applicant);
    for (const token of [applicant.token, 'x'.repeat(40), operatorSecret.slice(1), '']) {
      const { refusal } = await desk.call(method, what, json, token);
      assert.deepEqual(refusal, { status: 401, errorName: 'token-invalid' });
    }
    assert.deepEqual([await desk.armed(), await desk.faults()], [[], []]);
  });

  test(`${method} ${what} of an applicant there is not is not found`, async () => {
    for (const id of ['0'.repeat(24), 'nobody']) {
      const path = `/sandbox/applicants/${id}/${what}`;
      const options = { token: operatorSecret, ...(json !== undefined && { json }) };
      const { refusal } = await sandbox.caller.call(method, path, options);
      assert.deepEqual(refusal, { status: 404, errorName: 'not-found' });
    }
  });
}
