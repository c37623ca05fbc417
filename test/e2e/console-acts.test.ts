import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { ConsoleWorld } from './console-desk.js';
import type { Bench } from './demo-page-bench.js';

const world = new ConsoleWorld();

const inReview = 'We’re checking your photos';
const couldNot = 'We couldn’t verify you online';

function button(bench: Bench, name: string): Locator {
  return bench.operator.getByRole('button', { name, exact: true, disabled: false });
}

async function press(bench: Bench, name: string): Promise<void> {
  await button(bench, name).click();
}

/** Waits until the console says what the server did. */
async function told(bench: Bench, words: string): Promise<void> {
  await bench.operator.getByRole('status').filter({ hasText: words }).waitFor();
}

/** What went wrong on the page; that pictures of a session just shut are not there any more is as it must be. */
function pageErrors({ troubles }: Bench): readonly string[] {
  return troubles.filter((trouble) => !trouble.includes('404'));
}

async function openMore(bench: Bench): Promise<void> {
  await bench.operator.getByText('reviewing service, session, profile, level').click();
}

test('a check is answered, revoked and answered anew, and the widget follows each time', async () => {
  const { bench } = await world.desk();
  await bench.sees(inReview);
  await press(bench, 'Approve');
  await told(bench, 'Approved.');
  await bench.sees('You’re confirmed');
  await press(bench, 'Reject …');
  await bench.operator.getByLabel('Comment for the applicant').fill('Please call us.');
  await press(bench, 'Reject for good');
  await told(bench, 'Rejected for good.');
  await bench.sees(couldNot);
  await bench.widget.getByText('Please call us.').waitFor();
  await press(bench, 'Approve');
  await bench.sees('You’re confirmed');
  assert.deepEqual(pageErrors(bench), []);
  await bench.close();
});

test('a check is requested and taken by a person for an applicant who had it handed back', async () => {
  const { bench } = await world.desk();
  await openMore(bench);
  for (const status of ['queued', 'prechecked', 'awaitingService', 'onHold', 'pending']) {
    await press(bench, status);
    await told(bench, `The check is ${status}.`);
    await bench.operator.getByText(`${status}, 0 checks answered`).waitFor();
    await bench.sees(inReview);
  }
  await press(bench, 'awaitingUser');
  await bench.widget.getByRole('heading', { name: inReview }).waitFor({ state: 'detached' });
  await press(bench, 'Request check');
  await told(bench, 'Check requested.');
  await bench.sees(inReview);
  await press(bench, 'Manual check');
  await told(bench, 'Manual check started.');
  await bench.operator.getByText('onHold, 1 check answered').waitFor();
  await bench.sees(inReview);
  assert.deepEqual(pageErrors(bench), []);
  await bench.close();
});

test('a session is cancelled after a question, restarted, expired and restarted', async () => {
  const { bench, applicant } = await world.desk();
  await openMore(bench);
  await press(bench, 'Cancel the session …');
  await press(bench, 'Leave it');
  assert.equal((await applicant.whole()).session.state, 'active', 'the question alone does nothing');
  await press(bench, 'Cancel the session …');
  await press(bench, 'Cancel the session now');
  await told(bench, 'Cancelled.');
  await bench.sees('This check was cancelled');
  await press(bench, 'Restart');
  await told(bench, 'Restarted');
  await bench.sees(inReview);
  await press(bench, 'awaitingUser');
  await press(bench, 'Expire');
  await told(bench, 'Expired.');
  await bench.sees('This link has expired');
  await press(bench, 'Restart');
  await bench.widget.getByRole('heading', { name: 'This link has expired' }).waitFor({ state: 'detached' });
  assert.deepEqual(pageErrors(bench), []);
  await bench.close();
});

test('a profile is made inactive and active, put on the blocklist although approved, and reset', async () => {
  const { bench, applicant } = await world.desk();
  await openMore(bench);
  await press(bench, 'Make inactive');
  await told(bench, 'Made inactive.');
  await bench.sees('This profile is no longer active');
  await press(bench, 'Make active');
  await bench.sees(inReview);
  await press(bench, 'Approve');
  await bench.sees('You’re confirmed');
  await press(bench, 'Blocklist …');
  await bench.operator.getByLabel('Why; never for the applicant').fill('canary-block-17');
  await press(bench, 'Blocklist now');
  await told(bench, 'On the blocklist.');
  await bench.sees(couldNot);
  await bench.operator.getByRole('list', { name: 'Notes' }).getByText('canary-block-17').waitFor();
  assert.equal(await bench.widget.getByText('canary-block-17').count(), 0);
  await press(bench, 'Reset the profile …');
  await press(bench, 'Reset the profile now');
  await told(bench, 'Profile reset.');
  await bench.seesStart();
  const { images, fixedInfo } = await applicant.whole();
  assert.deepEqual([images.filter(({ active }) => active), fixedInfo], [[], {}]);
  assert.deepEqual(pageErrors(bench), []);
  await bench.close();
});

