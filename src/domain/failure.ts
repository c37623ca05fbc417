/** Every way in which something other than a picture can go wrong; stable, public codes. */
export type FailureCode =
  | 'configuration'
  | 'no-token'
  | 'token-refused'
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'server-error'
  | 'server-busy'
  | 'bad-answer'
  | 'refused'
  | 'unexpected';

/** One failure in plain data: nothing personal in it, so it may travel in events. */
export interface Failure {
  readonly code: FailureCode;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The server's own numeric code (`errorCode`) and name, where it gave one. */
  readonly errorCode?: number;
  readonly errorName?: string;
  /** The server's reference for this exchange. */
  readonly correlationId?: string;
  /** How long the server asked to be left alone (`Retry-After`), in milliseconds. */
  readonly retryAfterMs?: number;
}

/** The functions that a host may bring to judge pictures. */
export type AdapterName = 'faceDetector' | 'textReader' | 'barcodeReader';

/** A host's adapter did not do what it is for; its checks were left out and the applicant went on. */
export interface AdapterFailure {
  readonly code: 'adapter-failed';
  readonly adapter: AdapterName;
  readonly reason: 'threw' | 'timeout' | 'bad-answer';
}

/** The one error class that ports throw; its `failure` is all that anybody may look at. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** The only place that looks inside something caught. */
export function toFailure(caught: unknown): Failure {
  return caught instanceof FailureError ? caught.failure : { code: 'unexpected' };
}

const passing: ReadonlySet<FailureCode> = new Set([
  'offline',
  'unreachable',
  'timeout',
  'server-error',
  'server-busy',
]);

/** Nobody is left without news for longer than this, whatever a server asks for. */
const longestAskedMs = 600_000;

/** How long to leave the server alone before the next look, as far as it asked for that. */
export function askedPauseMs({ retryAfterMs = 0 }: Failure): number {
  return Math.min(longestAskedMs, retryAfterMs);
}

/** Error codes by which the server takes nothing for the whole verification, whatever is sent. */
const shutCodes: ReadonlySet<number | undefined> = new Set([1006, 1008, 1009, 1100, 1101, 1102]);

/** The code of a lock, for those who only send its status. */
const lockedCode = 1100;

/** Whether the verification is not open just now: being checked, finished, locked, cancelled, expired or inactive. */
export function isShut({ errorCode, status }: Failure): boolean {
  return shutCodes.has(errorCode) || status === 423 || status === 410;
}

/** The server's word for why it takes nothing, as a reason of a refusal; none where it has none. */
export function reasonsOf({ errorName, errorCode, status }: Failure): readonly string[] {
  const said = errorName ?? errorCode ?? (status === 423 ? lockedCode : undefined);
  return said === undefined ? [] : [String(said)];
}

/** Whether trying the same again later can help. */
export function isPassing(failure: Failure): boolean {
  return passing.has(failure.code);
}

/** Whether there is no token that the server takes, which is for the host to mend. */
export function isAboutToken({ code }: Failure): boolean {
  return code === 'token-refused' || code === 'no-token';
}
