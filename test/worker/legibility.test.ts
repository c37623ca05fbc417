import { expect } from '@open-wc/testing';
import type { ShotKind } from '../../src/domain/judgement.js';
import { lumaOf } from '../../src/inspection/raster/raster.js';
import type { Plane } from '../../src/inspection/raster/raster.js';
import { shrink } from '../../src/inspection/raster/shrink.js';
import { beginPreparing } from '../../src/worker/prepare-picture.js';
import { drawPage, drawZone } from './small-print.js';

function pixelsOf(context: OffscreenCanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

async function lumaOfFile(file: Blob): Promise<Plane> {
  const bitmap = await createImageBitmap(file);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return lumaOf(pixelsOf(context));
}

function meanWhere({ data }: Plane, mask: Plane, isMeant: (value: number) => boolean): number {
  let [sum, count] = [0, 0];
  data.forEach((value, i) => {
    if (!isMeant(mask.data[i]!)) return;
    sum += value;
    count += 1;
  });
  expect(count, 'pixels of ink and of paper').to.be.greaterThan(10_000);
  return sum / count;
}

/** How much darker the strokes are than what they stand on, where they are drawn. */
function strokesOf(picture: Plane, drawing: Plane): number {
  const [ink, paper] = [(value: number) => value < 96, (value: number) => value > 190];
  return meanWhere(picture, drawing, paper) - meanWhere(picture, drawing, ink);
}

/** The drawing at the size that is sent, drawn as that is, before anything is encoded. */
function unencoded(from: OffscreenCanvas, width: number, height: number): Plane {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false })!;
  context.imageSmoothingQuality = width > from.width * 0.6 ? 'low' : 'high';
  context.drawImage(from, 0, 0, width, height);
  return lumaOf(pixelsOf(context));
}

function noiseIn(picture: Plane, drawing: Plane): number {
  const squares = picture.data.reduce((sum, value, i) => sum + (value - drawing.data[i]!) ** 2, 0);
  return Math.sqrt(squares / picture.data.length);
}

interface Legibility {
  readonly size: readonly number[];
  /** The share of the strokes' contrast that is left. */
  readonly kept: number;
  /** What encoding adds to the picture, as a share of that contrast. */
  readonly noise: number;
}

async function legibilityOf(
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
  shot: ShotKind,
  sourceBytes: number,
): Promise<Legibility> {
  // A photo of 12 megapixels, held upright.
  const context = new OffscreenCanvas(3000, 4000).getContext('2d')!;
  draw(context);
  const bitmap = await createImageBitmap(context.canvas);
  const placement = { mirrored: false, turns: 0 } as const;
  const { picture, width, height } = await beginPreparing({
    bitmap,
    placement,
    shot,
    sourceBytes,
    decodeAgain: () => Promise.reject(new Error('there is one bitmap')),
  })();
  const drawing = lumaOf(shrink(pixelsOf(context), Math.max(width, height)));
  const after = await lumaOfFile(picture);
  expect([after.width, after.height]).to.deep.equal([drawing.width, drawing.height]);
  const before = strokesOf(drawing, drawing);
  const noise = noiseIn(after, unencoded(context.canvas, width, height)) / before;
  return { size: [width, height], kept: strokesOf(after, drawing) / before, noise };
}

/** Bytes of the file it is made from: so many that the first quality does, and so few that the last one must. */
const [unpressed, pressedHard] = [Infinity, 1];

describe('what can be read in a photo', () => {
  const prints: readonly (readonly [
    string,
    ShotKind,
    readonly number[],
    (context: OffscreenCanvasRenderingContext2D) => void,
  ])[] = [
    ['a page in print of 6 points', 'address', [1920, 2560], (context) => drawPage(context, 6)],
    ['a page in print of 9 points', 'address', [1920, 2560], (context) => drawPage(context, 9)],
    ['the zone of a passport', 'identity/front', [1920, 2560], (context) => drawZone(context, 60)],
    ['the zone of a card held beside a face', 'selfie', [1536, 2048], (context) => drawZone(context, 28)],
  ];
  for (const [name, shot, size, draw] of prints) {
    it(`can be read in what is sent of it: ${name}`, async () => {
      const usual = await legibilityOf(draw, shot, unpressed);
      expect(usual.size).to.deep.equal(size);
      expect(usual.kept).to.be.at.least(0.95);
      expect(usual.noise).to.be.at.most(0.02);
      const least = await legibilityOf(draw, shot, pressedHard);
      expect(least.size).to.deep.equal(size);
      expect(least.kept).to.be.at.least(0.95);
      expect(least.noise).to.be.within(usual.noise * 1.5, 0.05);
    });
  }
});
