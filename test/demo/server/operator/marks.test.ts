import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newPicture, selfie } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { Schemas, TestApplicant } from '../sandbox.js';
import { askAgain, extendedApplicant, missing, red, setFields } from './people.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Mark = Schemas['Mark'];

function mark(applicant: TestApplicant, ...marks: Mark[]): Promise<Schemas['OperatorApplicant']> {
  return applicant.do('review/marks', { marks });
}

async function inReview(): ReturnType<typeof extendedApplicant> {
  const found = await extendedApplicant(sandbox);
  assert.equal((await found.applicant.submit()).status, 200);
  return found;
}

test('marks add up, the last one of an item counts, and pending takes it away', async () => {
  const { applicant, ids } = await inReview();
  const face: Mark = { step: 'SELFIE', imageId: ids.selfie, mark: 'approved' };
  const name: Mark = { step: 'APPLICANT_DATA', field: 'lastName', mark: 'approved' };
  await mark(applicant, face, name);
  const dark: Mark = {
    ...face,
    mark: 'rejected',
    moderationComment: 'Too dark',
    rejectLabels: ['BAD_SELFIE'],
  };
  assert.deepEqual((await mark(applicant, dark)).marks, [dark, name]);
  assert.deepEqual((await mark(applicant, { ...name, mark: 'pending' })).marks, [dark]);
  assert.deepEqual((await applicant.whole()).marks, [dark]);
});

test('the applicant’s snapshot is the same to the byte, however much is marked', async () => {
  const { applicant, ids } = await inReview();
  const before = await applicant.call('GET', '/resources/sdk/session');
  await mark(applicant, {
    step: 'SELFIE',
    imageId: ids.selfie,
    mark: 'rejected',
    moderationComment: 'Not yet for you',
    rejectLabels: ['BAD_SELFIE'],
  });
  const now = await applicant.call('GET', '/resources/sdk/session');
  assert.deepEqual([now.text, now.headers['etag']], [before.text, before.headers['etag']]);
});

test('a resubmission without items asks for what is marked as rejected, in the marks’ own words', async () => {
  const { applicant, ids } = await inReview();
  await mark(
    applicant,
    { step: 'IDENTITY', imageId: ids.passport, mark: 'approved' },
    {
      step: 'IDENTITY2',
      imageId: ids.back,
      mark: 'rejected',
      moderationComment: 'Cut off',
      rejectLabels: ['INCOMPLETE_DOCUMENT'],
    },
    { step: 'APPLICANT_DATA', field: 'dob', mark: 'rejected', moderationComment: 'Not as on your passport' },
  );
  await applicant.answer(askAgain());
  const { steps } = await applicant.snapshot();
  assert.deepEqual(steps['IDENTITY2']?.imageReviewResults, {
    [ids.front]: { reviewAnswer: 'GREEN' },
    [ids.back]: {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      moderationComment: 'Cut off',
      rejectLabels: ['INCOMPLETE_DOCUMENT'],
    },
  });
  assert.deepEqual(steps['APPLICANT_DATA']?.fieldResults?.['dob'], {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    moderationComment: 'Not as on your passport',
  });
  assert.deepEqual(steps['IDENTITY']?.reviewResult, { reviewAnswer: 'GREEN' });
  assert.deepEqual(await missing(applicant), [
    { step: 'IDENTITY2', idDocSubType: 'BACK_SIDE' },
    { step: 'APPLICANT_DATA', fields: ['dob'] },
  ]);
  const { history, marks } = await applicant.whole();
  const items = history.at(-1)?.detail?.['items'] as Schemas['VerdictItem'][];
  assert.deepEqual([items.length, marks], [2, []], 'the history says what was asked, and the desk is clear');
});

