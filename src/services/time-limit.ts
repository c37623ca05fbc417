import { FailureError } from '../domain/failure.js';

/** The promise's own outcome, or a `timeout` failure after so many milliseconds, or the signal's reason. */
export function within<Value>(
  limitMs: number,
  promise: Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      end();
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      end();
      reject(new FailureError({ code: 'timeout' }));
    }, limitMs);
    if (signal?.aborted) {
      onAbort();
      return;
    }
    signal?.addEventListener('abort', onAbort);
    promise.then(resolve, reject).finally(end);
  });
}
