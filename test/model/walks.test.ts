import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { World } from './hands/world.js';
import { situations } from './opinion/openness.js';
import { Coverage } from './walk/coverage.js';
import { Lanes } from './walk/lanes.js';
import { report } from './walk/run.js';

const walks = 500;
const walksATest = 50;
const steps = 6;
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

describe('screen, snapshot and model agree after every step', () => {
  for (let first = firstSeed; first < firstSeed + walks; first += walksATest) {
    const seeds = Array.from({ length: walksATest }, (_, index) => first + index);
    it(`of the walks with seeds ${first} to ${first + walksATest - 1}`, async () => {
      const failures = await lanes.run(seeds, steps);
      assert.equal(failures.map(report).join('\n\n'), '');
    });
  }

  it('in every situation, on every screen, whoever acts', (test) => {
    test.diagnostic(`\n${coverage.table}`);
    const screens = ['start', 'pick', 'shot', 'data', 'last-try', 'summary', 'fix'];
    const missing = [...situations, ...screens].filter((place) => !coverage.reached.has(place));
    assert.deepEqual(missing, []);
    assert.deepEqual(
      allActs.filter((act) => !coverage.acts.has(act)),
      [],
    );
  });
});

const allActs = [
  ...['begin', 'pick', 'photo', 'choose', 'use', 'go on', 'back', 'change', 'fix', 'ready', 'show trouble'],
  ...['fill in', 'submit'],
].map((act) => `applicant: ${act}`);
