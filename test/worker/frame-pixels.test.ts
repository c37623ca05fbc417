import { expect } from '@open-wc/testing';
import { place, placementOf } from '../../src/inspection/raster/place.js';
import type { QuarterTurns } from '../../src/domain/judgement.js';
import { framePixels } from '../../src/worker/frame-pixels.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { drawnPixels } from '../../src/worker/pixels.js';
import type { Pixels } from '../../src/worker/pixels.js';
import { readRaster } from '../../src/worker/read-raster.js';
import { drawnFile, turnedJpeg } from '../inspection/picture-files.js';
import { inColours, noisy, plane } from '../inspection/raster/drawings.js';
import { posed, scene } from '../inspection/scene.js';
import { cardFile, fileOf } from './photo-files.js';

const photo = await cardFile();

function bitmapOf(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
}

/** What is read of pixels, lying as the bitmap does, as text: a failing comparison of so many numbers takes minutes to print. */
async function readingOf(pixels: Pixels, longSide: number): Promise<string> {
  const { raster } = await readRaster(pixels, longSide);
  const { width, height, data } = place(raster, placementOf(pixels.orientation, 0));
  return `${width} × ${height}: ${data.join()}`;
}

async function withVideoFrame<Value>(Stub: unknown, work: () => Promise<Value>): Promise<Value> {
  const own = globalThis.VideoFrame;
  Object.assign(globalThis, { VideoFrame: Stub });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { VideoFrame: own });
  }
}

describe('pixels copied from a frame', () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
    it(`are those of the drawing, to the last bit, in orientation ${orientation}`, async () => {
      const bitmap = await bitmapOf(turnedJpeg(photo, orientation));
      const pixels = await framePixels(bitmap, orientation);
      expect(pixels, 'in Chromium').to.not.equal(undefined);
      const drawn = await readingOf(drawnPixels(bitmap), 512);
      expect((await readingOf(pixels!, 512)) === drawn).to.equal(true);
    });
  }

  it('are those of the drawing where the sides are odd and several strips are read', async () => {
    const bitmap = await bitmapOf(
      await fileOf(
        inColours(
          noisy(
            plane(1777, 1555, (x, y) => (x * y) & 255),
            3,
          ),
        ),
      ),
    );
    const pixels = (await framePixels(bitmap, 1))!;
    expect(pixels.mostRows).to.be.lessThan(pixels.height / 2);
    expect((await readingOf(pixels, 1024)) === (await readingOf(drawnPixels(bitmap), 1024))).to.equal(true);
  });

  it('are not asked for where they could not be told apart: what the file says of its orientation changes nothing to see', async () => {
    const grey = (context: OffscreenCanvasRenderingContext2D): void => {
      context.fillStyle = '#777';
      context.fillRect(0, 0, 400, 400);
    };
    const bitmap = await bitmapOf(turnedJpeg(await drawnFile('image/jpeg', 400, 400, grey), 3));
    expect(await framePixels(bitmap, 3)).to.equal(undefined);
    expect(await framePixels(bitmap, 1)).to.include({ orientation: 1 });
  });

  it('are not believed where the file says another orientation than the bitmap has', async () => {
    const bitmap = await bitmapOf(turnedJpeg(photo, 6));
    for (const told of [1, 2, 3, 5, 7, 8] as const)
      expect(await framePixels(bitmap, told)).to.equal(undefined);
  });

  it('are not asked for of pictures so large that a copy might not fit beside them, nor of the smallest', async () => {
    const large = await bitmapOf(await drawnFile('image/jpeg', 4200, 4000, () => undefined));
    expect(await framePixels(large, 1)).to.equal(undefined);
    large.close();
    const small = await bitmapOf(await drawnFile('image/jpeg', 400, 60, () => undefined));
    expect(await framePixels(small, 1)).to.equal(undefined);
  });

  it('are those of the drawing, or are not believed, where the colours are wide', async () => {
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d', { colorSpace: 'display-p3' })!;
    for (let x = 0; x < 640; x += 1) {
      context.fillStyle = `color(display-p3 ${x / 640} ${1 - x / 640} 0.2)`;
      context.fillRect(x, 0, 1, 480);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const bitmap = await createImageBitmap(blob);
    const pixels = await framePixels(bitmap, 1);
    const drawn = await readingOf(drawnPixels(bitmap), 320);
    expect(pixels === undefined || (await readingOf(pixels, 320)) === drawn).to.equal(true);
  });
});

