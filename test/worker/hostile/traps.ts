import { big, bytesOf, joined } from '../../inspection/bytes-of.js';
import { packed, pdfFile, pdfText } from '../../inspection/pdf/pdf-files.js';
import {
  drawnFile,
  exifBlock,
  fourFields,
  mediaBox,
  pngChunk,
  withSegment,
} from '../../inspection/picture-files.js';
import { drawnGif, evenPng } from './drawn-formats.js';
import type { Original } from './originals.js';

function nested(times: number): Uint8Array {
  let box: Uint8Array = new Uint8Array(0);
  for (let i = 0; i < times; i += 1) box = mediaBox('meta', new Uint8Array(4), box);
  return box;
}

/** A JPEG whose frame is of a kind that few programs write: `marker` names it. */
function frameOf(jpeg: Uint8Array, marker: number, components: number): Uint8Array<ArrayBuffer> {
  const at = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
  const of = Array.from({ length: components }, (_, i) => Uint8Array.of(i + 1, 0x11, 0));
  const body = joined(Uint8Array.of(8), big(48, 2), big(64, 2), Uint8Array.of(components), ...of);
  const frame = joined(Uint8Array.of(0xff, marker), big(body.length + 2, 2), body);
  return joined(
    jpeg.subarray(0, at),
    frame,
    jpeg.subarray(at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0)),
  );
}

async function pictures(): Promise<Readonly<Record<string, Uint8Array<ArrayBuffer>>>> {
  const jpeg = await drawnFile('image/jpeg', 64, 48, fourFields);
  const png = await drawnFile('image/png', 64, 48, fourFields);
  const many = (count: number, part: Uint8Array): Uint8Array =>
    joined(...Array.from({ length: count }, () => part));
  const headed = (chunks: Uint8Array): Uint8Array<ArrayBuffer> =>
    joined(png.subarray(0, 33), chunks, png.subarray(33));
  const loop = exifBlock(6);
  // The next directory of an EXIF block may be itself.
  loop.set([8, 0, 0, 0], 22);
  return {
    'a PNG of 192 megapixels in a few bytes': await evenPng(16_000, 12_000),
    'a PNG that is one pixel high and 16,384 wide': await evenPng(16_384, 1),
    'a PNG that is one pixel too wide': await evenPng(16_385, 400),
    'a GIF of 600 frames': drawnGif(16, 16, 600),
    'a GIF whose frame is far larger than itself': bytesOf(
      'GIF89a\x20\0\x20\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\xff\xff)\x05\0\x02\x02D\x01\0;',
    ),
    'a PNG of 20,000 chunks': headed(many(20_000, pngChunk('tEXt', bytesOf('a\0b')))),
    'a PNG with a chunk that never ends': headed(joined(big(2 ** 32 - 1, 4), 'iTXt')),
    'a PNG without any pixels': joined(png.subarray(0, 33), pngChunk('IEND', new Uint8Array(0))),
    'a PNG whose text unpacks to 40 megabytes': headed(
      pngChunk('zTXt', joined('a\0\0', await packed(new Uint8Array(40_000_000)))),
    ),
    'a PNG whose pixels unpack to 40 megabytes': joined(
      png.subarray(0, 33),
      pngChunk('IDAT', await packed(new Uint8Array(40_000_000))),
      pngChunk('IEND', new Uint8Array(0)),
    ),
    'a JPEG of 3,000 empty segments': joined(
      jpeg.subarray(0, 2),
      many(3000, Uint8Array.of(0xff, 0xe5, 0, 2)),
      jpeg.subarray(2),
    ),
    'a JPEG of nothing but filling': joined('\xff\xd8', new Uint8Array(300_000).fill(255), '\xff\xd9'),
    'a JPEG with a JPEG in a JPEG': withSegment(
      jpeg,
      0xe1,
      joined('Exif\0\0', exifBlock(6), withSegment(jpeg, 0xe1, jpeg)),
    ),
    'a JPEG whose EXIF comes back to itself': withSegment(jpeg, 0xe1, joined('Exif\0\0', loop)),
    'a JPEG whose EXIF has 65,535 entries': withSegment(
      jpeg,
      0xe1,
      joined('Exif\0\0II*\0\x08\0\0\0\xff\xff', new Uint8Array(60_000)),
    ),
    'a JPEG with a segment shorter than its length': joined(
      jpeg.subarray(0, 2),
      '\xff\xe1\0\0',
      jpeg.subarray(2),
    ),
    'a progressive JPEG': frameOf(jpeg, 0xc2, 3),
    'a JPEG for printers': frameOf(jpeg, 0xc0, 4),
    'a progressive JPEG for printers': frameOf(jpeg, 0xc2, 4),
    'a lossless JPEG': frameOf(jpeg, 0xc3, 3),
    'an arithmetic JPEG': frameOf(jpeg, 0xc9, 3),
    'a JPEG of no colours': frameOf(jpeg, 0xc0, 0),
    'a JPEG of 255 colours': frameOf(jpeg, 0xc0, 255),
    'a HEIC of boxes in boxes': joined(mediaBox('ftyp', 'heic', big(0, 4), 'mif1'), nested(3000)),
    'an AVIF of endless boxes': joined(
      mediaBox('ftyp', 'avif', big(0, 4), 'mif1'),
      many(5000, mediaBox('free')),
    ),
    'an AVIF with a box of no length': joined(
      mediaBox('ftyp', 'avif', big(0, 4)),
      big(0, 4),
      'meta',
      big(1, 4),
      'mdat',
      big(2 ** 32 - 1, 4),
      big(2 ** 32 - 1, 4),
    ),
    'a WebP that is longer than it says': joined('RIFF', new Uint8Array(4), 'WEBPVP8 ', new Uint8Array(900)),
  };
}

