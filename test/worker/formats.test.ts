import { expect } from '@open-wc/testing';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { joined, little } from '../inspection/bytes-of.js';
import { packed } from '../inspection/pdf/pdf-files.js';
import {
  drawnFile,
  extendedHead,
  fourFields,
  pngChunk,
  turnedJpeg,
  turnedPng,
  turnedWebp,
  withSegment,
} from '../inspection/picture-files.js';
import { clearAvif, heifPicture, heifSize } from '../support/drawn-heif.js';
import { tracesInJpeg } from '../support/jpeg-traces.js';
import { expectFields, fieldAt, fieldsOf, uprightFields, usualFields } from './formats/fields.js';
import type { Fields } from './formats/fields.js';
import { flatJpeg } from './formats/flat-jpeg.js';
import { adobeRgb, displayP3, onScreen, profileOf } from './formats/profile.js';
import { drawnGif, drawnPng } from './hostile/drawn-formats.js';

const [width, height] = [480, 400];
/** Values of 255 that one JPEG adds to flat colours; and a browser's own way with colours besides. */
const [encoded, converted] = [4, 8];

const at = (fields: Fields) => (x: number, y: number) => fields[fieldAt(width, height, x, y)] ?? [];
const white = [255, 255, 255];
const onWhite: Fields = [usualFields[0]!, white, white, usualFields[3]!];

/** Brightness and colour as JPEG keeps them. */
function toYcc([red = 0, green = 0, blue = 0]: readonly number[]): readonly number[] {
  const y = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [y, 128 + (blue - y) / 1.772, 128 + (red - y) / 1.402].map(Math.round);
}

/** Inks of a printer that give these colours with no black, and with some. */
function toInks(fields: Fields, black: number): Fields {
  return fields.map((colour) => [
    ...colour.map((value) => 255 - Math.min(255, (value * 255) / (255 - black))),
    black,
  ]);
}
/** Adobe's files have what is left white instead of the ink. */
const inverted = (inks: Fields): Fields => inks.map((ink) => ink.map((value) => Math.round(255 - value)));
const muted: Fields = usualFields.map((colour) => colour.map((value) => Math.round(40 + value * 0.5)));

const jpegs: Readonly<Record<string, readonly [Uint8Array<ArrayBuffer>, Fields, number]>> = {
  'a JPEG': [flatJpeg({ fields: usualFields.map(toYcc) }), usualFields, encoded],
  'a progressive JPEG': [
    flatJpeg({ fields: usualFields.map(toYcc), isProgressive: true }),
    usualFields,
    encoded,
  ],
  'a JPEG with restart markers': [
    flatJpeg({ fields: usualFields.map(toYcc), restartRows: 3 }),
    usualFields,
    encoded,
  ],
  'a JPEG of red, green and blue': [flatJpeg({ fields: usualFields, adobe: 0 }), usualFields, encoded],
  'a grey JPEG': [
    flatJpeg({ fields: [[30], [110], [180], [240]] }),
    [30, 110, 180, 240].map((grey) => [grey, grey, grey]),
    encoded,
  ],
  'a JPEG for printers': [flatJpeg({ fields: inverted(toInks(muted, 60)), adobe: 0 }), muted, converted],
  'a progressive JPEG for printers': [
    flatJpeg({ fields: inverted(toInks(muted, 60)), adobe: 0, isProgressive: true }),
    muted,
    converted,
  ],
  'a JPEG for printers, as brightness and colour': [
    flatJpeg({
      fields: inverted(toInks(muted, 60)).map((ink) => [
        ...toYcc(ink.map((value) => 255 - value)),
        ink[3] ?? 0,
      ]),
      adobe: 2,
    }),
    muted,
    converted,
  ],
};

