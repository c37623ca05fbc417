import { expect } from '@open-wc/testing';
import { tracesIn } from '../../../src/inspection/file/traces.js';
import { big, bytesOf, joined, little, numbersBelow } from '../bytes-of.js';
import { drawnFile, exifBlock, fourFields, pngChunk, withSegment } from '../picture-files.js';

const jpeg = await drawnFile('image/jpeg', 64, 48, fourFields);
const png = await drawnFile('image/png', 64, 48, fourFields);
const webp = await drawnFile('image/webp', 64, 48, fourFields);

/** An EXIF block whose only word is a user comment, as Apple's devices write it for a grab of their screen. */
function commented(comment: string): Uint8Array {
  const text = joined('ASCII\0\0\0', comment);
  const at = 8 + 2 + 12 + 4 + 2 + 12 + 4;
  const toExif = joined(little(0x8769, 2), little(4, 2), little(1, 4), little(26, 4));
  const userComment = joined(little(0x9286, 2), little(7, 2), little(text.length, 4), little(at, 4));
  const directories = joined(
    'II*\0',
    little(8, 4),
    little(1, 2),
    toExif,
    little(0, 4),
    little(1, 2),
    userComment,
  );
  return joined(directories, little(0, 4), text);
}

function withExif(block: Uint8Array): Uint8Array<ArrayBuffer> {
  return withSegment(jpeg, 0xe1, joined('Exif\0\0', block));
}

/** A PNG with a chunk of text behind its header, or before its end. */
function withChunk(name: string, text: string, place: 'first' | 'last' = 'first'): Uint8Array<ArrayBuffer> {
  const at = place === 'first' ? 33 : png.length - 12;
  return joined(png.subarray(0, at), pngChunk(name, bytesOf(text)), png.subarray(at));
}

const xmp = (inner: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const grabbed = xmp(
  '<exif:UserComment>\n <rdf:Alt>\n <rdf:li xml:lang="x-default">Screenshot</rdf:li></rdf:Alt></exif:UserComment>',
);
const noTrace = { saysScreenshot: false, namesEditor: false };

describe('the traces of a screen grab', () => {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a comment in a JPEG’s EXIF', withExif(commented('Screenshot'))],
    ['the same in small letters', withExif(commented('screenshot'))],
    ['XMP in a JPEG', withSegment(jpeg, 0xe1, joined('http://ns.adobe.com/xap/1.0/\0', grabbed))],
    ['XMP in a PNG', withChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${grabbed}`)],
    ['XMP at the end of a PNG', withChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${grabbed}`, 'last')],
    ['a comment in a PNG', withChunk('tEXt', 'Comment\0Screenshot')],
    ['EXIF in a PNG', withChunk('eXIf', String.fromCharCode(...commented('Screenshot')))],
  ];
  for (const [name, bytes] of files) {
    it(`are ${name}`, () => {
      expect(tracesIn(bytes)).to.deep.equal({ ...noTrace, saysScreenshot: true });
    });
  }

  it('are not the word alone, be it in a name, a title or another comment', () => {
    for (const bytes of [
      withChunk('tEXt', 'Title\0Screenshot of my desk'),
      withSegment(jpeg, 0xfe, bytesOf('Screenshot_2024.jpg')),
      withSegment(
        jpeg,
        0xe1,
        joined('http://ns.adobe.com/xap/1.0/\0', xmp('<dc:title>Screenshot</dc:title>')),
      ),
      withExif(commented('A photo, no Screenshot')),
    ]) {
      expect(tracesIn(bytes).saysScreenshot).to.equal(false);
    }
  });
});

describe('the traces of a program for changing pictures', () => {
  const programs = [
    'Adobe Photoshop 25.0 (Windows)',
    'Adobe Photoshop Lightroom Classic 13.0 (Macintosh)',
    'GIMP 2.10.36',
    'Affinity Photo 2',
    'Pixelmator Pro 3.5',
    'Paint.NET v3.5.10',
    'paint.net 4.2.13',
    'PicsArt',
    'Snapseed 2.0',
    'FaceApp',
    'Facetune',
    'Meitu',
    'Canva',
    'Photopea',
    'Stable Diffusion XL',
    'Midjourney',
  ];
  for (const program of programs) {
    it(`are its name, wherever it stands: ${program}`, () => {
      const files: readonly Uint8Array[] = [
        withSegment(jpeg, 0xe1, joined('Exif\0\0', exifBlock(1), program)),
        withSegment(jpeg, 0xed, bytesOf(program)),
        withChunk('tEXt', `Software\0${program}`),
        withChunk('tEXt', `Software\0${program}`, 'last'),
        joined(webp, 'EXIF', little(program.length, 4), program),
        joined(jpeg, new Uint8Array(200_000), program),
      ];
      for (const bytes of files) expect(tracesIn(bytes)).to.deep.equal({ ...noTrace, namesEditor: true });
    });
  }

  it('are not the names of cameras and scanners', () => {
    for (const maker of [
      'Apple',
      'iPhone 15 Pro',
      'samsung SM-S918B',
      'Google Pixel 8',
      'HDR+ 1.0',
      'EPSON Scan',
      'Windows Photo Viewer',
      'Canon EOS 5D',
      'GIMPEL & Sohn',
    ]) {
      expect(tracesIn(withSegment(jpeg, 0xe1, joined('Exif\0\0', exifBlock(1), maker))), maker).to.deep.equal(
        noTrace,
      );
    }
  });
});

describe('where traces are looked for', () => {
  const needle = bytesOf('Adobe Photoshop');
  const within = (length: number, at: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    bytes.set(needle, at);
    return bytes;
  };

  it('is the head and the tail of a file, to their last byte', () => {
    const length = 300_000;
    for (const at of [
      0,
      40_000,
      65_536 - needle.length,
      length - 65_536,
      length - 40_000,
      length - needle.length,
    ]) {
      expect(tracesIn(within(length, at)).namesEditor, `${at}`).to.equal(true);
    }
    for (const at of [70_000, 150_000, length - 66_000]) {
      expect(tracesIn(within(length, at)).namesEditor, `${at}`).to.equal(false);
    }
  });

  it('is all of a short file', () => {
    for (const length of [needle.length, 1000, 65_536, 100_000, 131_072]) {
      for (const at of [0, Math.floor((length - needle.length) / 2), length - needle.length]) {
        // A name over the border of head and tail is the one that may be missed.
        if (at < 65_536 && at + needle.length > 65_536) continue;
        expect(tracesIn(within(length, at)).namesEditor, `${at} of ${length}`).to.equal(true);
      }
    }
  });
});

describe('files without traces', () => {
  it('have none, whatever their format', () => {
    for (const bytes of [jpeg, png, webp, bytesOf(''), Uint8Array.of(0), bytesOf('Screenshot'), big(7, 4)]) {
      expect(tracesIn(bytes)).to.deep.equal(noTrace);
    }
  });

  it('are random bytes, however many', () => {
    for (const [length, seed] of [
      [10, 1],
      [5000, 2],
      [65_537, 3],
      [400_000, 4],
    ] as const) {
      const numbers = numbersBelow(256, seed);
      const bytes = Uint8Array.from({ length }, () => numbers.next().value);
      expect(tracesIn(bytes)).to.deep.equal(noTrace);
    }
  });

  it('cost no time that grows beyond measure, however they are built', () => {
    const hostile = bytesOf('UserComment> <'.repeat(9000) + ' '.repeat(9000));
    const before = performance.now();
    expect(tracesIn(hostile)).to.deep.equal(noTrace);
    expect(performance.now() - before).to.be.below(1000);
  });
});
