import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/node/browser.js';
import { pageScript } from '../../support/node/page-script.js';
import { startSandbox } from '../../support/node/sandbox-process.js';
import type { SandboxProcess } from '../../support/node/sandbox-process.js';
import { Device } from './device.js';
import { Records } from './records.js';

/** The real server, and a browser with the built widget. */
export class World {
  readonly records: Records;
  readonly expiredToken: string;
  readonly #sandbox: SandboxProcess;
  readonly #browser: Browser;
  readonly #code: string;

  private constructor(sandbox: SandboxProcess, browser: Browser, code: string, expiredToken: string) {
    this.#sandbox = sandbox;
    this.#browser = browser;
    this.#code = code;
    this.expiredToken = expiredToken;
    this.records = new Records(sandbox.url, sandbox.operatorSecret);
  }

  /** Starts a world; the widget must have been built. */
  static async start(): Promise<World> {
    const [sandbox, browser, code] = await Promise.all([
      startSandbox(),
      launchBrowser(),
      pageScript(new URL('../page/bench.ts', import.meta.url)),
    ]);
    const expiredToken = await new Records(sandbox.url, sandbox.operatorSecret).expiredToken();
    return new World(sandbox, browser, code, expiredToken);
  }

  /** Another device, as far as anything can tell. */
  device(): Promise<Device> {
    return Device.start(this.#browser, this.#code, Number(new URL(this.#sandbox.url).port));
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#sandbox.stop();
  }
}
