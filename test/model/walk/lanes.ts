import type { BenchPage } from '../hands/page.js';
import type { World } from '../hands/world.js';
import type { Coverage } from './coverage.js';
import { runWalk, shrunk } from './run.js';
import type { Failure } from './run.js';

/** How many walks go on side by side. */
const laneCount = 2;
/** More of them would say nothing new. */
const mostFailures = 8;

/** Walks side by side, each lane on a page of its own that is used again and again. */
export class Lanes {
  readonly #world: World;
  readonly #coverage: Coverage;
  readonly #pages: BenchPage[] = [];

  constructor(world: World, coverage: Coverage) {
    this.#world = world;
    this.#coverage = coverage;
  }

  /** Runs a row of walks, each with a seed of its own; gives those that failed, shortened. */
  async run(seeds: readonly number[], steps: number): Promise<readonly Failure[]> {
    const waiting = [...seeds];
    const failures: Failure[] = [];
    const lane = async (): Promise<void> => {
      for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
        const failure = await this.#walk(seed, steps);
        if (failure) failures.push(failure);
        if (failures.length >= mostFailures) waiting.length = 0;
      }
    };
    await Promise.all(Array.from({ length: laneCount }, lane));
    return failures;
  }

  async close(): Promise<void> {
    for (const page of this.#pages.splice(0)) await page.close();
  }

  async #walk(seed: number, steps: number): Promise<Failure | undefined> {
    const page = this.#pages.pop() ?? (await this.#world.page());
    const options = { world: this.#world, page, seed, steps, coverage: this.#coverage };
    const failure = await runWalk(options);
    if (!failure) {
      this.#pages.push(page);
      return undefined;
    }
    const short = await shrunk(options, failure);
    // Whatever is left of it shall not disturb the next.
    await page.close();
    return short;
  }
}
