import { expect } from '@open-wc/testing';
import { bareJpeg } from '../../src/inspection/file/strip-jpeg.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { salvagePhoto } from '../../src/worker/salvage-photo.js';
import { joined } from '../inspection/bytes-of.js';
import { drawnFile, fourFields, turnedJpeg } from '../inspection/picture-files.js';
import { tracesInJpeg } from '../support/jpeg-traces.js';
import {
  fullExif,
  fullOfTraces,
  secret,
  tracedGif,
  tracedJpegs,
  tracedPng,
  tracedWebp,
} from '../support/traced-files.js';
import { drawnGif } from './hostile/drawn-formats.js';
import { cardFile, quartersOf, savedAgain } from './photo-files.js';

const [width, height] = [640, 480];
const thumbnail = await drawnFile('image/jpeg', 16, 12, fourFields);
// Encoders have their own ways to say which colours are meant.
const jpeg = bareJpeg(await drawnFile('image/jpeg', width, height, fourFields))!;
const traced = tracedJpegs(jpeg, thumbnail);

async function bytesOfBlob(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

describe('the scanner', () => {
  it('has nothing against a JPEG of nothing but picture', () => {
    expect(tracesInJpeg(jpeg)).to.deep.equal([]);
  });

  for (const [name, bytes] of Object.entries(traced)) {
    it(`finds what is hidden, in either kind of file: ${name}`, () => {
      expect(tracesInJpeg(bytes)).to.have.length.greaterThan(0);
      expect(tracesInJpeg(bytes, 'stripped')).to.have.length.greaterThan(0);
    });
  }

  it('lets a profile and an orientation pass only where a file could not be drawn anew', () => {
    const profile = joined(jpeg.subarray(0, 2), '\xff\xe2\0\x12ICC_PROFILE\0\x01\x01xx', jpeg.subarray(2));
    for (const bytes of [profile, turnedJpeg(jpeg, 6)])
      expect([tracesInJpeg(bytes).length > 0, tracesInJpeg(bytes, 'stripped').length]).to.deep.equal([
        true,
        0,
      ]);
  });

  it('is not content with half a file, nor with one of another kind', async () => {
    expect(tracesInJpeg(jpeg.slice(0, 900))).to.include('no EOI');
    expect(tracesInJpeg(await drawnFile('image/png', 16, 12, fourFields))).to.include('no SOI at the start');
  });
});

async function small(type: 'image/png' | 'image/webp'): Promise<Uint8Array<ArrayBuffer>> {
  const bitmap = await createImageBitmap(new Blob([await cardFile()]));
  return drawnFile(type, width, height, (context) => context.drawImage(bitmap, 0, 0, width, height));
}

// No browser decodes one with a segment of a reserved kind.
const { 'a reserved segment': _, ...decodable } = traced;
const files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  ...Object.fromEntries(Object.entries(decodable).map(([name, bytes]) => [`a JPEG with ${name}`, bytes])),
  'a JPEG with all of it': fullOfTraces(jpeg, thumbnail),
  'a large JPEG with all of it': fullOfTraces(await savedAgain(await cardFile(), { scale: 2.4 }), thumbnail),
  'a PNG': tracedPng(await small('image/png'), thumbnail),
  'a WebP': tracedWebp(await small('image/webp'), [width, height], thumbnail),
  'a GIF': tracedGif(drawnGif(width, height)),
};

describe('what is sent of a picture', () => {
  for (const [name, bytes] of Object.entries(files)) {
    it(`carries nothing of what the file carried: ${name}`, async () => {
      for (const quarterTurns of [0, 1] as const) {
        const { prepared } = await inspectPhoto(new Blob([bytes]), { shot: 'address', quarterTurns });
        const sent = await bytesOfBlob(prepared!.picture);
        expect(tracesInJpeg(sent)).to.deep.equal([]);
        expect(textOf(sent)).not.to.include(secret);
      }
    });
  }

  it('would carry it if the file were sent as it is: every one of them has something to lose', () => {
    for (const [name, bytes] of Object.entries(files))
      if (
        name !== 'a JPEG with a JFIF thumbnail' &&
        name !== 'a JPEG with a picture behind the end' &&
        !name.includes('JFXX')
      )
        expect(textOf(bytes), name).to.include(secret);
  });
});

describe('what is sent of a photo over which the device stumbled', () => {
  const files = { ...traced, all: fullOfTraces(jpeg, thumbnail) };
  for (const [name, bytes] of Object.entries(files)) {
    it(`carries nothing but what its colours need, and how it lies: ${name}`, async () => {
      for (const quarterTurns of [0, 1] as const) {
        const { prepared } = await salvagePhoto(new Blob([bytes]), { shot: 'selfie', quarterTurns });
        const sent = await bytesOfBlob(prepared!.picture);
        expect(tracesInJpeg(sent, 'stripped')).to.deep.equal([]);
        expect(textOf(sent)).not.to.include(secret);
        expect(await quartersOf(prepared!.picture)).to.equal(quarterTurns === 0 ? 'rgby' : 'bryg');
      }
    });
  }

  it('keeps neither place nor thumbnail of a phone’s EXIF, only how it lies', async () => {
    const exif = fullExif(thumbnail);
    // Orientation in place of the maker's name.
    exif.set([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0], 16);
    const phone = joined(
      jpeg.subarray(0, 2),
      '\xff\xe1',
      Uint8Array.of((exif.length + 2) >> 8, (exif.length + 2) & 255),
      exif,
      jpeg.subarray(2),
    );
    const { prepared } = await salvagePhoto(new Blob([phone]), { shot: 'selfie' });
    expect(prepared).to.include({ width: height, height: width });
    expect(tracesInJpeg(await bytesOfBlob(prepared!.picture), 'stripped')).to.deep.equal([]);
    expect(await quartersOf(prepared!.picture)).to.equal('bryg');
  });
});
