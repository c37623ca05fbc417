import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerOf, answerWords, freshDraft } from '../../demo/console/answers/answer-draft.js';
import type { AnswerDraft } from '../../demo/console/answers/answer-draft.js';
import type { ArmedAnswer } from '../../demo/console/calls/sandbox/sandbox-calls.js';
import { errorCodes, errorTags, warningTags } from '../../demo/console/answers/known-answers.js';
import { answers as texts } from '../../src/text/en/answers.js';
import type { Bench } from './demo-page-bench.js';
import { atSelfie, giveSelfie, panelOf, startWorkshop } from './console-tools-bench.js';
import type { Workshop } from './console-tools-bench.js';

let workshop: Workshop;

before(async () => (workshop = await startWorkshop()));
after(() => workshop.end());

/** Arms an answer of this kind, with what is pressed and chosen. */
async function arm(bench: Bench, kind: string, choose: () => Promise<unknown>): Promise<void> {
  const panel = panelOf(bench, 'Server');
  await panel.getByRole('radio', { name: kind, exact: true }).check({ force: true });
  await choose();
  const waiting = panel.getByRole('list', { name: 'Armed answers' }).getByRole('listitem');
  const before = await waiting.count();
  await panel.getByRole('button', { name: 'Arm this answer' }).click();
  await waiting.nth(before).waitFor();
}

async function waitingIn(bench: Bench): Promise<readonly string[]> {
  const list = panelOf(bench, 'Server').getByRole('list', { name: 'Armed answers' });
  return (await list.getByRole('listitem').allInnerTexts()).map((text) => text.trim());
}

async function noneWaits(bench: Bench): Promise<void> {
  await panelOf(bench, 'Server').getByText('None waits').waitFor();
}

test('the console offers exactly the tags and error codes that have a text for the applicant', () => {
  // This one is never an answer: the server says it of the side that fell with the other one.
  const told = Object.keys(texts.tags).filter((tag) => tag !== 'otherSideRefused');
  assert.deepEqual([...errorTags, ...warningTags].sort(), told.sort());
  assert.deepEqual(Object.values(errorCodes).sort(), Object.keys(texts.errors).sort());
});

