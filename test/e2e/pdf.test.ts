import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../demo/setup.mjs';
import type * as firstPagePart from '../../src/services/pdf/first-page.js';
import { fields, firstFreeObject, pdfOf, streamOf } from '../support/made-pdf.js';
import { launchBrowser } from '../support/node/browser.js';
import { startSite } from './site.js';
import type { Site } from './site.js';

const folder = '/dist/pdf';
let browser: Browser;
let site: Site;
let part = '';

function fetchedBeside(): readonly string[] {
  return site.asked.filter((path) => path.includes(folder));
}

before(async () => {
  browser = await launchBrowser();
  const parts = await readdir(`${root}/dist/parts`);
  part = `/dist/parts/${parts.find((name) => name.startsWith('first-page-'))}`;
  site = await startSite({ bindsFiles: true, isShared: true });
  site.html =
    '<!doctype html><html lang="en"><head><link rel="icon" href="/nothing.ico"><title>Shop</title></head></html>';
});
after(async () => {
  await browser.close();
  site.stop();
});

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; worker-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html verification-widget";

interface Opened {
  readonly page: Page;
  readonly said: string[];
}

async function open(csp: string): Promise<Opened> {
  [site.policy, site.asked, site.missing] = [csp, [], undefined];
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('popup', () => said.push('a window opened'));
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(site.url);
  return { page, said };
}

interface Shown {
  readonly pages: number;
  readonly size: readonly number[];
  /** How many of the pixels are neither white nor nearly so, in the upper and in the lower half. */
  readonly marked: readonly number[];
}

/** The first page as it is seen on the page, in an image that shows a `blob:` address. */
async function shown(page: Page, pdf: Blob, host = 'localhost'): Promise<Shown | undefined> {
  const base64 = Buffer.from(await pdf.arrayBuffer()).toString('base64');
  const origin = `http://${host}:${site.port}`;
  const given = { base64, part: origin + part, url: `${origin}${folder}/verification-widget.pdf.js` };
  return page.evaluate(async ({ base64, part, url }) => {
    const { firstPage } = (await import(part)) as typeof firstPagePart;
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const found = await firstPage(new Blob([bytes]), url, new AbortController().signal);
    if (!found) return undefined;
    const image = new Image();
    image.src = URL.createObjectURL(found.picture);
    await image.decode();
    const [width, height] = [image.naturalWidth, image.naturalHeight];
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    context?.drawImage(image, 0, 0);
    const half = Math.floor(height / 2);
    const halves = [0, half].map((top) => context?.getImageData(0, top, width, half).data);
    return {
      pages: found.pages,
      size: [width, height],
      marked: halves.map((data) => data?.filter((value, i) => i % 4 === 1 && value < 200).length ?? 0),
    };
  }, given);
}

const image = 'q 200 0 0 300 0 0 cm /I Do Q';
const usesImage = `/Resources << /XObject << /I ${firstFreeObject} 0 R >> >>`;

