import type { BrowserContext, Page } from 'playwright-core';
import type { ApplicantUser } from './applicant.js';
import type { RecordingProxy } from './recording-proxy.js';

/** A place in the browser, or on the way to it, and all that is to be read there. */
export type Trace = readonly [string, string];

/** Everything that a page holds, in every shadow root and every storage, as one text a place. */
async function heldBy(page: Page): Promise<readonly Trace[]> {
  return page.evaluate(async () => {
    const markup: string[] = [];
    const unread: Node[] = [document];
    for (let node = unread.pop(); node; node = unread.pop()) {
      if (node instanceof Element) {
        markup.push(node.localName, ...[...node.attributes].map(({ name, value }) => `${name}=${value}`));
        if (node.shadowRoot) unread.push(node.shadowRoot);
        if (node instanceof HTMLInputElement) markup.push(node.value);
      } else {
        markup.push(node.nodeValue ?? '');
      }
      unread.push(...node.childNodes);
    }
    const databases: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = (): void => resolve(request.result);
        request.onerror = (): void => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        databases.push(
          name,
          store,
          await new Promise((resolve) => (request.onsuccess = () => resolve(request.result))),
        );
      }
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        cached.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return [
      ['the document', markup.join('\n')],
      ['local storage', JSON.stringify({ ...localStorage })],
      ['session storage', JSON.stringify({ ...sessionStorage })],
      ['databases', JSON.stringify(databases)],
      ['caches', cached.join('\n')],
      ['cookies', document.cookie],
      ['the title', document.title],
      ['the address', location.href],
      ['the history', JSON.stringify(history.state ?? null)],
    ] as const;
  });
}

/** Gathers whatever reaches a browser, and finds texts in it. */
export class Traces {
  readonly #proxy: RecordingProxy;
  readonly #pages: Page[] = [];
  readonly #found: Trace[] = [];
  readonly #coming: Promise<void>[] = [];

  private constructor(proxy: RecordingProxy) {
    this.#proxy = proxy;
  }

  /** Begins to gather in a browser, with a fresh load of the page so that nothing is missed. */
  static async of(user: ApplicantUser, proxy: RecordingProxy): Promise<Traces> {
    const traces = new Traces(proxy);
    const context = user.page.context();
    await traces.#listen(context);
    traces.follow(user.page);
    await user.reload();
    return traces;
  }

  /** Gathers in another page of the same browser too. */
  follow(page: Page): void {
    this.#pages.push(page);
    page.on('console', (message) => this.#found.push(['the console', message.text()]));
    page.on('pageerror', (error) => this.#found.push(['the console', `${error.message}\n${error.stack}`]));
  }

  /** Notes what the pages hold at this moment. */
  async look(): Promise<void> {
    for (const page of this.#pages) this.#found.push(...(await heldBy(page)));
  }

  /** The places where a text is found in all that was gathered; closes the pages, so that their streams have ended. */
  async placesOf(text: string): Promise<readonly string[]> {
    await this.look();
    for (const page of this.#pages.splice(0)) await page.close();
    await Promise.all(this.#coming);
    const exchanges = await this.#proxy.endedExchanges();
    const bytes = exchanges.map(({ path, responseBytes }): Trace => [
      path === '/resources/sdk/events' ? 'the stream of events' : 'the bytes of answers',
      Buffer.from(responseBytes).toString('latin1'),
    ]);
    const places = [...bytes, ...this.#found].filter(([, read]) => read.includes(text));
    return [...new Set(places.map(([place]) => place))].sort();
  }

  async #listen(context: BrowserContext): Promise<void> {
    await context.exposeFunction('tellTest', (event: string) => this.#found.push(['the events', event]));
    await context.addInitScript(() => {
      const names = ['ready', 'step-started', 'photo-judged', 'photo-accepted', 'photo-refused', 'submitted'];
      const others = ['status-changed', 'restart-requested', 'error', 'token-expired'];
      for (const name of [...names, ...others]) {
        // They do not bubble, but the window sees them on their way down.
        window.addEventListener(
          `vw-${name}`,
          (event) => {
            const { tellTest } = window as unknown as { tellTest: (event: string) => void };
            tellTest(JSON.stringify({ ...event, type: event.type }));
          },
          true,
        );
      }
    });
    context.on('request', (request) => {
      this.#found.push(['the requests', `${request.url()} ${JSON.stringify(request.headers())}`]);
    });
    context.on('response', (response) => {
      const noted = response
        .allHeaders()
        .then((headers) => void this.#found.push(['the headers of answers', JSON.stringify(headers)]))
        .catch(() => undefined);
      this.#coming.push(noted);
    });
  }
}
