import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterTry } from '../../../../demo/server/webhooks/delivery.js';
import type { Delivery } from '../../../../demo/server/webhooks/delivery.js';

const waiting: Delivery = {
  id: 1,
  applicantId: '0123456789abcdef01234567',
  type: 'applicantCreated',
  createdAtMs: 0,
  state: 'waiting',
  nextTryAtMs: 0,
  body: '{}',
  tries: [],
};

test('failed tries are 5 minutes, 1, 5 and 18 hours apart, and the fifth is the last', () => {
  const began: number[] = [];
  let delivery = waiting;
  while (delivery.nextTryAtMs !== undefined) {
    began.push(delivery.nextTryAtMs);
    delivery = afterTry(delivery, { atMs: delivery.nextTryAtMs, ms: 7, status: 500, problem: 'refused' });
  }
  const minutes = began.map((atMs) => atMs / 60_000);
  assert.deepEqual(minutes, [0, 5, 65, 365, 1445]);
  assert.equal(delivery.state, 'given-up');
  assert.equal(delivery.tries.length, 5);
});

const statuses = [
  [199, false],
  [200, true],
  [204, true],
  [299, true],
  [300, false],
  [302, false],
  [404, false],
  [500, false],
] as const;
for (const [status, isTaken] of statuses) {
  test(`an answer of ${status} is ${isTaken ? 'a delivery' : 'no delivery'}`, () => {
    const { state, nextTryAtMs } = afterTry(waiting, { atMs: 1, ms: 1, status });
    assert.equal(state, isTaken ? 'delivered' : 'waiting');
    assert.equal(nextTryAtMs, isTaken ? undefined : 300_001);
  });
}

test('what lost its address while it was under way is only kept, unless it arrived', () => {
  const { nextTryAtMs: _, ...rest } = waiting;
  const kept: Delivery = { ...rest, state: 'kept' };
  const failed = afterTry(kept, { atMs: 1, ms: 1, problem: 'timeout' });
  assert.deepEqual([failed.state, failed.nextTryAtMs, failed.tries.length], ['kept', undefined, 1]);
  assert.equal(afterTry(kept, { atMs: 1, ms: 1, status: 200 }).state, 'delivered');
});

test('a delivery that failed for good and is sent by hand gets that one try more', () => {
  const tries = Array.from({ length: 5 }, (_, index) => ({ atMs: index, ms: 1, status: 500 }));
  const again = afterTry({ ...waiting, tries }, { atMs: 9, ms: 1, problem: 'unreachable' });
  assert.deepEqual([again.state, again.tries.length], ['given-up', 6]);
});
