import type { Failure, FailureCode } from '../domain/failure.js';
import { asObject, asText } from '../domain/reading.js';

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
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** The JSON of a body; nothing where it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** The failure that an answer outside 2xx stands for. */
export function failureOf(status: number, header: (name: string) => string | null, body: string): Failure {
  const { errorCode, errorName, correlationId } = asObject(parseJson(body));
  const name = asText(errorName);
  const reference = asText(correlationId);
  const pause = retryAfterMs(header('Retry-After'), Date.now());
  return {
    code: codeFor(status),
    status,
    ...(typeof errorCode === 'number' && { errorCode }),
    ...(name !== undefined && { errorName: name }),
    ...(reference !== undefined && { correlationId: reference }),
    ...(pause !== undefined && { retryAfterMs: pause }),
  };
}

/** The failure when no answer came at all. */
export function noAnswer(): Failure {
  return { code: navigator.onLine ? 'unreachable' : 'offline' };
}
