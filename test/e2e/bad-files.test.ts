import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { pdfFile } from '../support/node/files.js';
import type { ApplicantUser } from './applicant.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

let world: World;
let user: ApplicantUser;

before(async () => (world = await startWorld()));
after(() => world.end());
afterEach(() => user.leave());

/** A PNG header that claims a picture of 20,000 × 20,000 pixels, with hardly any data behind it. */
function hugePngHeader(): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(header);
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(20_000, 16);
  header.writeUInt32BE(20_000, 20);
  header.set([8, 2, 0, 0, 0], 24);
  const data = deflateSync(Buffer.alloc(4096));
  const chunk = Buffer.concat([Buffer.alloc(8), data, Buffer.alloc(4)]);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write('IDAT', 4, 'latin1');
  return Buffer.concat([header, chunk, Buffer.alloc(20_000)]);
}

/** Encrypted by RC4 with a user password nobody typed: neither the empty password nor any other fits these keys. */
const needsPassword = {
  dictionary: `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`,
  id: '00112233445566778899aabbccddeeff',
};

type BadFile = readonly [string, string, () => Uint8Array | string | Promise<Uint8Array>, RegExp];

const badPictures: readonly BadFile[] = [
  ['an empty file', 'empty.jpg', () => '', /empty/i],
  [
    'text with the name of a photo',
    'note.jpg',
    () => 'Just a note. '.repeat(4000),
    /text file|cannot use this kind/i,
  ],
  [
    'half a JPEG',
    'half.jpg',
    async () => {
      const whole = await readFile(world.pictures.cardFront);
      return whole.subarray(0, whole.length / 2);
    },
    /damaged/i,
  ],
  ['a picture of 20,000 × 20,000', 'huge.png', hugePngHeader, /too (large|big|many)/i],
  [
    'a web page',
    'page.html',
    () => `<!doctype html><html><body>${'<p>x</p>'.repeat(4000)}</body></html>`,
    /web page/i,
  ],
  ['a PDF where a photo belongs', 'doc.pdf', () => pdfFile({ seed: 3 }), /pdf/i],
];

describe('a file that cannot be used', () => {
  it('gets its own plain message, one after the other, and loses nothing', async () => {
    user = await world.visit({ applicant: 'gus-bad-files' });
    await user.presses('Begin');
    await user.picks('Germany', 'ID card');
    await user.gives(world.pictures.cardFront);
    await user.sees(/back of your id card/i);
    const messages = new Set<string>();
    for (const [name, fileName, make, expected] of badPictures) {
      await user.chooses(await world.pictures.write(fileName, await make()));
      await user.reads(expected);
      const text = await user.text();
      assert.match(text, expected, name);
      assert.equal(await user.widget.getByRole('button', { name: /^use/i }).count(), 0, name);
      messages.add(text.replace(fileName, ''));
    }
    assert.equal(messages.size, badPictures.length);
    await user.gives(world.pictures.cardBack);
    await user.sees(/you with your document/i);
    const { images } = await world.operator.applicant('gus-bad-files');
    assert.equal(images.filter(({ active }) => active).length >= 1, true);
    assert.deepEqual(user.troubles, []);
  });

  it('is an encrypted PDF for the address, and the next file still goes through', async () => {
    user = await world.visit({ applicant: 'hedi-locked-pdf' });
    await user.presses('Begin');
    await user.picks('Germany', 'Passport');
    await user.gives(world.pictures.cardFront);
    await user.gives(world.pictures.selfie);
    await user.widget.getByRole('radio', { name: /utility bill/i }).check();
    await user.presses('Continue');
    const locked = pdfFile({ seed: 5, encryption: needsPassword });
    await user.chooses(await world.pictures.write('locked.pdf', locked));
    await user.reads(/password/i);
    await user.gives(world.pictures.bill);
    await user.sees('Check your answers');
    assert.deepEqual(user.troubles, []);
  });
});
