import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { foundScenarios, scenarioGroups } from '../../demo/console/scenarios/plays/all.js';
import { Bench, desktop, phone } from './demo-page-bench.js';
import { panelOf, startWorkshop } from './console-tools-bench.js';
import type { Workshop } from './console-tools-bench.js';

let workshop: Workshop;

before(async () => (workshop = await startWorkshop()));
after(() => workshop.end());

const tools = ['Setup', 'Scenarios', 'Operator', 'Server', 'Timeline', 'Webhooks'];

describe('a scenario', () => {
  test('by a link without the secret asks for it first, asks again after a wrong one, and then goes on', async () => {
    const { browser, sandbox } = workshop;
    const bench = await Bench.open(browser, sandbox, '?scenario=retry-one&lang=de&theme=dark&width=390');
    const panel = panelOf(bench, 'Scenarios');
    await panel.getByText(/One picture, with a comment” plays the operator too/).waitFor();
    assert.equal(await bench.widget.count(), 0);
    const box = panel.getByLabel('Operator secret');
    await box.fill('not-the-secret');
    await box.press('Enter');
    await panel.getByRole('alert').filter({ hasText: 'does not accept this secret' }).waitFor();
    await box.fill(sandbox.operatorSecret);
    await box.press('Enter');
    await bench.widget.getByText('The lines at the bottom are cut off.').waitFor();
    const query = Object.fromEntries(bench.query);
    const { applicant, ...looks } = query;
    assert.deepEqual(looks, { level: 'basic-kyc-level', lang: 'de', theme: 'dark', width: '390' });
    await bench.page.reload();
    await bench.widget.getByText('The lines at the bottom are cut off.').waitFor();
    assert.equal(bench.query.get('applicant'), applicant);
    await bench.close();
  });

  test('is found and played with one click, and its link plays it for somebody else', async () => {
    const bench = await workshop.open('?applicant=clicker&level=selfie-only-level&lang=en&theme=dark', {
      ...desktop,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await bench.turnTo('Scenarios');
    const panel = panelOf(bench, 'Scenarios');
    await panel.getByRole('searchbox', { name: 'Find a scenario' }).fill('front missing');
    await panel.getByRole('button', { name: 'Front sent, back missing' }).click();
    await bench.sees('Back of your ID card');
    await panel.getByText('Here', { exact: true }).waitFor();
    const played = bench.query.get('applicant');
    assert.notEqual(played, 'clicker');
    await panel.getByRole('button', { name: 'Copy link to front-sent' }).click();
    await panel.getByText('Copied').waitFor({ state: 'attached' });
    const link = new URL(await bench.page.evaluate('navigator.clipboard.readText()'));
    assert.deepEqual(Object.fromEntries(link.searchParams), {
      scenario: 'front-sent',
      lang: 'en',
      theme: 'dark',
    });
    assert.equal(link.hash, '', 'no secret in the link');
    await bench.page.goto(link.href);
    await bench.sees('Back of your ID card');
    assert.notEqual(bench.query.get('applicant'), played);
    await bench.close();
  });

  test('that breaks off tells the step and the reason, and can be played again', async () => {
    const { browser, sandbox } = workshop;
    const bench = await Bench.openPlain(browser, sandbox, '?applicant=breaker&lang=en');
    await bench.page.goto('about:blank');
    await bench.page.route('**/status/manualCheck', (route) =>
      route.fulfill({
        status: 500,
        json: { description: 'The desk is on fire.', code: 500, correlationId: 'fire-7' },
      }),
    );
    await bench.page.goto(`${sandbox.url}/?scenario=on-hold&lang=en#operator=${sandbox.operatorSecret}`);
    const sign = bench.page.locator('qa-play-sign');
    await sign
      .getByRole('alert')
      .filter({ hasText: 'The desk is on fire.' })
      .filter({ hasText: 'fire-7' })
      .waitFor();
    const steps = await sign.getByRole('list', { name: 'Steps' }).getByRole('listitem').allInnerTexts();
    assert.equal(steps.at(-1)?.trim(), 'The operator takes the check over');
    await bench.page.unroute('**/status/manualCheck');
    await sign.getByRole('button', { name: 'Play it again' }).click();
    await bench.sees(/checking your photos/);
    await bench.close();
  });

  test('of an unknown name is told, with a way to the widget', async () => {
    const bench = await workshop.open('?scenario=%3Cb%3Enonsense&lang=en');
    const sign = bench.page.locator('qa-play-sign');
    await sign.getByText('There is no scenario called <b>nonsense.').waitFor();
    await sign.getByRole('button', { name: 'Go to the widget' }).click();
    await bench.seesStart();
    assert.equal(bench.query.has('scenario'), false);
    await bench.close();
  });

  test('is found by any of its words, and by all of them', () => {
    for (const { title: group, scenarios } of scenarioGroups)
      for (const { name, title, expect } of scenarios) {
        const found = foundScenarios(`${name} ${title} ${expect} ${group}`.toUpperCase());
        assert.deepEqual(
          found.flatMap((each) => each.scenarios.map((scenario) => scenario.name)),
          [name],
        );
      }
    assert.deepEqual(foundScenarios('approved no-such-word'), []);
    assert.deepEqual(foundScenarios('  '), scenarioGroups);
  });
});

describe('a handed-over session', () => {
  async function linkOf(bench: Bench): Promise<string> {
    const { url } = workshop.sandbox;
    const headers = { 'Content-Type': 'application/json' };
    const applicant = bench.query.get('applicant');
    const body = JSON.stringify({ userId: applicant, levelName: bench.query.get('level') });
    const issued = await fetch(`${url}/integrator/token`, { method: 'POST', headers, body });
    const { token } = (await issued.json()) as { token: string };
    const made = await fetch(`${url}/resources/sdk/handoff`, {
      method: 'POST',
      headers: { ...headers, Authorization: `Bearer ${token}` },
      body: JSON.stringify({ pageUrl: `${url}/?lang=en` }),
    });
    return ((await made.json()) as { url: string }).url;
  }

  test('goes on as that applicant on the other device, once, and its code leaves the address', async () => {
    const { browser, sandbox } = workshop;
    const bench = await workshop.open('?scenario=front-sent&lang=en');
    await bench.sees('Back of your ID card');
    await bench.page.waitForURL((url) => !url.searchParams.has('scenario'));
    const link = new URL(await linkOf(bench));
    assert.match(link.hash, /^#handoff=/);
    const other = await Bench.open(browser, sandbox, link.search + link.hash, phone);
    await other.sees('Back of your ID card');
    assert.equal(other.query.get('applicant'), bench.query.get('applicant'));
    assert.equal(new URL(other.page.url()).hash, '');
    await other.page.reload();
    await other.sees('Back of your ID card');
    assert.deepEqual(other.troubles, []);
    await other.close();

    const third = await Bench.open(browser, sandbox, link.search + link.hash, phone);
    await third.page.getByText('This link was used before, or it is too old.').waitFor();
    assert.equal(new URL(third.page.url()).hash, '');
    assert.equal(await third.widget.count(), 0);
    await third.page.getByRole('button', { name: 'Begin anew here' }).click();
    await third.seesStart();
    assert.notEqual(third.query.get('applicant'), bench.query.get('applicant'));
    await third.close();
    await bench.close();
  });

  test('is taken over by a page that is open already', async () => {
    const bench = await workshop.open('?scenario=document-sent&lang=en');
    await bench.sees('You with your document');
    await bench.page.waitForURL((url) => !url.searchParams.has('scenario'));
    const { hash } = new URL(await linkOf(bench));
    const other = await workshop.open('?applicant=somebody-else&level=selfie-only-level&lang=en');
    await other.seesStart();
    await other.page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    await other.sees('You with your document');
    assert.equal(other.query.get('applicant'), bench.query.get('applicant'));
    assert.equal(new URL(other.page.url()).hash, '');
    await other.close();
    await bench.close();
  });
});

test('the tabs go round by arrow keys, and each opens its part', async () => {
  const bench = await workshop.open('?applicant=keys&level=selfie-only-level&lang=en');
  await bench.turnTo('Setup');
  for (const tab of [...tools.slice(1), 'Setup']) {
    await bench.page.keyboard.press('ArrowRight');
    await panelOf(bench, tab).waitFor();
  }
  await bench.page.keyboard.press('End');
  await panelOf(bench, 'Webhooks').waitFor();
  await bench.close();
});

for (const [device, options] of Object.entries({
  'a desktop': desktop,
  'the smallest phone at night': { ...phone, viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
} satisfies Record<string, BrowserContextOptions>)) {
  test(`axe finds nothing on ${device}, whatever tool is open, and nothing is wider than the screen`, async () => {
    const { browser, sandbox } = workshop;
    const bench = await Bench.open(browser, sandbox, '?scenario=upload-refused&lang=en', options);
    const problems: string[] = [];
    const look = async (part: string): Promise<void> => {
      for (const problem of await bench.axeProblems()) problems.push(`${part}: ${problem}`);
      const spare = await bench.page.evaluate('document.scrollingElement.scrollWidth - innerWidth');
      if (Number(spare) > 0) problems.push(`${part}: ${String(spare)} px too wide`);
    };
    const box = panelOf(bench, 'Scenarios').getByLabel('Operator secret');
    await box.waitFor();
    await look('asking for the secret');
    await box.fill(sandbox.operatorSecret);
    await box.press('Enter');
    await bench.sees('Front of your ID card');
    for (const tab of ['Scenarios', 'Timeline']) {
      await bench.turnTo(tab);
      await look(tab);
    }
    await panelOf(bench, 'Timeline').locator('summary').first().click();
    await look('details');
    await bench.turnTo('Server');
    const server = panelOf(bench, 'Server');
    await server.getByRole('checkbox', { name: 'Slow', exact: true }).check();
    await server.getByRole('button', { name: 'Switch all off' }).waitFor();
    await server.getByRole('button', { name: 'grayscale', exact: true }).click();
    await server.getByRole('button', { name: 'Arm this answer' }).click();
    await server.getByRole('button', { name: 'Disarm all' }).waitFor();
    await look('Server');
    await server.getByRole('radio', { name: 'Verdict' }).check({ force: true });
    await server.getByLabel('Verdict', { exact: true }).last().selectOption('ask-again');
    await look('arming a verdict');
    await bench.turnTo('Webhooks');
    const webhooks = panelOf(bench, 'Webhooks');
    await webhooks.getByRole('button', { name: 'Show' }).click();
    await webhooks.getByText('Body').first().click();
    await look('Webhooks');
    assert.deepEqual(problems, []);
    await bench.close();
  });
}