describe('a PDF under a strict policy', () => {
  it('is shown by files from beside the widget, which are only fetched for it, and nothing is complained of', async () => {
    const { page, said } = await open(strict);
    assert.deepEqual(fetchedBeside(), []);
    const text = { contents: 'BT /F1 40 Tf 20 250 Td (Hello) Tj ET' };
    const { pages, size, marked } = (await shown(page, pdfOf({ pages: [text, text] }))) ?? assert.fail();
    assert.deepEqual([pages, size], [2, [800, 1200]]);
    assert.ok(marked[0]! > 1000 && marked[1] === 0, String(marked));
    const beside = fetchedBeside();
    assert.deepEqual(beside.slice(0, 2), [
      `localhost${folder}/verification-widget.pdf.js`,
      `localhost${folder}/pdf.worker.js`,
    ]);
    assert.match(beside[2] ?? '', /\/dist\/pdf\/standard_fonts\/[\w-]+\.\w+$/);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('is opened with a decoder in plain script for the images that browsers cannot open', async () => {
    const { page, said } = await open(strict);
    // As far as the size of a codestream, 16 × 16 in one component; there is no more of it.
    const header = `\xff\x4f\xff\x51\0\x29\0\0\0\0\0\x10\0\0\0\x10${'\0'.repeat(8)}\0\0\0\x10\0\0\0\x10${'\0'.repeat(8)}\0\x01\x07\x01\x01`;
    const object = streamOf(header, '/Type /XObject /Subtype /Image /Width 16 /Height 16 /Filter /JPXDecode');
    const { contents } = fields();
    const pdf = pdfOf({ pages: [{ contents: `${contents}\n${image}`, more: usesImage }], objects: [object] });
    assert.ok(await shown(page, pdf));
    assert.ok(site.asked.includes(`localhost${folder}/wasm/openjpeg_nowasm_fallback.js`), String(site.asked));
    assert.deepEqual(said, []);
    await page.close();
  });

  it('is shown with the character map that its script needs', async () => {
    const { page, said } = await open(strict);
    const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${firstFreeObject + 2} 0 R >>`;
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${firstFreeObject} 0 R] >>`;
    const descriptor =
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>';
    const more = `/Resources << /Font << /F2 ${firstFreeObject + 1} 0 R >> >>`;
    const contents = '1 0 0 rg 0 0 10 10 re f BT /F2 40 Tf 20 250 Td <00480065> Tj ET';
    assert.ok(
      await shown(page, pdfOf({ pages: [{ contents, more }], objects: [descendant, font, descriptor] })),
    );
    assert.ok(site.asked.includes(`localhost${folder}/cmaps/UniGB-UCS2-H.bcmap`), String(site.asked));
    assert.deepEqual(said, []);
    await page.close();
  });

  it('runs no script, follows nothing and asks nobody', async () => {
    const { page, said } = await open(strict);
    const there = `http://127.0.0.1:${site.port}/told`;
    const actions = [
      `/S /JavaScript /JS (app.alert\\(1\\); app.launchURL\\("${there}", true\\); this.submitForm\\("${there}"\\))`,
      `/S /URI /URI (${there})`,
      `/S /SubmitForm /F << /FS /URL /F (${there}) >>`,
      `/S /GoToR /F << /FS /URL /F (${there}) >> /D [0 /Fit]`,
      `/S /ImportData /F << /FS /URL /F (${there}) >>`,
    ];
    for (const action of actions) {
      const link = `<< /Type /Annot /Subtype /Link /Rect [0 0 200 300] /A << ${action} >> /AA << /PO << ${action} >> /PV << ${action} >> >> >>`;
      const external = `<< /Length 0 /Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceGray /F << /FS /URL /F (${there}) >> >>\nstream\n\nendstream`;
      const { contents } = fields();
      const more = `${usesImage} /Annots [${firstFreeObject + 1} 0 R] /AA << /O << ${action} >> >>`;
      const pdf = pdfOf({
        pages: [{ contents: `${contents}\n${image}`, more }],
        catalog: `/OpenAction << ${action} >> /AA << /WC << ${action} >> >> /Names << /JavaScript << /Names [(a) << ${action} >>] >> >>`,
        objects: [external, link],
      });
      assert.ok(await shown(page, pdf), action);
    }
    assert.deepEqual(
      site.asked.filter((path) => !path.startsWith('localhost/dist/')),
      [],
    );
    assert.equal(new URL(page.url()).pathname, '/');
    assert.deepEqual(said, []);
    await page.close();
  });

  it('is not shown where the policy forbids the worker, nor where a file is missing, and is once it is there', async () => {
    const { page } = await open(strict.replace("worker-src 'self'", "worker-src 'none'"));
    assert.equal(await shown(page, pdfOf({ pages: [fields()] })), undefined);
    await page.close();
    const { page: other } = await open(strict);
    for (const file of ['verification-widget.pdf', 'pdf.worker']) {
      site.missing = new RegExp(`/${file}\\.js$`);
      assert.equal(await shown(other, pdfOf({ pages: [fields()] })), undefined, file);
      site.missing = undefined;
      assert.equal((await shown(other, pdfOf({ pages: [fields()] })))?.pages, 1, file);
    }
    await other.close();
  });

  it('is shown where the widget comes from another origin that lets it', async () => {
    const cdn = `http://127.0.0.1:${site.port}`;
    const csp = `default-src 'none'; script-src ${cdn}; img-src 'self' blob:; worker-src blob: ${cdn}; connect-src ${cdn}; require-trusted-types-for 'script'; trusted-types lit-html verification-widget`;
    const { page, said } = await open(csp);
    const text = { contents: 'BT /F1 40 Tf 20 250 Td (Hello) Tj ET' };
    const { marked } = (await shown(page, pdfOf({ pages: [text] }), '127.0.0.1')) ?? assert.fail();
    assert.ok(marked[0]! > 1000 && marked[1] === 0, String(marked));
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('the files that show PDFs', () => {
  it('are pdf.js’s own, unchanged and with its licence, beside one that leaves no global on the page', async () => {
    const [ours, worker, original, licence] = await Promise.all(
      [
        `${folder}/verification-widget.pdf.js`,
        `${folder}/pdf.worker.js`,
        '/node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs',
        `${folder}/pdfjs.LICENSE.txt`,
      ].map((path) => readFile(`${root}${path}`)),
    );
    assert.ok(ours && worker && original && licence);
    assert.ok(worker.equals(original), 'not a byte of it is changed');
    assert.match(licence.toString(), /Apache License/);
    const { page } = await open('');
    const before = await page.evaluate(() => Object.keys(globalThis));
    assert.ok(await shown(page, pdfOf({ pages: [fields()] })));
    const after = await page.evaluate(() => Object.keys(globalThis));
    assert.deepEqual(
      after.filter((name) => !before.includes(name) && !/^(lit|reactive)/.test(name)),
      [],
    );
    await page.close();
  });
});
