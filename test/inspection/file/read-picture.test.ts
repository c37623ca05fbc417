import { expect } from '@open-wc/testing';
import { isPictureType, readPicture } from '../../../src/inspection/file/read-picture.js';
import type { PictureType } from '../../../src/inspection/file/read-picture.js';
import { sniff } from '../../../src/inspection/file/sniff.js';
import { fullExif } from '../../support/traced-files.js';
import { big, bytesOf, joined, little, numbersBelow } from '../bytes-of.js';
import {
  drawnFile,
  exifBlock,
  fourFields,
  heifFile,
  pngHeader,
  turnedJpeg,
  turnedPng,
  turnedWebp,
  withSegment,
} from '../picture-files.js';

const [width, height] = [96, 64];
const jpeg = await drawnFile('image/jpeg', width, height, fourFields);
const png = await drawnFile('image/png', width, height, fourFields);
const webp = await drawnFile('image/webp', width, height, fourFields);
const lossless = await drawnFile('image/webp', width, height, fourFields, 1);
const gif = joined(
  'GIF89a',
  little(width, 2),
  little(height, 2),
  Uint8Array.of(0x80, 0, 0, 0, 0, 0, 255, 255, 255),
  Uint8Array.of(0x21, 0xf9, 4, 0, 0, 0, 0, 0),
  Uint8Array.of(0x2c, 0, 0, 0, 0),
  little(width, 2),
  little(height, 2),
  Uint8Array.of(0, 2, 2, 0x44, 1, 0, 0x3b),
);
const avif = heifFile({ brand: 'avif', width, height });
const heic = heifFile({ brand: 'heic', width, height });

const whole: readonly (readonly [string, PictureType, Uint8Array])[] = [
  ['a JPEG', 'jpeg', jpeg],
  ['a PNG', 'png', png],
  ['a WebP', 'webp', webp],
  ['a WebP of the best quality', 'webp', lossless],
  ['an extended WebP', 'webp', turnedWebp(webp, width, height, 1)],
  ['a GIF', 'gif', gif],
  ['an AVIF', 'avif', avif],
  ['a HEIC', 'heic', heic],
];

