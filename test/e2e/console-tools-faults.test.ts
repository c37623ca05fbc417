import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Response } from 'playwright-core';
import { faultKinds, faultOf, withFault } from '../../demo/console/faults/fault-kinds.js';
import type { Bench } from './demo-page-bench.js';
import { atSelfie, giveSelfie, panelOf, startWorkshop } from './console-tools-bench.js';
import type { Workshop } from './console-tools-bench.js';

let workshop: Workshop;

before(async () => (workshop = await startWorkshop()));
after(() => workshop.end());

/** Switches a fault on in the console, with the numbers that are named, and waits until it is on. */
async function switchOn(
  bench: Bench,
  label: string,
  numbers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await bench.turnTo('Server');
  const panel = panelOf(bench, 'Server');
  for (const [name, value] of Object.entries(numbers)) {
    await panel.getByRole('spinbutton', { name: `${label}: ${name}` }).fill(value);
  }
  await panel.getByRole('checkbox', { name: label, exact: true }).check();
  await panel.getByRole('status').filter({ hasText: label }).waitFor();
}

async function switchAllOff(bench: Bench): Promise<void> {
  const panel = panelOf(bench, 'Server');
  await panel.getByRole('button', { name: 'Switch all off' }).click();
  await panel.getByText('no fault is on').waitFor();
}

async function isSent({ widget }: Bench): Promise<void> {
  await widget.getByText('Sent', { exact: true }).waitFor();
}

async function imagesOf(applicant: string): Promise<number> {
  return (await workshop.operator.applicant(applicant)).images.length;
}

const whileSending = [
  { label: 'Offline', applicant: 'fault-offline', sees: 'Trying again…' },
  { label: 'Server error', applicant: 'fault-500', sees: 'Trying again…' },
  {
    label: 'Busy',
    applicant: 'fault-429',
    sees: 'The server is busy. We keep trying.',
    numbers: { 'retry after, seconds': '1' },
  },
] as const;

describe('a fault that stays until it is switched off', () => {
  for (const { label, applicant, sees, ...more } of whileSending) {
    test(`${label}: the picture waits, says why, and is sent by itself once the fault is off`, async () => {
      const bench = await atSelfie(workshop, applicant);
      await switchOn(bench, label, 'numbers' in more ? more.numbers : {});
      await giveSelfie(bench, workshop);
      await bench.widget.getByText(sees).waitFor();
      assert.equal(await imagesOf(applicant), 0);
      await switchAllOff(bench);
      await isSent(bench);
      assert.equal(await imagesOf(applicant), 1);
      assert.deepEqual(bench.pageErrors, []);
      await bench.close();
    });
  }

  test('Token expired: the session has ended, and goes on where it was once the fault is off', async () => {
    const bench = await atSelfie(workshop, 'fault-401');
    await switchOn(bench, 'Token expired');
    await giveSelfie(bench, workshop);
    await bench.widget.getByText(/Your session has ended/).waitFor();
    await switchAllOff(bench);
    await bench.widget.getByRole('button', { name: 'Try again' }).click();
    await isSent(bench);
    assert.equal(await imagesOf('fault-401'), 1);
    await bench.close();
  });

  test('Stream cut: what the operator decides arrives all the same', async () => {
    const bench = await atSelfie(workshop, 'fault-stream');
    await switchOn(bench, 'Stream cut');
    await giveSelfie(bench, workshop);
    await isSent(bench);
    await bench.widget.getByRole('button', { name: 'Send for checking' }).click();
    await bench.sees(/checking your photos/);
    await workshop.operator.finish('fault-stream', { reviewAnswer: 'GREEN' });
    await bench.sees('You’re confirmed');
    await bench.turnTo('Timeline');
    const cut = panelOf(bench, 'Timeline').getByRole('listitem').filter({ hasText: 'fault: stream-cut' });
    await cut.first().waitFor();
    await bench.close();
  });
});

