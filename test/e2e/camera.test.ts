import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ApplicantUser } from './applicant.js';
import { axeProblems, startWorld } from './world.js';
import type { World } from './world.js';

const verdict = /^(Looks good|Something to check|This one cannot be used)$/;

/** Remembers every track that the page is given from now on, so that the test can ask what became of them. */
async function watchTracks({ page }: ApplicantUser): Promise<() => Promise<readonly string[]>> {
  const tracks = await page.evaluateHandle(() => {
    const given: MediaStreamTrack[] = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      given.push(...stream.getTracks());
      return stream;
    };
    return given;
  });
  return () => tracks.evaluate((given) => given.map((track) => `${track.kind} ${track.readyState}`));
}

async function atSelfie(world: World, applicant: string): Promise<ApplicantUser> {
  const user = await world.visit({ applicant, level: 'selfie-only-level' });
  await user.presses('Begin');
  await user.sees('A photo of your face');
  return user;
}

describe('a laptop’s camera', () => {
  let world: World;
  before(async () => {
    world = await startWorld({
      args: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
    });
  });
  after(() => world.end());

  it('is opened, takes a photo that is judged, and is off again, with nothing in the console', async () => {
    const user = await atSelfie(world, 'camera-take');
    const tracks = await watchTracks(user);
    await user.presses('Use the camera');
    await user.widget.getByLabel(/What the camera sees/).waitFor();
    assert.deepEqual(await tracks(), ['video live']);
    assert.deepEqual(await axeProblems(user), []);
    // By keyboard: the button that takes the photo has the focus already.
    await user.page.keyboard.press('Enter');
    await user.heading(verdict).waitFor();
    assert.deepEqual(await tracks(), ['video ended']);
    const size = await user.widget
      .getByRole('img', { name: /Your photo/ })
      .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
    assert.ok(size >= 640, `${size} pixels wide`);
    assert.deepEqual(user.troubles, []);
    assert.deepEqual(user.consoleLines, []);
    await user.leave();
  });

  it('goes off when the applicant cancels, goes back, or the widget leaves the page', async () => {
    const user = await atSelfie(world, 'camera-leave');
    const tracks = await watchTracks(user);
    const leave = [
      () => user.presses('Cancel'),
      () => user.presses('Back'),
      () => user.widget.evaluate((widget) => widget.remove()),
    ];
    for (const [index, go] of leave.entries()) {
      await user.presses('Use the camera');
      await user.widget.getByLabel(/What the camera sees/).waitFor();
      assert.equal((await tracks())[index], 'video live');
      await go();
      assert.equal((await tracks())[index], 'video ended');
      if (index === 1) await user.presses('Begin');
    }
    assert.deepEqual(user.troubles, []);
    await user.leave();
  });
});

describe('a laptop’s camera that the applicant does not allow', () => {
  let world: World;
  before(async () => {
    world = await startWorld({
      args: ['--use-fake-ui-for-media-stream=deny', '--use-fake-device-for-media-stream'],
    });
  });
  after(() => world.end());

  it('is said to be blocked, and a file does as well', async () => {
    const user = await atSelfie(world, 'camera-denied');
    await user.presses('Use the camera');
    await user.sees('Your browser blocks the camera');
    assert.deepEqual(await axeProblems(user), []);
    await user.gives(world.pictures.selfie);
    await user.sees('Check your answers');
    assert.deepEqual(user.troubles, []);
    assert.deepEqual(user.consoleLines, []);
    await user.leave();
  });
});
