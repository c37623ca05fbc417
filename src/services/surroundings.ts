import type { Watchfulness } from './watchfulness.js';

/** Resolves at the first of these events, or after the time where one is given; rejects with the signal's reason. */
function firstOf(
  events: readonly (readonly [EventTarget, string])[],
  isDone: () => boolean,
  signal: AbortSignal,
  afterMs?: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = afterMs === undefined ? undefined : setTimeout(() => settle(), afterMs);
    const onEvent = (): void => {
      if (isDone()) settle();
    };
    const settle = (): void => {
      clearTimeout(timer);
      for (const [target, name] of events) target.removeEventListener(name, onEvent);
      signal.removeEventListener('abort', settle);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    for (const [target, name] of events) target.addEventListener(name, onEvent);
    signal.addEventListener('abort', settle);
    if (signal.aborted) settle();
  });
}

/** Browsers are wrong about it at times, as behind some VPNs; after so long, in milliseconds, it is tried all the same. */
const doubtMs = 60_000;

/** The page's own clock, network and visibility. */
export class PageSurroundings implements Watchfulness {
  readonly #doubtMs: number;

  constructor(doubt = doubtMs) {
    this.#doubtMs = doubt;
  }

  isOnline(): boolean {
    return navigator.onLine;
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return firstOf([], () => false, signal, ms);
  }

  async untilOnline(signal: AbortSignal): Promise<void> {
    if (!this.isOnline()) await firstOf([[window, 'online']], () => this.isOnline(), signal, this.#doubtMs);
  }

  pause(ms: number, signal: AbortSignal): Promise<void> {
    const isShownAndOnline = (): boolean => document.visibilityState === 'visible' && this.isOnline();
    const wakers = [
      [document, 'visibilitychange'],
      [window, 'online'],
    ] as const;
    return firstOf(wakers, isShownAndOnline, signal, ms);
  }
}
