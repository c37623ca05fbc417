import type { World } from '../hands/world.js';
import type { Coverage } from './coverage.js';
import { runWalk, shrunk } from './run.js';
import type { Failure } from './run.js';

/** How many walks go on side by side. */
const lanes = 2;
/** More of them would say nothing new. */
const mostFailures = 8;

/** Runs a row of walks, each with a seed of its own; gives those that failed, shortened. */
export async function runWalks(
  world: World,
  seeds: readonly number[],
  steps: number,
  coverage: Coverage,
): Promise<readonly Failure[]> {
  const waiting = [...seeds];
  const failures: Failure[] = [];
  const lane = async (): Promise<void> => {
    let page = await world.page();
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const options = { world, page, seed, steps: steps + (seed % 5) - 2, coverage };
      const failure = await runWalk(options);
      if (!failure) continue;
      failures.push(await shrunk(options, failure));
      if (failures.length >= mostFailures) waiting.length = 0;
      // Whatever is left of it shall not disturb the next.
      await page.close();
      page = await world.page();
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failures;
}
