import { numberOf } from '../../http/request-body.js';
import type { Json } from '../../http/request-body.js';
import { invalid, objectsOf, refuseOthers } from '../read-json.js';
import type { Fault } from './fault.js';

const mostFaults = 10;
const mostTimes = 1000;
const usualSlowMs = 2000;
const usualRetryAfterSecs = 2;

/** What each kind of fault has beside `times`. */
const details: Readonly<Record<Fault['kind'], (json: Json) => Partial<Fault>>> = {
  slow: ({ ms }) => ({ ms: numberOf(ms, 'ms', [1, 120_000], usualSlowMs) }),
  busy: ({ retryAfterSecs }) => ({
    retryAfterSecs: numberOf(retryAfterSecs, 'retryAfterSecs', [1, 600], usualRetryAfterSecs),
  }),
  offline: () => ({}),
  'server-error': () => ({}),
  'lost-answer': () => ({}),
  'token-expired': () => ({}),
  'stream-cut': () => ({}),
};

function isKind(kind: unknown): kind is Fault['kind'] {
  return typeof kind === 'string' && Object.hasOwn(details, kind);
}

function readFault(json: Json): Fault {
  const { kind, times } = json;
  if (!isKind(kind)) throw invalid(`kind must be one of ${Object.keys(details).join(', ')}.`);
  const own = details[kind](json);
  refuseOthers(json, 'kind', 'times', ...Object.keys(own));
  if (times === undefined) return { kind, ...own };
  return { kind, ...own, times: numberOf(times, 'times', [1, mostTimes], 1) };
}

/** Reads the faults to switch on by naming what may be in them. */
export function readFaults(json: Json): readonly Fault[] {
  return objectsOf(json, 'faults', mostFaults).map(readFault);
}
