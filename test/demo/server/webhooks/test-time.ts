import type { After } from '../../../../demo/server/webhooks/after.js';

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
}

/** Time that stands still until a test moves it. */
export class TestTime {
  nowMs = Date.parse('2026-01-15T12:00:00Z');
  readonly #timers = new Set<Timer>();
  readonly #onTimer = new Set<() => void>();

  readonly now = (): number => this.nowMs;

  readonly after: After = (delayMs, run) => {
    const timer = { atMs: this.nowMs + delayMs, run };
    this.#timers.add(timer);
    for (const look of this.#onTimer) look();
    return () => this.#timers.delete(timer);
  };

  /** The moments that something waits for. */
  get awaited(): readonly number[] {
    return [...this.#timers].map(({ atMs }) => atMs).sort((one, other) => one - other);
  }

  /** Resolves as soon as something waits for exactly that moment. */
  async isAwaited(atMs: number): Promise<void> {
    if (this.awaited.includes(atMs)) return;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!this.awaited.includes(atMs)) return;
        this.#onTimer.delete(look);
        resolve();
      };
      this.#onTimer.add(look);
    });
  }

  /** Lets time pass, and runs what is due on the way. */
  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const [next] = [...this.#timers]
        .filter(({ atMs }) => atMs <= untilMs)
        .sort((one, other) => one.atMs - other.atMs);
      if (!next) break;
      this.#timers.delete(next);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.run();
    }
    this.nowMs = untilMs;
  }
}