test('a hint with a known tag and one of one’s own reaches the applicant, once', async () => {
  const bench = await atSelfie(workshop, 'armed-hint');
  await bench.turnTo('Server');
  const panel = panelOf(bench, 'Server');
  await arm(bench, 'Hints', async () => {
    await panel.getByRole('button', { name: 'badSelfie', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Another tag' }).fill('somethingNew');
    await panel.getByRole('textbox', { name: 'Another tag' }).press('Enter');
    await panel.getByRole('button', { name: 'somethingNew', pressed: true }).waitFor();
  });
  assert.deepEqual(await waitingIn(bench), ['SELFIE: kept, hints badSelfie, somethingNew']);
  await giveSelfie(bench, workshop);
  await bench.widget.getByText('Your face could be clearer.').waitFor();
  await bench.widget.getByRole('button', { name: /^Change/ }).click();
  await bench.widget.getByText('Your face could be clearer.').first().waitFor();
  await noneWaits(bench);
  assert.deepEqual(bench.pageErrors, []);
  await bench.close();
});

test('a refusal reaches the applicant and costs a try', async () => {
  const bench = await atSelfie(workshop, 'armed-refusal');
  await bench.turnTo('Server');
  const panel = panelOf(bench, 'Server');
  await panel.getByRole('button', { name: 'Arm this answer' }).click();
  await panel.getByText('Choose at least one tag.').waitFor();
  await arm(bench, 'Refusal', () =>
    panel.getByRole('button', { name: 'selfieFaceBadQuality', exact: true }).click(),
  );
  await giveSelfie(bench, workshop);
  await bench.widget.getByText('Not accepted').first().waitFor();
  const { steps } = await workshop.operator.applicant('armed-refusal');
  assert.equal(steps['SELFIE']?.attempts?.used, 1);
  await bench.close();
});

test('an error code reaches the applicant and costs nothing', async () => {
  const bench = await atSelfie(workshop, 'armed-code');
  await bench.turnTo('Server');
  await arm(bench, 'Error code', () =>
    panelOf(bench, 'Server').getByLabel('Error code', { exact: true }).last().selectOption('encrypted-file'),
  );
  await giveSelfie(bench, workshop);
  await bench.widget.getByText('Not accepted').first().waitFor();
  await noneWaits(bench);
  await bench.close();
});

test('a verdict answers the next check at once, and its comment for the integrator stays out of the page', async () => {
  const bench = await atSelfie(workshop, 'armed-verdict');
  await bench.turnTo('Server');
  const panel = panelOf(bench, 'Server');
  await arm(bench, 'Verdict', async () => {
    await panel.getByLabel('Verdict', { exact: true }).last().selectOption('reject');
    await panel.getByLabel('Comment for the applicant').fill('Please visit a branch.');
    await panel.getByLabel('Comment for the integrator').fill('canary-armed');
  });
  await giveSelfie(bench, workshop);
  await bench.widget.getByText('Sent', { exact: true }).waitFor();
  await bench.widget.getByRole('button', { name: 'Send for checking' }).click();
  await bench.sees('We couldn’t verify you online');
  await bench.widget.getByText('Please visit a branch.').waitFor();
  assert.equal(await bench.widget.getByText('canary-armed').count(), 0);
  await bench.close();
});

test('what waits can be taken back one by one or all at once, and is the same on another page', async () => {
  const bench = await atSelfie(workshop, 'armed-list');
  const other = await workshop.open('?applicant=armed-list&level=selfie-only-level&lang=en');
  await bench.turnTo('Server');
  await other.turnTo('Server');
  const panel = panelOf(bench, 'Server');
  for (const tag of ['screenshot', 'grayscale', 'expiredDoc']) {
    await arm(bench, 'Refusal', () => panel.getByRole('button', { name: tag, exact: true }).click());
  }
  await panelOf(other, 'Server').getByText('3 answers wait').waitFor();
  await panel.getByRole('button', { name: 'Disarm: SELFIE: refused, grayscale' }).click();
  await panelOf(other, 'Server').getByText('2 answers wait').waitFor();
  assert.deepEqual(await waitingIn(other), ['SELFIE: refused, screenshot', 'SELFIE: refused, expiredDoc']);
  await panelOf(other, 'Server').getByRole('button', { name: 'Disarm all' }).click();
  await noneWaits(bench);
  await bench.close();
  await other.close();
});

const step = 'SELFIE';
const red = { reviewAnswer: 'RED' } as const;
const drafts: readonly (readonly [Partial<AnswerDraft>, ArmedAnswer | undefined, string])[] = [
  [{}, undefined, ''],
  [{ step }, undefined, ''],
  [{ tags: ['screenshot'] }, undefined, ''],
  [
    { step, tags: ['screenshot', 'own'] },
    { on: 'upload', step, errors: ['screenshot', 'own'] },
    'SELFIE: refused, screenshot, own',
  ],
  [
    { kind: 'warnings', step, tags: ['grayscale'] },
    { on: 'upload', step, warnings: ['grayscale'] },
    'SELFIE: kept, hints grayscale',
  ],
  [
    { kind: 'code', step, errorName: 'file-too-big' },
    { on: 'upload', step, errorName: 'file-too-big' },
    'SELFIE: file-too-big',
  ],
  [
    { kind: 'verdict', step, clientComment: 'left over' },
    { on: 'check', verdict: { reviewAnswer: 'GREEN' } },
    'Next check: GREEN',
  ],
  [
    { kind: 'verdict', verdict: 'ask-again', moderationComment: ' Once more. ' },
    { on: 'check', verdict: { ...red, reviewRejectType: 'RETRY', moderationComment: 'Once more.' } },
    'Next check: RED RETRY',
  ],
  [
    { kind: 'verdict', verdict: 'ask-again', step },
    { on: 'check', verdict: { ...red, reviewRejectType: 'RETRY', items: [{ step, ...red }] } },
    'Next check: RED RETRY SELFIE',
  ],
  [
    { kind: 'verdict', verdict: 'reject', step, clientComment: 'For you alone.' },
    { on: 'check', verdict: { ...red, reviewRejectType: 'FINAL', clientComment: 'For you alone.' } },
    'Next check: RED FINAL',
  ],
];

test('what is chosen becomes just the answer that is armed, and nothing while something is missing', () => {
  for (const [chosen, expected, words] of drafts) {
    const answer = answerOf({ ...freshDraft, ...chosen });
    assert.deepEqual(answer, expected, JSON.stringify(chosen));
    assert.equal(answer ? answerWords(answer) : '', words);
  }
});
