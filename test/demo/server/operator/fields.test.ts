import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newPicture, selfie } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { Schemas, TestApplicant } from '../sandbox.js';
import { askAgain, extendedApplicant, missing, person, red, setFields } from './people.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const step = 'APPLICANT_DATA';
const wrong = { moderationComment: 'Not as on your passport', rejectLabels: ['PROBLEMATIC_APPLICANT_DATA'] };
const retry = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } as const;

async function sentBack(...items: Schemas['VerdictItem'][]): Promise<TestApplicant> {
  const { applicant } = await extendedApplicant(sandbox);
  await applicant.submit();
  await applicant.answer(askAgain(...items));
  return applicant;
}

test('a field that is found wrong is asked by its name, with its own reason, and the others are accepted', async () => {
  const applicant = await sentBack(red(step, { field: 'dob', ...wrong }), red(step, { field: 'phone' }));
  const status = (await applicant.snapshot()).steps[step];
  const green = { reviewAnswer: 'GREEN' };
  assert.deepEqual(status?.fieldResults, {
    firstName: green,
    lastName: green,
    dob: { ...retry, ...wrong },
    nationality: green,
    phone: retry,
  });
  assert.deepEqual(status?.reviewResult, { ...retry, ...wrong });
  assert.deepEqual(await missing(applicant), [{ step, fields: ['dob', 'phone'] }]);
  assert.deepEqual((await applicant.whole()).steps[step]?.fieldResults?.['dob'], { ...retry, ...wrong });
});

test('each field that is set again loses its own flag, and with the last one the step is no longer red', async () => {
  const applicant = await sentBack(red(step, { field: 'dob' }), red(step, { field: 'phone' }));
  await setFields(applicant, { phone: '+49 30 7654321' });
  assert.deepEqual(await missing(applicant), [{ step, fields: ['dob'] }]);
  assert.equal((await applicant.snapshot()).steps[step]?.reviewResult?.reviewAnswer, 'RED');
  assert.equal((await applicant.submit()).refusal.errorName, 'missing-documents');
  await setFields(applicant, { dob: person.dob });
  const status = (await applicant.snapshot()).steps[step];
  assert.equal(status?.reviewResult, undefined);
  assert.deepEqual(Object.keys(status?.fieldResults ?? {}), ['firstName', 'lastName', 'nationality']);
  assert.equal((await applicant.submit()).status, 200);
});

const fixed: readonly [string, Schemas['VerdictItem'][], boolean][] = [
  ['is flagged', [red(step, { field: 'dob' })], true],
  ['belongs to a step that was refused as a whole', [red(step)], true],
  ['is not the one that is flagged', [red(step, { field: 'phone' })], false],
];
for (const [what, items, isOpen] of fixed) {
  test(`a field that is fixed once set ${isOpen ? 'can' : 'cannot'} be changed when it ${what}`, async () => {
    const applicant = await sentBack(...items);
    const answer = await setFields(applicant, { dob: '1991-01-01' });
    if (isOpen) assert.equal(answer.status, 200, answer.text);
    else {
      const { fields } = answer.as<Schemas['InvalidFieldsError']>();
      assert.deepEqual(fields, [{ name: 'dob', problem: 'immutable' }]);
    }
    const { fixedInfo } = await applicant.snapshot();
    assert.equal(fixedInfo['dob'], isOpen ? '1991-01-01' : person.dob);
  });
}

test('once a flagged field is set it is fixed again', async () => {
  const applicant = await sentBack(red(step, { field: 'dob' }), red(step, { field: 'phone' }));
  await setFields(applicant, { dob: '1991-01-01' });
  assert.equal((await setFields(applicant, { dob: '1992-01-01' })).status, 400);
});

test('an optional field that is flagged may be filled, changed or taken away', async () => {
  for (const phone of ['+49 30 7654321', '']) {
    const applicant = await sentBack(red(step, { field: 'phone' }));
    await setFields(applicant, { phone });
    assert.deepEqual(await missing(applicant), []);
  }
  const { applicant } = await extendedApplicant(sandbox);
  await setFields(applicant, { phone: '' });
  await applicant.submit();
  await applicant.answer(askAgain(red(step, { field: 'phone' })));
  assert.deepEqual(await missing(applicant), [{ step, fields: ['phone'] }]);
});

test('a wrong value clears no flag', async () => {
  const applicant = await sentBack(red(step, { field: 'dob' }));
  assert.equal((await setFields(applicant, { dob: 'yesterday' })).status, 400);
  assert.deepEqual(await missing(applicant), [{ step, fields: ['dob'] }]);
});

test('fields of an accepted step stay shut while a picture is asked again', async () => {
  const applicant = await sentBack(red('SELFIE'));
  assert.equal((await setFields(applicant, { lastName: 'Else' })).refusal.errorCode, 1006);
  await applicant.keep(selfie, newPicture());
  assert.equal((await applicant.submit()).status, 200);
});

test('a new answer judges the fields anew', async () => {
  const applicant = await sentBack(red(step, { field: 'dob' }));
  await applicant.answer(askAgain(red('SELFIE')));
  assert.deepEqual(await missing(applicant), [{ step: 'SELFIE' }]);
  await applicant.answer({ reviewAnswer: 'GREEN' });
  const { steps } = await applicant.snapshot();
  assert.deepEqual(steps[step]?.fieldResults?.['dob'], { reviewAnswer: 'GREEN' });
});

test('a field there is not, or a field and a picture at once, cannot be found wrong', async () => {
  const { applicant, ids } = await extendedApplicant(sandbox);
  await applicant.submit();
  for (const item of [
    red(step, { field: 'hobby' }),
    red('SELFIE', { field: 'dob' }),
    red(step, { field: 'dob', imageId: ids.selfie }),
  ]) {
    const answer = await applicant.operate('POST', 'status/testCompleted', askAgain(item));
    assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' });
  }
});
