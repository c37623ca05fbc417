import { expect } from '@open-wc/testing';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { drawnFile } from '../inspection/picture-files.js';

const [width, height] = [8000, 6000];
/** What is looked at and what is sent are far smaller than this; anything larger is a second copy of the picture. */
const muchPixels = (width * height) / 4;

/** How many large things stand in memory at once, counted where the browser makes them. */
class Watch {
  #undo: (() => void) | undefined;
  bitmaps = 0;
  mostBitmaps = 0;
  opened = 0;
  mostOther = 0;

  begin(): void {
    const open = globalThis.createImageBitmap;
    const { close } = ImageBitmap.prototype;
    const { getImageData } = OffscreenCanvasRenderingContext2D.prototype;
    const Canvas = globalThis.OffscreenCanvas;
    const alive = new Set<ImageBitmap>();
    const note = (pixels: number): void => {
      this.mostOther = Math.max(this.mostOther, pixels);
    };
    const count = (): void => {
      this.bitmaps = alive.size;
      this.mostBitmaps = Math.max(this.mostBitmaps, alive.size);
    };
    globalThis.createImageBitmap = (async (...given: Parameters<typeof open>) => {
      const bitmap = await open(...given);
      if (bitmap.width * bitmap.height >= muchPixels) {
        this.opened += 1;
        alive.add(bitmap);
        count();
      }
      return bitmap;
    }) as typeof open;
    ImageBitmap.prototype.close = function (this: ImageBitmap): void {
      alive.delete(this);
      close.call(this);
      count();
    };
    OffscreenCanvasRenderingContext2D.prototype.getImageData = function (
      this: OffscreenCanvasRenderingContext2D,
      ...given: Parameters<typeof getImageData>
    ): ImageData {
      note(given[2] * given[3]);
      return getImageData.apply(this, given);
    };
    globalThis.OffscreenCanvas = class extends Canvas {
      constructor(across: number, down: number) {
        super(across, down);
        note(across * down);
      }
    };
    this.#undo = () => {
      globalThis.createImageBitmap = open;
      ImageBitmap.prototype.close = close;
      OffscreenCanvasRenderingContext2D.prototype.getImageData = getImageData;
      globalThis.OffscreenCanvas = Canvas;
    };
  }

  end(): void {
    this.#undo?.();
  }
}

describe('a picture of 48 million pixels', () => {
  const watch = new Watch();
  afterEach(() => watch.end());

  it('is judged, known and prepared from one bitmap, with no second copy of it beside, and let go', async function () {
    this.timeout(60_000);
    const photo = await drawnFile('image/jpeg', width, height, (context) => {
      context.fillStyle = '#a86';
      context.fillRect(0, 0, width, height);
      context.fillStyle = '#224';
      context.font = '300px sans-serif';
      for (let line = 0; line < 14; line += 1)
        context.fillText('words on a page 0123456789', 300, 600 + line * 400);
    });
    watch.begin();
    const request = { shot: 'identity/front', quarterTurns: 1 } as const;
    const { judgement, prepared, fingerprint } = await inspectPhoto(new Blob([photo]), request);
    expect([judgement.width, judgement.height]).to.deep.equal([height, width]);
    expect(judgement.checks.map(({ code }) => code)).to.include.members([
      'blurry',
      'no-document',
      'same-picture',
    ]);
    expect(fingerprint?.look).to.match(/^[0-9a-f]{64}$/);
    expect([prepared?.width, prepared?.height]).to.deep.equal([1920, 2560]);
    expect(watch.opened, 'decoded once').to.equal(1);
    expect(watch.mostBitmaps).to.equal(1);
    expect(watch.bitmaps, 'closed').to.equal(0);
    expect(watch.mostOther).to.be.within(1, muchPixels);
  });
});
