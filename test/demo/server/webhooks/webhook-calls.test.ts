import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { operations } from '../../../support/node/contract-client.js';
import { operatorSecret, startSandbox } from '../sandbox.js';
import { openPostRoom } from './post-room.js';

const room = await openPostRoom();
after(() => room.close());
const { receiver, sandbox, time } = room;

test('an applicant’s token opens none of the calls about webhooks', async () => {
  const applicant = await sandbox.applicant();
  (await receiver.next()).answer(200);
  const calls = operations.filter(({ path }) => path.startsWith('/sandbox/webhooks'));
  assert.equal(calls.length, 4);
  for (const { path, method } of calls) {
    const json = method === 'put' ? { json: { url: null } } : {};
    for (const token of [applicant.token, 'x', undefined]) {
      const options = { ...json, ...(token !== undefined && { token }) };
      const answer = await sandbox.caller.call(
        method.toUpperCase(),
        path.replace('{deliveryId}', '1'),
        options,
      );
      assert.deepEqual(answer.refusal, { status: 401, errorName: 'token-invalid' }, `${method} ${path}`);
      assert.equal(answer.text.includes((await room.settings()).secret), false);
    }
  }
  assert.equal((await room.settings()).url, receiver.url);
});

test('the secret is made once for each database and outlives the server', async () => {
  const { secret, algorithm } = await room.settings();
  assert.ok(secret.length >= 43);
  assert.equal(algorithm, 'HMAC_SHA256_HEX');
  const ask = async (dataDir?: string) => {
    const other = await startSandbox(dataDir === undefined ? {} : { dataDir });
    const answer = await other.caller.call('GET', '/sandbox/webhooks', { token: operatorSecret });
    await other.close();
    return answer.as<{ secret: string; url: string | null }>();
  };
  const again = await ask(sandbox.dataDir);
  assert.deepEqual([again.secret, again.url], [secret, receiver.url]);
  const elsewhere = await ask();
  assert.notEqual(elsewhere.secret, secret);
  assert.equal(elsewhere.url, null);
});

const badTargets: readonly unknown[] = [
  {},
  { url: '' },
  { url: 7 },
  { url: ['http://localhost/'] },
  { url: '/hooks' },
  { url: 'localhost:3000' },
  { url: 'ftp://localhost/' },
  { url: 'file:///etc/passwd' },
  { url: 'javascript:alert(1)' },
  { url: 'https://anna@localhost/' },
  { url: 'https://anna:secret@localhost/' },
  { url: `https://localhost/${'x'.repeat(2048)}` },
];
for (const json of badTargets) {
  test(`webhooks cannot be pointed at ${JSON.stringify(json).slice(0, 60)}`, async () => {
    const answer = await sandbox.caller.call('PUT', '/sandbox/webhooks', { token: operatorSecret, json });
    assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' });
    assert.equal((await room.settings()).url, receiver.url);
  });
}

test('where webhooks go nowhere they are kept, and pointing them somewhere sends none of them by itself', async () => {
  await room.pointAt(null);
  const applicant = await sandbox.applicant();
  const kept = await room.comesTo('kept', applicant.id);
  assert.deepEqual([kept.tries, kept.nextTryAt], [[], undefined]);
  const path = `/sandbox/webhooks/deliveries/${kept.deliveryId}/send`;
  const refused = await sandbox.caller.call('POST', path, { token: operatorSecret });
  assert.deepEqual(refused.refusal, { status: 409, errorName: 'no-webhook-url' });

  const seen = receiver.calls.length;
  await room.pointAt(receiver.url);
  assert.equal((await room.comesTo('kept', applicant.id)).deliveryId, kept.deliveryId);
  assert.equal(receiver.calls.length, seen);
  assert.equal((await room.send(kept)).state, 'waiting');
  const call = await receiver.next();
  assert.deepEqual(call.body, kept.body);
  call.answer(200);
  await room.comesTo('delivered', applicant.id);
});

test('a webhook that was delivered can be sent once more, the same to the byte', async () => {
  const applicant = await sandbox.applicant();
  const first = await receiver.next();
  first.answer(200);
  await room.send(await room.comesTo('delivered', applicant.id));
  const second = await receiver.next();
  assert.ok(second.bytes.equals(first.bytes));
  assert.equal(second.headers['x-payload-digest'], first.headers['x-payload-digest']);
  second.answer(200);
  assert.equal((await room.comesTo('delivered', applicant.id)).tries.length, 2);
});

test('switching the address off keeps what waits, also what is under way and fails', async () => {
  const [waits, fails, arrives] = [
    await sandbox.applicant(),
    await sandbox.applicant(),
    await sandbox.applicant(),
  ];
  const beganMs = time.nowMs;
  const calls = new Map(
    [await receiver.next(), await receiver.next(), await receiver.next()].map((call) => [
      call.body.applicantId,
      call,
    ]),
  );
  calls.get(waits.id)!.answer(500);
  await time.isAwaited(beganMs + 300_000);
  await room.pointAt(null);
  calls.get(fails.id)!.answer(500);
  calls.get(arrives.id)!.answer(200);
  await room.comesTo('delivered', arrives.id);
  for (const { id } of [waits, fails]) {
    let kept = await room.comesTo('kept', id);
    while (kept.tries.length === 0) kept = await room.comesTo('kept', id);
    assert.deepEqual([kept.tries.length, kept.nextTryAt], [1, undefined]);
  }
  await room.pointAt(receiver.url);
  const seen = receiver.calls.length;
  time.pass(24 * 3_600_000);
  await room.deliveries();
  assert.equal(receiver.calls.length, seen);
});

test('deliveries are listed the newest first, as many as asked for, of one applicant or of all', async () => {
  await room.pointAt(null);
  const applicant = await sandbox.applicant();
  await applicant.operate('POST', 'restart');
  await sandbox.applicant();
  const ask = (query: string) =>
    sandbox.caller.call('GET', `/sandbox/webhooks/deliveries${query}`, { token: operatorSecret });
  const types = async (query: string) =>
    (await ask(query)).as<{ items: { type: string }[] }>().items.map(({ type }) => type);
  assert.deepEqual(await types('?limit=2'), ['applicantCreated', 'applicantRestarted']);
  assert.deepEqual(await types(`?applicantId=${applicant.id}`), ['applicantRestarted', 'applicantCreated']);
  assert.deepEqual(await types(`?applicantId=${'f'.repeat(24)}`), []);
  for (const query of [
    '?limit=0',
    '?limit=501',
    '?limit=x',
    '?limit=1e2',
    '?applicantId=x',
    '?applicantId=',
  ]) {
    assert.deepEqual((await ask(query)).refusal, { status: 400, errorName: 'invalid-request' }, query);
  }
});

test('a delivery that there is not cannot be sent', async () => {
  for (const id of ['0', '999999999999999', 'x', '1e3', '-1']) {
    const path = `/sandbox/webhooks/deliveries/${id}/send`;
    const answer = await sandbox.caller.call('POST', path, { token: operatorSecret });
    assert.deepEqual(answer.refusal, { status: 404, errorName: 'not-found' }, id);
  }
});
