import type { TabNews, TabsPort } from '../../flow/ports.js';
import { readNews } from './read-news.js';

type Locks = Pick<LockManager, 'request'>;

/** Plain http:// pages and old browsers have no locks. */
function browserLocks(): Locks | null {
  return (navigator as Partial<Navigator>).locks ?? null;
}

/**
 * The other tabs of this browser that show the widget. Where the browser has no locks, or no channel between tabs, each
 * goes on by itself: the idempotency keys see to it that nothing counts twice.
 */
export class BrowserTabs implements TabsPort {
  readonly #name: string;
  readonly #locks: Locks | null;
  #channel: BroadcastChannel | undefined;

  constructor(baseUrl: string, locks: Locks | null = browserLocks()) {
    this.#name = `verification-widget ${baseUrl}`;
    this.#locks = locks;
  }

  async alone<Result>(what: string, work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    if (!this.#locks) return work();
    let begun: Promise<Result> | undefined;
    const run = (): Promise<Result> => (begun = work());
    try {
      return await this.#locks.request(`${this.#name} ${what}`, { signal }, run);
    } catch {
      signal.throwIfAborted();
      // A browser may refuse locks altogether, as in some sandboxed frames, or take them from a page that it puts aside
      // to come back to. What has begun goes on even so.
      return begun ?? work();
    }
  }

  async unlessOpen(applicantId: string, work: () => Promise<void>): Promise<void> {
    if (!this.#locks) return work();
    const run = async (lock: Lock | null): Promise<void> => {
      if (lock) await work();
    };
    await this.#locks.request(this.#presence(applicantId), { ifAvailable: true }, run).catch(() => undefined);
  }

  stayOpen(applicantId: string, signal: AbortSignal): void {
    const untilEnd = (): Promise<void> =>
      new Promise((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    const stay = (): void => {
      void this.#locks
        ?.request(this.#presence(applicantId), { mode: 'shared', signal }, untilEnd)
        .catch(() => undefined);
    };
    stay();
    // Somebody who goes back in the browser finds the page as it was, but perhaps without its locks.
    const onShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) stay();
    };
    addEventListener('pageshow', onShow, { signal });
  }

  tell(news: TabNews): void {
    try {
      this.#channel?.postMessage(news);
    } catch {
      // Nobody hears of it now; the server's snapshot tells them.
    }
  }

  hear(listener: (news: TabNews) => void, signal: AbortSignal): void {
    try {
      const channel = new BroadcastChannel(this.#name);
      this.#channel = channel;
      channel.onmessage = ({ data }: MessageEvent<unknown>): void => {
        const news = readNews(data);
        if (news) listener(news);
      };
      const end = (): void => {
        channel.close();
        this.#channel = undefined;
      };
      if (signal.aborted) end();
      signal.addEventListener('abort', end, { once: true });
    } catch {
      // No channel: each tab learns from the server.
    }
  }

  #presence(applicantId: string): string {
    return `${this.#name} open ${applicantId}`;
  }
}
