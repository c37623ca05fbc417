import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/node/browser.js';
import type { Offers } from './offer.js';
import { servePage } from './serve-page.js';
import type { ServedPage } from './serve-page.js';

/** Longer than the widget itself waits for a worker that stalls, so that this only ends a page that hangs as a whole. */
const hangMs = 120_000;

function hasHung(afterMs: number): Promise<never> & { readonly clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page hangs')), afterMs);
  });
  return Object.assign(promise, { clear: () => clearTimeout(timer) });
}

type Argument<Offer> = Offer extends (argument: infer Given) => Promise<unknown> ? Given : never;
type Answer<Offer> = Offer extends (argument: never) => Promise<infer Given> ? Given : never;

/** One Chromium with one of the bench's pages, which answers one question after another; a page that dies is replaced. */
export class PageBrowser<Can extends Offers> {
  readonly #browser: Browser;
  readonly #served: ServedPage;
  #page: Page | undefined;
  /** What went wrong with the last question that has no answer. */
  trouble: unknown;

  private constructor(browser: Browser, served: ServedPage) {
    this.#browser = browser;
    this.#served = served;
  }

  /** Bundles the page with the widget's worker, serves it with the files, and starts the browser. */
  static async launch<Can extends Offers>(
    page: string,
    files: readonly string[],
    scripts?: string,
  ): Promise<PageBrowser<Can>> {
    const served = await servePage(page, { files, ...(scripts !== undefined && { scripts }) });
    try {
      return new PageBrowser<Can>(await launchBrowser(), served);
    } catch (caught) {
      served.close();
      throw caught;
    }
  }

  /** The page's answer; nothing where the question took the page down or an answer never came. */
  async ask<Name extends keyof Can & string>(
    name: Name,
    argument: Argument<Can[Name]>,
    withinMs = hangMs,
  ): Promise<Answer<Can[Name]> | undefined> {
    const hung = hasHung(withinMs);
    try {
      return (await Promise.race([this.#ask(name, argument), hung])) as Answer<Can[Name]>;
    } catch (caught) {
      this.trouble = caught;
      await this.renew();
      return undefined;
    } finally {
      hung.clear();
    }
  }

  /** The next question is asked of a fresh page. */
  async renew(): Promise<void> {
    await this.#page?.close().catch(() => undefined);
    this.#page = undefined;
  }

  /** The browser's name and version. */
  get version(): string {
    return `Chromium ${this.#browser.version()}`;
  }

  /** Ends the browser and the server. */
  async close(): Promise<void> {
    await this.#browser.close();
    this.#served.close();
  }

  async #ask(name: string, argument: unknown): Promise<unknown> {
    const page = (this.#page ??= await this.#openPage());
    return page.evaluate(([what, given]) => window.offers[what]?.(given as never), [name, argument] as const);
  }

  async #openPage(): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(this.#served.url);
    await page.waitForFunction(() => 'offers' in window);
    return page;
  }
}
