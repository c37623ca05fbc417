const stallLimitMs = 60_000;

/** Tells when nothing has moved for a minute; it must be fed whenever something does. */
export class StallWatchdog {
  readonly #onStall: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onStall: () => void) {
    this.#onStall = onStall;
  }

  feed(): void {
    this.stop();
    this.#timer = setTimeout(this.#onStall, stallLimitMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
