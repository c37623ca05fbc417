import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { FullApplicant } from './console-applicant.js';
import { ConsoleWorld } from './console-desk.js';
import type { Bench } from './demo-page-bench.js';

const world = new ConsoleWorld();

function mark(bench: Bench, word: string, about: string): Locator {
  return bench.operator.getByRole('button', { name: `${word}: ${about}`, exact: true });
}

/** Presses the button of a mark and waits until it is the server's. */
async function press(bench: Bench, word: string, about: string): Promise<void> {
  await mark(bench, word, about).click();
  await bench.operator
    .getByRole('button', { name: `${word}: ${about}`, exact: true, pressed: true })
    .waitFor();
}

async function marksOf(applicant: FullApplicant): Promise<readonly string[]> {
  const { marks, images } = await applicant.whole();
  return marks.map(({ step, imageId, field, mark: name }) => {
    const image = images.find((each) => each.imageId === imageId);
    return [step, image?.idDocSubType ?? field, name].filter(Boolean).join(' ');
  });
}

/** The headings of what the applicant is asked to fix. */
async function fixes(bench: Bench, heading: string): Promise<readonly string[]> {
  await bench.sees(heading);
  const names = await bench.widget.getByRole('listitem').getByRole('heading').allTextContents();
  return names.map((name) => name.trim());
}

test('what is marked as rejected is asked again with one press, each with its own reason, and nothing else', async () => {
  const { bench, applicant } = await world.desk();
  await press(bench, 'Rejected', 'IDENTITY ID_CARD back');
  const reason = bench.operator.getByRole('group', { name: 'IDENTITY ID_CARD back marked as rejected' });
  await reason.getByRole('textbox', { name: /Comment on/ }).fill('The lower edge is cut off.');
  await reason.getByText('Reject labels').click();
  await reason.getByRole('searchbox').fill('incomplete');
  await reason.getByRole('checkbox', { name: 'INCOMPLETE_DOCUMENT' }).check();
  await reason.getByRole('button', { name: 'Keep the reason' }).click();
  await reason.waitFor({ state: 'detached' });
  await press(bench, 'Rejected', 'APPLICANT_DATA dob');
  await press(bench, 'Approved', 'SELFIE');
  await press(bench, 'Rejected', 'PROOF_OF_RESIDENCE UTILITY_BILL');
  await press(bench, 'Pending', 'PROOF_OF_RESIDENCE UTILITY_BILL');
  assert.deepEqual((await marksOf(applicant)).toSorted(), [
    'APPLICANT_DATA dob rejected',
    'IDENTITY BACK_SIDE rejected',
    'SELFIE approved',
  ]);
  await bench.sees('We’re checking your photos');
  assert.equal(
    await bench.widget.getByText('The lower edge').count(),
    0,
    'a mark is not told before the answer',
  );
  await bench.operator.getByRole('button', { name: 'Ask again for the 2 marked items' }).click();
  assert.deepEqual(await fixes(bench, '2 things to fix'), ['ID card, back', 'Your details']);
  await bench.widget.getByText('The lower edge is cut off.').waitFor();
  assert.deepEqual(await marksOf(applicant), [], 'an answer forgets the marks');
  assert.deepEqual(bench.troubles, []);
  await bench.close();
});

test('the form to ask again is filled in from the marks and takes fields one by one', async () => {
  const { bench, applicant } = await world.desk();
  await press(bench, 'Rejected', 'SELFIE');
  await bench.operator.getByRole('button', { name: 'Ask again …' }).click();
  const form = bench.operator.getByRole('form', { name: 'Ask again' });
  const ticked = form.getByRole('checkbox', { checked: true });
  await form.getByText('Filled in from your marks.').waitFor();
  assert.equal(await ticked.count(), 1);
  await form.getByRole('checkbox', { name: /APPLICANT_DATA email/ }).check();
  await form.getByRole('textbox', { name: 'Comment on APPLICANT_DATA email' }).fill('Letters only, please.');
  await form.getByRole('button', { name: 'Ask again for 2 items' }).click();
  await bench.sees('2 things to fix');
  const { steps } = await applicant.whole();
  assert.deepEqual(steps['APPLICANT_DATA']?.fieldResults?.['email'], {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    moderationComment: 'Letters only, please.',
    rejectLabels: ['PROBLEMATIC_APPLICANT_DATA'],
  });
  await bench.operator.getByRole('button', { name: 'Approve', exact: true }).click();
  await bench.sees('You’re confirmed');
  assert.deepEqual(bench.troubles, []);
  await bench.close();
});

test('a reason that the server refuses stays where it was written, beside the server’s words', async () => {
  const { bench, applicant } = await world.desk();
  await press(bench, 'Rejected', 'SELFIE');
  await bench.page.route('**/one', (route) => route.abort());
  await applicant.operate({ kind: 'cancel' });
  const reason = bench.operator.getByRole('group', { name: 'SELFIE marked as rejected' });
  const box = reason.getByRole('textbox', { name: /Comment on/ });
  await box.fill('Too dark.');
  const answered = bench.page.waitForResponse('**/review/marks');
  await reason.getByRole('button', { name: 'Keep the reason' }).click();
  const { correlationId, errorName } = (await (await answered).json()) as Record<string, string>;
  const alert = bench.operator.getByRole('alert').filter({ hasText: correlationId ?? '-' });
  await alert.filter({ hasText: errorName ?? '-' }).waitFor();
  assert.equal(await box.inputValue(), 'Too dark.');
  await bench.operator.getByRole('button', { name: 'Close the message' }).click();
  await alert.waitFor({ state: 'detached' });
  await bench.close();
});

test('marks are set by keyboard alone, and say what they are', async () => {
  const { bench, applicant } = await world.desk();
  const group = bench.operator.getByRole('group', { name: 'Mark of SELFIE' });
  await group.getByRole('button', { name: 'Approved: SELFIE' }).focus();
  await bench.page.keyboard.press('Enter');
  await group.getByRole('button', { name: 'Approved: SELFIE', pressed: true }).waitFor();
  await bench.page.keyboard.press('Tab');
  await bench.page.keyboard.press('Tab');
  await bench.page.keyboard.press('Space');
  await group.getByRole('button', { name: 'Rejected: SELFIE', pressed: true }).waitFor();
  await bench.operator.getByRole('status').filter({ hasText: 'Marked as rejected.' }).waitFor();
  assert.deepEqual(await marksOf(applicant), ['SELFIE rejected']);
  await bench.close();
});

test('where no check can be answered the marks are off and say why', async () => {
  const { bench, applicant } = await world.desk();
  await applicant.operate({ kind: 'setReviewStatus', reviewStatus: 'awaitingUser' });
  await bench.operator.getByText('Marks: The check was handed back to the applicant.').waitFor();
  const button = mark(bench, 'Approved', 'SELFIE');
  assert.equal(await button.getAttribute('aria-description'), 'The check was handed back to the applicant.');
  await button.click({ force: true });
  assert.deepEqual(await marksOf(applicant), []);
  await bench.close();
});
