import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { findChromium } from '../../../demo/setup.mjs';

const usualArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  // Two cores: no process that is kept for a page that may come.
  '--disable-features=SpareRendererForSitePerProcess',
];

function ownChromium(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chrome or Chromium found: install one, or set CHROME_PATH to it.');
  return path;
}

/** The machine's own Chromium, without a window. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: ownChromium(), args: [...usualArgs, ...args] });
}

/** The same with everything it remembers in a folder, so that it can be ended and started again. */
export function launchWithMemory(folder: string, device: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...device,
    executablePath: ownChromium(),
    args: usualArgs,
  });
}
