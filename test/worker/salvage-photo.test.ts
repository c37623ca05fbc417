import { expect } from '@open-wc/testing';
import { salvagePhoto } from '../../src/worker/salvage-photo.js';
import { bytesOf, joined } from '../inspection/bytes-of.js';
import { pdfFile } from '../inspection/pdf/pdf-files.js';
import {
  drawnFile,
  exifBlock,
  fourFields,
  pngHeader,
  turnedJpeg,
  withSegment,
} from '../inspection/picture-files.js';
import { quartersOf } from './photo-files.js';

const png = await drawnFile('image/png', 640, 480, fourFields);
const jpeg = await drawnFile('image/jpeg', 640, 480, fourFields);

describe('a photo over which the device stumbled', () => {
  it('may be used after a second look where it is a sound JPEG, without its metadata', async () => {
    const camera = withSegment(jpeg, 0xe1, joined('Exif\0\0', exifBlock(1), 'GPS 48.2082 N'));
    const { judgement, prepared } = await salvagePhoto(new Blob([camera]), { shot: 'identity/front' });
    expect(judgement).to.include({ verdict: 'doubtful', type: 'jpeg', width: 640, height: 480 });
    expect(judgement.checks.at(-1)).to.include({ code: 'inspection-failed', outcome: 'warn' });
    expect(await prepared!.picture.text()).not.to.include('GPS');
    expect(await quartersOf(prepared!.picture)).to.equal('rgby');
  });

  it('is known again by its bytes, and refused where it was refused before', async () => {
    const file = new Blob([jpeg]);
    const first = await salvagePhoto(file, { shot: 'identity/front' });
    expect(first.fingerprint!.look).to.equal('');
    const known = [{ fingerprint: first.fingerprint!, role: 'refused-before' }] as const;
    const again = await salvagePhoto(file, { shot: 'identity/front', known });
    expect(again.judgement.verdict).to.equal('refused');
    expect(again.judgement.checks.find(({ code }) => code === 'same-picture')?.outcome).to.equal('refuse');
    const other = await salvagePhoto(new Blob([turnedJpeg(jpeg, 3)]), { shot: 'identity/front', known });
    expect(other.judgement.verdict).to.equal('doubtful');
  });

  it('still lies as it should', async () => {
    const { judgement, prepared } = await salvagePhoto(new Blob([turnedJpeg(jpeg, 6)]), { shot: 'selfie' });
    expect(judgement).to.include({ width: 480, height: 640 });
    expect(await quartersOf(prepared!.picture)).to.equal('bryg');
  });

  for (const [quarterTurns, quarters, size] of [
    [0, 'bryg', { width: 480, height: 640 }],
    [1, 'ybgr', { width: 640, height: 480 }],
    [2, 'gyrb', { width: 480, height: 640 }],
    [3, 'rgby', { width: 640, height: 480 }],
  ] as const) {
    it(`lies as the applicant turned it, ${quarterTurns} times`, async () => {
      const file = new Blob([turnedJpeg(jpeg, 6)]);
      const { judgement, prepared, fingerprint } = await salvagePhoto(file, { shot: 'selfie', quarterTurns });
      expect(judgement).to.include(size);
      expect(prepared).to.include(size);
      expect(await quartersOf(prepared!.picture)).to.equal(quarters);
      // Turned or not, it is known again.
      expect(fingerprint).to.deep.equal((await salvagePhoto(file, { shot: 'selfie' })).fingerprint);
    });
  }

  const others: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ['a PNG', png],
    ['a PDF', pdfFile()],
    ['a JPEG that is cut off', jpeg.slice(0, 2000)],
    ['a PNG header of 20,000 × 20,000', pngHeader(20_000, 20_000)],
    ['a text', bytesOf('hello')],
    ['nothing', bytesOf('')],
  ];
  for (const [name, bytes] of others) {
    it(`must be another one where it is ${name}`, async () => {
      const { judgement, prepared } = await salvagePhoto(new Blob([bytes]), { shot: 'address' });
      expect(judgement.verdict).to.equal('refused');
      expect(prepared).to.equal(undefined);
    });
  }
});
