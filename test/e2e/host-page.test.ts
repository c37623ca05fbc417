import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSite } from './site.js';
import type { Site } from './site.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
let site: Site;

before(async () => {
  world = await startWorld();
  site = await startSite();
});
after(async () => {
  site.stop();
  await world.end();
});

function tokenFor(applicant: string): Promise<string> {
  return world.operator.token(applicant, 'selfie-only-level');
}

interface Visited {
  readonly page: Page;
  readonly violations: string[];
  readonly errors: string[];
}

async function open(head: string, attributes: string, csp = ''): Promise<Visited> {
  site.html = `<!doctype html><html lang="en"><head><link rel="icon" href="/test/e2e/nothing.ico"><title>Shop</title>${head}</head><body><main><verification-widget ${attributes}></verification-widget></main></body></html>`;
  site.policy = csp;
  const page = await world.browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(15_000);
  const violations: string[] = [];
  const errors: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
    else if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.url);
  return { page, violations, errors };
}

async function giveSelfie(page: Page): Promise<void> {
  const widget = page.locator('verification-widget').first();
  await widget.getByRole('button', { name: 'Begin' }).click();
  await widget.locator('input[type=file]').last().setInputFiles(world.pictures.selfie);
  await widget.getByRole('button', { name: /^(Use this photo|Use it anyway)$/ }).click();
  await widget.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await widget.getByText('Sent', { exact: true }).waitFor();
}

const moduleTag = '<script type="module" src="/dist/verification-widget.js"></script>';
const classicTag = '<script src="/dist/verification-widget.iife.js"></script>';

async function attributesFor(applicant: string): Promise<string> {
  return `base-url="${world.sandbox.url}" access-token="${await tokenFor(applicant)}"`;
}

describe('on somebody’s page', () => {
  it('works from one classic script tag, from another origin than the back end', async () => {
    const { page, errors } = await open(classicTag, await attributesFor('host-classic'));
    await giveSelfie(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('works when the script is included twice and in both forms', async () => {
    const { page, errors } = await open(
      classicTag + classicTag + moduleTag,
      await attributesFor('host-twice'),
    );
    await giveSelfie(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  const strict = (worker: string): string =>
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self' ${world.sandbox.url}; ${worker}; require-trusted-types-for 'script'; trusted-types lit-html verification-widget`;

  it('works under a strict policy with the worker from the page’s own origin', async () => {
    const attributes = `${await attributesFor('host-strict')} worker-url="/dist/verification-widget.worker.js"`;
    const { page, violations, errors } = await open(moduleTag, attributes, strict("worker-src 'self'"));
    await giveSelfie(page);
    assert.deepEqual(violations, []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('works where the policy forbids every worker, on the page itself', async () => {
    const { page, errors } = await open(
      moduleTag,
      await attributesFor('host-no-worker'),
      strict("worker-src 'none'"),
    );
    await giveSelfie(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('survives being moved and taken off the page by a framework', async () => {
    const { page, errors } = await open(moduleTag, await attributesFor('host-moved'));
    await page.locator('verification-widget').getByRole('button', { name: 'Begin' }).waitFor();
    await page.evaluate(() => {
      const widget = document.querySelector('verification-widget');
      const main = document.querySelector('main');
      if (!widget || !main) throw new Error('no widget');
      for (let round = 0; round < 20; round += 1) {
        widget.remove();
        main.append(widget);
      }
    });
    await giveSelfie(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('asks the page for a new token when the old one is refused, and loses nothing', async () => {
    const { page, errors } = await open(moduleTag, `base-url="${world.sandbox.url}"`);
    const fresh = await tokenFor('host-token');
    const told = await page.locator('verification-widget').evaluate(
      (widget, [worn, good]) => {
        const told = new Promise<string>((resolve) => {
          widget.addEventListener('vw-token-expired', (event) => {
            widget.setAttribute('access-token', String(good));
            resolve(event.type);
          });
        });
        widget.setAttribute('access-token', String(worn));
        return told;
      },
      ['worn-out', fresh],
    );
    assert.equal(told, 'vw-token-expired');
    await giveSelfie(page);
    assert.deepEqual(
      errors.filter((line) => !line.includes('401')),
      [],
    );
    await page.close();
  });

  it('follows another applicant as soon as it is given their token', async () => {
    const { page, errors } = await open(moduleTag, await attributesFor('host-first'));
    const widget = page.locator('verification-widget');
    await giveSelfie(page);
    await widget.getByRole('button', { name: 'Send for checking' }).click();
    await widget.getByRole('heading', { name: /we’re checking/i }).waitFor();
    const other = await tokenFor('host-second');
    await widget.evaluate((element, token) => element.setAttribute('access-token', token), other);
    await widget.getByRole('button', { name: 'Begin' }).waitFor();
    await world.operator.finish('host-first', { reviewAnswer: 'GREEN' });
    await giveSelfie(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('tells what to do when the back end cannot be reached, and goes on when it can', async () => {
    const { page } = await open(moduleTag, 'base-url="http://localhost:9" access-token="any"');
    const widget = page.locator('verification-widget');
    await widget.getByText(/cannot reach the server/i).waitFor();
    const attributes: readonly (readonly [string, string])[] = [
      ['base-url', world.sandbox.url],
      ['access-token', await tokenFor('host-reached')],
    ];
    await page.evaluate((pairs) => {
      for (const [name, value] of pairs)
        document.querySelector('verification-widget')?.setAttribute(name, value);
    }, attributes);
    await giveSelfie(page);
    await page.close();
  });

  it('never shows an empty box, from the first frame on', async () => {
    const { page } = await open(classicTag, 'base-url="http://localhost:9"');
    const first = await page.locator('verification-widget').evaluate((widget) => {
      const { height } = widget.getBoundingClientRect();
      return { height, text: widget.shadowRoot?.querySelector('.stage')?.firstElementChild?.localName };
    });
    assert.equal(first.text, 'vw-loading-screen');
    assert.equal(first.height > 400, true);
    await page.close();
  });
});
