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

async function atBill(applicant: string): Promise<void> {
  user = await world.visit({ applicant, level: 'bill-only-level' });
  await user.presses('Begin');
  await user.sees(/utility bill/i);
}

/** What the server keeps of the bill. */
async function kept(applicant: string): Promise<{ readonly type: string; readonly text: string }> {
  const { id, images } = await world.operator.applicant(applicant);
  const [image] = images;
  assert.ok(image && images.length === 1);
  const bytes = await world.operator.picture(id, image.imageId);
  return { type: image.contentType, text: Buffer.from(bytes).toString('latin1') };
}

describe('a bill of several pages', () => {
  it('is photographed page by page and arrives as one PDF that shows nothing but its pages', async () => {
    await atBill('tilda-pages');
    await user.chooses(world.pictures.cardFront);
    await user.presses('Add another page');
    await user.reads('Page 1 is ready');
    assert.deepEqual(await axeProblems(user), []);
    await user.chooses(world.pictures.selfie);
    await user.presses(/^(Use these 2 pages|Use it anyway)$/);
    await user.sees('Check your answers');
    await user.widget.getByText('Sent', { exact: true }).waitFor();
    const { type, text } = await kept('tilda-pages');
    assert.equal(type, 'application/pdf');
    assert.equal(text.match(/\/Type\/Page\//g)?.length, 2);
    assert.equal(text.match(/\xff\xd8\xff/g)?.length, 2);
    assert.doesNotMatch(text, /Exif|ICC_PROFILE|ns\.adobe|\/Author|\/Producer/);
    await user.presses('Send for checking');
    await user.sees(/we’re checking/i);
    assert.deepEqual(user.troubles, []);
    assert.deepEqual(await world.contractProblems(), []);
  });

  it('of which one photo is enough arrives as that photo', async () => {
    await atBill('ugo-page');
    await user.gives(world.pictures.cardFront);
    await user.widget.getByText('Sent', { exact: true }).waitFor();
    assert.equal((await kept('ugo-page')).type, 'image/jpeg');
  });

  it('as a PDF shows its first page before it is sent', async () => {
    await atBill('vera-pdf');
    await user.chooses(world.pictures.bill);
    await user.widget.locator('vw-photo-view img').waitFor();
    await user.presses(/^(Use this file|Use it anyway)$/);
    await user.widget.getByText('Sent', { exact: true }).waitFor();
    assert.equal((await kept('vera-pdf')).type, 'application/pdf');
    assert.deepEqual(user.troubles, []);
  });
});
