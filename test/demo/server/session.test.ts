import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { operations } from '../../support/node/contract-client.js';
import { dayMs, operatorSecret, startSandbox } from './sandbox.js';
import type { Schemas } from './sandbox.js';
import { front, newPicture, sendAll } from './pictures.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

function issue(json: unknown, token: string | undefined = operatorSecret) {
  return sandbox.caller.call('POST', '/resources/accessTokens/sdk', { json, ...(token && { token }) });
}

test('a token is for the applicant of one user, who is created once', async () => {
  const order = { userId: 'anna@example.com', levelName: 'basic-kyc-level' };
  const ids = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const { token, userId } = (await issue(order)).as<Schemas['AccessToken']>();
    assert.equal(userId, order.userId);
    const session = await sandbox.caller.call('GET', '/resources/sdk/session', { token });
    ids.add(session.as<Schemas['Snapshot']>().applicantId);
  }
  assert.equal(ids.size, 1);
});

test('parallel first tokens of one user create one applicant', async () => {
  const order = { userId: 'parallel', levelName: 'basic-kyc-level' };
  const issued = await Promise.all(Array.from({ length: 12 }, () => issue(order)));
  assert.deepEqual(new Set(issued.map(({ status }) => status)), new Set([200]));
  const list = await sandbox.caller.call('GET', '/resources/applicants?limit=200', { token: operatorSecret });
  const { items } = list.as<{ items: Schemas['ApplicantSummary'][] }>();
  assert.equal(items.filter(({ externalUserId }) => externalUserId === 'parallel').length, 1);
});

const badOrders: readonly [string, unknown, number, string][] = [
  ['no user', { levelName: 'basic-kyc-level' }, 400, 'invalid-request'],
  ['a user with a space', { userId: 'a b', levelName: 'basic-kyc-level' }, 400, 'invalid-request'],
  [
    'a user of 129 characters',
    { userId: 'x'.repeat(129), levelName: 'basic-kyc-level' },
    400,
    'invalid-request',
  ],
  ['no level', { userId: 'a' }, 400, 'invalid-request'],
  ['a level there is not', { userId: 'a', levelName: 'gold' }, 404, 'level-not-found'],
  [
    'a life of no seconds',
    { userId: 'a', levelName: 'basic-kyc-level', ttlInSecs: 0 },
    400,
    'invalid-request',
  ],
  [
    'a life of two days',
    { userId: 'a', levelName: 'basic-kyc-level', ttlInSecs: 172_800 },
    400,
    'invalid-request',
  ],
  ['a list', [], 400, 'invalid-request'],
];
for (const [what, json, status, errorName] of badOrders) {
  test(`no token for ${what}`, async () => {
    assert.deepEqual((await issue(json)).refusal, { status, errorName });
  });
}

test('a user keeps the level they began on', async () => {
  await issue({ userId: 'settled', levelName: 'basic-kyc-level' });
  const other = await issue({ userId: 'settled', levelName: 'selfie-only-level' });
  assert.deepEqual(other.refusal, { status: 409, errorName: 'other-level' });
});

test('the integrator’s stand-in lists the levels it gives tokens for', async () => {
  const { levels } = (await sandbox.caller.call('GET', '/integrator/levels')).as<{ levels: string[] }>();
  assert.deepEqual(levels, [
    'basic-kyc-level',
    'bill-only-level',
    'data-kyc-level',
    'extended-kyc-level',
    'own-lines-level',
    'passport-only-level',
    'selfie-only-level',
    'two-tries-level',
    'unknown-optional-level',
    'unknown-step-level',
  ]);
  for (const level of levels)
    assert.equal((await (await sandbox.applicant(level)).snapshot()).levelName, level);
});

test('a level’s own lines for the checks reach the widget as they are written', async () => {
  const { requiredIdDocs } = await (await sandbox.applicant('own-lines-level')).snapshot();
  assert.deepEqual(
    requiredIdDocs.docSets.map(({ checks }) => checks),
    [{ blurry: { warn: 0.8, refuse: 0.6 }, 'too-dark': { warn: 140 } }, { 'face-too-small': { warn: 0.3 } }],
  );
});

const badTokens: readonly [string, Record<string, string>][] = [
  ['no header', {}],
  ['another scheme', { authorization: `Basic ${operatorSecret}` }],
  ['a token nobody was given', { authorization: 'Bearer nobody' }],
  ['a token of two kilobytes', { authorization: `Bearer ${'x'.repeat(2048)}` }],
  ['the operator secret', { authorization: `Bearer ${operatorSecret}` }],
];
for (const [what, headers] of badTokens) {
  test(`${what} opens no session`, async () => {
    const answer = await sandbox.caller.call('GET', '/resources/sdk/session', { headers });
    assert.deepEqual(answer.refusal, { status: 401, errorName: 'token-invalid' });
  });
}

