import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { choices, queryOf, scenarioQuery, setupFrom } from '../../demo/console/setup/setup.js';
import { launchBrowser } from '../support/node/browser.js';
import { startSandbox } from '../support/node/sandbox-process.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { Bench, desktop, phone } from './demo-page-bench.js';
import { Sender } from './demo-page-sender.js';

let sandbox: SandboxProcess;
let browser: Browser;

before(async () => {
  sandbox = await startSandbox();
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await sandbox.stop();
});

function openBench(query: string, options?: BrowserContextOptions): Promise<Bench> {
  return Bench.open(browser, sandbox, query, options);
}

for (const script of choices.script) {
  test(`the page hosts the widget by its ${script} script, with no error and no request elsewhere, under a strict policy`, async () => {
    const bench = await openBench(`?applicant=host-${script}&script=${script}`);
    await bench.seesStart();
    const scripts = bench.requests.filter((url) => /verification-widget(\.iife)?\.js$/.test(url));
    const expected = script === 'iife' ? 'verification-widget.iife.js' : 'verification-widget.js';
    assert.deepEqual(scripts, [`${sandbox.url}/dist/${expected}`]);
    const elsewhere = bench.requests.filter(
      (url) => !/^(blob|data):/.test(url) && !url.startsWith(sandbox.url),
    );
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(bench.troubles, []);
    await bench.close();
  });
}

test('what is chosen is shown at once, stands in the address, and comes back with it', async () => {
  const bench = await openBench('?applicant=chooser&level=basic-kyc-level');
  await bench.seesStart();
  await bench.choose('ar (rtl)');
  await bench.speaks('ar', 'rtl');
  await bench.choose('de');
  await bench.choose('dark');
  await bench.choose('390');
  await bench.speaks('de', 'ltr');
  await bench.page.locator('verification-widget[lang=de][theme=dark]').waitFor();
  const mounted = await bench.widget.elementHandle();
  await bench.page.getByLabel('Level', { exact: true }).selectOption('selfie-only-level');
  await bench.widget.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
  await bench.speaks('de', 'ltr');
  assert.equal(
    await mounted?.evaluate((element) => element.isConnected),
    false,
    'another level, a fresh widget',
  );
  const before = Object.fromEntries(bench.query);
  assert.notEqual(before['applicant'], 'chooser', 'an applicant stays on one level');
  assert.deepEqual(
    { ...before, applicant: '' },
    { applicant: '', level: 'selfie-only-level', lang: 'de', theme: 'dark', width: '390' },
  );
  await bench.page.reload();
  await bench.speaks('de', 'ltr');
  assert.deepEqual(Object.fromEntries(bench.query), before);
  assert.ok(((await bench.widget.boundingBox())?.width ?? 999) <= 390);
  assert.equal(await bench.page.getByRole('radio', { name: 'de', exact: true }).isChecked(), true);
  assert.deepEqual(bench.troubles, []);
  await bench.close();
});

test('every setup survives its way through the address, and nonsense becomes the usual', () => {
  const never = (): string => assert.fail('there is an applicant');
  const scripted = { faces: 'two', text: 'expired', barcode: 'stalls' } as const;
  for (const lang of choices.lang)
    for (const theme of choices.theme)
      for (const width of choices.width)
        for (const script of choices.script)
          for (const accent of ['', '0a1b2c']) {
            const looks = { lang, theme, width, script, accent };
            const setup = { applicant: 'x&y=%', level: 'a b', ...looks, ...scripted };
            assert.deepEqual(setupFrom(new URLSearchParams(queryOf(setup)), [], never), setup);
            const link = new URLSearchParams(scenarioQuery('retry-one', setup));
            assert.deepEqual([link.get('scenario'), link.has('applicant')], ['retry-one', false]);
            const played = setupFrom(link, [], () => setup.applicant);
            assert.deepEqual(played, { ...setup, level: 'basic-kyc-level' });
          }
  const nonsense = new URLSearchParams({
    lang: '<b>',
    theme: '',
    width: '9',
    script: 'x',
    faces: 'seven',
    text: '',
    barcode: 'OFF',
    accent: 'red',
    applicant: 'é',
  });
  const usual = {
    lang: 'auto',
    theme: 'auto',
    width: 'full',
    script: 'module',
    faces: 'off',
    text: 'off',
    barcode: 'off',
    accent: '',
    level: 'basic-kyc-level',
  };
  assert.deepEqual(
    setupFrom(nonsense, [], () => 'somebody'),
    { ...usual, applicant: 'somebody' },
  );
});

