import type { AdapterFailure } from '../../../src/domain/failure.js';
import type { Inspection, InspectionRequest } from '../../../src/domain/judgement.js';
import type { Adapters } from '../../../src/services/assist/adapters.js';
import { assist } from '../../../src/services/assist/assist.js';
import { inspected } from '../../support/fakes.js';

async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(90, 120);
  canvas.getContext('2d')?.fillRect(0, 0, 90, 120);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}
const jpeg = await picture();

function inspection(verdict: 'ok' | 'doubtful' | 'refused' = 'ok'): Inspection<Blob> {
  const prepared = { picture: jpeg, width: 900, height: 1200, sha256: 'ab'.repeat(32) };
  return { ...inspected(verdict), prepared };
}

export const selfie: InspectionRequest = { shot: 'selfie', quarterTurns: 0 };
export const passport: InspectionRequest = {
  shot: 'identity/front',
  quarterTurns: 0,
  documentType: 'PASSPORT',
};
/** A side of a document of this type, the back unless said otherwise. */
export const side = (
  documentType: string,
  shot: InspectionRequest['shot'] = 'identity/back',
): InspectionRequest => ({
  shot,
  quarterTurns: 0,
  documentType,
});
/** A good face. */
export const one = { box: { x: 0.3, y: 0.25, width: 0.4, height: 0.35 }, confidence: 0.9 };

/** What became of the question. */
export interface Told {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly verdict: string;
  readonly failures: readonly AdapterFailure[];
  readonly inspection: Inspection<Blob>;
}

/** Has adapters look at a picture that the device had nothing to say against, unless told otherwise. */
export async function ask(
  adapters: Adapters,
  request: InspectionRequest,
  { verdict = 'ok', limitMs = 400, signal = new AbortController().signal } = {} as {
    verdict?: 'ok' | 'doubtful' | 'refused';
    limitMs?: number;
    signal?: AbortSignal;
  },
): Promise<Told> {
  const failures: AdapterFailure[] = [];
  const tell = (failure: AdapterFailure): void => void failures.push(failure);
  const given = inspection(verdict);
  const answer = await assist(given, request, adapters, tell, signal, limitMs);
  const added = answer.judgement.checks.slice(given.judgement.checks.length);
  return {
    outcomes: Object.fromEntries(added.map(({ code, outcome }) => [code, outcome])),
    verdict: answer.judgement.verdict,
    failures,
    inspection: answer,
  };
}

/** An answer that does not come. */
export const never = (): Promise<never> => new Promise(() => undefined);
