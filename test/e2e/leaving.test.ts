import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { ApplicantUser, phone } from './applicant.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
let user: ApplicantUser;

before(async () => (world = await startWorld()));
after(() => world.end());
afterEach(async () => {
  world.proxy.refuseWith(undefined);
  await user.leave();
});

/** Somebody on the selfie's screen, on a device that keeps photos or refuses to. */
async function atSelfie(applicant: string, keeps: boolean): Promise<void> {
  const context = await world.browser.newContext(phone);
  if (!keeps) {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
  }
  user = await ApplicantUser.on(context, world.proxy.url, { applicant, level: 'selfie-only-level' });
  await user.presses('Begin');
  await user.sees(/photo of your face/i);
}

/** The selfie is used and cannot be sent, as the server is busy. */
async function usesSelfie(): Promise<void> {
  world.proxy.refuseWith(503, /info\/idDoc/);
  await user.gives(world.pictures.selfie);
  await user.reads(/busy/i);
}

async function isSent(): Promise<void> {
  world.proxy.refuseWith(undefined);
  await user.widget.getByText('Sent', { exact: true }).waitFor();
}

/** Closes the page as its applicant would, who stays where the browser asks; tells whether it did. */
async function isAskedOnLeaving(): Promise<boolean> {
  const { page } = user;
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    return true;
  });
  const left = page.waitForEvent('close').then(() => false);
  await page.close({ runBeforeUnload: true });
  const isAsked = await Promise.race([asked, left]);
  for (const other of [asked, left]) other.catch(() => undefined);
  return isAsked;
}

describe('leaving the page where the browser keeps nothing', () => {
  it('is asked about while a photo is on its way, and no more once it is sent', async () => {
    await atSelfie('leaving-unkept', false);
    await usesSelfie();
    assert.equal(await isAskedOnLeaving(), true);
    await isSent();
    assert.equal((await world.operator.applicant('leaving-unkept')).images.length, 1, 'staying was worth it');
    assert.equal(await isAskedOnLeaving(), false);
  });

  it('is not asked about before a photo is used', async () => {
    await atSelfie('leaving-early', false);
    await user.chooses(world.pictures.selfie);
    await user.widget.getByRole('button', { name: /^(Use this photo|Use it anyway)$/ }).waitFor();
    assert.equal(await isAskedOnLeaving(), false);
  });

  it('is not asked about any more once the photo is called off', async () => {
    await atSelfie('leaving-off', false);
    await usesSelfie();
    await user.widget.evaluate(async (element) => {
      await (element as HTMLElement & { forget(): Promise<void> }).forget();
    });
    assert.equal(await isAskedOnLeaving(), false);
  });
});

describe('leaving the page where the browser keeps the photo', () => {
  it('is not asked about while it is on its way, and it arrives with the next visit', async () => {
    await atSelfie('leaving-kept', true);
    await usesSelfie();
    const later = await user.otherTab();
    assert.equal(await isAskedOnLeaving(), false);
    user = later;
    await isSent();
    assert.equal((await world.operator.applicant('leaving-kept')).images.length, 1);
  });
});
