import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { components } from '../../src/services/generated/wire.js';
import type { ApplicantUser } from './applicant.js';
import { axeProblems, startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
let faces: readonly string[];
const users: ApplicantUser[] = [];

before(async () => {
  world = await startWorld();
  faces = await world.pictures.faces(6);
});
after(() => world.end());
afterEach(async () => {
  world.proxy.refuseWith(undefined);
  for (const user of users.splice(0)) await user.leave();
});

const level = 'selfie-only-level';
const refused = (): components['schemas']['ArmedAnswer'] => ({
  on: 'upload',
  step: 'SELFIE',
  errors: ['selfieFaceBadQuality'],
});
const noTries = /couldn’t verify you online/i;

async function visit(applicant: string): Promise<ApplicantUser> {
  const user = await world.visit({ applicant, level });
  users.push(user);
  return user;
}

/** The page of another tab of the same browser, as somebody opens it who is not sure whether the first one works. */
async function secondTab(user: ApplicantUser): Promise<Page> {
  const page = await user.page.context().newPage();
  await page.goto(user.page.url());
  return page;
}

/** Gives a photo that the server refuses, and reads why. */
async function isRefused(user: ApplicantUser, face: string): Promise<void> {
  await user.gives(face);
  await user.presses('Show it');
  await user.reads('Your face is not clear enough.');
}

/** From the start to one try left. */
async function usesFour(user: ApplicantUser, applicant: string): Promise<void> {
  await user.presses('Begin');
  await user.sees(/photo of your face/i);
  await world.operator.arm(applicant, Array.from({ length: 5 }, refused));
  const [first = '', second = '', third = '', fourth = ''] = faces;
  for (const [face, left] of [
    [first, '4 tries left'],
    [second, '3 tries left'],
    [third, '2 tries left'],
  ] as const) {
    await isRefused(user, face);
    await user.reads(left);
  }
  await isRefused(user, fourth);
}

/** The last try, taken on and refused. */
async function usesTheLast(user: ApplicantUser): Promise<void> {
  await user.presses('Continue');
  await user.sees('This is your last try');
  await user.reads('Your face is not clear enough.');
  await user.presses('I’m ready');
  await user.gives(faces[4] ?? '');
  await user.sees(noTries);
}

/** A direct call with a token of the applicant, as somebody would who does not mind the screen. */
async function sendsByHand(applicant: string, key?: string): Promise<{ status: number; errorCode: unknown }> {
  const { id } = await world.operator.applicant(applicant);
  const token = await world.operator.token(applicant, level);
  const form = new FormData();
  form.append('metadata', JSON.stringify({ idDocType: 'SELFIE' }));
  form.append('content', new Blob(['x'], { type: 'image/jpeg' }), 'photo.jpg');
  const answer = await fetch(`${world.sandbox.url}/resources/applicants/${id}/info/idDoc`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, ...(key && { 'Idempotency-Key': key }) },
    body: form,
  });
  const { errorCode } = (await answer.json()) as { errorCode?: unknown };
  return { status: answer.status, errorCode };
}

