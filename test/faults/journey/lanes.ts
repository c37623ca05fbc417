import type { Device } from '../hands/device.js';
import type { World } from '../hands/world.js';
import { scriptInWords } from '../script/script.js';
import { writeScript } from '../script/write-script.js';
import type { Coverage } from './coverage.js';
import { Journey } from './journey.js';
import type { Outcome } from './journey.js';

/** How many journeys go on side by side. */
const usualLanes = 3;

/** More of them would say nothing new. */
const mostFailures = 8;

/** Journeys side by side, each lane on a device of its own that is used again and again. */
export class Lanes {
  readonly #world: World;
  readonly #coverage: Coverage;
  readonly #count: number;
  readonly #devices: Device[] = [];

  constructor(world: World, coverage: Coverage, count = usualLanes) {
    this.#world = world;
    this.#coverage = coverage;
    this.#count = count;
  }

  /** Runs the journeys of these seeds; gives those that failed. */
  async run(seeds: readonly number[], onFailure?: (outcome: Outcome) => void): Promise<readonly Outcome[]> {
    const waiting = [...seeds];
    const failures: Outcome[] = [];
    const lane = async (): Promise<void> => {
      for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
        const outcome = await this.#journey(seed);
        if (outcome.problems.length === 0) continue;
        failures.push(outcome);
        onFailure?.(outcome);
        if (!onFailure && failures.length >= mostFailures) waiting.length = 0;
      }
    };
    await Promise.all(Array.from({ length: this.#count }, lane));
    return failures;
  }

  async close(): Promise<void> {
    for (const device of this.#devices.splice(0)) await device.end();
  }

  async #journey(seed: number): Promise<Outcome> {
    const device = this.#devices.pop() ?? (await this.#world.device());
    const outcome = await new Journey({
      world: this.#world,
      device,
      script: writeScript(seed),
    }).run();
    this.#coverage.count(outcome);
    // Whatever is left of a journey that failed shall not disturb the next.
    if (outcome.problems.length > 0) await device.end();
    else this.#devices.push(device);
    return outcome;
  }
}

/** A failure as somebody can read and repeat it. */
export function report({ script, problems, log }: Outcome): string {
  return [
    scriptInWords(script),
    ...log.map((line) => `    ${line}`),
    ...problems,
    `again: npm run faults -- --seed ${script.seed}`,
  ].join('\n');
}
