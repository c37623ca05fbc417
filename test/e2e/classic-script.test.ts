import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { heifPicture } from '../support/drawn-heif.js';
import { startSite } from './site.js';
import type { Site } from './site.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
let site: Site;

before(async () => {
  world = await startWorld();
  site = await startSite({ bindsFiles: true, isShared: true });
});
after(async () => {
  site.stop();
  await world.end();
});

interface Visit {
  readonly applicant: string;
  readonly tag: string;
  readonly attributes?: string;
  /** What of the policy differs from page to page. */
  readonly policy: string;
}

interface Opened {
  readonly page: Page;
  /** What the browser complained of. */
  readonly said: string[];
}

/** Opens the bill's screen on somebody's strict page. */
async function open({ applicant, tag, attributes = '', policy }: Visit): Promise<Opened> {
  const token = await world.operator.token(applicant, 'bill-only-level');
  site.html = `<!doctype html><html lang="en"><head><link rel="icon" href="/nothing.ico"><title>Shop</title>${tag}</head><body><verification-widget base-url="${world.sandbox.url}" access-token="${token}" ${attributes}></verification-widget></body></html>`;
  site.policy = `default-src 'none'; style-src 'self'; img-src 'self' blob:; require-trusted-types-for 'script'; trusted-types lit-html verification-widget; ${policy}`;
  site.asked = [];
  const page = await world.browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(20_000);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(site.url);
  await page.locator('verification-widget').getByRole('button', { name: 'Begin' }).click();
  return { page, said };
}

/** The size of the picture by which a file is shown. */
async function shown(
  page: Page,
  name: string,
  mimeType: string,
  bytes: Uint8Array,
): Promise<readonly number[]> {
  const widget = page.locator('verification-widget');
  const input = widget.locator('input[type=file]').last();
  await input.setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  // The PDF takes the place of the HEIC.
  const image = widget.locator(
    mimeType === 'application/pdf' ? 'vw-photo-view .document img' : 'vw-photo-view img',
  );
  await image.waitFor();
  return image.evaluate(async (element) => {
    const picture = element as HTMLImageElement;
    await picture.decode();
    return [picture.naturalWidth, picture.naturalHeight];
  });
}

/** Shows a HEIC, then a PDF in its place; says from where what shows them came. */
async function showsBoth({ page, said }: Opened): Promise<readonly string[]> {
  const heic = heifPicture({ coding: 'hvc1', irot: 1 });
  assert.deepEqual(await shown(page, 'IMG_1.HEIC', 'image/heic', heic), [400, 480]);
  const widget = page.locator('verification-widget');
  const size = await shown(page, 'bill.pdf', 'application/pdf', await readFile(world.pictures.bill));
  assert.ok(Math.max(...size) > 400, String(size));
  await widget.getByRole('button', { name: /^(Use this file|Use it anyway)$/ }).click();
  await widget.getByText('Sent', { exact: true }).waitFor();
  assert.deepEqual(said, []);
  await page.close();
  return site.asked.filter((path) => /\/(heic|pdf)\/[\w.-]+\.js$/.test(path));
}

function filesFrom(host: string): readonly string[] {
  const names = [
    'heic/verification-widget.heic.js',
    'heic/libheif.js',
    'pdf/verification-widget.pdf.js',
    'pdf/pdf.worker.js',
  ];
  return names.map((name) => `${host}/dist/${name}`);
}

const ownTag = '<script src="/dist/verification-widget.iife.js"></script>';
const ownWorker = 'worker-url="/dist/verification-widget.worker.js"';

describe('from one classic script tag under a strict policy', () => {
  it('HEIC and PDF are shown by the files beside the script', async () => {
    const policy = `script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self' ${world.sandbox.url}`;
    const opened = await open({ applicant: 'classic-own', tag: ownTag, attributes: ownWorker, policy });
    assert.deepEqual(await showsBoth(opened), filesFrom('localhost'));
  });

  it('they are where the page’s policy trusts scripts by a nonce', async () => {
    const policy = `script-src 'nonce-shop' 'strict-dynamic' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self' ${world.sandbox.url}`;
    const tag = ownTag.replace('<script', '<script nonce="shop" defer');
    const opened = await open({ applicant: 'classic-nonce', tag, policy });
    assert.deepEqual(await showsBoth(opened), filesFrom('localhost'));
  });

  it('they are by the files beside the script on another origin', async () => {
    const cdn = `http://127.0.0.1:${site.port}`;
    const policy = `script-src ${cdn} 'wasm-unsafe-eval'; worker-src blob: ${cdn}; connect-src ${cdn} ${world.sandbox.url}`;
    const tag = ownTag.replace('"/', `"${cdn}/`);
    const opened = await open({ applicant: 'classic-cdn', tag, policy });
    assert.deepEqual(await showsBoth(opened), filesFrom('127.0.0.1'));
  });

  it('they are by the files that the page names instead', async () => {
    const cdn = `http://127.0.0.1:${site.port}`;
    const policy = `script-src 'self' ${cdn} 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self' ${world.sandbox.url}`;
    const tag = ownTag.replace('"/', `"${cdn}/`);
    const attributes = `${ownWorker} heic-url="/dist/heic/verification-widget.heic.js" pdf-url="dist/pdf/verification-widget.pdf.js"`;
    const opened = await open({ applicant: 'classic-named', tag, attributes, policy });
    assert.deepEqual(await showsBoth(opened), filesFrom('localhost'));
  });
});
