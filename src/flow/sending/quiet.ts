import type { SurroundingsPort } from '../ports.js';

function unlessAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    void promise.then(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
  });
}

/** The pause that a server has asked for (`Retry-After`): meanwhile nothing is sent to it, whichever photo it was about. */
export class Quiet {
  readonly #surroundings: SurroundingsPort;
  readonly #life: AbortSignal;
  #pauses: Promise<unknown> = Promise.resolve();

  constructor(surroundings: SurroundingsPort, life: AbortSignal) {
    this.#surroundings = surroundings;
    this.#life = life;
  }

  /** Keeps quiet for so many milliseconds, also where the one who waits for it goes. Rejects with the signal's reason. */
  keep(ms: number, signal: AbortSignal): Promise<void> {
    const pause = this.#surroundings.wait(ms, this.#life).catch(() => undefined);
    this.#pauses = Promise.all([this.#pauses, pause]);
    return unlessAborted(pause, signal);
  }

  /** Resolves when the server may be spoken to. Rejects with the signal's reason. */
  over(signal: AbortSignal): Promise<void> {
    return unlessAborted(this.#pauses, signal);
  }
}