test('an approved applicant is moved to another level', async () => {
  const { bench, applicant } = await world.desk();
  await press(bench, 'Approve');
  await bench.sees('You’re confirmed');
  await openMore(bench);
  await bench.operator.getByLabel('Another level').selectOption('selfie-only-level');
  await press(bench, 'Move');
  await told(bench, 'Moved to the level.');
  await bench.operator.getByRole('heading', { name: 'IDENTITY' }).waitFor({ state: 'detached' });
  assert.equal((await applicant.whole()).levelName, 'selfie-only-level');
  await bench.sees('You’re confirmed');
  assert.deepEqual(pageErrors(bench), []);
  await bench.close();
});

test('a step is refused at once with a reason, taken back to pending, approved, and reset', async () => {
  const { bench, applicant } = await world.desk();
  const card = bench.operator.getByRole('region', { name: 'SELFIE' });
  await card.getByText('Change this step at once').click();
  await card.getByRole('button', { name: 'Reject the step …' }).click();
  await card.getByRole('textbox', { name: 'Comment on SELFIE' }).fill('Your eyes are closed.');
  await card.getByRole('button', { name: 'Reject the step now' }).click();
  await told(bench, 'SELFIE is rejected.');
  await bench.sees('You with your document');
  await bench.widget.getByText('Your eyes are closed.').waitFor();
  await card.getByText('1 of 5 attempts used').click();
  await card.getByText('asked again: Your eyes are closed.', { exact: true }).waitFor();
  await card.getByRole('button', { name: 'Back to pending' }).click();
  await told(bench, 'SELFIE is pending.');
  await bench.widget.getByText('Your eyes are closed.').waitFor({ state: 'detached' });
  await card.getByRole('button', { name: 'Approve the step' }).click();
  await told(bench, 'SELFIE is approved.');
  assert.equal((await applicant.whole()).steps['SELFIE']?.reviewResult?.reviewAnswer, 'GREEN');
  await card.getByRole('button', { name: 'Reset the step …' }).click();
  await card.getByRole('button', { name: 'Reset the step now' }).click();
  await told(bench, 'SELFIE was reset.');
  await card.getByText('Nothing yet').waitFor();
  assert.deepEqual((await applicant.whole()).steps['SELFIE']?.imageIds, []);
  assert.deepEqual(pageErrors(bench), []);
  await bench.close();
});

test('what cannot be done now is disabled and says why, and pressing it asks nothing of the server', async () => {
  const { bench } = await world.desk();
  await openMore(bench);
  const reset = bench.operator.getByRole('button', { name: 'Reset the profile …', disabled: true });
  await bench.operator.getByText('Expire: Not while a check goes on.').waitFor();
  const asked = bench.requests.length;
  await reset.click({ force: true });
  assert.equal(await bench.operator.getByRole('button', { name: 'Reset the profile now' }).count(), 0);
  assert.deepEqual(
    bench.requests.slice(asked).filter((url) => url.endsWith('/reset')),
    [],
  );
  await press(bench, 'awaitingUser');
  await bench.operator
    .getByText('Approve, Ask again, Reject: The check was handed back to the applicant.')
    .waitFor();
  await bench.close();
});

test('an applicant’s own token opens nothing of the console', async () => {
  const { bench, applicant } = await world.desk();
  await bench.page.evaluate('sessionStorage.clear()');
  await bench.page.reload();
  await bench.turnTo('Operator');
  await bench.operator.getByLabel('Operator secret').fill(applicant.token);
  await bench.operator.getByRole('button', { name: 'Open the operator’s view' }).click();
  await bench.operator.getByRole('alert').filter({ hasText: 'does not accept this secret' }).waitFor();
  assert.equal(await bench.operator.getByRole('button', { name: 'Approve' }).count(), 0);
  await bench.close();
});