describe('what is said of a photo', () => {
  const { corners } = posed({ x: 0.3, y: 0.36, size: 0.3, turn: 8 }, 1000, 750);

  it('is the same whether its pixels were copied or drawn, whichever way it lies, and shows the same place', async () => {
    const far = await fileOf(scene({ corners, width: 1000, height: 750, noise: 3 }));
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
      const file = new File([turnedJpeg(far, orientation)], 'a.jpg');
      const turns = ((orientation * 3) % 4) as QuarterTurns;
      const request = { shot: 'identity/front', quarterTurns: turns } as const;
      const said = async (): Promise<string> => {
        const { judgement, fingerprint } = await inspectPhoto(file, request);
        // Even runs are looked for along the rows, which lie otherwise here and there.
        const checks = judgement.checks.filter(({ code }) => code !== 'screenshot');
        return JSON.stringify({ ...judgement, checks, fingerprint }, undefined, 1);
      };
      const copied = await said();
      expect(copied, `orientation ${orientation}`).to.equal(await withVideoFrame(undefined, said));
      expect(copied).to.match(/"code": "document-too-far",\s+"outcome": "warn"[^}]+"where"/);
    }
  });
});

describe('a browser whose frames are not what is drawn', () => {
  const Own = globalThis.VideoFrame;

  class Frame {
    format = '';
    readonly own: VideoFrame;
    closed = 0;

    constructor(...args: ConstructorParameters<typeof VideoFrame>) {
      this.own = new Own(...args);
      this.format = this.own.format ?? '';
      frames.push(this);
    }

    get codedWidth(): number {
      return this.own.codedWidth;
    }

    get codedHeight(): number {
      return this.own.codedHeight;
    }

    get colorSpace(): VideoColorSpace {
      return this.own.colorSpace;
    }

    async copyTo(to: Uint8ClampedArray<ArrayBuffer>, options: VideoFrameCopyToOptions): Promise<unknown> {
      return this.own.copyTo(to, options);
    }

    close(): void {
      this.closed += 1;
      this.own.close();
    }
  }

  function otherOrder({ format }: VideoFrame): string {
    return format === 'BGRX' ? 'RGBX' : 'BGRX';
  }

  let frames: Frame[] = [];
  beforeEach(() => (frames = []));

  const faults: Readonly<Record<string, unknown>> = {
    'has none': undefined,
    'cannot make one': function VideoFrame() {
      throw new DOMException('no', 'NotSupportedError');
    },
    'swaps red and blue': class extends Frame {
      override format = otherOrder(this.own);
    },
    'is off by one in one colour of 255': class extends Frame {
      override async copyTo(...args: Parameters<Frame['copyTo']>): Promise<unknown> {
        const done = await super.copyTo(...args);
        const [to] = args;
        for (let at = 1; at < to.length; at += 4) if (to[at]! > 100) to[at] = to[at]! - 1;
        return done;
      }
    },
    'keeps them as brightness and colour': class extends Frame {
      override format = 'I420';
    },
    'keeps them half transparent': class extends Frame {
      override format = 'RGBA';
    },
    'does not hand them out': class extends Frame {
      override copyTo(): Promise<unknown> {
        return Promise.reject(new DOMException('no', 'NotSupportedError'));
      }
    },
    'has other sides': class extends Frame {
      override get codedWidth(): number {
        return this.own.codedWidth + 16;
      }
    },
  };
  for (const [name, Stub] of Object.entries(faults)) {
    it(`is left alone: it ${name}`, async () => {
      const bitmap = await bitmapOf(photo);
      const pixels = await withVideoFrame(Stub, () => framePixels(bitmap, 1));
      expect(pixels).to.equal(undefined);
      // A frame that is not closed keeps the picture in memory.
      for (const { closed } of frames) expect(closed).to.equal(1);
    });
  }

  it('is believed where it has the other order of colours and says so', async () => {
    class Swapped extends Frame {
      override format = otherOrder(this.own);
      override async copyTo(...args: Parameters<Frame['copyTo']>): Promise<unknown> {
        const done = await super.copyTo(...args);
        const [to] = args;
        for (let at = 0; at < to.length; at += 4) [to[at], to[at + 2]] = [to[at + 2]!, to[at]!];
        return done;
      }
    }
    const bitmap = await bitmapOf(photo);
    await withVideoFrame(Swapped, async () => {
      const pixels = (await framePixels(bitmap, 1))!;
      expect((await readingOf(pixels, 512)) === (await readingOf(drawnPixels(bitmap), 512))).to.equal(true);
    });
  });
});
