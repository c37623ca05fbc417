import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openPostRoom } from './post-room.js';
import type { Delivery } from './post-room.js';
import { startReceiver } from './test-receiver.js';

const room = await openPostRoom();
after(() => room.close());
const { receiver, sandbox, time } = room;

const minuteMs = 60_000;

function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}

async function only(applicantId: string): Promise<Delivery> {
  const [delivery, ...others] = await room.deliveries(applicantId);
  assert.equal(others.length, 0);
  return delivery!;
}

test('a webhook that is refused comes again after 5 minutes, 1, 5 and 18 hours, to the millisecond, and then no more', async () => {
  const { id } = await sandbox.applicant();
  const beganMs = time.nowMs;
  const bodies = new Set<string>();
  for (const minutes of [0, 5, 65, 365, 1445]) {
    const dueMs = beganMs + minutes * minuteMs;
    if (minutes > 0) {
      await time.isAwaited(dueMs);
      const { state, nextTryAt } = await only(id);
      assert.deepEqual([state, nextTryAt], ['waiting', iso(dueMs)]);
      const seen = receiver.calls.length;
      time.pass(dueMs - 1 - time.nowMs);
      assert.equal((await only(id)).tries.length, seen);
      assert.equal(receiver.calls.length, seen, 'nothing is sent a millisecond too early');
      assert.deepEqual(time.awaited, [dueMs]);
      time.pass(1);
    }
    const call = await receiver.next();
    bodies.add(`${call.bytes.toString('utf8')} ${call.headers['x-payload-digest']}`);
    call.answer(500);
  }
  const { tries, nextTryAt } = await room.comesTo('given-up', id);
  assert.equal(nextTryAt, undefined);
  assert.deepEqual(
    tries,
    [0, 5, 65, 365, 1445].map((minutes) => ({
      at: iso(beganMs + minutes * minuteMs),
      ms: 0,
      status: 500,
      problem: 'refused',
    })),
  );
  assert.equal(bodies.size, 1, 'the same bytes under the same digest every time');
  assert.deepEqual(time.awaited, [], 'nothing waits any more');
});

test('a receiver that never answers is let go after 10 s and tried again 5 minutes after the first try', async () => {
  const { id } = await sandbox.applicant();
  const beganMs = time.nowMs;
  const silent = await receiver.next();
  const letGo = new Promise((resolve) => silent.response.on('close', resolve));
  assert.deepEqual(time.awaited, [beganMs + 10_000]);
  time.pass(9_999);
  assert.equal(silent.response.closed, false);
  assert.deepEqual((await only(id)).tries, []);
  time.pass(1);
  await letGo;
  await time.isAwaited(beganMs + 5 * minuteMs);
  assert.deepEqual((await only(id)).tries, [{ at: iso(beganMs), ms: 10_000, problem: 'timeout' }]);
  time.pass(5 * minuteMs - 10_000);
  (await receiver.next()).answer(200);
  const delivered = await room.comesTo('delivered', id);
  assert.deepEqual(delivered.tries[1], { at: iso(beganMs + 5 * minuteMs), ms: 0, status: 200 });
});

test('an address where nobody listens is tried again, and found once somebody does', async () => {
  const gone = await startReceiver();
  gone.close();
  await room.pointAt(gone.url);
  const { id } = await sandbox.applicant();
  const beganMs = time.nowMs;
  await time.isAwaited(beganMs + 5 * minuteMs);
  assert.deepEqual((await only(id)).tries, [{ at: iso(beganMs), ms: 0, problem: 'unreachable' }]);
  await room.pointAt(receiver.url);
  time.pass(5 * minuteMs);
  (await receiver.next()).answer(204);
  await room.comesTo('delivered', id);
});

test('a connection that breaks before an answer is one that was not reached', async () => {
  const { id } = await sandbox.applicant();
  const beganMs = time.nowMs;
  (await receiver.next()).response.destroy();
  await time.isAwaited(beganMs + 5 * minuteMs);
  assert.deepEqual((await only(id)).tries, [{ at: iso(beganMs), ms: 0, problem: 'unreachable' }]);
  time.pass(5 * minuteMs);
  (await receiver.next()).answer(200);
  await room.comesTo('delivered', id);
});

test('a redirect is not followed and is no delivery', async () => {
  const elsewhere = await startReceiver();
  const { id } = await sandbox.applicant();
  const beganMs = time.nowMs;
  (await receiver.next()).answer(307, { location: elsewhere.url });
  await time.isAwaited(beganMs + 5 * minuteMs);
  const [made] = (await only(id)).tries;
  assert.deepEqual([made?.status, made?.problem], [307, 'refused']);
  assert.equal(elsewhere.calls.length, 0);
  elsewhere.close();
  time.pass(5 * minuteMs);
  (await receiver.next()).answer(200);
  await room.comesTo('delivered', id);
});

test('an answer that never ends was an answer: it is delivered, and cut off when its time is over', async () => {
  const { id } = await sandbox.applicant();
  const { response } = await receiver.next();
  const cutOff = new Promise((resolve) => response.on('close', resolve));
  response.writeHead(200).write('and then');
  await new Promise<void>((resolve) => response.write('…', () => resolve()));
  // What was written before this exchange was received before it: the status is known when time passes.
  await only(id);
  time.pass(10_000);
  await cutOff;
  assert.equal((await room.comesTo('delivered', id)).tries[0]?.status, 200);
});

test('an answer without measure is not read to its end', async () => {
  const { id } = await sandbox.applicant();
  const { response } = await receiver.next();
  const cutOff = new Promise((resolve) => response.on('close', resolve));
  const fill = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
  };
  response.on('drain', fill).writeHead(200);
  fill();
  await cutOff;
  await room.comesTo('delivered', id);
  assert.deepEqual(time.awaited, []);
});
