import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Caller } from '../caller.js';
import type { Schemas } from '../sandbox.js';
import { startServer } from '../server-process.js';
import type { ServerProcess } from '../server-process.js';
import { startReceiver } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

type Delivery = Schemas['Delivery'];

async function pointAt(server: ServerProcess, receiver: TestReceiver): Promise<void> {
  const call = { token: server.operatorSecret, json: { url: receiver.url } };
  assert.equal((await new Caller(server.url).call('PUT', '/sandbox/webhooks', call)).status, 200);
}

async function deliveries(server: ServerProcess): Promise<readonly Delivery[]> {
  const path = '/sandbox/webhooks/deliveries?limit=500';
  const answer = await new Caller(server.url).call('GET', path, { token: server.operatorSecret });
  return answer.as<Schemas['Deliveries']>().items;
}

async function enrol(server: ServerProcess, userId: string): Promise<void> {
  const order = { json: { userId, levelName: 'selfie-only-level' } };
  assert.equal((await new Caller(server.url).call('POST', '/integrator/token', order)).status, 200);
}

test('a webhook that was under way when the server was killed comes after the next start, the same to the byte', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-hooks-'));
  const receiver = await startReceiver();
  t.after(async () => {
    receiver.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const env = { PORT: '0', SANDBOX_DATA: dataDir };
  const first = await startServer(env);
  await pointAt(first, receiver);
  await enrol(first, 'anna');
  const lost = await receiver.next();
  await first.end('SIGKILL');

  const second = await startServer(env);
  const again = await receiver.next();
  assert.ok(again.bytes.equals(lost.bytes));
  assert.equal(again.headers['x-payload-digest'], lost.headers['x-payload-digest']);
  const stopped = second.end('SIGTERM');
  assert.equal(await stopped, 0, 'a webhook under way does not keep the server from stopping');

  const third = await startServer(env);
  (await receiver.next()).answer(200);
  while ((await deliveries(third))[0]?.state !== 'delivered');
  assert.equal(await third.end('SIGTERM'), 0);
  assert.equal(receiver.calls.length, 3);
});

test('a kill in the midst of many changes leaves no change untold and tells of none that was not kept', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-hooks-'));
  const receiver = await startReceiver();
  t.after(async () => {
    receiver.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  void (async () => {
    for (;;) (await receiver.next()).answer(200);
  })();
  const env = { PORT: '0', SANDBOX_DATA: dataDir };
  const acknowledged = new Set<string>();
  for (const [round, enough] of [3, 20].entries()) {
    const server = await startServer(env);
    await pointAt(server, receiver);
    const alreadyThere = acknowledged.size;
    let killed: Promise<unknown> | undefined;
    const enrolled = Array.from({ length: 40 }, async (_, index) => {
      const userId = `user-${round}-${index}`;
      await enrol(server, userId);
      acknowledged.add(userId);
      if (acknowledged.size - alreadyThere >= enough) killed ??= server.end('SIGKILL');
    });
    await Promise.allSettled(enrolled);
    await killed;
  }
  assert.ok(acknowledged.size >= 23 && acknowledged.size < 80, `${acknowledged.size} acknowledged`);

  const last = await startServer(env);
  let all = await deliveries(last);
  while (all.some(({ state }) => state !== 'delivered')) all = await deliveries(last);
  const list = await new Caller(last.url).call('GET', '/resources/applicants?limit=200', {
    token: last.operatorSecret,
  });
  const kept = list
    .as<{ items: Schemas['ApplicantSummary'][] }>()
    .items.map(({ externalUserId }) => externalUserId);
  const told = all.map(({ body }) => body.externalUserId);
  const received = new Set(receiver.calls.map(({ body }) => body.externalUserId));
  assert.deepEqual(told.toSorted(), kept.toSorted(), 'one webhook for each applicant there is');
  assert.deepEqual([...received].toSorted(), kept.toSorted(), 'and each of them arrived');
  for (const userId of acknowledged) assert.ok(received.has(userId), userId);
  assert.equal(await last.end('SIGTERM'), 0);
});