describe('a lockout', () => {
  it('comes with the fifth refusal, at once in every tab and on every device, and stays', async () => {
    const applicant = 'lola-locked';
    const user = await visit(applicant);
    const elsewhere = await visit(applicant);
    const tab = await secondTab(user);
    await usesFour(user, applicant);
    await user.presses('Continue');
    await user.sees('This is your last try');
    assert.deepEqual(await axeProblems(user), []);
    await user.presses('I’m ready');
    await user.gives(faces[4] ?? '');
    await user.sees(noTries);
    await elsewhere.sees(noTries);
    await tab.getByRole('heading', { name: noTries }).waitFor();
    assert.deepEqual(await axeProblems(user), []);
    assert.equal(await user.widget.locator('input[type=file]').count(), 0);
    const { session, steps } = await world.operator.applicant(applicant);
    assert.equal(session.state, 'locked');
    assert.deepEqual([steps['SELFIE']?.attempts?.used, steps['SELFIE']?.attempts?.limit], [5, 5]);

    await user.reload();
    await user.sees(noTries);
    await user.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await user.page.clock.setSystemTime(new Date('2031-01-01T00:00:00Z'));
    await user.reload();
    await user.sees(noTries);
    const fresh = await visit(applicant);
    await fresh.sees(noTries);

    assert.deepEqual(await sendsByHand(applicant), { status: 423, errorCode: 1100 });
    assert.deepEqual(await sendsByHand(applicant, 'an-old-key'), { status: 423, errorCode: 1100 });
    assert.deepEqual(user.troubles, []);
    await tab.close();
  });

  it('shows without a network, and opens by itself when an operator restarts, with five new tries', async () => {
    const applicant = 'otto-offline';
    const user = await visit(applicant);
    const elsewhere = await visit(applicant);
    await usesFour(user, applicant);
    await usesTheLast(user);
    // The page itself may come from a cache; nothing of the back end can be reached.
    await user.page.context().route('**/resources/**', (route) => route.abort());
    await user.reload();
    await user.sees(noTries);
    const { reference } = await world.operator.applicant(applicant);
    await user.reads(reference);

    await world.operator.act(applicant, 'restart');
    await elsewhere.sees(/let’s confirm|photo of your face/i);
    await user.page.context().unrouteAll();
    await user.sees(/let’s confirm|photo of your face/i);
    const { steps } = await world.operator.applicant(applicant);
    assert.equal(steps['SELFIE']?.attempts?.used, 0);
    await user.page.evaluate(() => dispatchEvent(new Event('online')));
    await world.operator.arm(applicant, []);
    if (await user.widget.getByRole('button', { name: 'Begin' }).isVisible()) await user.presses('Begin');
    await user.gives(faces[5] ?? '');
    await user.sees('Check your answers');
  });

  it('is the widget’s own where the back end does not count, shared between tabs and over reloads', async () => {
    const applicant = 'uma-uncounted';
    const user = await visit(applicant);
    // A back end that refuses, but neither counts nor locks.
    await user.page.context().route('**/resources/sdk/session', async (route) => {
      const answer = await route.fetch();
      if (answer.status() !== 200) return route.fulfill({ response: answer });
      const snapshot = (await answer.json()) as { session: Record<string, unknown> };
      delete snapshot.session['attempts'];
      snapshot.session['state'] = 'active';
      return route.fulfill({ response: answer, json: snapshot });
    });
    await user.reload();
    const tab = await secondTab(user);
    await usesFour(user, applicant);
    await user.reload();
    await user.presses('I’m ready');
    await user.gives(faces[4] ?? '');
    await user.sees(noTries);
    await tab.getByRole('heading', { name: noTries }).waitFor();
    await user.reload();
    await user.sees(noTries);
    await tab.close();
  });
});

describe('a refusal for good', () => {
  it('leaves no way to send anything: not the element, not a call by hand, not an old tab', async () => {
    const applicant = 'finn-final';
    const user = await visit(applicant);
    const tab = await secondTab(user);
    await user.presses('Begin');
    await user.gives(world.pictures.selfie);
    await user.sees('Check your answers');
    await user.isAllSent();
    await user.presses('Send for checking');
    await user.sees(/we’re checking/i);
    await world.operator.finish(applicant, {
      reviewAnswer: 'RED',
      reviewRejectType: 'FINAL',
      moderationComment: 'Please call us.',
      rejectLabels: ['FORGERY'],
    });
    await user.sees(noTries);
    await user.reads('Please call us.');
    await tab.getByRole('heading', { name: noTries }).waitFor();
    for (const page of [user.page, tab]) {
      assert.equal(await page.locator('verification-widget input[type=file]').count(), 0);
    }
    assert.doesNotMatch(await user.text(), /forger/i);
    assert.deepEqual(await sendsByHand(applicant), { status: 409, errorCode: 1009 });
    await tab.close();
  });
});
