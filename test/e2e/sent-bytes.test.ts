import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { tracesInJpeg } from '../support/jpeg-traces.js';
import { fullOfTraces, secret } from '../support/traced-files.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
before(async () => (world = await startWorld()));
after(() => world.end());

/** The picture in a request's body, whatever stands around it there. */
function jpegIn(body: Uint8Array): Buffer | undefined {
  const bytes = Buffer.from(body);
  const from = bytes.indexOf(Buffer.of(0xff, 0xd8, 0xff));
  return from === -1 ? undefined : bytes.subarray(from, bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) + 2);
}

describe('a photo with all that phones and editors write into one', () => {
  it('goes over the wire without any of it, name included', async () => {
    const selfie = await readFile(world.pictures.selfie);
    const thumbnail = selfie.subarray(0, 2000);
    const traced = fullOfTraces(selfie, thumbnail);
    assert.ok(tracesInJpeg(traced).length > 5, 'there is something to lose');
    const user = await world.visit({ applicant: 'tess-traces', level: 'selfie-only-level' });
    await user.presses('Begin');
    await user.gives(await world.pictures.write('Tess at home 2026-11-21.jpg', traced));
    await user.sees('Check your answers');
    await user.isAllSent();
    const receipt = user.widget.getByRole('group').filter({ hasText: 'What leaves your device' });
    await receipt.getByText('What leaves your device').click();
    for (const kept of [
      'Where it was taken: removed',
      'Camera, date and other notes: removed',
      'The name of your file: stays here',
    ])
      await receipt.getByText(kept, { exact: true }).waitFor();
    const { images } = await world.operator.applicant('tess-traces');
    assert.equal(images.filter(({ active }) => active).length, 1, 'it was taken');
    await user.leave();

    const bodies = (await world.proxy.endedExchanges()).map(({ requestBytes }) => requestBytes);
    const pictures = bodies.flatMap((body) => jpegIn(body) ?? []);
    assert.equal(pictures.length, 1);
    assert.deepEqual(tracesInJpeg(pictures[0] ?? Buffer.of()), []);
    for (const body of bodies) {
      const text = Buffer.from(body).toString('latin1');
      for (const trace of [secret, 'Exif', 'xmpmeta', 'iPhone', 'Tess at home'])
        assert.ok(!text.includes(trace), trace);
    }
    assert.deepEqual(user.troubles, []);
  });
});
