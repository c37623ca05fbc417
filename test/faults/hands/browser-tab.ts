import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { FaultBench, Told } from '../page/protocol.js';

const askedAgainMs = 1500;

/** What a tab tells by itself. */
export interface TabListener {
  readonly onTold: (told: Told, tab: BrowserTab) => void;
  /** Another document has taken the place of the one before, or the tab is gone. */
  readonly onLeft: (tab: BrowserTab) => void;
}

const interrupted = /context was destroyed|has been closed|crashed|navigat|Cannot find context|not attached/i;

/** Whether a call ended because its page did, and not by anything of its own. */
export function isInterruption(caught: unknown): boolean {
  return caught instanceof Error && interrupted.test(caught.message);
}

/** One tab of the applicant's browser. */
export class BrowserTab {
  readonly number: number;
  readonly page: Page;
  /** Whatever must not happen: errors, and anything of ours on the console. */
  readonly troubles: string[] = [];
  readonly #url: string;
  #isReady = false;
  #isCrashed = false;
  #onChange: () => void = () => undefined;

  constructor(number: number, page: Page, url: string, listener: TabListener) {
    this.number = number;
    this.page = page;
    this.#url = `${url}/applicant`;
    page.on('pageerror', (error) => this.troubles.push(`page error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      // The browser itself notes every answer outside 2xx, and every one that does not come.
      if (!message.text().startsWith('Failed to load resource'))
        this.troubles.push(`console: ${message.text()}`);
    });
    const onLeft = (): void => {
      this.#isReady = false;
      listener.onLeft(this);
      this.#onChange();
    };
    page.on('framenavigated', onLeft);
    page.on('close', onLeft);
    page.on('crash', () => {
      this.#isCrashed = true;
      onLeft();
    });
  }

  /** The page has said that the widget is there. */
  isNowReady(): void {
    this.#isReady = true;
    this.#onChange();
  }

  get isOpen(): boolean {
    return !this.page.isClosed() && !this.#isCrashed;
  }

  /** Shows the widget, anew where it was shown before. */
  async open(): Promise<void> {
    await this.page.goto(this.#url, { waitUntil: 'commit' });
    await this.ready();
  }

  /** Shows the widget anew, as by the browser's own button. */
  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'commit' });
    await this.ready();
  }

  /** Resolves when the widget is there; a page that could not be loaded is loaded once more. */
  async ready(): Promise<void> {
    if (this.page.url() !== this.#url) return this.open();
    while (!this.#isReady && this.isOpen) await new Promise<void>((resolve) => (this.#onChange = resolve));
  }

  /** Leaves the widget's page; the tab stays, and can be another's. */
  async leave(): Promise<void> {
    for (const name of ['pageerror', 'console', 'framenavigated', 'close', 'crash'] as const)
      this.page.removeAllListeners(name);
    await this.page.goto(new URL('/empty', this.#url).href);
  }

  /** Ends the tab without a word to its page: as the device does when it needs the memory, or the power goes. */
  async crash(): Promise<void> {
    await this.#insist('crash', 'Page.crash');
    await this.page.close();
  }

  /** Closes the tab, as by the browser's own button. */
  async close(): Promise<void> {
    await this.#insist('close', 'Page.close');
  }

  /** A browser forgets what it is asked in the very moment in which a page navigates: it is asked until it is so. */
  async #insist(event: 'crash' | 'close', method: 'Page.crash' | 'Page.close'): Promise<void> {
    let hasCome = false;
    const come = new Promise<void>((resolve) => this.page.once(event as 'close', () => resolve())).then(
      () => (hasCome = true),
    );
    while (!hasCome) {
      const session = await this.page
        .context()
        .newCDPSession(this.page)
        .catch(() => undefined);
      session?.send(method).catch(() => undefined);
      await Promise.race([come, wait(askedAgainMs)]);
    }
  }

  /** Calls the bench on the page. */
  async call<Name extends keyof FaultBench>(
    name: Name,
    ...args: Parameters<FaultBench[Name]>
  ): Promise<Awaited<ReturnType<FaultBench[Name]>>> {
    const answer = await this.page.evaluate(
      ([method, given]) => {
        const bench = window.faults as FaultBench | undefined;
        if (!bench) throw new Error('the page has navigated and is not there again');
        return (bench[method] as (...all: readonly unknown[]) => unknown)(...given);
      },
      [name, args] as const,
    );
    return answer as Awaited<ReturnType<FaultBench[Name]>>;
  }
}