test('an applicant’s token opens none of the operator’s calls, not even on the applicant itself', async () => {
  const applicant = await sandbox.applicant();
  const calls = operations.filter(
    ({ callers }) => callers.includes('operatorSecret') && !callers.includes('accessToken'),
  );
  assert.ok(calls.length > 20);
  const opened: string[] = [];
  for (const { path, method } of calls) {
    const address = path.replace('{applicantId}', applicant.id).replace(/\{\w+\}/, '0');
    for (const authorization of ['', `Bearer ${applicant.token}`, `Bearer ${operatorSecret}x`]) {
      const answer = await fetch(`${sandbox.url}${address}`, {
        method: method.toUpperCase(),
        headers: { authorization },
      });
      const { errorName } = (await answer.json()) as { errorName?: string };
      // A call that is not there at all is another test's finding.
      if (answer.status === 404 && authorization === '') break;
      if (answer.status !== 401 || errorName !== 'token-invalid') opened.push(`${method} ${path}`);
    }
  }
  assert.deepEqual(opened, []);
  assert.equal((await applicant.snapshot()).revision, 1);
});

test('a token reaches no other applicant, whether there is one or not', async () => {
  const [one, other] = [await sandbox.applicant(), await sandbox.applicant()];
  const imageId = await other.keep(front, newPicture());
  const form = new FormData();
  form.set('metadata', JSON.stringify(front));
  form.set('content', new Blob([newPicture()]), 'a.jpg');
  for (const id of [other.id, 'f'.repeat(24)]) {
    const answers = [
      await one.call('POST', `/resources/applicants/${id}/info/idDoc`, { form }),
      await one.call('GET', `/resources/applicants/${id}/resources/${imageId}`),
      await one.call('DELETE', `/resources/applicants/${id}/resources/${imageId}`),
      await one.call('PATCH', `/resources/applicants/${id}/fixedInfo`, { json: { firstName: 'A' } }),
      await one.call('POST', `/resources/applicants/${id}/status/pending`),
    ];
    for (const { refusal } of answers)
      assert.deepEqual(refusal, { status: 403, errorName: 'other-applicant' });
  }
});

test('a token that has run out says so, and a new one goes on where the old one stopped', async () => {
  const order = { userId: 'late', levelName: 'basic-kyc-level', ttlInSecs: 60 };
  const { token } = (await issue(order)).as<Schemas['AccessToken']>();
  const ask = (bearer: string) => sandbox.caller.call('GET', '/resources/sdk/session', { token: bearer });
  sandbox.nowMs += 59_999;
  assert.equal((await ask(token)).status, 200);
  sandbox.nowMs += 1;
  assert.deepEqual((await ask(token)).refusal, { status: 401, errorName: 'token-expired' });
  const renewed = (await issue(order)).as<Schemas['AccessToken']>();
  assert.equal((await ask(renewed.token)).status, 200);
});

test('no token can be read back from the data folder', async () => {
  const { token } = await sandbox.applicant();
  for (const file of ['sandbox.db', 'sandbox.db-wal']) {
    assert.equal((await readFile(`${sandbox.dataDir}/${file}`)).includes(token), false);
  }
});

test('a snapshot that is known is not sent again, and any change makes it new', async () => {
  const applicant = await sandbox.applicant();
  const first = await applicant.call('GET', '/resources/sdk/session');
  const tag = first.headers['etag'] ?? '';
  const ask = (header: string) =>
    applicant.call('GET', '/resources/sdk/session', { headers: { 'if-none-match': header } });
  for (const header of [tag, `"else", ${tag}`, `W/${tag}`])
    assert.equal((await ask(header)).status, 304, header);
  assert.equal((await ask('"else"')).status, 200);
  await applicant.keep(front, newPicture());
  const changed = await ask(tag);
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers['etag'], tag);
});

test('an unfinished verification expires, and its pictures are no longer shown', async () => {
  const applicant = await sandbox.applicant();
  const imageId = await applicant.keep(front, newPicture());
  const before = await applicant.snapshot();
  sandbox.nowMs = Date.parse(before.session.expiresAt);
  const { token } = await sandbox.applicant('basic-kyc-level', applicant.userId);
  applicant.token = token;
  const expired = await applicant.snapshot();
  assert.equal(expired.session.state, 'expired');
  assert.ok(expired.revision > before.revision);
  const refused = await applicant.send(front, newPicture());
  assert.deepEqual(refused.refusal, { status: 410, errorCode: 1102, errorName: 'verification-expired' });
  assert.equal((await applicant.call('GET', `/resources/applicants/{id}/resources/${imageId}`)).status, 404);
});

test('a check that goes on does not expire', async () => {
  const applicant = await sandbox.applicant();
  await sendAll(applicant);
  await applicant.submit();
  sandbox.nowMs += 90 * dayMs;
  applicant.token = (await sandbox.applicant('basic-kyc-level', applicant.userId)).token;
  assert.equal((await applicant.snapshot()).session.state, 'active');
});
