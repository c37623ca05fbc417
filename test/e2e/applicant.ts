import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** What to open the demo page with. */
export interface Visit {
  readonly applicant: string;
  readonly level?: string;
  readonly lang?: string;
  /** More of the demo page's setup, such as its scripted adapters. */
  readonly setup?: Readonly<Record<string, string>>;
}

const patienceMs = 15_000;

/** What the applicant holds in their hand. */
export const phone = {
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
} as const;

/** A person in front of the demo page: speaks in gestures and in what they can read, never in selectors of ours. */
export class ApplicantUser {
  readonly page: Page;
  /** What must stay empty: errors on the page, and requests to anywhere but the demo's own server. */
  readonly troubles: string[] = [];
  readonly consoleLines: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.#context = context;
    this.page = page;
    page.setDefaultTimeout(patienceMs);
    page.on('pageerror', (error) => this.troubles.push(`page error: ${error.message}`));
    page.on('console', (message) => this.consoleLines.push(`${message.type()}: ${message.text()}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin)
        this.troubles.push(`request to ${url.origin}`);
    });
  }

  /** Opens the demo page as somebody, on a fresh device. */
  static async open(browser: Browser, baseUrl: string, visit: Visit): Promise<ApplicantUser> {
    return ApplicantUser.on(await browser.newContext(phone), baseUrl, visit);
  }

  /** Opens the demo page as somebody, on a device that may have seen them before. */
  static async on(context: BrowserContext, baseUrl: string, visit: Visit): Promise<ApplicantUser> {
    const user = new ApplicantUser(context, await context.newPage(), new URL(baseUrl).origin);
    const { applicant, level = 'basic-kyc-level', lang = 'en', setup = {} } = visit;
    const query = new URLSearchParams({ applicant, level, lang, ...setup });
    await user.page.goto(`${baseUrl}/?${query.toString()}`);
    return user;
  }

  /** Another tab of the same browser on the same page. */
  async otherTab(): Promise<ApplicantUser> {
    const address = this.page.url();
    const tab = new ApplicantUser(this.#context, await this.#context.newPage(), new URL(address).origin);
    await tab.page.goto(address);
    return tab;
  }

  get widget(): Locator {
    return this.page.locator('verification-widget');
  }

  heading(name: string | RegExp): Locator {
    return this.widget.getByRole('heading', { name });
  }

  /** Waits until the screen with this heading is there. */
  async sees(name: string | RegExp): Promise<void> {
    await this.heading(name).waitFor();
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.widget.getByText(text).first().waitFor();
  }

  async presses(name: string | RegExp): Promise<void> {
    // A tab behind another one draws a frame a second.
    if (this.#context.pages().length > 1) await this.page.bringToFront();
    await this.widget.getByRole('button', { name }).click();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Picks country and document on the pick screen. */
  async picks(country: string, document: string): Promise<void> {
    await this.sees(/which document/i);
    const combobox = this.widget.getByRole('combobox');
    await combobox.fill(country);
    await this.widget.getByRole('option', { name: country, exact: true }).click();
    await this.widget.getByRole('radio', { name: new RegExp(document, 'i') }).check();
    await this.presses('Continue');
  }

  /** Chooses a file for the present shot, as from the camera roll. */
  async chooses(path: string): Promise<void> {
    const input = this.widget.locator('input[type=file]').last();
    await input.setInputFiles(path);
  }

  /** Chooses a file and uses it once it is judged, also in doubt. */
  async gives(path: string): Promise<void> {
    await this.chooses(path);
    await this.presses(/^(Use this photo|Use this file|Use it anyway)$/);
  }

  /** Waits until nothing is on its way any more. */
  async isAllSent(): Promise<void> {
    await this.widget.locator('[aria-label="Sending your photos"]').waitFor({ state: 'detached' });
  }

  /** Every word the widget shows now. */
  async text(): Promise<string> {
    return this.widget.evaluate((element) => {
      const words: string[] = [];
      const unread: Node[] = [element];
      for (let node = unread.shift(); node; node = unread.shift()) {
        if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? '');
        if (node instanceof HTMLElement && node.shadowRoot) unread.push(node.shadowRoot);
        if (!(node instanceof HTMLStyleElement)) unread.push(...node.childNodes);
      }
      return words.join(' ').replace(/\s+/g, ' ');
    });
  }

  async leave(): Promise<void> {
    // What a test answers in the server's place may be under way still; nobody waits for it any more.
    await this.#context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.#context.close();
  }
}
