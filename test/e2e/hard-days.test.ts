import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { ApplicantUser } from './applicant.js';
import { axeProblems, startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
let user: ApplicantUser;

before(async () => (world = await startWorld()));
after(() => world.end());
afterEach(async () => {
  world.proxy.refuseWith(undefined);
  await user.leave();
});

/** The accessible name of what has the focus, through all shadow roots. */
function focusedName(): Promise<string> {
  return user.page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
    const label = focused?.closest('label') ?? labels[0] ?? focused;
    return focused?.getAttribute('aria-label') ?? label?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });
}

/** Presses Tab until something with this name has the focus. */
async function tabsTo(name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await user.page.keyboard.press('Tab');
    const focused = await focusedName();
    if (name.test(focused)) return;
    seen.push(focused);
  }
  throw new Error(`no way by Tab to ${String(name)}; there were: ${seen.join(' | ')}`);
}

describe('an applicant', () => {
  it('gets through by keyboard alone', async () => {
    user = await world.visit({ applicant: 'nora-keyboard', level: 'passport-only-level' });
    // Chromium is told to hand file dialogues over as soon as somebody listens, which takes a moment the first time.
    user.page.on('filechooser', () => undefined);
    await user.sees(/let’s confirm/i);
    await tabsTo(/^begin$/i);
    await user.page.keyboard.press('Enter');
    await user.widget.getByRole('combobox').waitFor();
    await tabsTo(/country/i);
    await user.page.keyboard.type('Portu');
    await user.page.keyboard.press('ArrowDown');
    await user.page.keyboard.press('Enter');
    await tabsTo(/^continue$/i);
    await user.page.keyboard.press('Enter');
    for (const [heading, picture] of [
      [/photo page/i, world.pictures.cardFront],
      [/photo of your face/i, world.pictures.selfie],
    ] as const) {
      await user.sees(heading);
      await tabsTo(/choose a photo/i);
      const chooser = user.page.waitForEvent('filechooser');
      await user.page.keyboard.press('Enter');
      await (await chooser).setFiles(picture);
      await user.widget.getByRole('button', { name: /^use/i }).waitFor();
      await tabsTo(/^use (this photo|it anyway)$/i);
      await user.page.keyboard.press('Enter');
    }
    await user.sees('Check your answers');
    await user.widget.getByRole('button', { name: 'Send for checking', disabled: false }).waitFor();
    await tabsTo(/^send for checking$/i);
    await user.page.keyboard.press('Enter');
    await user.sees(/we’re checking/i);
  });

  it('who goes offline loses nothing, is told so, and is sent on when back', async () => {
    user = await world.visit({ applicant: 'otto-offline', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.sees(/photo of your face/i);
    await user.page.waitForFunction(() => {
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      const ahead = ['summary-screen', 'photo-service', 'walk-photo', 'inline-worker'];
      return ahead.every((part) => fetched.some((name) => name.includes(part)));
    });
    if (user.page.workers().length === 0) await user.page.waitForEvent('worker');
    await user.page.context().setOffline(true);
    await user.reads(/you are offline/i);
    await user.gives(world.pictures.selfie);
    await user.sees('Check your answers');
    await user.reads(/waiting for a connection/i);
    assert.deepEqual(await axeProblems(user), []);
    await user.page.context().setOffline(false);
    await user.widget.getByText('Sent', { exact: true }).waitFor();
    await user.presses('Send for checking');
    await user.sees(/we’re checking/i);
    const { images } = await world.operator.applicant('otto-offline');
    assert.equal(images.length, 1);
  });

  it('waits out a busy server and goes on without a word too many', async () => {
    user = await world.visit({ applicant: 'pia-busy', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.sees(/photo of your face/i);
    world.proxy.refuseWith(503);
    await user.gives(world.pictures.selfie);
    await user.sees('Check your answers');
    await user.reads(/busy|trying again/i);
    world.proxy.refuseWith(undefined);
    await user.widget.getByText('Sent', { exact: true }).waitFor();
    assert.equal((await world.operator.applicant('pia-busy')).images.length, 1);
  });

  it('whose token is refused for good finds everything still there after trying again', async () => {
    user = await world.visit({ applicant: 'quin-token', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.sees(/photo of your face/i);
    world.proxy.refuseWith(401);
    await user.gives(world.pictures.selfie);
    await user.reads(/your session has ended/i);
    world.proxy.refuseWith(undefined);
    await user.presses('Try again');
    await user.sees('Check your answers');
    await user.widget.getByText('Sent', { exact: true }).waitFor();
    assert.equal((await world.operator.applicant('quin-token')).images.length, 1);
  });

  it('in two tabs sees the same truth in both', async () => {
    user = await world.visit({ applicant: 'rita-tabs', level: 'selfie-only-level' });
    const other = await world.visit({ applicant: 'rita-tabs', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.gives(world.pictures.selfie);
    await other.sees('Check your answers');
    await other.presses('Send for checking');
    await user.sees(/we’re checking/i);
    await other.leave();
  });

  it('reads Arabic from right to left, on screens that axe has nothing against', async () => {
    user = await world.visit({ applicant: 'samir-arabic', level: 'selfie-only-level', lang: 'ar' });
    const surface = user.widget.locator('.surface');
    await user.widget.getByRole('button').first().waitFor();
    assert.equal(await surface.getAttribute('dir'), 'rtl');
    assert.deepEqual(await axeProblems(user), []);
    await user.widget.getByRole('button').last().click();
    await user.widget.locator('input[type=file]').last().waitFor({ state: 'attached' });
    assert.deepEqual(await axeProblems(user), []);
    assert.doesNotMatch((await user.text()).replace('Saltmarsh', ''), /[a-z]{4,}/i);
  });
});
