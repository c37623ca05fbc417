import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pdfFile } from '../../../support/node/files.js';
import { bill, newPicture, passport, selfie } from '../pictures.js';
import { operatorSecret, startSandbox } from '../sandbox.js';
import type { Schemas } from '../sandbox.js';
import { applicantCalls, handoffCode } from './applicant-calls.js';
import type { Scene } from './applicant-calls.js';
import { Desk, until } from './desk.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Fault = Schemas['Fault'];

/** An applicant whose every call would be taken: all sent, fields filled, a handoff made. */
async function scene(): Promise<Scene & { readonly desk: Desk }> {
  const applicant = await sandbox.applicant('data-kyc-level');
  const identity = await applicant.keep(passport, newPicture());
  const sent = {
    front: identity,
    back: identity,
    selfie: await applicant.keep(selfie, newPicture()),
    bill: await applicant.keep(bill, pdfFile({ seed: 600 })),
  };
  const fields = { firstName: 'A', lastName: 'B', dob: '1990-01-01', country: 'DEU', phone: '+49 30 123456' };
  const json = { ...fields, email: 'a@b.example' };
  await applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', { json });
  return { applicant, sent, code: await handoffCode(applicant), desk: new Desk(applicant) };
}

const refusing: readonly [Fault, { status: number; errorName?: string }, Readonly<Record<string, string>>][] =
  [
    [{ kind: 'server-error' }, { status: 500 }, {}],
    [{ kind: 'busy', retryAfterSecs: 7 }, { status: 429 }, { 'retry-after': '7' }],
    [
      { kind: 'token-expired' },
      { status: 401, errorName: 'token-expired' },
      { 'www-authenticate': 'Bearer' },
    ],
  ];

for (const call of applicantCalls) {
  for (const [fault, refusal, headers] of refusing) {
    // Who redeems a handoff has no token yet that could expire.
    if (fault.kind === 'token-expired' && call.name === 'redeeming a handoff') continue;
    test(`${call.name} under ${fault.kind} is answered so, changes nothing, and is taken afterwards`, async () => {
      const { desk, ...found } = await scene();
      const before = await found.applicant.whole();
      await desk.switchOn(fault);
      for (let time = 0; time < 2; time += 1) {
        const answer = await call.act(found);
        assert.deepEqual(answer.refusal, refusal);
        for (const [name, value] of Object.entries(headers)) assert.equal(answer.headers[name], value);
      }
      assert.deepEqual(await found.applicant.whole(), before);
      await desk.switchOn();
      assert.ok((await call.act(found)).status < 300);
    });
  }

  test(`${call.name} while offline gets no answer, changes nothing, and is taken afterwards`, async () => {
    const { desk, ...found } = await scene();
    const before = await found.applicant.whole();
    await desk.switchOn({ kind: 'offline' });
    for (let time = 0; time < 2; time += 1) await assert.rejects(call.act(found), TypeError);
    assert.deepEqual(await found.applicant.whole(), before);
    await desk.switchOn();
    assert.ok((await call.act(found)).status < 300);
  });

  test(`${call.name} with its answer lost is done all the same`, async () => {
    const { desk, ...found } = await scene();
    const before = await found.applicant.whole();
    await desk.switchOn({ kind: 'lost-answer' });
    await assert.rejects(call.act(found), TypeError);
    const after = await found.applicant.whole();
    assert.equal(after.revision, before.revision + (call.leavesTrace ? 1 : 0));
    await desk.switchOn();
    if (call.name === 'redeeming a handoff') {
      assert.equal((await call.act(found)).refusal.errorName, 'handoff-gone');
    }
  });

  test(`${call.name} when slow is answered late, as ever`, async () => {
    const { desk, ...found } = await scene();
    await desk.switchOn({ kind: 'slow', ms: 60 });
    const before = performance.now();
    assert.ok((await call.act(found)).status < 300);
    assert.ok(performance.now() - before >= 59);
  });
}

test('a redemption does not notice that tokens expire', async () => {
  const { applicant, code, desk } = await scene();
  await desk.switchOn({ kind: 'token-expired' });
  const redeemed = await applicant.caller.call('POST', `/resources/sdk/handoff/${code}`);
  assert.equal(redeemed.status, 200);
  const { token } = redeemed.as<Schemas['AccessToken']>();
  const answer = await applicant.call('GET', '/resources/sdk/session', { token });
  assert.equal(answer.refusal.errorName, 'token-expired');
});

