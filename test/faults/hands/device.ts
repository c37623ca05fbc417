import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Told } from '../page/protocol.js';
import { FaultProxy } from '../proxy/fault-proxy.js';
import { BrowserTab } from './browser-tab.js';
import type { TabListener } from './browser-tab.js';

/** One applicant's device: a browser profile with its tabs, and the road from there to the server. */
export class Device {
  readonly proxy: FaultProxy;
  readonly #context: BrowserContext;
  readonly #tabs: BrowserTab[] = [];
  #listener: TabListener | undefined;
  /** A page whose process is warm already. */
  #spare: Page | undefined;
  #opened = 0;

  private constructor(proxy: FaultProxy, context: BrowserContext) {
    this.proxy = proxy;
    this.#context = context;
  }

  /** A new device; `code` runs on every page before anything else does. */
  static async start(browser: Browser, code: string, serverPort: number): Promise<Device> {
    const proxy = await FaultProxy.start(serverPort);
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const device = new Device(proxy, context);
    await context.exposeBinding('tellFaults', ({ page }, told: Told) => {
      const tab = device.#tabs.find((each) => each.page === page);
      if (told.kind === 'ready') tab?.isNowReady();
      else if (tab) device.#listener?.onTold(told, tab);
    });
    await context.addInitScript(code);
    return device;
  }

  /** The tabs that are open. */
  get tabs(): readonly BrowserTab[] {
    return this.#tabs.filter(({ isOpen }) => isOpen);
  }

  /** What went wrong on the pages of the present applicant, closed ones included. */
  get troubles(): readonly string[] {
    return this.#tabs.flatMap(({ number, troubles }) => troubles.map((each) => `tab ${number}: ${each}`));
  }

  /** Whoever has the device now; nothing of the one before stays. */
  async handTo(listener: TabListener): Promise<void> {
    await this.setOffline(false);
    await this.#tidy();
    this.#tabs.length = 0;
    this.#opened = 0;
    this.#listener = listener;
  }

  /** Opens another tab with the widget. */
  async openTab(): Promise<BrowserTab> {
    const page = this.#spare ?? (await this.#context.newPage());
    this.#spare = undefined;
    const tell = this.#listener;
    if (!tell) throw new Error('nobody has the device');
    const tab = new BrowserTab((this.#opened += 1), page, this.proxy.url, tell);
    this.#tabs.push(tab);
    await tab.open();
    return tab;
  }

  /** Closes all tabs but one, on which nothing is shown any more. */
  async #tidy(): Promise<void> {
    const [first, ...others] = this.tabs;
    for (const { page } of others) await page.close();
    if (!first) return;
    await first.leave();
    this.#spare = first.page;
  }

  async setOffline(isOffline: boolean): Promise<void> {
    await this.#context.setOffline(isOffline);
  }

  async end(): Promise<void> {
    await this.#context.close();
    await this.proxy.stop();
  }
}
