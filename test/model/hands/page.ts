import type { BrowserContext, Page } from 'playwright-core';
import type { Bench } from '../page/protocol.js';
import { innermost } from '../secrets.js';

/** A page with the built element on it, and the bench that plays the applicant there. */
export class BenchPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  /** Whatever must not happen: errors, anything on the console, a request to anywhere else. */
  readonly #troubles: string[] = [];

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.#context = context;
    this.#page = page;
    page.on('pageerror', (error) => this.#troubles.push(`page error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      // The browser itself notes every answer outside 2xx.
      const isOurs = !message.text().startsWith('Failed to load resource');
      if (isOurs || message.text().includes(innermost)) this.#troubles.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin)
        this.#troubles.push(`request to ${url.origin}`);
    });
  }

  /** Opens a page of its own, as another browser would, with the widget and so many pictures. */
  static async open(
    context: BrowserContext,
    url: string,
    code: string,
    pictures: number,
  ): Promise<BenchPage> {
    const page = await context.newPage();
    await page.goto(`${url}/sandbox/health`);
    await page.evaluate(() => document.body.replaceChildren());
    await page.evaluate(code);
    await page.evaluate(`import('/dist/verification-widget.js').then(() => undefined)`);
    const bench = new BenchPage(context, page, new URL(url).origin);
    await bench.call('draw', pictures);
    return bench;
  }

  /** Calls the bench on the page. */
  async call<Name extends keyof Bench>(
    name: Name,
    ...args: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>> {
    const answer = await this.#page.evaluate(
      ([method, given]) => (window.bench[method] as (...all: readonly unknown[]) => unknown)(...given),
      [name, args] as const,
    );
    return answer as Awaited<ReturnType<Bench[Name]>>;
  }

  /** What went wrong on the page since it was asked last. */
  troubles(): readonly string[] {
    return this.#troubles.splice(0);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
