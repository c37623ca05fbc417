import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';

/** What a thread of the page holds, in bytes, once its garbage is collected. */
export interface Heap {
  /** JavaScript's own objects. */
  readonly used: number;
  /** What arrays of bytes hold besides. */
  readonly buffers: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}
type Send = (method: string) => Promise<unknown>;

async function heapOf(send: Send): Promise<Heap> {
  // What finalizers let go is only gone with the next collection.
  for (let round = 0; round < 3; round += 1) await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await send('Runtime.getHeapUsage')) as HeapUsage;
  return { used: usedSize, buffers: backingStorageSize };
}

/** Looks into the memory of a page and of its workers, by the browser's own tools. */
export class Heaps {
  readonly #session: CDPSession;
  readonly #browser: CDPSession;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #workers: string[] = [];
  #asked = 0;

  private constructor(session: CDPSession, browser: CDPSession) {
    this.#session = session;
    this.#browser = browser;
  }

  /** Begins with the page; its workers may start later. */
  static async of(page: Page): Promise<Heaps> {
    const session = await page.context().newCDPSession(page);
    const browser = page.context().browser();
    if (!browser) throw new Error('no browser');
    const heaps = new Heaps(session, await browser.newBrowserCDPSession());
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') heaps.#workers.push(sessionId);
    });
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
      if (id !== undefined) heaps.#answers.get(id)?.(result);
    });
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return heaps;
  }

  page(): Promise<Heap> {
    return heapOf((method) => this.#session.send(method as 'Runtime.getHeapUsage'));
  }

  /** Each worker's, in the order in which they started. */
  async workers(): Promise<readonly Heap[]> {
    if (this.#workers.length === 0) throw new Error('no worker has started');
    return Promise.all(this.#workers.map((sessionId) => heapOf((method) => this.#ask(sessionId, method))));
  }

  async #ask(sessionId: string, method: string): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    const answer = new Promise<unknown>((resolve) => this.#answers.set(id, resolve));
    await this.#session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method }),
    });
    return answer;
  }

  /** What the page's process has in memory as a whole, pictures and decoders included; nothing where no system tells. */
  async process(): Promise<number | undefined> {
    const { processInfo } = await this.#browser
      .send('SystemInfo.getProcessInfo')
      .catch(() => ({ processInfo: [] }));
    const sizes = await Promise.all(
      processInfo
        .filter(({ type }) => type === 'renderer')
        .map(async ({ id }) => {
          const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
          return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) * 1024;
        }),
    );
    const largest = Math.max(0, ...sizes.filter((size) => !Number.isNaN(size)));
    return largest || undefined;
  }
}
