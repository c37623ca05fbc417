import { notInspected } from '../../../src/domain/judgement.js';
import type {
  CheckCode,
  InspectionRequest,
  Judgement,
  ShotKind,
  Timings,
} from '../../../src/domain/judgement.js';
import { WorkerClient } from '../../../src/services/worker-client.js';
import { offer } from '../browser/offer.js';
import { annotate } from './annotate.js';

/** One file of the list, and how it is to be judged. */
export interface Task {
  readonly index: number;
  readonly shot: ShotKind;
  readonly isLive?: boolean;
  readonly mustPass?: readonly CheckCode[];
  /** Whether the picture is wanted with what was found drawn on it. */
  readonly isDrawn?: boolean;
}

/** What the command prints of one file, besides its name. */
export type InspectLine = Pick<Judgement, 'type' | 'width' | 'height' | 'verdict' | 'checks'> & {
  readonly ms: Timings;
};

/** One file's line, and its annotated picture as base64 of a JPEG where that was asked for. */
export interface Inspected {
  readonly line: InspectLine;
  readonly drawn?: string;
}

const client = new WorkerClient();
const noTime: Timings = { decode: 0, inspect: 0, prepare: 0, total: 0 };

function rounded({ decode, inspect, prepare, total }: Timings): Timings {
  const round = (ms: number): number => Math.round(ms * 10) / 10;
  return { decode: round(decode), inspect: round(inspect), prepare: round(prepare), total: round(total) };
}

async function inspect({ index, shot, isLive, mustPass, isDrawn }: Task): Promise<Inspected> {
  const response = await fetch(`/file/${index}`).catch(() => undefined);
  const file = response?.ok ? await response.blob().catch(() => undefined) : undefined;
  const request: InspectionRequest = {
    shot,
    quarterTurns: 0,
    ...(isLive && { isLive }),
    ...(mustPass && { mustPass }),
  };
  const inspection = file && (await client.inspect(file, request, new AbortController().signal));
  const judgement = inspection?.judgement ?? notInspected;
  const { type, width, height, verdict, checks } = judgement;
  const line = { type, width, height, verdict, checks, ms: rounded(inspection?.ms ?? noTime) };
  return isDrawn ? { line, drawn: await annotate(judgement, inspection?.prepared?.picture) } : { line };
}

const offers = { inspect };
offer(offers);

/** What this page can be asked. */
export type InspectOffers = typeof offers;