async function documents(): Promise<Readonly<Record<string, Uint8Array<ArrayBuffer>>>> {
  const zeros = await packed(new Uint8Array(60_000_000));
  const stream = `<</Type/ObjStm/N 9999999/First 9/Filter/FlateDecode/Length ${zeros.length}>>stream\n`;
  const end = '\nstartxref\n9\n%%EOF\n';
  return {
    'a PDF that unpacks to 60 megabytes': joined(
      '%PDF-1.7\n1 0 obj\n',
      stream,
      zeros,
      '\nendstream\nendobj',
      end,
    ),
    'a PDF that unpacks to 60 megabytes forty times': joined(
      '%PDF-1.7\n',
      ...Array.from({ length: 40 }, (_, i) =>
        joined(`${i + 1} 0 obj\n${stream}`, zeros, '\nendstream\nendobj\n'),
      ),
      end,
    ),
    'a PDF of brackets': bytesOf(`%PDF-1.7\n1 0 obj\n${'['.repeat(1_000_000)}${end}`),
    'a PDF of dictionaries': bytesOf(`%PDF-1.7\n1 0 obj\n${'<</A'.repeat(400_000)}${end}`),
    'a PDF of strings that do not end': bytesOf(`%PDF-1.7\n1 0 obj\n${'('.repeat(1_000_000)}${end}`),
    'a PDF of objects': bytesOf(`%PDF-1.7\n${'1 0 obj '.repeat(400_000)}${end}`),
    'a PDF of open dictionaries': bytesOf(`%PDF-1.7\n${'1 0 obj <<'.repeat(200_000)}${end}`),
    'a PDF of trailers': bytesOf(`%PDF-1.7\n${'trailer<</Root 1 0 R>>'.repeat(20_000)}${end}`),
    'a PDF of streams that do not end': bytesOf(
      `%PDF-1.7\n${'1 0 obj<</Length 99999>>stream\n'.repeat(8000)}${end}`,
    ),
    'a PDF whose pages are their own parents': pdfFile({
      pages: 0,
      catalogue: '/Pages 100 0 R',
      objects: ['<</Type/Pages/Kids[100 0 R 100 0 R 1 0 R]>>'],
    }),
    'a PDF whose tables go round': bytesOf(
      pdfText()
        .replace('/Root', '/Prev 9/Root')
        .replace(/startxref\n\d+/, 'startxref\n9'),
    ),
    'a PDF with a lock without a key': pdfFile({
      objects: ['<</Filter/Standard/V 5/R 6/O()/U()/P -1>>'],
      trailer: '/Encrypt 100 0 R',
    }),
    'a PDF whose lock is itself': pdfFile({ objects: ['100 0 R'], trailer: '/Encrypt 100 0 R' }),
    'a PDF with a lock of nonsense': pdfFile({
      objects: [`<</Filter/Standard/V 1e99/R -7/Length ${'9'.repeat(400)}/O<${'f'.repeat(9999)}>/U<0>>>`],
      trailer: '/Encrypt 100 0 R/ID[<00><00>]',
    }),
    'a PDF with a picture in it': joined(
      pdfFile().slice(0, 60),
      await drawnFile('image/jpeg', 64, 48, fourFields),
      pdfFile().slice(60),
    ),
  };
}

/** Files made to take memory, time or the stack. */
export async function traps(): Promise<readonly Original[]> {
  const asked = (
    files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
    shot: Original['shot'],
  ): readonly Original[] => Object.entries(files).map(([name, bytes]) => ({ name, bytes, shot }));
  return [...asked(await pictures(), 'identity/front'), ...asked(await documents(), 'address')];
}
