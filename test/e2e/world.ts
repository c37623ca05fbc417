import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/node/browser.js';
import { startSandbox } from '../support/node/sandbox-process.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { ApplicantUser } from './applicant.js';
import type { Visit } from './applicant.js';
import { axeProblemsOn } from './axe.js';
import { OperatorUser } from './operator.js';
import { makePictures } from './pictures.js';
import type { Pictures } from './pictures.js';
import { startProxy } from './recording-proxy.js';
import type { RecordingProxy } from './recording-proxy.js';

/** Everything an end-to-end test has: the real server, a browser, an operator, and files on disk. */
export interface World {
  readonly sandbox: SandboxProcess;
  readonly proxy: RecordingProxy;
  readonly browser: Browser;
  readonly operator: OperatorUser;
  readonly pictures: Pictures;
  /** Opens the demo page as a new applicant on a fresh device. */
  visit(visit: Visit): Promise<ApplicantUser>;
  /** Whatever in all exchanges so far is not as the contract says. */
  contractProblems(): Promise<readonly string[]>;
  end(): Promise<void>;
}

/** How the browser is started, beyond the usual. */
export interface WorldOptions {
  readonly args?: readonly string[];
}

/** Starts a world; the widget and the demo page must have been built. */
export async function startWorld({ args = [] }: WorldOptions = {}): Promise<World> {
  const sandbox = await startSandbox();
  const proxy = await startProxy(sandbox.url);
  const browser = await launchBrowser(args);
  const pictures = await makePictures(browser);
  return {
    sandbox,
    proxy,
    browser,
    pictures,
    operator: new OperatorUser(sandbox.url, sandbox.operatorSecret),
    visit: (visit) => ApplicantUser.open(browser, proxy.url, visit),
    contractProblems: async () =>
      (await proxy.exchanges()).flatMap(({ method, path, problems }) =>
        problems.map((problem) => `${method} ${path}: ${problem}`),
      ),
    end: async () => {
      await pictures.remove();
      await browser.close();
      await proxy.stop();
      await sandbox.stop();
    },
  };
}

/** What axe has against the widget as it is shown now. */
export function axeProblems({ page }: ApplicantUser): Promise<readonly string[]> {
  return axeProblemsOn(page, 'verification-widget');
}
