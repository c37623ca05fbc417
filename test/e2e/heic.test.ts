import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { root } from '../../demo/setup.mjs';
import { heifPicture } from '../support/drawn-heif.js';
import type { HeifPicture } from '../support/drawn-heif.js';
import { tracesInJpeg } from '../support/jpeg-traces.js';
import { startSite } from './site.js';
import type { Site } from './site.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

const decoder = 'verification-widget.heic.js';
let world: World;
let site: Site;

before(async () => {
  world = await startWorld();
  site = await startSite({ bindsFiles: true });
});
after(async () => {
  site.stop();
  await world.end();
});

/** What was fetched of the decoder, in order. */
function fetched(): readonly string[] {
  const paths = site.asked.map((each) => each.slice(each.indexOf('/')));
  return paths.filter((path) => path.includes('heic'));
}

const moduleTag = '<script type="module" src="/dist/verification-widget.js"></script>';
const classicTag = '<script src="/dist/verification-widget.iife.js"></script>';

interface Visit {
  readonly applicant: string;
  readonly tag?: string;
  readonly attributes?: string;
  readonly csp?: string;
}

/** Opens the selfie's screen on a site of its own. */
async function open({ applicant, tag = moduleTag, attributes = '', csp = '' }: Visit): Promise<Page> {
  const token = await world.operator.token(applicant, 'selfie-only-level');
  site.html = `<!doctype html><html lang="en"><head><title>Shop</title>${tag}</head><body><verification-widget base-url="${world.proxy.url}" access-token="${token}" ${attributes}></verification-widget></body></html>`;
  [site.policy, site.asked, site.missing] = [csp, [], undefined];
  const page = await world.browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(20_000);
  await page.goto(site.url);
  await page.locator('verification-widget').getByRole('button', { name: 'Begin' }).click();
  return page;
}

async function choose(page: Page, picture: HeifPicture, name = 'IMG_1.HEIC'): Promise<void> {
  const file = { name, mimeType: 'image/heic', buffer: Buffer.from(heifPicture(picture)) };
  await page.locator('verification-widget').locator('input[type=file]').last().setInputFiles(file);
}

/** What is seen in a picture: its size, and the colours in the middle of its quarters. */
interface Seen {
  readonly size: readonly number[];
  readonly fields: readonly number[][];
}

async function seenIn(base64: string): Promise<Seen> {
  const blank = await world.browser.newPage();
  const seen = await blank.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const fields = [0.25, 0.75].flatMap((y) =>
      [0.25, 0.75].map((x) => [
        ...(context?.getImageData(bitmap.width * x, bitmap.height * y, 1, 1).data.subarray(0, 3) ?? []),
      ]),
    );
    return { size: [bitmap.width, bitmap.height], fields };
  }, base64);
  await blank.close();
  return seen;
}

/** The picture that the applicant is shown. */
async function shownOn(page: Page): Promise<Seen> {
  const image = page.locator('verification-widget vw-photo-view img');
  const drawn = await image.evaluate(async (shown: HTMLImageElement) => {
    await shown.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [shown.naturalWidth, shown.naturalHeight];
    canvas.getContext('2d')?.drawImage(shown, 0, 0);
    return canvas.toDataURL('image/png');
  });
  return seenIn(drawn.slice(drawn.indexOf(',') + 1));
}

/** Uses the picture and gives what was sent. */
async function sentOf(page: Page): Promise<Seen> {
  const before = (await world.proxy.exchanges()).length;
  const widget = page.locator('verification-widget');
  await widget.getByRole('button', { name: /^(Use this photo|Use it anyway)$/ }).click();
  await widget.getByText('Sent', { exact: true }).waitFor();
  const bodies = (await world.proxy.exchanges())
    .slice(before)
    .map(({ requestBytes }) => Buffer.from(requestBytes));
  const body = bodies.find((bytes) => bytes.includes(Buffer.of(0xff, 0xd8, 0xff))) ?? Buffer.of();
  const jpeg = body.subarray(
    body.indexOf(Buffer.of(0xff, 0xd8, 0xff)),
    body.lastIndexOf(Buffer.of(0xff, 0xd9)) + 2,
  );
  assert.deepEqual(tracesInJpeg(jpeg), []);
  return seenIn(jpeg.toString('base64'));
}

