import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { phone } from './applicant.js';
import { startSite } from './site.js';
import type { Site } from './site.js';
import { stored } from './stored.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
let site: Site;
let device: BrowserContext;

before(async () => {
  world = await startWorld();
  site = await startSite();
});
after(async () => {
  site.stop();
  await world.end();
});
afterEach(async () => {
  world.proxy.refuseWith(undefined);
  await device.close();
});

/** Opens the host's page as somebody who is signed in there by an attribute alone. */
async function signedIn(applicant: string): Promise<Page> {
  const token = await world.operator.token(applicant, 'selfie-only-level');
  site.html = `<!doctype html><html lang="en"><head><title>Shop</title><script type="module" src="/dist/verification-widget.js"></script></head><body><verification-widget base-url="${world.proxy.url}" access-token="${token}"></verification-widget></body></html>`;
  const page = await device.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(site.url);
  return page;
}

/** Somebody whose selfie is kept, as the server cannot take it. */
async function withKeptSelfie(applicant: string): Promise<{ readonly page: Page; readonly widget: Locator }> {
  device = await world.browser.newContext(phone);
  const page = await signedIn(applicant);
  const widget = page.locator('verification-widget');
  await widget.getByRole('button', { name: 'Begin' }).click();
  world.proxy.refuseWith(503, /info\/idDoc/);
  await widget.locator('input[type=file]').last().setInputFiles(world.pictures.selfie);
  await widget.getByRole('button', { name: /^(Use this photo|Use it anyway)$/ }).click();
  await widget.getByText(/trying again/i).waitFor();
  assert.deepEqual(await stored(page), [1, 1]);
  return { page, widget };
}

const ways: Readonly<Record<string, (element: Element) => void>> = {
  attribute: (element) => element.removeAttribute('access-token'),
  property: (element) => Object.assign(element, { accessToken: '' }),
};

for (const [way, takeAway] of Object.entries(ways)) {
  describe(`somebody whom the host signs out by taking the token away, as ${way}`, () => {
    it('leaves no photo and no word behind, and is asked for the photo again', async () => {
      const applicant = `signed-out-${way}`;
      const { page, widget } = await withKeptSelfie(applicant);
      await widget.evaluate(takeAway);
      await widget.getByRole('heading').waitFor({ state: 'detached' });
      for (let tries = 0; tries < 50 && (await stored(page)).some(Boolean); tries += 1)
        await page.waitForTimeout(100);
      assert.deepEqual(await stored(page), [0, 0]);
      world.proxy.refuseWith(undefined);
      const later = await signedIn(applicant);
      await later.locator('verification-widget').getByRole('button', { name: 'Begin' }).click();
      await later
        .locator('verification-widget')
        .getByRole('heading', { name: /photo of your face/i })
        .waitFor();
      assert.equal((await world.operator.applicant(applicant)).images.length, 0);
    });

    it('is not spoken for any more, and another is shown from the beginning', async () => {
      const { page, widget } = await withKeptSelfie(`gone-${way}`);
      await widget.evaluate(takeAway);
      await widget.getByRole('heading').waitFor({ state: 'detached' });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.headers()['authorization'] ?? ''));
      world.proxy.refuseWith(undefined);
      const token = await world.operator.token(`next-${way}`, 'selfie-only-level');
      await widget.evaluate((element, next) => element.setAttribute('access-token', next), token);
      await widget.getByRole('button', { name: 'Begin' }).waitFor();
      assert.deepEqual(
        asked.filter(
          (authorization) => authorization.startsWith('Bearer') && authorization !== `Bearer ${token}`,
        ),
        [],
      );
      assert.equal((await world.operator.applicant(`gone-${way}`)).images.length, 0);
    });
  });
}
