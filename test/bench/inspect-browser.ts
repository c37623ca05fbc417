import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { notInspected } from '../../src/domain/judgement.js';
import type { ShotKind } from '../../src/domain/judgement.js';
import { launchBrowser } from '../support/node/browser.js';
import type { InspectLine } from './inspect-page.js';
import { startInspectServer } from './inspect-server.js';

/** Longer than the widget itself waits for a worker that stalls, so that this only ends a page that hangs as a whole. */
const hangMs = 120_000;

function hasHung(): Promise<never> & { readonly clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page hangs')), hangMs);
  });
  return Object.assign(promise, { clear: () => clearTimeout(timer) });
}

/** One Chromium with one page that judges one file after another; a page that dies is replaced. */
export class InspectBrowser {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #url: string;
  #page: Page | undefined;

  private constructor(browser: Browser, server: Server, url: string) {
    this.#browser = browser;
    this.#server = server;
    this.#url = url;
  }

  /** Bundles the worker, serves it with the files, and starts the browser. */
  static async launch(files: readonly string[]): Promise<InspectBrowser> {
    const { url, server } = await startInspectServer(files);
    try {
      return new InspectBrowser(await launchBrowser(), server, url);
    } catch (caught) {
      server.close();
      throw caught;
    }
  }

  /** Judges the file at this place of the list; a file that takes the page down with it is told as not inspected. */
  async inspect(index: number, shot: ShotKind): Promise<InspectLine> {
    const startedAt = performance.now();
    const hung = hasHung();
    try {
      return await Promise.race([this.#judge(index, shot), hung]);
    } catch {
      await this.#page?.close().catch(() => undefined);
      this.#page = undefined;
      const { type, width, height, verdict, checks } = notInspected;
      const ms = { decode: 0, inspect: 0, prepare: 0, total: performance.now() - startedAt };
      return { type, width, height, verdict, checks, ms };
    } finally {
      hung.clear();
    }
  }

  /** Ends the browser and the server. */
  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #judge(index: number, shot: ShotKind): Promise<InspectLine> {
    const page = (this.#page ??= await this.#openPage());
    return page.evaluate(([i, kind]) => window.inspectFile(i, kind), [index, shot] as const);
  }

  async #openPage(): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(this.#url);
    await page.waitForFunction(() => 'inspectFile' in window);
    return page;
  }
}
