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

/** The steps of the basic level, each from the screen it starts on to the next one. */
const steps: readonly (readonly [string, () => Promise<void>])[] = [
  ['Begin', () => user.presses('Begin')],
  ['country and document', () => user.picks('Germany', 'ID card')],
  ['front', () => user.gives(world.pictures.cardFront)],
  [
    'back',
    async () => {
      await user.sees(/back of your id card/i);
      await user.gives(world.pictures.cardBack);
    },
  ],
  [
    'selfie',
    async () => {
      await user.sees(/you with your document/i);
      await user.gives(world.pictures.selfie);
    },
  ],
  [
    'kind of bill',
    async () => {
      const utility = user.widget.getByRole('radio', { name: /utility bill/i });
      await utility.check();
      await user.presses('Continue');
    },
  ],
  ['bill', () => user.gives(world.pictures.bill)],
];

async function submitAndApprove(applicant: string): Promise<void> {
  await user.sees('Check your answers');
  await user.presses('Send for checking');
  await user.sees(/we’re checking/i);
  await world.operator.finish(applicant, { reviewAnswer: 'GREEN' });
  await user.sees(/you’re confirmed/i);
}

describe('an applicant with an ID card, a selfie and a PDF bill', () => {
  it('gets approved without a reload, on screens that axe has nothing against', async () => {
    user = await world.visit({ applicant: 'anna-straight' });
    await user.sees(/let’s confirm/i);
    for (const [name, act] of steps) {
      assert.deepEqual(await axeProblems(user), [], `axe before ${name}`);
      await act();
    }
    await user.sees('Check your answers');
    assert.deepEqual(await axeProblems(user), [], 'axe on the summary');
    await submitAndApprove('anna-straight');
    assert.deepEqual(await axeProblems(user), [], 'axe on the outcome');

    const { images, id } = await world.operator.applicant('anna-straight');
    assert.deepEqual(
      images.map(({ step, idDocSubType, contentType }) => [step, idDocSubType, contentType]),
      [
        ['IDENTITY', 'FRONT_SIDE', 'image/jpeg'],
        ['IDENTITY', 'BACK_SIDE', 'image/jpeg'],
        ['SELFIE', undefined, 'image/jpeg'],
        ['PROOF_OF_RESIDENCE', undefined, 'application/pdf'],
      ],
    );
    for (const { imageId, contentType } of images) {
      const bytes = Buffer.from(await world.operator.picture(id, imageId));
      if (contentType === 'image/jpeg') assert.equal(bytes.includes('Exif'), false);
    }
    assert.deepEqual(user.troubles, []);
    assert.deepEqual(await world.contractProblems(), []);
  });

  it('gets there with a reload after every step, and never does anything twice', async () => {
    user = await world.visit({ applicant: 'ben-reloads' });
    for (const [, act] of steps) {
      await act();
      await user.reads(/begin|continue|of 3|check your answers/i);
      await user.isAllSent();
      await user.reload();
      const isKept = await user.widget.getByRole('heading').first().textContent();
      assert.notEqual(isKept, null);
      if (act === steps[0]?.[1]) await user.presses('Begin');
      if (act === steps[1]?.[1]) {
        await user.presses('Begin');
        await user.picks('Germany', 'ID card');
      }
      if (act === steps[5]?.[1]) {
        await user.widget.getByRole('radio', { name: /utility bill/i }).check();
        await user.presses('Continue');
      }
    }
    await submitAndApprove('ben-reloads');
    const { images } = await world.operator.applicant('ben-reloads');
    assert.equal(images.length, 4);
    await user.reload();
    await user.sees(/you’re confirmed/i);
  });

  it('gets there when the server is killed and restarted in the middle', async () => {
    user = await world.visit({ applicant: 'cleo-restart' });
    for (const [name, act] of steps) {
      await act();
      if (name === 'front') {
        await user.isAllSent();
        await world.sandbox.kill();
      }
      if (name === 'back') await world.sandbox.start();
    }
    await submitAndApprove('cleo-restart');
    const { images } = await world.operator.applicant('cleo-restart');
    assert.equal(images.filter(({ active }) => active).length, 4);
    assert.deepEqual(await world.contractProblems(), []);
  });
});

describe('a reviewer who does not approve', () => {
  it('gets only the refused side again after a RETRY', async () => {
    user = await world.visit({ applicant: 'dora-retry' });
    for (const [, act] of steps) await act();
    await user.presses('Send for checking');
    await user.sees(/we’re checking/i);
    const { images } = await world.operator.applicant('dora-retry');
    const back = images.find(({ idDocSubType }) => idDocSubType === 'BACK_SIDE');
    await world.operator.finish('dora-retry', {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      clientComment: 'only-for-the-client',
      rejectLabels: ['UNSATISFACTORY_PHOTOS'],
      items: [
        {
          step: 'IDENTITY',
          imageId: back?.imageId ?? 0,
          reviewAnswer: 'RED',
          moderationComment: 'The <b>text</b> is not readable.',
          rejectLabels: ['UNSATISFACTORY_PHOTOS'],
        },
      ],
    });
    await user.sees(/one thing to fix/i);
    await user.reads('The <b>text</b> is not readable.');
    await user.widget.locator('img').first().waitFor();
    await user.presses(/take it again/i);
    await user.gives(world.pictures.otherFront);
    await submitAndApprove('dora-retry');
    const seen = (await world.proxy.exchanges()).map(({ responseBytes }) =>
      Buffer.from(responseBytes).toString('latin1'),
    );
    assert.equal(
      seen.some((body) => body.includes('only-for-the-client')),
      false,
    );
  });

  it('shows one neutral screen after a FINAL, live and after a reload', async () => {
    user = await world.visit({ applicant: 'emil-final', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.gives(world.pictures.selfie);
    await user.presses('Send for checking');
    await user.sees(/we’re checking/i);
    await world.operator.finish('emil-final', {
      reviewAnswer: 'RED',
      reviewRejectType: 'FINAL',
      rejectLabels: ['FORGERY'],
      clientComment: 'only-for-the-client',
    });
    for (let visit = 0; visit < 2; visit += 1) {
      await user.sees(/we couldn’t verify you online/i);
      const text = await user.text();
      assert.doesNotMatch(text, /forg|only-for-the-client/i);
      assert.equal(await user.widget.locator('input[type=file]').count(), 0);
      await user.reload();
    }
  });
});
