import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Pulse } from '../operator/pulse.js';
import { toProblem } from './call.js';
import type { Problem } from './call.js';

/** What is watched: its name, and how to read it. */
export interface Watched<Value> {
  /** Another key is another thing: what was known of the one before is forgotten. */
  readonly key: string;
  readonly read: (signal: AbortSignal) => Promise<Value>;
}

const lookEveryMs = 2000;
const hiddenMs = 3_600_000;

/** Reads something of the server once, and then again and again while it is looked at; keeps the latest. */
export class Watch<Value> implements ReactiveController {
  value: Value | undefined;
  /** Why the last look did not work; what is shown is as of the look before. */
  trouble: Problem | undefined;

  readonly #host: ReactiveControllerHost;
  #pulse = new Pulse();
  #watched: Watched<Value> | undefined;
  #isWanted = false;
  #turn = 0;
  #life: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#poke);
    this.#begin();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#poke);
    this.#life?.abort();
  }

  /** Turns to something else, or with nothing to nothing; it is read on while `isWanted`. */
  follow(watched: Watched<Value> | undefined, isWanted: boolean): void {
    if (isWanted && !this.#isWanted) this.#pulse.poke();
    this.#isWanted = isWanted;
    if (watched?.key === this.#watched?.key) return;
    this.#watched = watched;
    this.value = undefined;
    this.trouble = undefined;
    this.#begin();
  }

  /** Looks at once: something has happened. */
  look(): void {
    this.#poke();
  }

  /** Takes what the server said in answer to a change; a look that is still under way is older than that. */
  take(value: Value): void {
    this.#turn += 1;
    this.value = value;
    this.trouble = undefined;
    this.#host.requestUpdate();
  }

  #begin(): void {
    this.#life?.abort();
    this.#life = new AbortController();
    this.#pulse = new Pulse();
    if (this.#watched) void this.#keepLooking(this.#watched, this.#life.signal);
  }

  async #keepLooking(watched: Watched<Value>, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#lookOnce(watched, signal);
      const isShown = (): boolean => this.#isWanted && !document.hidden;
      do await this.#pulse.wait(isShown() ? lookEveryMs : hiddenMs, signal);
      while (!isShown() && !signal.aborted);
    }
  }

  async #lookOnce({ read }: Watched<Value>, signal: AbortSignal): Promise<void> {
    const turn = this.#turn;
    try {
      const value = await read(signal);
      if (!signal.aborted && turn === this.#turn) this.take(value);
    } catch (thrown) {
      if (signal.aborted) return;
      this.trouble = toProblem(thrown);
      this.#host.requestUpdate();
    }
  }

  readonly #poke = (): void => this.#pulse.poke();
}