function assertNear(fields: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void {
  const off = fields.flatMap((field, i) =>
    field.map((value, j) => Math.abs(value - (expected[i]?.[j] ?? NaN))),
  );
  assert.ok(Math.max(...off) <= 10, `${JSON.stringify(fields)} for ${JSON.stringify(expected)}`);
}

const [red, green, blue, yellow] = [
  [192, 16, 16],
  [16, 160, 16],
  [16, 16, 192],
  [224, 224, 16],
] as const;

describe('a HEIC that the browser cannot open', () => {
  it('is decoded by the file beside the module, which is only then fetched, and sent upright in its colours', async () => {
    const page = await open({ applicant: 'heic-module' });
    await page
      .locator('verification-widget')
      .locator('input[type=file]')
      .last()
      .waitFor({ state: 'attached' });
    assert.deepEqual(fetched(), []);
    await choose(page, { coding: 'hvc1', irot: 1, exifOrientation: 6 });
    const { size, fields } = await sentOf(page);
    assert.deepEqual(size, [400, 480]);
    assertNear(fields, [green, yellow, red, blue]);
    assert.deepEqual(fetched(), [`/dist/heic/${decoder}`, '/dist/heic/libheif.js']);
    await page.close();
  });

  it('is decoded by the file beside the classic script, from tiles', async () => {
    const page = await open({ applicant: 'heic-classic', tag: classicTag });
    await choose(page, { coding: 'hvc1', isGrid: true });
    const { size, fields } = await sentOf(page);
    assert.deepEqual(size, [960, 800]);
    // Each quarter is one tile with all four fields, whose middle is where they meet.
    assert.equal(fields.length, 4);
    assert.deepEqual(fetched(), [`/dist/heic/${decoder}`, '/dist/heic/libheif.js']);
    await page.close();
  });

  it('has its wide colours turned into those of usual screens', async () => {
    const page = await open({ applicant: 'heic-wide' });
    await choose(page, { coding: 'hvc1', primaries: 12 });
    const { fields } = await sentOf(page);
    assertNear(fields, [
      [210, 0, 0],
      [0, 162, 0],
      [11, 14, 202],
      [226, 224, 0],
    ]);
    await page.close();
  });

  it('is decoded under a strict policy, with worker and decoder from the page’s own origin', async () => {
    const csp = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self' ${world.proxy.url}; worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html verification-widget`;
    const attributes =
      'worker-url="/dist/verification-widget.worker.js" heic-url="/dist/heic/verification-widget.heic.js"';
    const page = await open({ applicant: 'heic-strict', attributes, csp });
    await choose(page, { coding: 'hvc1', irot: 2 });
    assertNear((await sentOf(page)).fields, [yellow, blue, green, red]);
    await page.close();
  });

  it('is decoded on the page itself where the policy forbids every worker', async () => {
    const csp = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self' ${world.proxy.url}; worker-src 'none'`;
    const page = await open({ applicant: 'heic-page', csp });
    await choose(page, { coding: 'hvc1' });
    assertNear((await sentOf(page)).fields, [red, green, blue, yellow]);
    await page.close();
  });
});

describe('a HEIC on the demo page', () => {
  it('is decoded under its policy by the file beside the script, shown upright and sent so', async () => {
    const user = await world.visit({ applicant: 'heic-demo', level: 'selfie-only-level' });
    const { page } = user;
    const parts: string[] = [];
    page.context().on('request', (request) => parts.push(new URL(request.url()).pathname));
    const policies = (await page.reload())?.headers()['content-security-policy'] ?? '';
    assert.match(policies, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    await user.presses('Begin');
    await choose(page, { coding: 'hvc1', irot: 3, primaries: 12 });
    const turned = [
      [11, 14, 202],
      [210, 0, 0],
      [226, 224, 0],
      [0, 162, 0],
    ];
    await user.reads(/^What leaves your device$/);
    const shown = await shownOn(page);
    assert.deepEqual(shown.size, [400, 480]);
    assertNear(shown.fields, turned);
    const sent = await sentOf(page);
    assert.deepEqual(sent.size, [400, 480]);
    assertNear(sent.fields, turned);
    assert.deepEqual(
      parts.filter((path) => path.includes('heic')),
      [`/dist/heic/${decoder}`, '/dist/heic/libheif.js'],
    );
    assert.deepEqual(user.troubles, []);
    assert.deepEqual(user.consoleLines, [], 'no policy stood in its way');
    await user.leave();
  });
});

describe('a HEIC without its decoder', () => {
  const remedy = /save it as jpeg/i;

  it('gets the sentence on how to get a JPEG where the page wants no decoder, and nothing is fetched', async () => {
    const page = await open({ applicant: 'heic-none', attributes: 'heic-url=""' });
    await choose(page, { coding: 'hvc1' });
    await page.locator('verification-widget').getByText(remedy).first().waitFor();
    assert.deepEqual(fetched(), []);
    await page.close();
  });

  it('gets it where the policy forbids WebAssembly', async () => {
    const csp = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self' ${world.proxy.url}; worker-src 'self' blob:`;
    const page = await open({ applicant: 'heic-wasm', csp });
    await choose(page, { coding: 'hvc1' });
    await page.locator('verification-widget').getByText(remedy).first().waitFor();
    await page.close();
  });

  for (const part of [decoder, 'libheif.js']) {
    it(`gets it where a file is not to be had, and the next one tries again: ${part}`, async () => {
      const page = await open({ applicant: `heic-missing-${part.slice(0, 7)}` });
      site.missing = new RegExp(`/${part}$`);
      await choose(page, { coding: 'hvc1' });
      await page.locator('verification-widget').getByText(remedy).first().waitFor();
      site.missing = undefined;
      await choose(page, { coding: 'hvc1', irot: 0 }, 'IMG_2.HEIC');
      assertNear((await sentOf(page)).fields, [red, green, blue, yellow]);
      await page.close();
    });
  }
});

describe('the decoder’s files', () => {
  it('are libheif as it came, its licence, and a small one of ours that names it', async () => {
    const [ours, theirs, original, licence] = await Promise.all(
      [
        `dist/heic/${decoder}`,
        'dist/heic/libheif.js',
        'node_modules/libheif-js/libheif-wasm/libheif-bundle.mjs',
        'dist/heic/libheif.LICENSE.txt',
      ].map((path) => readFile(`${root}/${path}`)),
    );
    assert.ok(ours && theirs && original && licence);
    assert.ok(theirs.equals(original), 'not a byte of it is changed');
    assert.match(licence.toString(), /GNU LESSER GENERAL PUBLIC LICENSE/i);
    assert.ok(ours.length < 4096 && ours.includes('libheif.js'));
  });
});
