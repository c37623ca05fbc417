import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { strike } from '../../../../demo/server/sandbox/door/fault.js';
import type { CallKind, Fault } from '../../../../demo/server/sandbox/door/fault.js';
import { numbersFrom } from '../../../support/node/files.js';
import { startSandbox } from '../sandbox.js';
import { Desk } from './desk.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const kinds = [
  'slow',
  'offline',
  'server-error',
  'busy',
  'lost-answer',
  'token-expired',
  'stream-cut',
] as const;
const calls: readonly CallKind[] = ['call', 'stream', 'redemption', 'preflight'];

const once = (kind: Fault['kind']): Fault => ({ kind, times: 1 });
const table: readonly [CallKind, readonly Fault['kind'][], readonly Fault['kind'][]][] = [
  ['call', [], []],
  ['call', ['stream-cut'], []],
  ['stream', ['stream-cut'], ['stream-cut']],
  ['stream', ['stream-cut', 'busy'], ['busy']],
  ['stream', ['stream-cut', 'slow'], ['slow', 'stream-cut']],
  ['call', ['busy', 'slow'], ['slow', 'busy']],
  ['call', ['slow', 'lost-answer'], ['slow', 'lost-answer']],
  ['call', ['slow', 'offline'], ['offline']],
  ['call', ['busy', 'offline'], ['busy']],
  ['call', ['offline', 'busy'], ['offline']],
  ['preflight', ['offline', 'busy'], ['offline']],
  ['preflight', ['busy', 'offline'], []],
  ['preflight', ['slow', 'lost-answer'], []],
  ['redemption', ['token-expired', 'busy'], ['busy']],
  ['redemption', ['token-expired', 'slow'], ['slow']],
];
for (const [call, on, expected] of table) {
  test(`a ${call} under ${on.join(' and ') || 'no fault'} meets ${expected.join(' and ') || 'none'}`, () => {
    const { struck, left } = strike(on.map(once), call);
    assert.deepEqual(
      struck.map(({ kind }) => kind),
      expected,
    );
    assert.deepEqual(
      left.map(({ kind }) => kind),
      on.filter((kind) => !expected.includes(kind)),
    );
  });
}

test('whatever is on, one fault at most stands in for the answer, and only what struck is counted', () => {
  const next = numbersFrom(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  for (let round = 0; round < 5000; round += 1) {
    const on = Array.from({ length: Math.floor(next() * 6) }, (): Fault => {
      const kind = pick(kinds);
      return next() < 0.5 ? { kind } : { kind, times: 1 + Math.floor(next() * 3) };
    });
    const { struck, left } = strike(on, pick(calls));
    const instead = struck.filter(({ kind }) => kind !== 'slow' && kind !== 'stream-cut');
    assert.ok(instead.length <= 1);
    assert.ok(struck.every((fault) => on.includes(fault)));
    assert.equal(new Set(struck.map(({ kind }) => kind)).size, struck.length);
    const expected = on
      .map((fault) =>
        struck.includes(fault) && fault.times !== undefined ? { ...fault, times: fault.times - 1 } : fault,
      )
      .filter(({ times }) => times !== 0);
    assert.deepEqual(left, expected);
  }
});

const badFaults: readonly [string, unknown][] = [
  ['no object', 'offline'],
  ['nothing', null],
  ['without a kind', { times: 1 }],
  ['of a kind there is not', { kind: 'flood' }],
  ['of a kind by the name of a property', { kind: 'toString' }],
  ['slow by no time', { kind: 'slow', ms: 0 }],
  ['slow by more than two minutes', { kind: 'slow', ms: 120_001 }],
  ['slow by half a millisecond', { kind: 'slow', ms: 0.5 }],
  ['slow by a text', { kind: 'slow', ms: '100' }],
  ['busy for more than ten minutes', { kind: 'busy', retryAfterSecs: 601 }],
  ['for no call', { kind: 'offline', times: 0 }],
  ['for more than a thousand calls', { kind: 'offline', times: 1001 }],
  ['offline by a time', { kind: 'offline', ms: 5 }],
  ['slow with a retry', { kind: 'slow', ms: 5, retryAfterSecs: 5 }],
  ['with a misspelt property', { kind: 'offline', time: 5 }],
];
for (const [what, fault] of badFaults) {
  test(`a fault that is ${what} is no such request, and what is on stays on`, async () => {
    const desk = new Desk(await sandbox.applicant());
    await desk.switchOn({ kind: 'busy' });
    const { refusal } = await desk.call('PUT', 'faults', { faults: [{ kind: 'offline' }, fault] });
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
    assert.deepEqual(await desk.faults(), [{ kind: 'busy', retryAfterSecs: 2 }]);
  });
}

test('eleven faults, or a body without them, are no such request', async () => {
  const desk = new Desk(await sandbox.applicant());
  const eleven = Array.from({ length: 11 }, () => ({ kind: 'busy' }));
  for (const body of [{ faults: eleven }, {}, { faults: {} }, []]) {
    const { refusal } = await desk.call('PUT', 'faults', body);
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
  }
});

test('what is on is shown with what it does where nothing was said, in its order', async () => {
  const desk = new Desk(await sandbox.applicant());
  await desk.switchOn(
    { kind: 'slow' },
    { kind: 'busy', times: 4 },
    { kind: 'slow', ms: 1, times: 1000 },
    { kind: 'stream-cut' },
  );
  assert.deepEqual(await desk.faults(), [
    { kind: 'slow', ms: 2000 },
    { kind: 'busy', retryAfterSecs: 2, times: 4 },
    { kind: 'slow', ms: 1, times: 1000 },
    { kind: 'stream-cut' },
  ]);
});