describe('what a picture file says of itself', () => {
  for (const [name, type, bytes] of whole) {
    it(`reads the size of ${name} and sees that it is whole`, () => {
      expect(sniff(bytes)).to.equal(type);
      expect(readPicture(bytes, type)).to.include({ width, height, orientation: 1, isWhole: true });
    });

    it(`sees that ${name} is cut off, wherever it is cut`, () => {
      for (let end = 0; end < bytes.length - 1; end += 1) {
        // The last byte of a RIFF file may be filling, which some writers leave away.
        const facts = readPicture(bytes.subarray(0, end), type);
        expect(facts.isWhole, `${end} of ${bytes.length} bytes`).to.equal(false);
      }
    });

    it(`survives any byte of ${name} being wrong`, () => {
      const numbers = numbersBelow(256, 5);
      for (let at = 0; at < bytes.length; at += 1) {
        const broken = bytes.slice();
        broken[at] = numbers.next().value;
        const facts = readPicture(broken, type);
        expect(Number.isInteger(facts.width) && Number.isInteger(facts.height)).to.equal(true);
        expect(facts.width >= 0 && facts.height >= 0).to.equal(true);
      }
    });
  }

  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`reads orientation ${orientation} wherever it may stand`, () => {
      const files: readonly (readonly [PictureType, Uint8Array])[] = [
        ['jpeg', turnedJpeg(jpeg, orientation)],
        ['png', turnedPng(png, orientation)],
        ['webp', turnedWebp(webp, width, height, orientation)],
        ['avif', heifFile({ brand: 'avif', width, height, exifOrientation: orientation })],
        ['heic', heifFile({ brand: 'heic', width, height, exifOrientation: orientation })],
      ];
      for (const [type, bytes] of files) {
        expect(readPicture(bytes, type), type).to.include({ orientation, width, height, isWhole: true });
      }
    });
  }

  it('leaves a turn of the container to the decoder and gives the size after it', () => {
    for (const quarterTurns of [0, 1, 2, 3]) {
      const facts = readPicture(
        heifFile({ brand: 'avif', width, height, quarterTurns, exifOrientation: 6 }),
        'avif',
      );
      const [w, h] = quarterTurns % 2 === 1 ? [height, width] : [width, height];
      expect(facts).to.include({ width: w, height: h, orientation: 1 });
    }
  });

  it('takes orientations that there are not for upright', () => {
    for (const orientation of [0, 9, 255, 65_535]) {
      expect(readPicture(turnedJpeg(jpeg, orientation), 'jpeg').orientation).to.equal(1);
    }
  });

  it('turns a JPEG by its first block of notes and finds where it was taken in any', () => {
    const told = withSegment(jpeg, 0xe1, fullExif(bytesOf('thumbnail')));
    const facts = readPicture(turnedJpeg(told, 6), 'jpeg');
    expect(facts).to.include({ orientation: 6, hasLocation: true, hasNotes: true });
    expect(readPicture(turnedJpeg(turnedJpeg(jpeg, 3), 8), 'jpeg')).to.include({
      orientation: 8,
      hasLocation: false,
    });
  });

  it('reads the size a file claims, however absurd, before anything is decoded', () => {
    expect(readPicture(pngHeader(20_000, 20_000), 'png')).to.include({
      width: 20_000,
      height: 20_000,
      isWhole: false,
    });
    expect(readPicture(pngHeader(0, 5), 'png')).to.include({ width: 0, height: 5 });
    const large = heifFile({ brand: 'heic', width: 2 ** 31, height: 2 ** 31 });
    expect(readPicture(large, 'heic')).to.include({ width: 2 ** 31, height: 2 ** 31 });
  });

  it('counts a frame that is larger than the canvas of its GIF', () => {
    const frameAt = gif.indexOf(0x2c);
    const large = gif.slice();
    large.set(joined(little(60_000, 2), little(50_000, 2)), frameAt + 5);
    expect(readPicture(large, 'gif')).to.include({ width: 60_000, height: 50_000 });
  });
});

describe('the end of a JPEG', () => {
  it('is not that of a thumbnail inside it', () => {
    const camera = withSegment(jpeg, 0xe1, joined('Exif\0\0', exifBlock(1), jpeg));
    expect(readPicture(camera, 'jpeg').isWhole).to.equal(true);
    expect(readPicture(camera.subarray(0, camera.length - 20), 'jpeg').isWhole).to.equal(false);
  });

  it('may have other pictures or noise behind it', () => {
    for (const tail of [
      jpeg,
      bytesOf('PK\x05\x06'),
      new Uint8Array(4096),
      bytesOf('<script>alert(1)</script>'),
    ]) {
      expect(readPicture(joined(jpeg, tail), 'jpeg').isWhole).to.equal(true);
    }
  });

  it('is no end where no picture data came before it', () => {
    expect(readPicture(bytesOf('\xff\xd8\xff\xd9'), 'jpeg').isWhole).to.equal(false);
  });

  it('tells the kinds that browsers do not decode', () => {
    const frame = (marker: number): Uint8Array =>
      joined(
        '\xff\xd8\xff',
        Uint8Array.of(marker),
        big(11, 2),
        Uint8Array.of(8),
        big(9, 2),
        big(7, 2),
        '\x01\x01\x11\0',
      );
    for (const [marker, isRareCodec] of [
      [0xc0, false],
      [0xc1, false],
      [0xc2, false],
      [0xc3, true],
      [0xc9, true],
    ] as const) {
      expect(readPicture(frame(marker), 'jpeg')).to.include({ isRareCodec, width: 7, height: 9 });
    }
  });
});

describe('picture types', () => {
  it('are those that are given to the decoder', () => {
    const taken = ['jpeg', 'png', 'webp', 'avif', 'gif', 'heic'] as const;
    const left = ['bmp', 'ico', 'tiff', 'psd', 'svg', 'pdf', 'html', 'toString'] as const;
    expect(taken.every(isPictureType)).to.equal(true);
    expect(left.some((type) => isPictureType(type as 'bmp'))).to.equal(false);
  });
});
