/** A wait that can be cut short: what wakes it is remembered where nobody waits just then. */
export class Pulse {
  #isDue = false;
  #wake: (() => void) | undefined;

  /** Ends the present wait, or else the next one. */
  readonly poke = (): void => {
    this.#isDue = true;
    this.#wake?.();
  };

  /** Resolves after so many milliseconds, or as soon as it is poked or the signal ends it. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#isDue && !signal.aborted) {
      const timer = setTimeout(this.poke, ms);
      signal.addEventListener('abort', this.poke);
      await new Promise<void>((resolve) => (this.#wake = resolve));
      signal.removeEventListener('abort', this.poke);
      clearTimeout(timer);
    }
    this.#isDue = false;
    this.#wake = undefined;
  }
}