describe('what is sent is in the right colours', () => {
  for (const [name, [bytes, fields, mostOff]] of Object.entries(jpegs))
    it(`of ${name}`, async () => void (await expectFields(bytes, fields, mostOff)));

  it('of a PNG with 16 bits a colour', async () => {
    const png = await drawnPng(width, height, { depth: 16, colourType: 2, colourAt: at(usualFields) });
    await expectFields(png, usualFields, encoded);
  });

  it('of a PNG with a palette', async () => {
    const places = at([[0], [1], [2], [3]]);
    const png = await drawnPng(width, height, { depth: 2, colourType: 3, colourAt: places });
    await expectFields(
      png,
      [
        [200, 0, 0],
        [0, 200, 0],
        [0, 0, 200],
        [250, 250, 250],
      ],
      encoded,
    );
  });

  it('of pictures with nothing behind some of them, which becomes white', async () => {
    const clear = [0, 0, 0, 0];
    const fields = [[...usualFields[0]!, 255], clear, clear, [...usualFields[3]!, 255]];
    const draw = (context: OffscreenCanvasRenderingContext2D): void => {
      fourFields(context);
      context.clearRect(width / 2, 0, width / 2, height / 2);
      context.clearRect(0, height / 2, width / 2, height / 2);
    };
    const files = {
      PNG: await drawnPng(width, height, { depth: 8, colourType: 6, colourAt: at(fields) }),
      '16-bit PNG': await drawnPng(width, height, { depth: 16, colourType: 6, colourAt: at(fields) }),
      WebP: await drawnFile('image/webp', width, height, draw),
      'lossless WebP': await drawnFile('image/webp', width, height, draw, 1),
      AVIF: clearAvif,
    };
    for (const [name, bytes] of Object.entries(files)) await expectFields(bytes, onWhite, converted, name);
  });

  it('of half-transparent pictures, as they would look on white', async () => {
    const half = usualFields.map((colour) => [...colour, 128]);
    const png = await drawnPng(width, height, { depth: 8, colourType: 6, colourAt: at(half) });
    const pale = usualFields.map((colour) =>
      colour.map((value) => Math.round((value * 128 + 255 * 127) / 255)),
    );
    await expectFields(png, pale, encoded);
  });

  it('of an AVIF', async () =>
    void (await expectFields(heifPicture({ coding: 'av01' }), usualFields, converted)));

  it('of a GIF: its first frame', async () => {
    const table = usualFields.flat();
    const colours = (frame: number, x: number, y: number): number =>
      frame === 0 ? fieldAt(width, height, x, y) : 3 - fieldAt(width, height, x, y);
    for (const frames of [1, 3]) {
      await expectFields(
        drawnGif(width, height, frames, colours, table),
        usualFields,
        encoded,
        `${frames} frames`,
      );
    }
  });

  for (const [space, primaries] of Object.entries({ 'Display P3': displayP3, 'Adobe RGB': adobeRgb })) {
    it(`of wide colours in ${space}, in every format that has profiles`, async () => {
      const profile = profileOf(primaries);
      const fields = muted.map((colour) => onScreen(primaries, colour));
      const [plainPng, webp] = [
        await drawnPng(width, height, { depth: 8, colourType: 2, colourAt: at(muted) }),
        (
          await drawnFile(
            'image/webp',
            width,
            height,
            (context) => {
              muted.forEach(([red, green, blue], i) => {
                context.fillStyle = `rgb(${red} ${green} ${blue})`;
                context.fillRect(
                  ((i % 2) * width) / 2,
                  (Math.floor(i / 2) * height) / 2,
                  width / 2,
                  height / 2,
                );
              });
            },
            1,
          )
        ).subarray(12),
      ];
      const picture = String.fromCharCode(...webp.subarray(0, 4)) === 'VP8X' ? webp.subarray(18) : webp;
      const iccp = joined('ICCP', little(profile.length, 4), profile, ...(profile.length % 2 ? ['\0'] : []));
      const body = joined('WEBP', extendedHead(0x20, width, height), iccp, picture);
      const icc = joined('ICC_PROFILE\0\x01\x01', profile);
      const files = {
        JPEG: withSegment(flatJpeg({ fields: muted.map(toYcc) }), 0xe2, icc),
        PNG: joined(
          plainPng.subarray(0, 33),
          pngChunk('iCCP', joined('p\0\0', await packed(profile))),
          plainPng.subarray(33),
        ),
        WebP: joined('RIFF', little(body.length, 4), body),
      };
      const plain = await fieldsOf(new Blob([flatJpeg({ fields: muted.map(toYcc) })]));
      expect(JSON.stringify(plain), 'the profile changes something').not.to.equal(JSON.stringify(fields));
      for (const [name, bytes] of Object.entries(files)) {
        const sent = await expectFields(bytes, fields, converted, name);
        expect(tracesInJpeg(new Uint8Array(await sent.arrayBuffer())), name).to.deep.equal([]);
      }
    });
  }

  it('of wide colours that no usual screen has: the nearest that one has', async () => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { colorSpace: 'display-p3' })!;
    context.fillStyle = 'color(display-p3 1 0 0)';
    context.fillRect(0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
    await expectFields(new Uint8Array(await blob.arrayBuffer()), Array(4).fill([255, 0, 0]), converted);
  });
});

describe('what is sent lies upright, in the right colours', () => {
  const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;
  for (const [name, [bytes, fields, mostOff]] of Object.entries(jpegs)) {
    it(`of ${name}, however its EXIF has it`, async () => {
      for (const orientation of orientations) {
        const upright = uprightFields(fields, orientation);
        await expectFields(turnedJpeg(bytes, orientation), upright, mostOff, `orientation ${orientation}`);
      }
    });
  }

  it('of PNG, WebP and AVIF, however their EXIF has it', async () => {
    const png = await drawnFile('image/png', width, height, fourFields);
    const webp = await drawnFile('image/webp', width, height, fourFields);
    for (const orientation of orientations) {
      const files = {
        PNG: turnedPng(png, orientation),
        WebP: turnedWebp(webp, width, height, orientation),
        AVIF: heifPicture({ coding: 'av01', exifOrientation: orientation }),
      };
      const upright = uprightFields(usualFields, orientation);
      for (const [name, bytes] of Object.entries(files))
        await expectFields(bytes, upright, converted, `${name}, orientation ${orientation}`);
    }
  });

  it('of an AVIF that is turned by its own boxes, and by nothing else besides', async () => {
    const orders = [1, 8, 3, 6] as const;
    for (const [irot, orientation] of orders.entries()) {
      for (const exifOrientation of [undefined, 6] as const) {
        const avif = heifPicture({ coding: 'av01', irot, ...(exifOrientation && { exifOrientation }) });
        const upright = uprightFields(usualFields, orientation);
        const sent = await expectFields(avif, upright, converted, `irot ${irot}, EXIF ${exifOrientation}`);
        const bitmap = await createImageBitmap(sent);
        const sides = irot % 2 === 1 ? [heifSize[1], heifSize[0]] : [...heifSize];
        expect([bitmap.width, bitmap.height]).to.deep.equal(sides);
      }
    }
  });

  it('of an AVIF of tiles', async () => {
    const { judgement } = await inspectPhoto(new Blob([heifPicture({ coding: 'av01', isGrid: true })]), {
      shot: 'address',
      quarterTurns: 0,
    });
    expect(judgement).to.include({ type: 'avif', width: 960, height: 800 });
  });
});
