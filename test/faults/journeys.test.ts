import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { World } from './hands/world.js';
import { Coverage } from './journey/coverage.js';
import { Lanes, report } from './journey/lanes.js';
import type { Fault } from './proxy/fault.js';
import type { Kind } from './proxy/kinds.js';

const journeys = 300;
const journeysATest = 50;
const firstSeed = 1;

let world: World;
let lanes: Lanes;
const coverage = new Coverage();

before(async () => {
  world = await World.start();
  lanes = new Lanes(world, coverage);
});
after(async () => {
  await lanes.close();
  await world.end();
});

describe('every photo is at the server exactly once, and one check is requested', () => {
  for (let first = firstSeed; first < firstSeed + journeys; first += journeysATest) {
    const seeds = Array.from({ length: journeysATest }, (_, index) => first + index);
    it(`on the journeys with seeds ${first} to ${first + journeysATest - 1}`, async () => {
      const failures = await lanes.run(seeds);
      assert.equal(failures.map(report).join('\n\n'), '');
    });
  }

  it('whatever befell them, which was everything', (test) => {
    test.diagnostic(`\n${coverage.table}`);
    const never = faults.flatMap((fault) =>
      struck.filter((kind) => coverage.struck(fault, kind) < 2).map((kind) => `${fault} of ${kind}`),
    );
    assert.deepEqual(never, []);
    for (const kind of ['resumable', 'call off'] as const) {
      const strikes = faults.reduce((sum, fault) => sum + coverage.struck(fault, kind), 0);
      assert.ok(strikes >= 20, `${kind} was struck ${strikes} times`);
    }
    const ofStreams = faults.filter((fault) => coverage.struck(fault, 'events') > 0);
    assert.ok(ofStreams.length > 5, `streams were only struck by ${ofStreams.join(', ')}`);
    assert.deepEqual(
      events.filter((event) => coverage.happened(event) < 3),
      [],
    );
  });

  it('and nearly every used photo is kept by then, so that it outlives its page', () => {
    assert.ok(coverage.keptShare > 0.85, `only ${coverage.keptShare} were`);
  });
});

const struck: readonly Kind[] = ['session', 'upload', 'submit'];
const faults: readonly Fault['kind'][] = [
  ...(['cut request', 'cut answer', 'lost reply', 'slow', 'duplicate', 'refusal'] as const),
  ...(['reset', 'expired token', 'outage', 'reorder'] as const),
];
const events = [
  ...['reload', 'reload at keeping', 'reopen', 'close', 'crash', 'second tab', 'switch', 'replace'],
  ...['give up', 'cancel', 'offline'],
];
