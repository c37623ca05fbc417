import { expect } from '@open-wc/testing';
import type { CheckCode } from '../../src/domain/judgement.js';
import { rulesOf } from '../../src/inspection/judge/rules.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { pngHeader } from '../inspection/picture-files.js';
import { evenPng } from './hostile/drawn-formats.js';

/** What iOS gives a canvas at most; a larger one is black and says nothing. */
const iosPixels = 16_777_216;

interface Watched<Value> {
  readonly value: Value;
  readonly largest: number;
  readonly decoded: number;
}

/** How large a canvas gets meanwhile, however it comes by its size, and how often something is decoded. */
async function watched<Value>(work: () => Promise<Value>): Promise<Watched<Value>> {
  const Canvas = globalThis.OffscreenCanvas;
  const open = globalThis.createImageBitmap;
  const seen = { largest: 0, decoded: 0 };
  const note = (width: number, height: number): void => {
    seen.largest = Math.max(seen.largest, width * height);
  };
  globalThis.OffscreenCanvas = class extends Canvas {
    constructor(width: number, height: number) {
      super(width, height);
      note(width, height);
    }
    override set width(width: number) {
      super.width = width;
      note(width, this.height);
    }
    override get width(): number {
      return super.width;
    }
    override set height(height: number) {
      super.height = height;
      note(this.width, height);
    }
    override get height(): number {
      return super.height;
    }
  };
  globalThis.createImageBitmap = ((...given: Parameters<typeof open>) => {
    seen.decoded += 1;
    return open(...given);
  }) as typeof open;
  try {
    return { value: await work(), ...seen };
  } finally {
    Object.assign(globalThis, { OffscreenCanvas: Canvas, createImageBitmap: open });
  }
}

async function withMemory<Value>(gibibytes: number, work: () => Promise<Value>): Promise<Value> {
  Object.defineProperty(navigator, 'deviceMemory', { value: gibibytes, configurable: true });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(navigator, 'deviceMemory');
  }
}

function outcomeOf(
  { judgement }: Awaited<ReturnType<typeof inspectPhoto>>,
  code: CheckCode,
): string | undefined {
  return judgement.checks.find((check) => check.code === code)?.outcome;
}

describe('a canvas larger than a phone bears', () => {
  const sizes: readonly (readonly [number, number])[] = [
    [8000, 6000],
    [6000, 8000],
    [12_000, 9000],
    [16_384, 700],
    [700, 16_384],
  ];
  for (const [width, height] of sizes) {
    it(`is never made, whatever the turn: ${width} × ${height}`, async function () {
      this.timeout(120_000);
      const file = new Blob([await evenPng(width, height)]);
      const { value, largest } = await watched(() =>
        inspectPhoto(file, { shot: 'identity/front', quarterTurns: 1 }),
      );
      expect(value.prepared, JSON.stringify(value.judgement.checks)).not.to.equal(undefined);
      expect(Math.max(value.prepared!.width, value.prepared!.height)).to.equal(2560);
      expect(largest).to.be.within(1, iosPixels);
    });
  }
});

describe('a photo that this phone has no memory for', () => {
  it('is refused by its header, with the sentence on what to do, and nothing is decoded', async () => {
    for (const [width, height, gibibytes] of [
      [8000, 6000, 0.5],
      [12_000, 9000, 1],
    ] as const) {
      const { value, decoded } = await withMemory(gibibytes, () =>
        watched(() =>
          inspectPhoto(new Blob([pngHeader(width, height)]), { shot: 'selfie', quarterTurns: 0 }),
        ),
      );
      expect(outcomeOf(value, 'dimensions-too-big')).to.equal('refuse');
      expect(value.judgement).to.include({ width, height, verdict: 'refused' });
      expect(decoded).to.equal(0);
    }
  });

  it('is decoded where there is memory: 48 megapixels with one GiB, 108 with two', async function () {
    this.timeout(120_000);
    for (const [width, height, gibibytes] of [
      [8000, 6000, 1],
      [12_000, 9000, 2],
    ] as const) {
      expect(width * height).to.be.at.most(rulesOf.selfie.maxPixels);
      const file = new Blob([await evenPng(width, height)]);
      const { value, decoded } = await withMemory(gibibytes, () =>
        watched(() => inspectPhoto(file, { shot: 'selfie', quarterTurns: 0 })),
      );
      expect(outcomeOf(value, 'dimensions-too-big')).to.equal('ok');
      expect(decoded).to.equal(1);
      expect(value.prepared).to.include({ width: 2048 });
    }
  });
});
