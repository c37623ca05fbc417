import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bill, newPicture, passport, selfie } from './pictures.js';
import { startSandbox } from './sandbox.js';
import type { Schemas, TestApplicant } from './sandbox.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const complete = {
  firstName: 'Zoë',
  lastName: "O'Brien-Núñez",
  dob: '1990-02-28',
  country: 'DEU',
  phone: '+49 (30) 123 456-7',
  email: 'zoe@example.com',
};

function patch(applicant: TestApplicant, json: unknown) {
  return applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', { json });
}

type Problem = Schemas['FieldProblem']['problem'];
const fieldTable: readonly [string, unknown, Problem | 'taken'][] = [
  ['firstName', '', 'required'],
  ['firstName', '   ', 'required'],
  ['firstName', 7, 'invalid'],
  ['firstName', null, 'invalid'],
  ['firstName', ['A'], 'invalid'],
  ['firstName', 'A\u0000B', 'invalid'],
  ['firstName', 'x'.repeat(100), 'taken'],
  ['firstName', 'x'.repeat(101), 'too-long'],
  ['lastName', '李', 'taken'],
  ['dob', '2000-02-29', 'taken'],
  ['dob', '1900-02-29', 'invalid'],
  ['dob', '2001-02-29', 'invalid'],
  ['dob', '2000-13-01', 'invalid'],
  ['dob', '2000-00-10', 'invalid'],
  ['dob', '1899-12-31', 'invalid'],
  ['dob', '2026-01-15', 'taken'],
  ['dob', '2026-01-16', 'invalid'],
  ['dob', '01.02.2000', 'invalid'],
  ['country', 'DEU', 'taken'],
  ['country', 'XKX', 'taken'],
  ['country', 'DE', 'invalid'],
  ['country', 'deu', 'invalid'],
  ['country', 'GERM', 'too-long'],
  ['phone', '0301234567', 'taken'],
  ['phone', '12345', 'invalid'],
  ['phone', '+1234567890123456', 'invalid'],
  ['phone', 'call me', 'invalid'],
  ['email', 'a@b.co', 'taken'],
  ['email', 'a@b', 'invalid'],
  ['email', 'a b@c.de', 'invalid'],
  ['email', `${'x'.repeat(250)}@b.co`, 'too-long'],
  ['street', '', 'taken'],
  ['postCode', 'SW1A 1AA', 'taken'],
  ['postCode', '1'.repeat(21), 'too-long'],
  ['middleName', 'A', 'unknown'],
  ['clientComment', 'A', 'unknown'],
  ['__proto__', 'A', 'unknown'],
  ['constructor', 'A', 'unknown'],
];
test('each field is taken or refused for its own reason', async () => {
  const applicant = await sandbox.applicant('data-kyc-level');
  for (const [name, value, expected] of fieldTable) {
    const answer = await applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', {
      body: `{${JSON.stringify(name)}:${JSON.stringify(value)}}`,
      headers: { 'content-type': 'application/json' },
    });
    const what = `${name}: ${JSON.stringify(value)}`;
    if (expected === 'taken') assert.equal(answer.status, 200, what);
    else {
      assert.equal(answer.status, 400, what);
      assert.deepEqual(
        answer.as<Schemas['InvalidFieldsError']>().fields,
        [{ name, problem: expected }],
        what,
      );
    }
  }
});

test('fields add up over several calls, and an optional one can be emptied', async () => {
  const applicant = await sandbox.applicant('data-kyc-level');
  await patch(applicant, { firstName: ' Zoë ', town: 'Berlin' });
  const answer = await patch(applicant, { lastName: 'Núñez', town: '' });
  const expected = { firstName: 'Zoë', lastName: 'Núñez' };
  assert.deepEqual(answer.as(), expected);
  assert.deepEqual((await applicant.snapshot()).fixedInfo, expected);
});

test('one wrong field keeps all of them out, and all wrong ones are named', async () => {
  const applicant = await sandbox.applicant('data-kyc-level');
  const answer = await patch(applicant, { ...complete, dob: 'yesterday', phone: 'none', hobby: 'chess' });
  assert.deepEqual(answer.as<Schemas['InvalidFieldsError']>().fields, [
    { name: 'dob', problem: 'invalid' },
    { name: 'phone', problem: 'invalid' },
    { name: 'hobby', problem: 'unknown' },
  ]);
  assert.deepEqual((await applicant.snapshot()).fixedInfo, {});
});

test('a level without fields takes none', async () => {
  const answer = await patch(await sandbox.applicant('selfie-only-level'), { firstName: 'A' });
  assert.deepEqual(answer.as<Schemas['InvalidFieldsError']>().fields, [
    { name: 'firstName', problem: 'unknown' },
  ]);
});

const badBodies: readonly [string, { body: string; headers: Record<string, string> }][] = [
  ['no JSON', { body: '{', headers: { 'content-type': 'application/json' } }],
  ['a list', { body: '[]', headers: { 'content-type': 'application/json' } }],
  ['a text', { body: '"a"', headers: { 'content-type': 'application/json' } }],
  ['not said to be JSON', { body: '{}', headers: { 'content-type': 'text/plain' } }],
];
for (const [what, options] of badBodies) {
  test(`a body that is ${what} is no such request`, async () => {
    const applicant = await sandbox.applicant('data-kyc-level');
    const answer = await applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', options);
    assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' });
  });
}

test('what is missing names the empty fields, and fields sent back are asked again until they are set', async () => {
  const applicant = await sandbox.applicant('data-kyc-level');
  await applicant.keep(passport, newPicture());
  await applicant.keep(selfie, newPicture());
  await applicant.keep(bill, newPicture());
  const { dob, phone, ...rest } = complete;
  await patch(applicant, rest);
  const missing = async () => (await applicant.submit()).as<Schemas['MissingDocumentsError']>().missing;
  assert.deepEqual(await missing(), [{ step: 'APPLICANT_DATA', fields: ['dob', 'phone'] }]);
  await patch(applicant, { dob, phone });
  assert.equal((await applicant.submit()).status, 200);
  const items = [
    { step: 'APPLICANT_DATA', reviewAnswer: 'RED', rejectLabels: ['PROBLEMATIC_APPLICANT_DATA'] },
  ] as const;
  await applicant.answer({
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    items: items.map((item) => ({ ...item, rejectLabels: [...item.rejectLabels] })),
  });
  const asked = (await applicant.snapshot()).steps['APPLICANT_DATA'];
  assert.deepEqual(asked?.reviewResult?.rejectLabels, ['PROBLEMATIC_APPLICANT_DATA']);
  assert.deepEqual(await missing(), [{ step: 'APPLICANT_DATA' }]);
  await patch(applicant, { lastName: 'Nunez' });
  assert.equal((await applicant.submit()).status, 200);
});

test('fields that were accepted stay as they are while something else is asked again', async () => {
  const applicant = await sandbox.applicant('data-kyc-level');
  await applicant.keep(passport, newPicture());
  await applicant.keep(selfie, newPicture());
  await applicant.keep(bill, newPicture());
  await patch(applicant, complete);
  await applicant.submit();
  const items: Schemas['VerdictItem'][] = [{ step: 'SELFIE', reviewAnswer: 'RED' }];
  await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'RETRY', items });
  assert.equal((await patch(applicant, { lastName: 'Else' })).refusal.errorCode, 1006);
});
