import type { ShotKind } from '../../../src/domain/judgement.js';
import { joined } from '../../inspection/bytes-of.js';
import { packedPdf, pdfFile } from '../../inspection/pdf/pdf-files.js';
import {
  drawnFile,
  fourFields,
  heifFile,
  pngChunk,
  turnedJpeg,
  turnedPng,
  turnedWebp,
} from '../../inspection/picture-files.js';
import { cardFile, savedAgain } from '../photo-files.js';
import { drawnBmp, drawnGif, drawnPng, movingWebp } from './drawn-formats.js';

/** A sound file to be spoilt. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly shot: ShotKind;
}

const [width, height] = [64, 48];

/** One sound file of each format and kind, small. */
export async function originals(): Promise<readonly Original[]> {
  const jpeg = await drawnFile('image/jpeg', width, height, fourFields);
  const png = await drawnFile('image/png', width, height, fourFields);
  const webp = await drawnFile('image/webp', width, height, fourFields);
  const kinds: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
    JPEG: jpeg,
    PNG: png,
    WebP: webp,
    'lossless WebP': await drawnFile('image/webp', width, height, fourFields, 1),
    'moving WebP': movingWebp(webp, width, height),
    GIF: drawnGif(width, height),
    'moving GIF': drawnGif(40, 30, 4),
    '16-bit PNG': await drawnPng(width, height, { depth: 16, colourType: 2 }),
    'interlaced PNG': await drawnPng(width, height, { depth: 8, colourType: 6, isInterlaced: true }),
    'PNG with a palette': await drawnPng(width, height, { depth: 2, colourType: 3, isInterlaced: true }),
    'black and white PNG': await drawnPng(width, height, { depth: 1, colourType: 0 }),
    'moving PNG': await drawnPng(width, height, {
      depth: 8,
      colourType: 2,
      chunks: [pngChunk('acTL', joined(new Uint8Array(3), '\x02', new Uint8Array(4)))],
    }),
    AVIF: heifFile({ brand: 'avif', width, height, exifOrientation: 6, quarterTurns: 1 }),
    HEIC: heifFile({ brand: 'heic', width, height, exifOrientation: 3 }),
    BMP: drawnBmp(width, height),
    PDF: pdfFile({ pages: 3 }),
    'packed PDF': await packedPdf(
      new Map([
        [1, '<</Type/Catalog/Pages 2 0 R>>'],
        [2, '<</Type/Pages/Count 1/Kids[3 0 R]>>'],
        [3, '<</Type/Page/Parent 2 0 R>>'],
      ]),
    ),
  };
  const shots: readonly ShotKind[] = ['address', 'identity/front', 'selfie', 'identity/back'];
  return Object.entries(kinds).map(([name, bytes], i) => ({
    name,
    bytes,
    shot: name.endsWith('PDF') ? 'address' : shots[i % shots.length]!,
  }));
}

/** Sound pictures that are large enough to be looked at in full. */
export async function largeOriginals(): Promise<readonly Original[]> {
  const jpeg = await savedAgain(await cardFile(), { scale: 0.38 });
  const bitmap = await createImageBitmap(new Blob([jpeg]));
  const draw = (context: OffscreenCanvasRenderingContext2D): void => context.drawImage(bitmap, 0, 0);
  const [png, webp] = [
    await drawnFile('image/png', bitmap.width, bitmap.height, draw),
    await drawnFile('image/webp', bitmap.width, bitmap.height, draw),
  ];
  return [
    { name: 'large JPEG', bytes: jpeg, shot: 'identity/front' },
    { name: 'large PNG', bytes: png, shot: 'selfie' },
    { name: 'large WebP', bytes: webp, shot: 'identity/back' },
  ];
}

/** One picture lying in all the ways that its file can say, in every format that says it. */
export async function turnedWays(): Promise<readonly Original[]> {
  const [w, h] = [420, 410];
  const [jpeg, png, webp] = [
    await drawnFile('image/jpeg', w, h, fourFields),
    await drawnFile('image/png', w, h, fourFields),
    await drawnFile('image/webp', w, h, fourFields),
  ];
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 65_535].flatMap((orientation) => [
    {
      name: `JPEG, orientation ${orientation}`,
      bytes: turnedJpeg(jpeg, orientation),
      shot: 'selfie' as const,
    },
    { name: `PNG, orientation ${orientation}`, bytes: turnedPng(png, orientation), shot: 'selfie' as const },
    {
      name: `WebP, orientation ${orientation}`,
      bytes: turnedWebp(webp, w, h, orientation),
      shot: 'selfie' as const,
    },
  ]);
}
