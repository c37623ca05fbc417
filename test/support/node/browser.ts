import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../../demo/setup.mjs';

const usualArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  // Two cores: no process that is kept for a page that may come.
  '--disable-features=SpareRendererForSitePerProcess',
];

/** The machine's own Chromium, without a window. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chrome or Chromium found: install one, or set CHROME_PATH to it.');
  return chromium.launch({ executablePath, args: [...usualArgs, ...args] });
}
