import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { ApplicantUser } from './applicant.js';
import { axeProblems, startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
let user: ApplicantUser;

before(async () => (world = await startWorld()));
after(() => world.end());
afterEach(() => user.leave());

async function approved(applicant: string): Promise<void> {
  await user.presses('Send for checking');
  await user.sees(/we’re checking/i);
  await world.operator.finish(applicant, { reviewAnswer: 'GREEN' });
  await user.sees(/you’re confirmed/i);
  assert.deepEqual(user.troubles, []);
  assert.deepEqual(await world.contractProblems(), []);
}

describe('a level', () => {
  it('of a selfie alone asks for nothing else', async () => {
    user = await world.visit({ applicant: 'ida-selfie', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.gives(world.pictures.selfie);
    await user.sees('Check your answers');
    await approved('ida-selfie');
  });

  it('with a passport as the only document asks for the country and one picture', async () => {
    user = await world.visit({ applicant: 'jo-passport', level: 'passport-only-level' });
    await user.presses('Begin');
    assert.equal(await user.widget.getByRole('radio').count(), 0);
    await user.widget.getByRole('combobox').fill('France');
    await user.widget.getByRole('option', { name: 'France', exact: true }).click();
    await user.presses('Continue');
    await user.gives(world.pictures.cardFront);
    await user.gives(world.pictures.selfie);
    await user.sees('Check your answers');
    await approved('jo-passport');
    const { images } = await world.operator.applicant('jo-passport');
    assert.deepEqual(images.map(({ idDocType, country }) => [idDocType, country]).slice(0, 1), [
      ['PASSPORT', 'FRA'],
    ]);
  });

  it('with personal data keeps what was typed, shows what is wrong, and saves it', async () => {
    user = await world.visit({ applicant: 'kim-data', level: 'data-kyc-level' });
    await user.presses('Begin');
    const isForm = await user.widget.getByRole('textbox', { name: /first name/i }).isVisible();
    if (!isForm) {
      await user.picks('Germany', 'Passport');
      await user.gives(world.pictures.cardFront);
      await user.gives(world.pictures.selfie);
      const bill = user.widget.getByRole('radio', { name: /utility bill/i });
      await bill.check();
      await user.presses('Continue');
      await user.gives(world.pictures.bill);
    }
    await user.widget.getByRole('textbox', { name: /first name/i }).fill('Kim');
    await user.presses(/continue|save/i);
    await user.reads(/last name/i);
    assert.deepEqual(await axeProblems(user), []);
    assert.equal(await user.widget.getByRole('textbox', { name: /first name/i }).inputValue(), 'Kim');
    await user.widget.getByRole('textbox', { name: /last name/i }).fill('Østergård <script>');
    const day = user.widget.getByRole('textbox', { name: /^day/i });
    await day.fill('7');
    await user.widget.getByRole('textbox', { name: /^month/i }).fill('3');
    await user.widget.getByRole('textbox', { name: /^year/i }).fill('1988');
    for (const box of await user.widget.getByRole('combobox').all()) {
      await box.fill('Denmark');
      await user.widget.getByRole('option', { name: 'Denmark', exact: true }).click();
    }
    await user.widget.getByRole('textbox', { name: /phone/i }).fill('+45 20 30 40 50');
    await user.widget.getByRole('textbox', { name: /mail/i }).fill('kim@example.com');
    await user.presses(/continue|save/i);
    await user.sees('Check your answers');
    await user.reads('Østergård <script>');
    await approved('kim-data');
    const { fixedInfo } = await world.operator.applicant('kim-data');
    assert.equal(fixedInfo['lastName'], 'Østergård <script>');
    assert.equal(fixedInfo['dob'], '1988-03-07');
    assert.equal(
      user.consoleLines.some((line) => line.includes('Østergård')),
      false,
    );
  });
});

describe('changing an answer', () => {
  it('replaces a picture from the summary, and the server keeps only the new one', async () => {
    user = await world.visit({ applicant: 'lou-change', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.gives(world.pictures.selfie);
    await user.sees('Check your answers');
    await user.widget.getByText('Sent', { exact: true }).waitFor();
    await user.presses(/^change/i);
    await user.chooses(world.pictures.otherFront);
    await user.presses(/^(Use this photo|Use it anyway)$/);
    await user.sees('Check your answers');
    await approved('lou-change');
    const { images } = await world.operator.applicant('lou-change');
    assert.deepEqual(
      images.map(({ active }) => active),
      [false, true],
    );
  });

  it('of document takes the pictures of the old one back', async () => {
    user = await world.visit({ applicant: 'mia-document', level: 'basic-kyc-level' });
    await user.presses('Begin');
    await user.picks('Germany', 'ID card');
    await user.gives(world.pictures.cardFront);
    await user.sees(/back of your id card/i);
    await user.presses('Back');
    await user.presses('Back');
    await user.picks('Germany', 'Passport');
    await user.sees(/photo page of your passport/i);
    await user.gives(world.pictures.otherFront);
    await user.sees(/you with your document/i);
    await user.isAllSent();
    await user.reload();
    await user.sees(/you with your document/i);
    const { images } = await world.operator.applicant('mia-document');
    const active = images.filter((image) => image.active).map(({ idDocType }) => idDocType);
    assert.deepEqual(active, ['PASSPORT']);
  });
});
