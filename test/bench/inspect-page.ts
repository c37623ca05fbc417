import { notInspected } from '../../src/domain/judgement.js';
import type { Judgement, ShotKind, Timings } from '../../src/domain/judgement.js';
import { WorkerClient } from '../../src/services/worker-client.js';

/** What the command prints of one file, besides its name. */
export type InspectLine = Pick<Judgement, 'type' | 'width' | 'height' | 'verdict' | 'checks'> & {
  readonly ms: Timings;
};

declare global {
  interface Window {
    inspectFile: (index: number, shot: ShotKind) => Promise<InspectLine>;
  }
}

const client = new WorkerClient();
const noTime: Timings = { decode: 0, inspect: 0, prepare: 0, total: 0 };

function rounded({ decode, inspect, prepare, total }: Timings): Timings {
  const round = (ms: number): number => Math.round(ms * 10) / 10;
  return { decode: round(decode), inspect: round(inspect), prepare: round(prepare), total: round(total) };
}

window.inspectFile = async (index, shot) => {
  const response = await fetch(`/file/${index}`).catch(() => undefined);
  const file = response?.ok ? await response.blob().catch(() => undefined) : undefined;
  const inspection =
    file && (await client.inspect(file, { shot, quarterTurns: 0 }, new AbortController().signal));
  const { type, width, height, verdict, checks } = inspection?.judgement ?? notInspected;
  return { type, width, height, verdict, checks, ms: rounded(inspection?.ms ?? noTime) };
};
