import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConsoleWorld } from './console-desk.js';
import { desktop } from './demo-page-bench.js';

const world = new ConsoleWorld();

test('notes are listed with their time, the latest first, and reach no applicant', async () => {
  const { bench, applicant } = await world.desk();
  const box = bench.operator.getByRole('textbox', { name: 'A note for operators' });
  for (const text of ['canary-note-1', 'canary-note-2']) {
    await box.fill(text);
    await bench.operator.getByRole('button', { name: 'Add note' }).click();
    await bench.operator.getByRole('list', { name: 'Notes' }).getByText(text).waitFor();
    assert.equal(await box.inputValue(), '', 'the box is free for another');
  }
  const entries = bench.operator.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  assert.deepEqual(await entries.getByRole('paragraph').allTextContents(), [
    'canary-note-2',
    'canary-note-1',
  ]);
  const { notes } = await applicant.whole();
  const times = await entries
    .locator('time')
    .evaluateAll((all) => all.map((each) => each.getAttribute('datetime')));
  assert.deepEqual(times, notes.map(({ at }) => at).toReversed());
  assert.doesNotMatch(
    await bench.widget.evaluate((widget) => widget.shadowRoot?.textContent ?? ''),
    /canary/,
  );
  await bench.close();
});

test('the history names who did what and when, unfolds its detail, and is copied whole as JSON', async () => {
  const applicant = (await world.desk()).applicant;
  await applicant.operate({ kind: 'addNote', text: 'A first word.' });
  await applicant.operate({ kind: 'finish', verdict: { reviewAnswer: 'GREEN' } });
  const permissions = ['clipboard-read', 'clipboard-write'];
  const bench = await world.openFor(applicant, { ...desktop, permissions });
  const entries = bench.operator.getByRole('list', { name: 'History' }).getByRole('listitem');
  const first = entries.first();
  await first.getByText('review finished').waitFor();
  await first.getByText(/^operator, revision \d+$/).waitFor();
  assert.match((await first.locator('time').textContent()) ?? '', /\d{2}:\d{2}:\d{2}\.\d{3}$/);
  const detail = first.locator('pre');
  assert.equal(await detail.isVisible(), false);
  await first.getByText('review finished').click();
  assert.match((await detail.textContent()) ?? '', /"reviewAnswer": "GREEN"/);
  const { history } = await applicant.whole();
  assert.ok(history.length > 8, 'more than is listed at first');
  await bench.operator.getByRole('button', { name: `Show all ${history.length}` }).click();
  assert.equal(await entries.count(), history.length);
  await bench.operator.getByRole('button', { name: 'Copy as JSON' }).click();
  await bench.operator.getByText('Copied', { exact: true }).waitFor();
  assert.deepEqual(JSON.parse(await bench.page.evaluate('navigator.clipboard.readText()')), history);
  await bench.close();
});

test('how it stands is acknowledged, until it stands differently', async () => {
  const { bench, applicant } = await world.desk();
  await bench.operator.getByRole('button', { name: 'Acknowledge' }).click();
  await bench.operator.getByText('Acknowledged, ').waitFor();
  assert.notEqual((await applicant.whole()).acknowledgedAt, undefined);
  await bench.operator.getByRole('button', { name: 'Approve', exact: true }).click();
  await bench.operator.getByRole('button', { name: 'Acknowledge' }).waitFor();
  await bench.close();
});

test('an attempt used is counted on the step, with what went wrong', async () => {
  const { bench, applicant } = await world.desk();
  const selfie = (await applicant.whole()).images.find(({ step }) => step === 'SELFIE');
  await applicant.operate({
    kind: 'finish',
    verdict: {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      items: [
        {
          step: 'SELFIE',
          imageId: selfie?.imageId ?? 0,
          reviewAnswer: 'RED',
          moderationComment: 'Too dark.',
          rejectLabels: ['BAD_SELFIE'],
        },
      ],
    },
  });
  const card = bench.operator.getByRole('region', { name: 'SELFIE' });
  await card.getByText('1 of 5 attempts used').click();
  const failures = card.getByRole('listitem').filter({ hasText: 'asked again: Too dark.' });
  await failures.getByText('BAD_SELFIE').waitFor();
  await bench.operator.getByRole('region', { name: 'IDENTITY' }).getByText('0 of 5 attempts used').waitFor();
  await bench.close();
});
