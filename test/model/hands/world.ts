import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/node/browser.js';
import { pageScript } from '../../support/node/page-script.js';
import { startSandbox } from '../../support/node/sandbox-process.js';
import type { SandboxProcess } from '../../support/node/sandbox-process.js';
import { BenchPage } from './page.js';

/** How many pictures a page has: no walk sends more. */
export const picturesDrawn = 24;

/** The real server and a browser with the built widget. */
export class World {
  readonly sandbox: SandboxProcess;
  readonly #browser: Browser;
  readonly #code: string;

  private constructor(sandbox: SandboxProcess, browser: Browser, code: string) {
    this.sandbox = sandbox;
    this.#browser = browser;
    this.#code = code;
  }

  /** Starts a world; the widget must have been built. */
  static async start(): Promise<World> {
    const [sandbox, code, browser] = await Promise.all([
      startSandbox(),
      pageScript(new URL('../page/bench.ts', import.meta.url)),
      launchBrowser(),
    ]);
    return new World(sandbox, browser, code);
  }

  /** A page in a browser profile of its own: another device, as far as anything can tell. */
  async page(): Promise<BenchPage> {
    const context = await this.#browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    return BenchPage.open(context, this.sandbox.url, this.#code, picturesDrawn);
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.sandbox.stop();
  }
}
