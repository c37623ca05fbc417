// `npm run model -- --seed 1 --walks 1 --steps 12`: runs walks and tells each step, to repeat one that failed.
import { parseArgs } from 'node:util';
import { World } from './hands/world.js';
import { situationOf } from './opinion/openness.js';
import { Coverage } from './walk/coverage.js';
import { report, runWalk, shrunk } from './walk/run.js';
import { Lanes } from './walk/lanes.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    walks: { type: 'string', default: '1' },
    steps: { type: 'string', default: '11' },
  },
});
const [seed, walks, steps] = [Number(values.seed), Number(values.walks), Number(values.steps)];
const world = await World.start();
const coverage = new Coverage();
const startedMs = Date.now();
let failed = 0;
if (walks === 1) {
  const page = await world.page();
  let number = 0;
  const options = { world, page, seed, steps, coverage };
  const failure = await runWalk({
    ...options,
    onStep: (words, { scene }) => {
      const shown = [...scene.tabs].map(([tab, { seen }]) => `${tab}: ${seen.screen} ${seen.stage ?? ''}`);
      console.log(`   ${situationOf(scene.verification)}, ${shown.join(', ')}\n${(number += 1)}. ${words}`);
    },
  });
  if (failure) console.log(`\n${report(failure)}\n\nshortened:\n${report(await shrunk(options, failure))}`);
  failed = failure ? 1 : 0;
} else {
  const seeds = Array.from({ length: walks }, (_, index) => seed + index);
  const failures = await new Lanes(world, coverage).run(seeds, steps);
  for (const failure of failures) console.log(`${report(failure)}\n`);
  console.log(coverage.table);
  failed = failures.length;
}
console.log(
  `${walks - failed} walks passed, ${failed} failed (${((Date.now() - startedMs) / 1000).toFixed(0)} s)`,
);
await world.end();
process.exit(failed === 0 ? 0 : 1);
