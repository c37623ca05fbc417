import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../support/node/browser.js';
import { startSandbox } from '../support/node/sandbox-process.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { FullApplicant, fullLevel } from './console-applicant.js';
import { Bench } from './demo-page-bench.js';

/** What the tests of the operator's console share: a server and a browser. */
export class ConsoleWorld {
  sandbox!: SandboxProcess;
  browser!: Browser;

  constructor() {
    before(async () => {
      this.sandbox = await startSandbox();
      this.browser = await launchBrowser();
    });
    after(async () => {
      await this.browser.close();
      await this.sandbox.stop();
    });
  }

  /** Somebody whose check is requested, on a page with the operator's part open. */
  async desk(options?: BrowserContextOptions): Promise<{ applicant: FullApplicant; bench: Bench }> {
    const applicant = await FullApplicant.submitted(this.sandbox);
    return { applicant, bench: await this.openFor(applicant, options) };
  }

  /** Another page on the same applicant. */
  async openFor({ userId }: FullApplicant, options?: BrowserContextOptions): Promise<Bench> {
    const query = `?applicant=${userId}&level=${fullLevel}#operator=${this.sandbox.operatorSecret}`;
    const bench = await Bench.open(this.browser, this.sandbox, query, options);
    await bench.turnTo('Operator');
    await bench.operator.getByRole('button', { name: 'SELFIE, show large' }).waitFor();
    return bench;
  }
}
