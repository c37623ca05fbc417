import type { Failure, FailureCode } from '../domain/failure.js';
import { asCount, asObject } from '../domain/reading.js';

/** A clock of the browser cannot wait longer than some weeks, and nobody would wait as long as this. */
const longestPauseMs = 24 * 3_600_000;
/** What may travel on to events and screens: names and references, never sentences. */
const errorNameShape = /^[a-z\d][\w.-]{0,63}$/i;
const referenceShape = /^[\x20-\x7e]{1,128}$/;

function codeFor(status: number): FailureCode {
  if (status === 401) return 'token-refused';
  if (status === 429 || status === 503) return 'server-busy';
  return status >= 500 || status === 408 ? 'server-error' : 'refused';
}

/** The milliseconds of a `Retry-After` header, in seconds or as a date. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(longestPauseMs, Math.max(0, ms)) : undefined;
}

/** The JSON of a body; nothing where it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function shaped(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}

/** The failure that an answer outside 2xx stands for. */
export function failureOf(status: number, header: (name: string) => string | null, body: string): Failure {
  const { errorCode, errorName, correlationId } = asObject(parseJson(body));
  const number = asCount(errorCode, 0);
  const name = shaped(errorName, errorNameShape);
  const reference = shaped(correlationId, referenceShape);
  const pause = retryAfterMs(header('Retry-After'), Date.now());
  return {
    code: codeFor(status),
    status,
    ...(number > 0 && { errorCode: number }),
    ...(name !== undefined && { errorName: name }),
    ...(reference !== undefined && { correlationId: reference }),
    ...(pause !== undefined && { retryAfterMs: pause }),
  };
}

/** The failure when no answer came at all. */
export function noAnswer(): Failure {
  return { code: navigator.onLine ? 'unreachable' : 'offline' };
}
