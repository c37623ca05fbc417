import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeliveryTry } from '../../../../demo/server/webhooks/delivery.js';
import { Dispatcher } from '../../../../demo/server/webhooks/dispatcher.js';
import type { DueWork } from '../../../../demo/server/webhooks/outbox.js';
import { TestTime } from './test-time.js';

interface Asked<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: Error) => void;
}

/** Hands each question to the test to answer. */
class Questions<Answer> {
  readonly #asked: Asked<Answer>[] = [];
  #waiting: (() => void) | undefined;

  ask(): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#waiting?.();
    });
  }

  get open(): number {
    return this.#asked.length;
  }

  async next(): Promise<Asked<Answer>> {
    while (this.#asked.length === 0) await new Promise<void>((resolve) => (this.#waiting = resolve));
    return this.#asked.shift()!;
  }
}

function office() {
  const time = new TestTime();
  const due = new Questions<DueWork>();
  const posts = new Questions<number>();
  const records = new Questions<void>();
  const recorded: DeliveryTry[] = [];
  const dispatcher = new Dispatcher({
    outbox: {
      due: () => due.ask(),
      record: (_, made) => {
        recorded.push(made);
        return records.ask();
      },
    },
    post: () => posts.ask(),
    now: time.now,
    after: time.after,
  });
  return { time, due, posts, records, recorded, dispatcher };
}

const nothing: DueWork = { url: 'http://localhost/', secret: 's', deliveries: [], nextAtMs: undefined };

function oneDue(nowMs: number): DueWork {
  const [id, applicantId, type, state] = [1, 'a', 'applicantCreated', 'waiting'] as const;
  const delivery = {
    id,
    applicantId,
    type,
    state,
    createdAtMs: nowMs,
    nextTryAtMs: nowMs,
    body: '{}',
    tries: [],
  };
  return { ...nothing, deliveries: [delivery] };
}

test('a database that fails is asked again after a pause, and the log says nothing of its contents', async (t) => {
  const lines: unknown[][] = [];
  t.mock.method(console, 'error', (...parts: unknown[]) => lines.push(parts));
  const { time, due, posts, records, recorded, dispatcher } = office();
  dispatcher.wake();
  (await due.next()).reject(new TypeError('canary'));
  await time.isAwaited(time.nowMs + 5_000);
  time.pass(5_000);
  (await due.next()).resolve(oneDue(time.nowMs));
  (await posts.next()).resolve(200);
  (await records.next()).reject(new TypeError('canary'));
  await time.isAwaited(time.nowMs + 5_000);
  assert.equal(due.open, 0, 'it is not asked at once');
  time.pass(5_000);
  (await due.next()).resolve(oneDue(time.nowMs));
  (await posts.next()).resolve(200);
  (await records.next()).resolve();
  (await due.next()).resolve(nothing);
  assert.deepEqual(
    recorded.map(({ status }) => status),
    [200, 200],
  );
  assert.deepEqual(lines, [['Webhooks: TypeError'], ['Webhooks: TypeError']]);
  await dispatcher.close();
});

test('a change that comes while it looks has it look once more', async () => {
  const { due, dispatcher } = office();
  dispatcher.wake();
  const first = await due.next();
  dispatcher.wake();
  dispatcher.wake();
  assert.equal(due.open, 0);
  first.resolve(nothing);
  (await due.next()).resolve(nothing);
  dispatcher.wake();
  (await due.next()).resolve(nothing);
  await dispatcher.close();
  assert.equal(due.open, 0);
});

test('once closed it neither looks nor sends, and waits for what is being written down', async () => {
  const { time, due, posts, records, dispatcher } = office();
  dispatcher.wake();
  (await due.next()).resolve(oneDue(time.nowMs));
  (await posts.next()).resolve(500);
  const record = await records.next();
  let isClosed = false;
  const closing = dispatcher.close().then(() => (isClosed = true));
  dispatcher.wake();
  await new Promise(setImmediate);
  assert.equal(isClosed, false);
  record.resolve();
  await closing;
  assert.deepEqual([due.open, posts.open, time.awaited], [0, 0, []]);
});