test('an upload whose answer was lost gets it under its key, and counts once', async () => {
  const { applicant, desk } = await scene();
  const picture = newPicture();
  const headers = { 'idempotency-key': 'lost' };
  await desk.arm({ on: 'upload', step: 'SELFIE', errors: ['screenshot'] });
  await desk.switchOn({ kind: 'lost-answer', times: 2 });
  for (let time = 0; time < 2; time += 1) {
    await assert.rejects(applicant.send(selfie, picture, headers), TypeError);
  }
  const answer = await applicant.send(selfie, picture, headers);
  assert.deepEqual(answer.as<Schemas['IdDocAnswer']>().errors, ['screenshot']);
  assert.equal((await applicant.snapshot()).session.attempts?.['SELFIE']?.used, 1);
});

test('a fault for some calls strikes that many, and says how many are left', async () => {
  const { applicant, desk } = await scene();
  await desk.switchOn({ kind: 'server-error', times: 3 });
  const statuses: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    statuses.push((await applicant.call('GET', '/resources/sdk/session')).status);
    if (time === 0) assert.deepEqual(await desk.faults(), [{ kind: 'server-error', times: 2 }]);
  }
  assert.deepEqual(statuses, [500, 500, 500, 200, 200]);
  assert.deepEqual(await desk.faults(), []);
});

test('of twenty parallel calls exactly the number that was set is struck', async () => {
  const { applicant, desk } = await scene();
  await desk.switchOn({ kind: 'busy', times: 7 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => applicant.call('GET', '/resources/sdk/session')),
  );
  assert.equal(answers.filter(({ status }) => status === 429).length, 7);
});

test('several faults go together, those that answer one after the other', async () => {
  const { applicant, desk } = await scene();
  await desk.switchOn(
    { kind: 'slow', ms: 40 },
    { kind: 'busy', times: 1 },
    { kind: 'offline', times: 1 },
    { kind: 'token-expired', times: 1 },
  );
  const look = () => applicant.call('GET', '/resources/sdk/session');
  const before = performance.now();
  const busy = await look();
  assert.deepEqual([busy.status, busy.headers['retry-after']], [429, '2']);
  assert.ok(performance.now() - before >= 39);
  await assert.rejects(look(), TypeError);
  assert.equal((await look()).status, 401);
  assert.equal((await look()).status, 200);
  assert.deepEqual(await desk.faults(), [{ kind: 'slow', ms: 40 }]);
});

test('a slow call holds up nobody else, and is let go when its caller goes', async () => {
  const { applicant, desk } = await scene();
  await desk.switchOn({ kind: 'slow', ms: 120_000, times: 1 });
  const leaving = new AbortController();
  const url = `${sandbox.url}/resources/sdk/session`;
  const headers = { authorization: `Bearer ${applicant.token}` };
  const waiting = fetch(url, { headers, signal: leaving.signal });
  // The strike is taken once the fault is used up.
  await until(async () => (await desk.faults()).length === 0);
  assert.equal((await applicant.call('GET', '/resources/sdk/session')).status, 200);
  leaving.abort();
  await assert.rejects(waiting, { name: 'AbortError' });
  await until(async () => (await desk.requests()).some(({ fault }) => fault === 'slow'));
  assert.equal((await desk.requests()).at(-1)?.status, undefined);
});

test('faults of one applicant are nothing to another, also not on the other’s address', async () => {
  const [struck, other] = [await scene(), await scene()];
  await struck.desk.switchOn({ kind: 'offline' });
  assert.deepEqual(await other.desk.faults(), []);
  for (const { act } of applicantCalls) assert.ok((await act(await scene())).status < 300);
  const path = `/resources/applicants/${struck.applicant.id}/status/pending`;
  assert.equal((await other.applicant.call('POST', path)).status, 403);
  const strange = struck.applicant.call('POST', `/resources/applicants/${other.applicant.id}/status/pending`);
  await assert.rejects(strange, TypeError);
});

test('an expired or a new token of the applicant is struck alike, a token that is none is refused as ever', async () => {
  const { applicant, desk } = await scene();
  await desk.switchOn({ kind: 'server-error' });
  const second = await sandbox.applicant('data-kyc-level', applicant.userId);
  const look = (token: string) => applicant.call('GET', '/resources/sdk/session', { token });
  assert.equal((await look(second.token)).status, 500);
  assert.equal((await look('x'.repeat(40))).status, 401);
  assert.equal((await look(operatorSecret)).status, 401);
  sandbox.nowMs += 31 * 60_000;
  assert.equal((await look(applicant.token)).status, 500);
});
