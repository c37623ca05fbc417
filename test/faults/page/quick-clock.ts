/** How many milliseconds of the page's clock pass in one of the world's. */
const usualPace = 60;
/** Without a network nothing can happen but the passing of time. */
const offlinePace = 1500;
/** What the device does takes as long as it takes: its limits are not to be met by a busy machine. */
const workingPace = 1;
/** A page that was held up for longer than this does not notice it, as its limits are for others than itself. */
const longestStepMs = 20;

interface Timer {
  readonly id: number;
  readonly dueMs: number;
  readonly run: () => void;
}

/** Timers that run ahead of the world's clock, in the order in which they were meant to. */
export class QuickClock {
  readonly #isWorking: () => boolean;
  readonly #setTimeout = window.setTimeout.bind(window);
  readonly #clearTimeout = window.clearTimeout.bind(window);
  readonly #timers = new Map<number, Timer>();
  #nowMs = 0;
  #readMs = performance.now();
  #lastId = 0;
  #wake: number | undefined;

  constructor(isWorking: () => boolean) {
    this.#isWorking = isWorking;
  }

  /** Takes the place of the page's own timers. */
  install(): void {
    const set = (handler: TimerHandler, ms = 0, ...args: unknown[]): number => {
      this.#read();
      const id = (this.#lastId += 1);
      const run = (): void => void (typeof handler === 'function' && handler(...args));
      this.#timers.set(id, { id, dueMs: this.#nowMs + Math.max(0, ms), run });
      this.#schedule();
      return id;
    };
    const clear = (id?: number): void => void this.#timers.delete(id ?? 0);
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
  }

  /** Resolves when so much time has passed on the page. */
  pass(ms: number): Promise<void> {
    return new Promise((resolve) => window.setTimeout(resolve, ms));
  }

  get #pace(): number {
    if (this.#isWorking()) return workingPace;
    return navigator.onLine ? usualPace : offlinePace;
  }

  #read(): void {
    const readMs = performance.now();
    this.#nowMs += Math.min(longestStepMs, readMs - this.#readMs) * this.#pace;
    this.#readMs = readMs;
  }

  #schedule(): void {
    this.#clearTimeout(this.#wake);
    this.#wake = undefined;
    if (this.#timers.size === 0) return;
    const dueMs = Math.min(...[...this.#timers.values()].map((timer) => timer.dueMs));
    // Looked at again soon, since the pace may change meanwhile.
    const waitMs = Math.min(longestStepMs / 2, (dueMs - this.#nowMs) / this.#pace);
    this.#wake = this.#setTimeout(() => this.#ring(), Math.max(0, waitMs));
  }

  #ring(): void {
    this.#read();
    const due = [...this.#timers.values()].filter(({ dueMs }) => dueMs <= this.#nowMs);
    due.sort((one, other) => one.dueMs - other.dueMs || one.id - other.id);
    this.#schedule();
    for (const { id, run } of due) if (this.#timers.delete(id)) run();
    this.#schedule();
  }
}
