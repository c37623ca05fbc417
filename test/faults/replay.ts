// `npm run faults -- --seed 17`: the journey of a seed once more, told line by line; `--journeys 1000 --seed 5000` looks for
// more.
import { parseArgs } from 'node:util';
import { World } from './hands/world.js';
import { Coverage } from './journey/coverage.js';
import { Journey } from './journey/journey.js';
import { Lanes, report } from './journey/lanes.js';
import { scriptInWords } from './script/script.js';
import { writeScript } from './script/write-script.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    journeys: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '3' },
  },
});
const [seed, journeys] = [Number(values.seed), Number(values.journeys)];
const world = await World.start();
const startedMs = Date.now();
let failed = 0;
if (journeys === 1) {
  const script = writeScript(seed);
  console.log(scriptInWords(script));
  const device = await world.device();
  const onLine = (line: string): void => console.log(`${String(Date.now() - startedMs).padStart(6)} ${line}`);
  const { problems } = await new Journey({ world, device, script, onLine }).run();
  for (const problem of problems) console.log(problem);
  failed = problems.length > 0 ? 1 : 0;
} else {
  const coverage = new Coverage();
  const seeds = Array.from({ length: journeys }, (_, index) => seed + index);
  const lanes = new Lanes(world, coverage, Number(values.lanes));
  const failures = await lanes.run(seeds, (outcome) => console.log(`${report(outcome)}\n`));
  console.log(coverage.table);
  failed = failures.length;
}
const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
console.log(`${journeys - failed} journeys passed, ${failed} failed (${seconds} s)`);
await world.end();
process.exit(failed === 0 ? 0 : 1);