describe('a fault for the next calls', () => {
  test('Slow: the answer comes, but not before its time, and the fault is over by itself', async () => {
    const bench = await atSelfie(workshop, 'fault-slow');
    await switchOn(bench, 'Slow', { milliseconds: '1500', 'for the next calls': '1' });
    const sending = bench.page.waitForRequest('**/info/idDoc');
    await giveSelfie(bench, workshop);
    const answer = await (await sending).response();
    await isSent(bench);
    const { responseEnd = 0 } = answer?.request().timing() ?? {};
    assert.ok(responseEnd >= 1500, `answered after ${responseEnd} ms`);
    await panelOf(bench, 'Server').getByText('no fault is on').waitFor();
    await bench.close();
  });

  test('Lost answer: the picture is sent again as the same act, so that there is one and no try is used', async () => {
    const bench = await atSelfie(workshop, 'fault-lost');
    await switchOn(bench, 'Lost answer', { 'for the next calls': '1' });
    await giveSelfie(bench, workshop);
    await isSent(bench);
    await bench.turnTo('Timeline');
    const uploads = panelOf(bench, 'Timeline').getByRole('listitem').filter({ hasText: 'POST info/idDoc' });
    await uploads.nth(1).waitFor();
    assert.deepEqual(
      (await uploads.locator('code').allTextContents()).map((brief) => brief.replace(/\d+ ms/, 'ms')),
      ['200 · ms', 'no answer · ms · fault: lost-answer'],
    );
    assert.equal(await imagesOf('fault-lost'), 1);
    await bench.close();
  });

  test('Token expired: the page gives a new token and the applicant notices nothing', async () => {
    const bench = await atSelfie(workshop, 'fault-401-once');
    await switchOn(bench, 'Token expired', { 'for the next calls': '1' });
    await giveSelfie(bench, workshop);
    await isSent(bench);
    await bench.turnTo('Timeline');
    await panelOf(bench, 'Timeline').getByText('vw-token-expired').waitFor();
    await bench.close();
  });
});

test('a fault on this page is a fault on the other one, and its number can be changed while it is on', async () => {
  const bench = await atSelfie(workshop, 'fault-two-pages');
  const other = await workshop.open('?applicant=fault-two-pages&level=selfie-only-level&lang=en');
  await switchOn(bench, 'Busy');
  await other.turnTo('Server');
  await panelOf(other, 'Server').getByText('Busy, 5 s', { exact: true }).waitFor();
  const box = panelOf(bench, 'Server').getByRole('spinbutton', { name: 'Busy: retry after, seconds' });
  await box.fill('7');
  await box.press('Enter');
  await panelOf(other, 'Server').getByText('Busy, 7 s', { exact: true }).waitFor();
  await switchAllOff(other);
  await panelOf(bench, 'Server').getByText('no fault is on').waitFor();
  assert.equal(await panelOf(bench, 'Server').getByRole('checkbox', { name: 'Busy' }).isChecked(), false);
  await bench.close();
  await other.close();
});

test('a switch stays where it was put while the server is asked, whatever a look in between says', async () => {
  const bench = await atSelfie(workshop, 'fault-asked');
  await bench.turnTo('Server');
  const busy = panelOf(bench, 'Server').getByRole('checkbox', { name: 'Busy', exact: true });
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await bench.page.route('**/faults', async (route) => {
    if (route.request().method() !== 'GET') await held;
    return route.fallback();
  });
  await busy.check();
  const looks = (response: Response): boolean =>
    response.url().endsWith('/faults') && response.request().method() === 'GET';
  // The first look belongs to the change itself, the next one is the console's own.
  for (let look = 0; look < 2; look += 1) await bench.page.waitForResponse(looks);
  assert.equal(await busy.isChecked(), true);
  await panelOf(bench, 'Server').getByText('no fault is on').waitFor();
  letGo();
  await panelOf(bench, 'Server').getByText('Busy, 5 s', { exact: true }).waitFor();
  await bench.close();
});

test('each fault stands once among those that are on, whatever is switched', () => {
  for (const first of faultKinds)
    for (const second of faultKinds) {
      const one = withFault([], first, faultOf(first, {}));
      const two = withFault(one, second, faultOf(second, { number: 9, times: 2 }));
      assert.equal(two.length, first === second ? 1 : 2);
      assert.deepEqual(withFault(withFault(two, first, undefined), second, undefined), []);
    }
});