test('the widget’s events are listed, the newest first, and copied as JSON in the order they came', async () => {
  const bench = await openBench('?applicant=teller&level=selfie-only-level', {
    ...desktop,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await bench.turnTo('Timeline');
  await bench.widget.getByRole('button', { name: 'Begin' }).click();
  const entries = bench.page.getByRole('list', { name: 'Timeline' }).getByRole('listitem');
  await entries.filter({ hasText: 'vw-step-started' }).waitFor();
  assert.deepEqual(await entries.locator('strong').allTextContents(), ['vw-step-started', 'vw-ready']);
  await bench.page.getByRole('button', { name: 'Copy as JSON' }).click();
  await bench.page.getByText('Copied', { exact: true }).waitFor();
  const copied = JSON.parse(await bench.page.evaluate('navigator.clipboard.readText()')) as { at?: string }[];
  assert.deepEqual(
    copied.map(({ at: _, ...entry }) => entry),
    [
      { applicant: 'teller', event: 'vw-ready', levelName: 'selfie-only-level' },
      { applicant: 'teller', event: 'vw-step-started', step: 'SELFIE', family: 'selfie' },
    ],
  );
  await bench.page.getByRole('button', { name: 'Clear' }).click();
  await entries.first().waitFor({ state: 'detached' });
  await bench.close();
});

test('the operator’s view is shut without the secret and with a wrong one, and opens with the right one', async () => {
  const { userId } = await Sender.submitted(sandbox);
  const bench = await openBench(`?applicant=${userId}&level=selfie-only-level`);
  await bench.turnTo('Operator');
  const box = bench.operator.getByLabel('Operator secret');
  await box.fill('not-the-secret');
  assert.deepEqual(bench.operatorRequests, [], 'without a secret nothing is asked');
  await box.press('Enter');
  await bench.operator.getByRole('alert').filter({ hasText: 'does not accept this secret' }).waitFor();
  assert.equal(await bench.operator.getByRole('button', { name: 'Approve' }).count(), 0);
  await box.fill(sandbox.operatorSecret);
  await box.press('Enter');
  await bench.operator.getByRole('button', { name: 'SELFIE, show large' }).waitFor();
  await bench.close();
});

test('the link that the server prints opens the operator’s view, and its secret leaves the address but not the tab', async () => {
  const { userId } = await Sender.submitted(sandbox);
  const bench = await openBench(
    `?applicant=${userId}&level=selfie-only-level#operator=${sandbox.operatorSecret}`,
  );
  await bench.turnTo('Operator');
  const picture = bench.operator.getByRole('button', { name: 'SELFIE, show large' });
  const width = await picture.locator('img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.src.startsWith('blob:') && image.naturalWidth;
  });
  assert.equal(width, 640);
  assert.equal(new URL(bench.page.url()).hash, '');
  await bench.page.reload();
  await picture.waitFor();
  assert.deepEqual(bench.troubles, []);
  await bench.close();
});

test('what the operator decides reaches the widget by itself, and what is for the integrator does not', async () => {
  const { userId } = await Sender.submitted(sandbox);
  const bench = await openBench(
    `?applicant=${userId}&level=selfie-only-level#operator=${sandbox.operatorSecret}`,
  );
  await bench.sees(/checking your photos/);
  await bench.turnTo('Operator');
  await bench.operator.getByRole('button', { name: 'Ask again' }).click();
  await bench.operator.getByRole('button', { name: 'Ask again for 0 items' }).click();
  await bench.operator.getByText('Tick at least one item.').waitFor();
  await bench.operator.getByRole('checkbox', { name: /SELFIE/ }).check();
  await bench.operator.getByRole('textbox', { name: /Comment on SELFIE/ }).fill('Too dark to see your face.');
  await bench.operator.getByText('Reject labels').click();
  await bench.operator.getByRole('searchbox').fill('unsat');
  await bench.operator.getByRole('checkbox', { name: 'UNSATISFACTORY_PHOTOS' }).check();
  await bench.operator.getByLabel('Comment for the integrator').fill('canary-7341');
  await bench.operator.getByRole('button', { name: 'Ask again for 1 item' }).click();
  await bench.widget.getByText('Too dark to see your face.').waitFor();
  await bench.operator.getByText('canary-7341').first().waitFor();
  await bench.operator.getByRole('button', { name: 'Approve', exact: true }).click();
  await bench.sees(/verified|confirmed|approved/i);
  assert.equal(await bench.widget.getByText('canary-7341').count(), 0);
  await bench.turnTo('Timeline');
  const told = bench.page.getByRole('tabpanel', { name: 'Timeline' });
  await told.getByRole('button', { name: /^Webhooks/ }).click();
  assert.equal(await told.getByText('canary').count(), 0);
  assert.deepEqual(bench.troubles, []);
  await bench.close();
});

test('a refusal of the server is shown in its words, with the number to quote', async () => {
  const sender = await Sender.submitted(sandbox);
  const bench = await openBench(
    `?applicant=${sender.userId}&level=selfie-only-level#operator=${sandbox.operatorSecret}`,
  );
  await bench.turnTo('Operator');
  const approve = bench.operator.getByRole('button', { name: 'Approve', exact: true, disabled: false });
  await approve.waitFor();
  // The page does not hear of the reset, so that it still offers what the server will refuse.
  await bench.page.route('**/one', (route) => route.abort());
  assert.equal((await sender.operate('status/testCompleted', { reviewAnswer: 'GREEN' })).status, 200);
  assert.equal((await sender.operate('reset')).status, 200);
  const answered = bench.page.waitForResponse('**/status/testCompleted');
  await approve.click();
  const { correlationId } = (await (await answered).json()) as { correlationId: string };
  const alert = bench.operator.getByRole('alert').filter({ hasText: 'No check was requested yet.' });
  await alert.filter({ hasText: correlationId }).waitFor();
  await bench.close();
});

for (const [device, options] of Object.entries({
  'a desktop': desktop,
  'a phone at night': { ...phone, colorScheme: 'dark' },
} satisfies Record<string, BrowserContextOptions>)) {
  test(`axe finds nothing on ${device}, whatever part of the console is open`, async () => {
    const { userId } = await Sender.submitted(sandbox);
    const bench = await openBench(`?applicant=${userId}&level=selfie-only-level`, options);
    await bench.sees(/checking your photos/);
    const problems: string[] = [];
    const look = async (part: string): Promise<void> => {
      for (const problem of await bench.axeProblems()) problems.push(`${part}: ${problem}`);
    };
    await look('as it opens');
    for (const tab of ['Setup', 'Timeline', 'Operator']) {
      await bench.turnTo(tab);
      await look(tab);
    }
    await bench.operator.getByLabel('Operator secret').fill(sandbox.operatorSecret);
    await bench.operator.getByRole('button', { name: 'Open the operator’s view' }).click();
    await bench.operator.getByRole('button', { name: 'SELFIE, show large' }).waitFor();
    await look('the applicant');
    await bench.operator.getByRole('button', { name: 'Ask again' }).click();
    await bench.operator.getByRole('checkbox', { name: /SELFIE/ }).check();
    await bench.operator.getByText('Reject labels').click();
    await look('asking again');
    await bench.operator.getByRole('button', { name: 'Cancel' }).click();
    await bench.operator.getByRole('button', { name: 'Reject …' }).click();
    await look('rejecting');
    assert.deepEqual(problems, []);
    await bench.close();
  });
}
