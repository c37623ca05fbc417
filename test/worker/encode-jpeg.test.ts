import { expect } from '@open-wc/testing';
import imageCompression from 'browser-image-compression';
import { encodeJpeg } from '../../src/worker/encode-jpeg.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { hexOf } from '../inspection/bytes-of.js';
import { drawnFile } from '../inspection/picture-files.js';
import { cardFile, savedAgain } from './photo-files.js';

async function hashOf(blob: Blob): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())));
}

const card = await cardFile();
const bitmap = await createImageBitmap(new Blob([card]));
const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
canvas.getContext('2d', { alpha: false })!.drawImage(bitmap, 0, 0);

async function plainly(quality: number): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** How often something is encoded meanwhile. */
async function encodingsOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  const { prototype } = OffscreenCanvas;
  const { convertToBlob } = prototype;
  const qualities: number[] = [];
  prototype.convertToBlob = function (this: OffscreenCanvas, options?: ImageEncodeOptions): Promise<Blob> {
    qualities.push(options?.quality ?? NaN);
    return convertToBlob.call(this, options);
  };
  try {
    await work();
  } finally {
    prototype.convertToBlob = convertToBlob;
  }
  return qualities;
}

describe('the bytes that are sent', () => {
  for (const quality of [0.9, 0.85, 0.8, 0.75, 0.7]) {
    it(`are those of the best quality that needs no more than the file: ${quality}`, async () => {
      const fits = await plainly(quality);
      expect(await hashOf(await encodeJpeg(canvas, fits.size))).to.equal(await hashOf(fits));
    });
  }

  it('are those of the least quality where all need more, which is found out in two attempts', async () => {
    const least = await plainly(0.7);
    const made = await encodeJpeg(canvas, 1000);
    expect(await hashOf(made)).to.equal(await hashOf(least));
    expect(await encodingsOf(() => encodeJpeg(canvas, 1000))).to.deep.equal([0.9, 0.7]);
  });

  it('are encoded once for a photo as cameras make them', async () => {
    const photo = await savedAgain(card, { scale: 3, quality: 0.92 });
    const request = { shot: 'identity/front', quarterTurns: 0 } as const;
    const qualities = await encodingsOf(() => inspectPhoto(new Blob([photo]), request));
    expect(qualities).to.deep.equal([0.9]);
  });

  it('are never more than those of the chosen file where that was saved at 0.7 or better, in any size', async () => {
    for (const [scale, quality] of [
      [1, 0.7],
      [1, 0.78],
      [1, 0.95],
      [2, 0.7],
      [3, 0.5],
    ] as const) {
      const saved = await savedAgain(card, { scale, quality });
      const { prepared } = await inspectPhoto(new Blob([saved]), { shot: 'selfie', quarterTurns: 0 });
      const name = `${scale} times as large, saved at ${quality}`;
      expect(prepared!.picture.size, name).to.be.at.most(saved.length * 1.01);
    }
  });

  it('are more where the file was pressed below what print bears, and then at most twice as many', async () => {
    for (const quality of [0.5, 0.3]) {
      const saved = await savedAgain(card, { quality });
      const { prepared } = await inspectPhoto(new Blob([saved]), { shot: 'selfie', quarterTurns: 0 });
      expect(prepared!.picture.size, `saved at ${quality}`).to.be.within(saved.length, saved.length * 2);
    }
  });
});

describe('the library that encodes', () => {
  const { canvasToFile } = imageCompression;
  let asked = 0;

  afterEach(() => {
    imageCompression.canvasToFile = canvasToFile;
  });

  it('is the one that is asked', async () => {
    imageCompression.canvasToFile = (...given) => {
      asked += 1;
      return canvasToFile(...given);
    };
    await inspectPhoto(new Blob([card]), { shot: 'identity/front', quarterTurns: 0 });
    expect(asked).to.equal(1);
  });

  const drawing = (context: OffscreenCanvasRenderingContext2D): void => {
    for (let x = 0; x < 1500; x += 10) {
      context.fillStyle = `hsl(${x / 4} 80% 50%)`;
      context.fillRect(x, x / 3, 8, 400);
    }
  };
  for (const name of ['a photo of a card', 'a large photo', 'a drawing with nothing behind it'] as const) {
    it(`and the plain way give the same bytes, in the same size: ${name}`, async () => {
      const file = {
        'a photo of a card': () => Promise.resolve(card),
        'a large photo': () => savedAgain(card, { scale: 3, turns: 1 }),
        'a drawing with nothing behind it': () => drawnFile('image/webp', 1500, 1100, drawing),
      }[name];
      const blob = new Blob([await file()]);
      const request = { shot: 'address', quarterTurns: 1 } as const;
      const withIt = await inspectPhoto(blob, request);
      imageCompression.canvasToFile = () => Promise.reject(new ReferenceError('Image is not defined'));
      const without = await inspectPhoto(blob, request);
      expect(without.prepared).to.deep.include({
        width: withIt.prepared!.width,
        height: withIt.prepared!.height,
        sha256: withIt.prepared!.sha256,
      });
      expect(without.judgement).to.deep.equal(withIt.judgement);
    });
  }
});
