import type { CheckResult, ShotKind, Verdict } from '../../../src/domain/judgement.js';
import { servePage } from '../browser/serve-page.js';
import { tellProgress } from '../report/progress.js';
import type { Said, Task } from './page.js';
import { startEngine } from './start-engine.js';
import type { Engine } from './start-engine.js';

/** A file and the shot that it is offered as. */
export interface EngineFile {
  readonly name: string;
  readonly path: string;
  readonly shot: ShotKind;
}

/** What one engine said of one file; nothing where it said nothing. */
export interface EngineAnswer {
  readonly verdict: Verdict;
  readonly checks: readonly CheckResult[];
}

/** All that one engine said, by place in the list of files. */
export interface EngineAnswers {
  readonly name: string;
  readonly agent: string;
  readonly answers: readonly (EngineAnswer | undefined)[];
}

/** A browser that says nothing for so long has come to nothing. */
const silenceMs = 90_000;

/** Has one browser judge all files, as far as it gets. */
export async function judgeIn(engine: Engine, files: readonly EngineFile[]): Promise<EngineAnswers> {
  const answers: (EngineAnswer | undefined)[] = files.map(() => undefined);
  let agent = '';
  let [next, lastHeardAt] = [0, Date.now()];
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const hear = (text: string): string => {
    const said = JSON.parse(text) as Said;
    lastHeardAt = Date.now();
    if ('agent' in said) agent = said.agent;
    else answers[said.index] = { verdict: said.verdict, checks: said.checks };
    const file = files[next];
    if (!file) {
      finish();
      return 'null';
    }
    tellProgress(next + 1, files.length, `pictures in ${engine.name}`);
    const task: Task = { index: next, shot: file.shot };
    next += 1;
    return JSON.stringify(task);
  };
  const served = await servePage('engines/page.ts', { files: files.map(({ path }) => path), hear });
  const started = await startEngine(engine, served.url);
  const watch = setInterval(() => {
    if (Date.now() - lastHeardAt > silenceMs) finish();
  }, 1000);
  // A launcher may end at once and leave the browser running; then silence tells.
  await finished;
  clearInterval(watch);
  await started.stop();
  served.close();
  return { name: engine.name, agent, answers };
}
