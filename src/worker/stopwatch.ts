import type { Timings } from '../domain/judgement.js';

type Stage = Exclude<keyof Timings, 'total'>;

/** Adds up the time spent on one picture, by stage. */
export class Stopwatch {
  readonly #startedAt = performance.now();
  readonly #spent: Record<Stage, number> = { decode: 0, inspect: 0, prepare: 0 };

  /** Runs one stretch of work and counts its time, however it ends. */
  async time<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    const from = performance.now();
    try {
      return await work();
    } finally {
      this.#spent[stage] += performance.now() - from;
    }
  }

  /** The milliseconds so far. */
  read(): Timings {
    return { ...this.#spent, total: performance.now() - this.#startedAt };
  }
}
