import { expect } from '@open-wc/testing';
import { readJpeg } from '../../../src/inspection/file/jpeg.js';
import { stripJpeg } from '../../../src/inspection/file/strip-jpeg.js';
import { bytesOf, joined } from '../bytes-of.js';
import { drawnFile, exifBlock, fourFields, turnedJpeg, withSegment } from '../picture-files.js';

const jpeg = await drawnFile('image/jpeg', 80, 48, fourFields);
const secret = 'GPS 48.2082 N 16.3738 E';

async function pixelsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

describe('a JPEG stripped of its metadata', () => {
  const hidingPlaces: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
    ['EXIF', (bytes) => withSegment(bytes, 0xe1, joined('Exif\0\0', exifBlock(1), secret))],
    ['XMP', (bytes) => withSegment(bytes, 0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0${secret}`))],
    ['a maker’s segment', (bytes) => withSegment(bytes, 0xe4, bytesOf(secret))],
    ['IPTC', (bytes) => withSegment(bytes, 0xed, bytesOf(`Photoshop 3.0\0${secret}`))],
    ['a list of more pictures', (bytes) => withSegment(bytes, 0xe2, bytesOf(`MPF\0${secret}`))],
    ['a comment', (bytes) => withSegment(bytes, 0xfe, bytesOf(secret))],
    ['what stands behind the end', (bytes) => joined(bytes, secret)],
  ];

  for (const [name, hide] of hidingPlaces) {
    it(`has lost ${name} and no pixel`, async () => {
      const hidden = hide(jpeg);
      expect(textOf(hidden)).to.include(secret);
      const stripped = stripJpeg(hidden);
      expect(textOf(stripped!)).not.to.include(secret);
      expect(await pixelsOf(stripped!)).to.deep.equal(await pixelsOf(jpeg));
    });
  }

  it('keeps its colour profile', () => {
    const profile = `ICC_PROFILE\0\x01\x01${'colours'.repeat(9)}`;
    const stripped = stripJpeg(withSegment(jpeg, 0xe2, bytesOf(profile)));
    expect(textOf(stripped!)).to.include(profile);
  });

  it('still lies as it did', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const turned = turnedJpeg(jpeg, orientation);
      const stripped = stripJpeg(turned);
      expect(readJpeg(stripped!).orientation).to.equal(orientation);
      expect(await pixelsOf(stripped!)).to.deep.equal(await pixelsOf(turned));
    }
  });

  it('lies as it is told to', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
      const stripped = stripJpeg(turnedJpeg(jpeg, 5), orientation);
      expect(readJpeg(stripped!).orientation).to.equal(orientation);
      expect(await pixelsOf(stripped!)).to.deep.equal(await pixelsOf(turnedJpeg(jpeg, orientation)));
    }
  });

  it('is nothing where the file is cut off or no JPEG', () => {
    expect(stripJpeg(jpeg.subarray(0, jpeg.length - 9))).to.equal(undefined);
    expect(stripJpeg(bytesOf('\xff\xd8\xff\xe0 not at all'))).to.equal(undefined);
    expect(stripJpeg(new Uint8Array(0))).to.equal(undefined);
  });
});
