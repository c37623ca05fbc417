import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { launchBrowser } from '../support/node/browser.js';
import { startSandbox } from '../support/node/sandbox-process.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { Bench, desktop } from './demo-page-bench.js';
import { OperatorUser } from './operator.js';
import { makePictures } from './pictures.js';
import type { Pictures } from './pictures.js';

/** The real server, a browser, and picture files, for the tests of the console's tools. */
export interface Workshop {
  readonly sandbox: SandboxProcess;
  readonly browser: Browser;
  readonly pictures: Pictures;
  readonly operator: OperatorUser;
  /** Opens the demo page with the operator secret, on a fresh device. */
  open(query: string, options?: BrowserContextOptions): Promise<Bench>;
  end(): Promise<void>;
}

/** Starts a workshop; the widget and the demo page must have been built. */
export async function startWorkshop(): Promise<Workshop> {
  const sandbox = await startSandbox();
  const browser = await launchBrowser();
  const pictures = await makePictures(browser);
  return {
    sandbox,
    browser,
    pictures,
    operator: new OperatorUser(sandbox.url, sandbox.operatorSecret),
    open: (query, options = desktop) =>
      Bench.open(browser, sandbox, `${query}#operator=${sandbox.operatorSecret}`, options),
    end: async () => {
      await browser.close();
      await sandbox.stop();
      await pictures.remove();
    },
  };
}

/** The part of the console that a tab shows. */
export function panelOf({ page }: Bench, tab: string): Locator {
  return page.getByRole('tabpanel', { name: tab });
}

/** Goes to the screen that asks for a selfie, on the level that asks for nothing else. */
export async function atSelfie(workshop: Workshop, applicant: string): Promise<Bench> {
  const bench = await workshop.open(`?applicant=${applicant}&level=selfie-only-level&lang=en`);
  await bench.widget.getByRole('button', { name: 'Begin' }).click();
  await bench.sees('A photo of your face');
  return bench;
}

/** Gives the widget a selfie and uses it, as the applicant would. */
export async function giveSelfie({ widget }: Bench, { pictures }: Workshop): Promise<void> {
  await widget.locator('input[type=file]').last().setInputFiles(pictures.selfie);
  await widget.getByRole('button', { name: /^(Use this photo|Use it anyway)$/ }).click();
}
