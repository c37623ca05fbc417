import { randomUUID } from 'node:crypto';
import type { BenchPage } from '../hands/page.js';
import { Server } from '../hands/server.js';
import type { World } from '../hands/world.js';
import { levels } from '../opinion/level.js';
import { newVerification } from '../opinion/verification.js';
import { chooseStep } from './choices/choose-step.js';
import type { Coverage } from './coverage.js';
import { Random } from './random.js';
import { chooseStart } from './start.js';
import type { Start } from './start.js';
import { described } from './steps.js';
import type { WalkStep } from './steps.js';
import { Walk } from './walk.js';

/** What a walk needs, and who hears of its steps. */
export interface WalkOptions {
  readonly world: World;
  readonly page: BenchPage;
  readonly seed: number;
  /** About how many steps; the seed makes it a few more or fewer. */
  readonly steps: number;
  readonly coverage?: Coverage;
  readonly onStep?: (words: string, walk: Walk) => void;
}

/** A walk that ended in a disagreement. */
export interface Failure {
  readonly seed: number;
  readonly start: Start;
  readonly steps: readonly WalkStep[];
  readonly problem: string;
}

const openFirst: WalkStep = { who: 'browser', does: { kind: 'open tab', tab: 0 } };

async function begin({ world, page, seed }: WalkOptions, { levelName, steps }: Start): Promise<Walk> {
  await page.call('unmountAll');
  const { url, operatorSecret } = world.sandbox;
  const server = await Server.enrol(url, operatorSecret, `walk-${seed}-${randomUUID()}`, levelName);
  const walk = new Walk(server, page, {
    verification: newVerification(levels[levelName]),
    told: await server.told(),
    tabs: new Map(),
    tokens: [await server.token()],
    sent: [],
    pagePictures: 0,
    ownPictures: steps.length + 1,
    said: [],
  });
  for (const step of steps) await walk.prepare(step);
  return walk;
}

function problemOf(caught: unknown): string {
  return caught instanceof Error ? caught.message : String(caught);
}

/** Takes these steps; gives the problem it ends with, if there is one. */
async function follow(
  options: WalkOptions,
  start: Start,
  steps: readonly WalkStep[],
): Promise<string | undefined> {
  try {
    const walk = await begin(options, start);
    for (const step of [openFirst, ...steps]) await walk.take(step);
    return undefined;
  } catch (caught) {
    return problemOf(caught);
  }
}

const mostTrials = 40;

/** The failure with as few steps as can be found soon: each is left out in turn while it still fails alike. */
export async function shrunk(options: WalkOptions, failure: Failure): Promise<Failure> {
  let best = failure;
  let trials = 0;
  for (let index = best.steps.length - 1; index >= 0 && trials < mostTrials; index -= 1) {
    const fewer = best.steps.filter((_, other) => other !== index);
    const problem = await follow(options, best.start, fewer);
    trials += 1;
    if (problem !== undefined && kindOf(problem) === kindOf(best.problem))
      best = { ...best, steps: fewer, problem };
  }
  return best;
}

/** What a problem is about, without its numbers. */
function kindOf(problem: string): string {
  return problem.split('\n')[0]?.replace(/\d+/g, '#').slice(0, 60) ?? '';
}

/** One walk from its seed; gives nothing where all agreed all the way. */
export async function runWalk(options: WalkOptions): Promise<Failure | undefined> {
  const { seed, coverage, onStep } = options;
  const random = new Random(seed);
  const start = chooseStart(random);
  const steps: WalkStep[] = [];
  try {
    const walk = await begin(options, start);
    onStep?.(`${start.levelName}, ${start.beginning}`, walk);
    await walk.take(openFirst);
    const length = options.steps - 2 + (seed % 5);
    while (steps.length < length) {
      const step = chooseStep(walk.scene, random);
      const before = walk.scene;
      steps.push(step);
      onStep?.(described(step), walk);
      await walk.take(step);
      coverage?.count(step, before, walk.scene);
    }
    onStep?.('the end', walk);
    return undefined;
  } catch (caught) {
    return { seed, start, steps, problem: problemOf(caught) };
  }
}

/** A failure as somebody can read and repeat it. */
export function report({ seed, start, steps, problem }: Failure): string {
  const lines = steps.map((step, index) => `  ${index + 1}. ${described(step)}`);
  return [
    `seed ${seed}: ${start.levelName}, begun with ${start.beginning}`,
    ...lines,
    problem,
    `again: npm run model -- --seed ${seed} --walks 1`,
  ].join('\n');
}
