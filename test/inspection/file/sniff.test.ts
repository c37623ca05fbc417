import { expect } from '@open-wc/testing';
import type { FileType } from '../../../src/domain/judgement.js';
import { sniff } from '../../../src/inspection/file/sniff.js';
import { bytesOf, joined, numbersBelow } from '../bytes-of.js';

const box = (brand: string, ...compatible: readonly string[]): string =>
  `\0\0\0${String.fromCharCode(16 + compatible.length * 4)}ftyp${brand}\0\0\0\0${compatible.join('')}`;
const wide = (text: string): string => `\xff\xfe${Array.from(text).join('\0')}\0`;

const files: readonly (readonly [string, FileType, string])[] = [
  ['nothing', 'empty', ''],
  ['a JPEG', 'jpeg', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
  ['a JPEG without an application segment', 'jpeg', '\xff\xd8\xff\xdb\0\x43'],
  ['a PNG', 'png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['a WebP', 'webp', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['an AVIF', 'avif', box('avif', 'mif1')],
  ['an AVIF that calls itself any picture', 'avif', box('mif1', 'miaf', 'avif')],
  ['a HEIC', 'heic', box('heic', 'mif1')],
  ['a HEIF that calls itself any picture', 'heic', box('mif1', 'heic')],
  ['a GIF', 'gif', 'GIF89a\x01\0\x01\0'],
  ['a bitmap', 'bmp', 'BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0'],
  ['a text that begins like a bitmap', 'text', 'BMW is a maker of cars, and this is a letter to it.'],
  ['an Intel TIFF', 'tiff', 'II*\0\x08\0\0\0'],
  ['a Motorola TIFF', 'tiff', 'MM\0*\0\0\0\x08'],
  ['an icon', 'ico', '\0\0\x01\0\x01\0'],
  ['a Photoshop file', 'psd', '8BPS\0\x01'],
  ['a drawing', 'svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a drawing behind an XML header', 'svg', '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg width="9"/>'],
  ['a PDF', 'pdf', '%PDF-1.7\n'],
  ['a PDF behind noise', 'pdf', `${'\x01'.repeat(1000)}%PDF-1.4\n`],
  ['a PDF header too far in', 'unknown', `${'\x01'.repeat(1100)}%PDF-1.4\n`],
  ['a PDF behind a web page', 'html', '<script>alert(1)</script>\n%PDF-1.4\n'],
  ['a web page', 'html', '\n <!DOCTYPE html><title>x</title>'],
  ['a web page with a byte order mark', 'html', '\xef\xbb\xbf<html lang="en">'],
  ['a web page behind a comment', 'html', '<!-- x --><body>'],
  ['a web page in XML', 'html', '<?xml version="1.0"?><html xmlns="x">'],
  ['XML', 'xml', '<?xml version="1.0"?><invoice/>'],
  ['a ZIP', 'zip', 'PK\x03\x04\x14\0\0\0\0\0photo.jpg'],
  ['an empty ZIP', 'zip', 'PK\x05\x06\0\0'],
  ['a Word document', 'office', 'PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml'],
  ['an OpenDocument text', 'office', 'PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text'],
  ['an old Word document', 'office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['an RTF document', 'office', '{\\rtf1\\ansi'],
  ['an MP4', 'video', box('isom', 'mp41')],
  ['a QuickTime film', 'video', box('qt  ')],
  ['an old QuickTime film', 'video', '\0\0\0\x08wide\0\0\0\0mdat'],
  ['a WebM', 'video', '\x1aE\xdf\xa3\x01\0\0\0'],
  ['an AVI', 'video', 'RIFF\x10\0\0\0AVI LIST'],
  ['an MP3 with a title', 'audio', 'ID3\x04\0'],
  ['a bare MP3', 'audio', '\xff\xfb\x90\x64'],
  ['an M4A', 'audio', box('M4A ')],
  ['a WAV', 'audio', 'RIFF\x10\0\0\0WAVEfmt '],
  ['a plain text', 'text', 'Dear Sir or Madam,\r\n\tthis is a text renamed .jpg.\r\n'],
  ['a UTF-8 text', 'text', '\xc3\x84pfel und B\xc3\xa4ume'],
  ['a UTF-16 text', 'text', wide('Hello, this is Notepad.')],
  ['a JPEG XL', 'unknown', '\0\0\0\x0cJXL \r\n\x87\n'],
  ['a Photo CD', 'unknown', '\xff'.repeat(2) + '\0'.repeat(60)],
];

describe('the true type of a file', () => {
  for (const [name, type, start] of files) {
    it(`takes ${name} for ${type}`, () => {
      expect(sniff(bytesOf(start))).to.equal(type);
    });
  }

  it('does not depend on what follows', () => {
    const tail = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) & 255);
    for (const [name, type, start] of files) {
      if (['text', 'empty', 'unknown'].includes(type) || start.length > 900) continue;
      expect(sniff(joined(start, tail)), name).to.equal(type);
    }
  });

  it('answers for any bytes at all', () => {
    const numbers = numbersBelow(256, 11);
    for (let round = 0; round < 500; round += 1) {
      const [, , start] = files[round % files.length]!;
      const bytes = joined(
        start,
        Uint8Array.from({ length: 64 }, () => numbers.next().value),
      );
      bytes[numbers.next().value % bytes.length] = numbers.next().value;
      expect(sniff(bytes.subarray(0, numbers.next().value))).to.be.a('string');
    }
  });
});