test('items that are named win over marks, and with approved marks alone there is nothing to ask', async () => {
  const { applicant, ids } = await inReview();
  await mark(applicant, { step: 'IDENTITY', imageId: ids.passport, mark: 'rejected' });
  await applicant.answer(askAgain(red('SELFIE')));
  assert.deepEqual(await missing(applicant), [{ step: 'SELFIE' }]);
  await applicant.keep(selfie, newPicture());
  await applicant.submit();
  await mark(applicant, { step: 'IDENTITY', imageId: ids.passport, mark: 'rejected' });
  await applicant.answer({ reviewAnswer: 'GREEN' });
  await mark(applicant, { step: 'IDENTITY', imageId: ids.passport, mark: 'approved' });
  const nothing = await applicant.operate('POST', 'status/testCompleted', askAgain());
  assert.deepEqual(nothing.refusal, { status: 400, errorName: 'invalid-request' });
});

const forgetful: readonly [string, (applicant: TestApplicant) => Promise<unknown>][] = [
  ['an answer', (applicant) => applicant.answer({ reviewAnswer: 'GREEN' })],
  ['a final answer', (applicant) => applicant.do('blacklist')],
  [
    'a new check',
    async (applicant) => {
      await applicant.play('awaitingUser');
      await applicant.submit();
    },
  ],
  [
    'a reset',
    async (applicant) => {
      await applicant.play('awaitingUser');
      await applicant.do('reset');
    },
  ],
];
for (const [what, act] of forgetful) {
  test(`${what} forgets all marks`, async () => {
    const { applicant, ids } = await inReview();
    await mark(
      applicant,
      { step: 'SELFIE', imageId: ids.selfie, mark: 'rejected' },
      { step: 'APPLICANT_DATA', field: 'dob', mark: 'rejected' },
    );
    await act(applicant);
    assert.deepEqual((await applicant.whole()).marks, []);
  });
}

test('a mark goes with what it is about: a picture sent anew, a field set anew, a step taken away', async () => {
  const { applicant, ids } = await inReview();
  await applicant.answer(askAgain());
  const names = ['lastName', 'dob'] as const;
  const kept: Mark = { step: 'IDENTITY', imageId: ids.passport, mark: 'approved' };
  await mark(
    applicant,
    { step: 'SELFIE', imageId: ids.selfie, mark: 'rejected' },
    { step: 'IDENTITY2', imageId: ids.front, mark: 'rejected' },
    ...names.map((field) => ({ step: 'APPLICANT_DATA', field, mark: 'rejected' }) as const),
    kept,
  );
  await applicant.keep(selfie, newPicture());
  await setFields(applicant, { lastName: 'Nunez' });
  await applicant.do('resetStep/IDENTITY2');
  assert.deepEqual((await applicant.whole()).marks, [
    { step: 'APPLICANT_DATA', field: 'dob', mark: 'rejected' },
    kept,
  ]);
});

const badMarks: readonly [string, unknown][] = [
  ['no list', {}],
  ['an empty list', { marks: [] }],
  ['neither picture nor field', { marks: [{ step: 'SELFIE', mark: 'approved' }] }],
  ['both', { marks: [{ step: 'SELFIE', imageId: 1, field: 'dob', mark: 'approved' }] }],
  ['a step there is not', { marks: [{ step: 'SELFIE7', imageId: 1, mark: 'approved' }] }],
  ['a picture there is not', { marks: [{ step: 'SELFIE', imageId: 1, mark: 'approved' }] }],
  ['a field there is not', { marks: [{ step: 'APPLICANT_DATA', field: 'hobby', mark: 'approved' }] }],
  ['a mark there is not', { marks: [{ step: 'APPLICANT_DATA', field: 'dob', mark: 'odd' }] }],
  ['no object', { marks: ['dob'] }],
];
test('marks that make no sense are refused, the sensible ones beside them too', async () => {
  const { applicant, ids } = await inReview();
  const good = { step: 'SELFIE', imageId: ids.selfie, mark: 'approved' };
  for (const [what, json] of badMarks) {
    const { marks = [] } = json as { marks?: unknown[] };
    for (const sent of [json, ...(marks.length > 0 ? [{ marks: [good, ...marks] }] : [])]) {
      const answer = await applicant.operate('POST', 'review/marks', sent);
      assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' }, what);
    }
  }
  assert.deepEqual((await applicant.whole()).marks, []);
});
