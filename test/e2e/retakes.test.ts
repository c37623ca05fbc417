import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ApplicantUser } from './applicant.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

const used = /You have already used this picture/;
const use = /^(Use this photo|Use it anyway)$/;
const cannot = 'This one cannot be used';

/** Everything that the browser keeps of the widget. */
async function kept({ page }: ApplicantUser): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }));
}

async function isRefusedHere(user: ApplicantUser, said: RegExp): Promise<void> {
  await user.sees(cannot);
  await user.reads(said);
  assert.equal(await user.widget.getByRole('button', { name: 'Use it anyway' }).count(), 0);
}

describe('a picture that was given before', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.end());

  const start = async (applicant: string): Promise<ApplicantUser> => {
    const user = await world.visit({ applicant });
    await user.presses('Begin');
    await user.picks('Germany', 'ID card');
    return user;
  };

  it('is not taken for another shot, also after a reload; its own shot may have it again', async () => {
    const user = await start('twice');
    await user.gives(world.pictures.cardFront);
    await user.sees(/^Back of/);
    await user.chooses(world.pictures.cardFront);
    await isRefusedHere(user, used);
    await user.isAllSent();
    await user.reload();
    await user.sees(/^Back of/);
    await user.chooses(world.pictures.cardFront);
    await isRefusedHere(user, used);
    await user.chooses(world.pictures.cardBack);
    await user.presses(use);
    await user.sees(/you with your document/i);
    await user.presses('Back');
    await user.presses('Back');
    await user.sees(/^Front of/);
    await user.chooses(world.pictures.cardFront);
    await user.widget.getByRole('button', { name: use }).waitFor();
    assert.deepEqual(user.troubles, []);
    await user.leave();
  });

  /** Has one picture asked again, with this label. */
  const askAgain = async (applicant: string, step: string, label: string): Promise<void> => {
    const { images } = await world.operator.applicant(applicant);
    const imageId = images.find((image) => image.step === step)?.imageId ?? 0;
    await world.operator.finish(applicant, {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      items: [{ step, imageId, reviewAnswer: 'RED', rejectLabels: [label] }],
    });
  };

  it('is not taken again once a reviewer wants another; what is kept of it ends with the verification', async () => {
    const { selfie: first, otherFront: second } = world.pictures;
    const user = await world.visit({ applicant: 'asked-again', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.gives(first);
    await user.presses('Send for checking');
    await user.sees(/we’re checking/i);
    assert.match(await kept(user), / picture /);
    assert.doesNotMatch(await kept(user), /FACE_|IMG_|data:|JFIF/);
    await askAgain('asked-again', 'SELFIE', 'BAD_SELFIE');
    await user.sees(/one thing to fix/i);
    await user.reload();
    await user.sees(/one thing to fix/i);
    await user.presses(/take it again/i);
    await user.chooses(first);
    await isRefusedHere(user, used);
    await user.chooses(second);
    await user.presses(use);
    await user.presses('Send for checking');
    await user.sees(/we’re checking/i);
    await world.operator.finish('asked-again', { reviewAnswer: 'GREEN' });
    await user.sees(/you’re confirmed/i);
    assert.doesNotMatch(await kept(user), / picture /);
    assert.deepEqual(user.troubles, []);
    await user.leave();
  });

  it('must be in colour where the last one was not', async () => {
    const user = await world.visit({ applicant: 'grey', level: 'passport-only-level' });
    await user.presses('Begin');
    await user.widget.getByRole('combobox').fill('Germany');
    await user.widget.getByRole('option', { name: 'Germany', exact: true }).click();
    await user.presses('Continue');
    await user.gives(world.pictures.cardFront);
    await user.gives(world.pictures.selfie);
    await user.presses('Send for checking');
    await user.sees(/we’re checking/i);
    await askAgain('grey', 'IDENTITY', 'BLACK_AND_WHITE');
    await user.sees(/one thing to fix/i);
    await user.presses(/take it again/i);
    await user.chooses(world.pictures.greyFront);
    await isRefusedHere(user, /black and white/);
    await user.chooses(world.pictures.otherFront);
    await user.presses(use);
    await user.isAllSent();
    assert.deepEqual(user.troubles, []);
    await user.leave();
  });
});
