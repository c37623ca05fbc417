import { notInspected } from '../../../src/domain/judgement.js';
import type { CheckResult, ShotKind, Verdict } from '../../../src/domain/judgement.js';
import { WorkerClient } from '../../../src/services/worker-client.js';

/** A file to be judged, by its place in the list. */
export interface Task {
  readonly index: number;
  readonly shot: ShotKind;
}

/** What the page says when it comes, and after each file. */
export type Said =
  | { readonly agent: string }
  | { readonly index: number; readonly verdict: Verdict; readonly checks: readonly CheckResult[] };

// Nobody drives this page, so that any browser that can be given an address will do: it asks what to do next by itself.
async function say(said: Said): Promise<Task | undefined> {
  const response = await fetch('/heard', { method: 'POST', body: JSON.stringify(said) });
  return ((await response.json()) ?? undefined) as Task | undefined;
}

const client = new WorkerClient();

async function judge({ index, shot }: Task): Promise<Said> {
  const file = await (await fetch(`/file/${index}`)).blob();
  const inspection = await client
    .inspect(file, { shot, quarterTurns: 0 }, new AbortController().signal)
    .catch(() => undefined);
  const { verdict, checks } = inspection?.judgement ?? notInspected;
  return { index, verdict, checks };
}

let task = await say({ agent: navigator.userAgent });
while (task) task = await say(await judge(task));
document.title = 'done';
