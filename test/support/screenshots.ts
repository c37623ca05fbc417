// Writes a picture of every sample state in every setting: node --import tsx test/support/screenshots.ts [filter] [setting]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { createServer } from 'vite';
import { root } from '../../demo/setup.mjs';
import { launchBrowser } from './node/browser.js';

const port = 8141;
const folder = join(root as string, '.cache', 'screenshots');

interface Setting {
  readonly name: string;
  readonly query: string;
  readonly context: BrowserContextOptions;
  /** The applicant's own font size, where it is not 16. */
  readonly fontPx?: number;
  /** The whole page instead of what is in view; a foot that sticks lies in the middle of those. */
  readonly isWhole?: boolean;
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const settings: readonly Setting[] = [
  { name: 'phone', query: 'theme=light', context: phone },
  { name: 'phone-dark', query: 'theme=dark', context: { ...phone, colorScheme: 'dark' } },
  { name: 'phone-rtl', query: 'theme=light&lang=ar', context: phone },
  {
    name: 'browser',
    query: 'theme=light',
    context: { ...phone, viewport: { width: 390, height: 664 } },
  },
  { name: 'small', query: 'theme=light', context: { ...phone, viewport: { width: 320, height: 568 } } },
  { name: 'large-text', query: 'theme=light', context: phone, fontPx: 32, isWhole: true },
  { name: 'desktop', query: 'theme=light', context: { viewport: { width: 900, height: 760 } } },
  { name: 'desktop-de', query: 'theme=light&lang=de', context: { viewport: { width: 900, height: 760 } } },
  {
    name: 'contrast',
    query: 'theme=light',
    context: { viewport: { width: 620, height: 760 }, forcedColors: 'active' },
  },
];

async function shoot(browser: Browser, setting: Setting, states: readonly string[]): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...setting.context });
  const page = await context.newPage();
  if (setting.fontPx !== undefined) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: setting.fontPx } });
  }
  page.on('pageerror', (error) => console.error(setting.name, error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(setting.name, message.text());
  });
  for (const state of states) {
    await page.goto(`http://localhost:${port}/test/support/gallery.html?state=${state}&${setting.query}`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await page.screenshot({
      path: join(folder, `${setting.name}--${state}.png`),
      fullPage: setting.isWhole === true,
    });
  }
  await context.close();
}

async function stateNames(browser: Browser): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/test/support/gallery.html`);
  const names = await page.locator('a').allTextContents();
  await page.close();
  return names;
}

const [filter = '', only = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await createServer({
  root: root as string,
  server: { port, strictPort: true, hmr: false },
  logLevel: 'error',
  optimizeDeps: { entries: ['test/support/gallery.html'] },
  cacheDir: join(root as string, '.cache', 'gallery'),
});
await server.listen();
const browser = await launchBrowser();
try {
  const names = (await stateNames(browser)).filter((name) => name.includes(filter));
  for (const setting of settings.filter(({ name }) => name.includes(only)))
    await shoot(browser, setting, names);
  console.log(`${names.length} states in ${folder}`);
} finally {
  await browser.close();
  await server.close();
}
