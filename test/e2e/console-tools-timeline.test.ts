import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { mergedEntries } from '../../demo/console/timeline/entries.js';
import type { Entry } from '../../demo/console/timeline/entries.js';
import type { Bench } from './demo-page-bench.js';
import { desktop } from './demo-page-bench.js';
import { panelOf, startWorkshop } from './console-tools-bench.js';
import type { Workshop } from './console-tools-bench.js';

type Line = Readonly<Record<string, unknown>> & { readonly at: string; readonly applicant: string };

let workshop: Workshop;

before(async () => (workshop = await startWorkshop()));
after(() => workshop.end());

const withClipboard = { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] };

/** Plays a scenario and opens the timeline once everything about it has arrived there. */
async function atTimeline(scenario: string, last: string): Promise<Bench> {
  const bench = await workshop.open(`?scenario=${scenario}&lang=en`, withClipboard);
  await bench.page.waitForURL((url) => !url.searchParams.has('scenario'));
  await bench.turnTo('Timeline');
  await panelOf(bench, 'Timeline').getByText(last, { exact: true }).first().waitFor();
  await panelOf(bench, 'Timeline').getByText('vw-ready', { exact: true }).waitFor();
  return bench;
}

async function copied(bench: Bench): Promise<readonly Line[]> {
  await panelOf(bench, 'Timeline').getByRole('button', { name: 'Copy as JSON' }).click();
  await panelOf(bench, 'Timeline').getByText('Copied', { exact: true }).waitFor();
  return JSON.parse(await bench.page.evaluate('navigator.clipboard.readText()')) as Line[];
}

function rows(bench: Bench): ReturnType<Bench['page']['locator']> {
  return panelOf(bench, 'Timeline').getByRole('list', { name: 'Timeline' }).getByRole('listitem');
}

describe('the timeline', () => {
  test('has the widget’s events, the requests and the webhooks, by time, and copies all that is shown', async () => {
    const bench = await atTimeline('final', 'applicantReviewed');
    const lines = await copied(bench);
    const applicant = bench.query.get('applicant');
    assert.deepEqual(
      lines.filter((line) => line.applicant !== applicant),
      [],
    );
    const times = lines.map(({ at }) => Date.parse(at));
    assert.deepEqual(
      times,
      times.toSorted((one, other) => one - other),
    );
    const webhooks = lines.flatMap(({ webhook }) => webhook ?? []);
    assert.deepEqual(webhooks, ['applicantCreated', 'applicantPending', 'applicantReviewed']);
    const posts = lines.filter(({ request }) => String(request).startsWith('POST'));
    assert.deepEqual(
      posts.map(({ request, status }) => [request, status]),
      [...Array.from({ length: 4 }, () => ['POST info/idDoc', 200]), ['POST status/pending', 200]],
    );
    assert.equal(lines.length, await rows(bench).count());
    assert.ok(lines.some(({ event }) => event === 'vw-ready'));
    await bench.close();
  });

  test('has no token, no secret and no header in any line', async () => {
    const bench = await atTimeline('token-expired', 'applicantCreated');
    const text = JSON.stringify(await copied(bench));
    assert.ok(text.includes('token-expired'), 'the fault is there');
    assert.doesNotMatch(text, /bearer|authorization|"token"/i);
    assert.equal(text.includes(workshop.sandbox.operatorSecret), false);
    await bench.close();
  });

  test('leaves a kind out of the list and of what is copied, and brings it back', async () => {
    const bench = await atTimeline('approved', 'applicantReviewed');
    const panel = panelOf(bench, 'Timeline');
    await panel.getByRole('button', { name: /^Requests/ }).click();
    assert.deepEqual(
      (await copied(bench)).filter(({ request }) => request !== undefined),
      [],
    );
    await panel.getByRole('button', { name: /^Widget/ }).click();
    const names = await rows(bench).locator('strong').allTextContents();
    assert.deepEqual(names, ['applicantReviewed', 'applicantPending', 'applicantCreated']);
    await panel.getByRole('button', { name: /^Widget/ }).click();
    await rows(bench).filter({ hasText: 'vw-ready' }).waitFor();
    await bench.close();
  });

  test('folds out the details of a row', async () => {
    const bench = await atTimeline('approved', 'applicantReviewed');
    const row = rows(bench).filter({ hasText: 'applicantReviewed' });
    assert.equal(await row.getByText('"reviewAnswer": "GREEN"').isVisible(), false);
    await row.locator('summary').click();
    await row.getByText('"reviewAnswer": "GREEN"').waitFor();
    await bench.close();
  });

  test('does not bring back what was cleared, and goes on with what is new', async () => {
    const bench = await atTimeline('approved', 'applicantReviewed');
    const looked = (): Promise<unknown> => bench.page.waitForResponse('**/requests?after=*');
    const before = new Set(await rows(bench).allInnerTexts());
    assert.ok(before.size > 10);
    await panelOf(bench, 'Timeline').getByRole('button', { name: 'Clear' }).click();
    await looked();
    await looked();
    // What was on its way just then may come; nothing that was listed may.
    const after = await rows(bench).allInnerTexts();
    assert.deepEqual(
      after.filter((row) => before.has(row)),
      [],
    );
    await workshop.operator.act(bench.query.get('applicant') ?? '', 'reset');
    await bench.seesStart();
    await rows(bench).filter({ hasText: 'applicantReset' }).waitFor();
    assert.equal(await rows(bench).filter({ hasText: 'applicantReviewed' }).count(), 0);
    await bench.close();
  });
});

test('the merged list has each key once, the news of it, the newest first, and a bounded length', () => {
  const entry = (key: number, atMs: number, name: string): Entry => ({
    kind: 'request',
    key: `request ${key}`,
    order: key,
    atMs,
    applicant: 'somebody',
    name,
    tone: '',
    brief: '',
    details: {},
  });
  const old = Array.from({ length: 900 }, (_, key) => entry(key, key, 'old'));
  const news = Array.from({ length: 900 }, (_, key) => entry(key + 450, key + 450, 'new'));
  const merged = mergedEntries(old, news);
  assert.equal(merged.length, 1000);
  assert.equal(new Set(merged.map(({ key }) => key)).size, 1000);
  assert.deepEqual(
    merged.map(({ atMs }) => atMs),
    Array.from({ length: 1000 }, (_, index) => 1349 - index),
  );
  assert.deepEqual(
    merged.filter(({ name, order }) => name !== (order >= 450 ? 'new' : 'old')),
    [],
  );
});
