import { FailureError } from '../../domain/failure.js';
import type { AdapterFailure, AdapterName } from '../../domain/failure.js';
import { within } from '../time-limit.js';

/** How an adapter is asked, and who hears when it fails. */
export interface AskOptions {
  /** How long an answer is waited for. */
  readonly limitMs: number;
  readonly tell: (failure: AdapterFailure) => void;
  readonly signal: AbortSignal;
}

/**
 * The answer of a host's adapter as it was read; nothing where it throws, takes too long, or answers nonsense. Nothing of
 * the picture or the answer is in what is told of that. Rejects only with the reason of the signal.
 */
export async function askAdapter<Answer>(
  adapter: AdapterName,
  ask: (signal: AbortSignal) => Promise<unknown>,
  read: (said: unknown) => Answer | undefined,
  { limitMs, tell, signal }: AskOptions,
): Promise<Answer | undefined> {
  const asking = new AbortController();
  const failed = (reason: AdapterFailure['reason']): undefined =>
    void tell({ code: 'adapter-failed', adapter, reason });
  try {
    // A function that throws at once is caught like a promise that is rejected.
    const said = await within(limitMs, Promise.resolve(asking.signal).then(ask), signal);
    return read(said) ?? failed('bad-answer');
  } catch (caught) {
    signal.throwIfAborted();
    const isLate = caught instanceof FailureError && caught.failure.code === 'timeout';
    return failed(isLate ? 'timeout' : 'threw');
  } finally {
    asking.abort();
  }
}
