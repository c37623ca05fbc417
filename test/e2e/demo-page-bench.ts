import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { axeProblemsOn } from './axe.js';

const strictPolicy = [
  ...["default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:"],
  ...["worker-src 'self' blob:", "connect-src 'self'", "object-src 'none'", "base-uri 'none'"],
  "frame-ancestors 'self'",
].join('; ');

/** A screen with room for the console beside the page. */
export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
/** A screen on which the console stands below the page. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** The demo page as a QA person has it before them, under the strictest policy it must work with. */
export class Bench {
  readonly page: Page;
  /** Everything that went wrong on the page, failed requests too. */
  readonly troubles: string[] = [];
  /** What the page's own code threw. */
  readonly pageErrors: string[] = [];
  readonly requests: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => {
      this.troubles.push(message);
      this.pageErrors.push(message);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
    page.on('request', (request) => this.requests.push(request.url()));
  }

  /** Opens the page on a fresh device, under the strict policy. */
  static async open(
    browser: Browser,
    { url }: SandboxProcess,
    query: string,
    options: BrowserContextOptions = desktop,
  ): Promise<Bench> {
    const bench = await Bench.#enter(browser, options);
    await bench.page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': strictPolicy };
      return route.fulfill({ response, headers });
    });
    await bench.page.goto(`${url}/${query}`);
    return bench;
  }

  /** Opens the page on a fresh device just as the server sends it, which is quicker. */
  static async openPlain(browser: Browser, { url }: SandboxProcess, query: string): Promise<Bench> {
    const bench = await Bench.#enter(browser, desktop);
    await bench.page.goto(`${url}/${query}`);
    return bench;
  }

  /** Leaves the page as it is and opens another address of it, with nothing remembered but the code. */
  async openNext({ url }: SandboxProcess, query: string): Promise<void> {
    // From an address without code of ours, so that nothing writes while it is cleared.
    await this.page.goto(`${url}/resources/nothing`);
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    for (const record of [this.troubles, this.pageErrors, this.requests]) record.length = 0;
    await this.page.goto(`${url}/${query}`);
  }

  static async #enter(browser: Browser, options: BrowserContextOptions): Promise<Bench> {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    return new Bench(await context.newPage());
  }

  get widget(): Locator {
    return this.page.locator('verification-widget');
  }

  get operator(): Locator {
    return this.page.getByRole('tabpanel', { name: 'Operator' });
  }

  /** What was asked with, or as if with, the operator secret. */
  get operatorRequests(): readonly string[] {
    return this.requests.filter((url) => /\/resources\/applicants(\?|\/\w+\/one)/.test(url));
  }

  /** Requests to anywhere but the server that the page came from. */
  get requestsElsewhere(): readonly string[] {
    const { origin } = new URL(this.page.url());
    return this.requests.filter((url) => /^(http|ws)s?:/.test(url) && new URL(url).origin !== origin);
  }

  get query(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  /** Waits until the widget shows the screen with this heading. */
  async sees(heading: string | RegExp): Promise<void> {
    await this.widget.getByRole('heading', { name: heading }).waitFor();
  }

  async seesStart(): Promise<void> {
    await this.sees('Let’s confirm it’s you');
  }

  /** Waits until the first screen stands there in a language other than English. */
  async speaks(lang: string, direction: 'ltr' | 'rtl'): Promise<void> {
    const surface = this.widget.locator(`[lang=${lang}][dir=${direction}]`);
    await surface.getByRole('heading').filter({ hasNotText: 'confirm' }).first().waitFor();
    await surface.getByRole('listitem').first().waitFor();
  }

  /** Opens one part of the console. */
  async turnTo(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  /** Ticks one value of a setting. */
  async choose(value: string): Promise<void> {
    await this.page.getByRole('radio', { name: value, exact: true }).check({ force: true });
  }

  /** What axe has against the whole page as it is now. */
  axeProblems(): Promise<readonly string[]> {
    return axeProblemsOn(this.page);
  }

  async close(): Promise<void> {
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.page.context().close();
  }
}
