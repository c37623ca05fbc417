import { expect } from '@open-wc/testing';
import { findings } from '../../src/domain/findings.js';
import type { Inspection } from '../../src/domain/judgement.js';
import { coloursOfHeif } from '../../src/inspection/file/heif-colours.js';
import { toScreenColours } from '../../src/inspection/raster/wide-colours.js';
import { WorkerClient } from '../../src/services/worker-client.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { heifPicture } from '../support/drawn-heif.js';
import { tracesInJpeg } from '../support/jpeg-traces.js';
import { fieldsOf } from './formats/fields.js';
import { adobeRgb, displayP3, profileOf } from './formats/profile.js';

const heic = new Blob([heifPicture({ coding: 'hvc1' })]);
const request = { shot: 'selfie', quarterTurns: 0 } as const;

/** The address of a decoder file with this in it; anybody's may take the place of libheif's. */
function decoderOf(body: string): string {
  const code = `export async function decode(bytes) { ${body} }`;
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

function inspect(heicUrl: string, file: Blob = heic): Promise<Inspection<Blob>> {
  return inspectPhoto(file, { ...request, heicUrl });
}

const ofLeftAndRight = `
  const [width, height] = [480, 400];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i += 1) data.set(i % width < 240 ? [200, 40, 40, 255] : [40, 40, 200, 255], i * 4);
  return { width, height, data };`;

describe('the decoder for HEIC', () => {
  it('may be anybody’s: what it gives is judged, prepared and sent like any picture', async () => {
    const { judgement, prepared, fingerprint } = await inspect(decoderOf(ofLeftAndRight));
    expect(judgement).to.include({ type: 'heic', width: 480, height: 400 });
    expect(judgement.checks.map(({ code }) => code)).to.include.members(['blurry', 'same-picture']);
    expect(fingerprint?.look).to.match(/^[0-9a-f]{64}$/);
    const [left, right] = await fieldsOf(prepared!.picture);
    expect(left![0]).to.be.within(196, 204);
    expect(right![2]).to.be.within(196, 204);
    expect(tracesInJpeg(new Uint8Array(await prepared!.picture.arrayBuffer()))).to.deep.equal([]);
  });

  it('works as well from the worker', async () => {
    const heicUrl = decoderOf(ofLeftAndRight);
    const client = new WorkerClient({ heicUrl: () => heicUrl });
    const { prepared } = await client.inspect(heic, request, new AbortController().signal);
    expect(prepared).to.include({ width: 480, height: 400 });
    client.close();
  });

  const faults: Readonly<Record<string, string>> = {
    'is not there': 'https://localhost:9/nothing.js',
    'is no script': URL.createObjectURL(new Blob(['<!doctype html>'], { type: 'text/html' })),
    'is another module': URL.createObjectURL(
      new Blob(['export const encode = 1'], { type: 'text/javascript' }),
    ),
    'gives up': decoderOf('throw new Error("no")'),
    'runs out of memory': decoderOf(
      'return { width: 480, height: 400, data: new Uint8ClampedArray(2 ** 40) }',
    ),
    'has another size': decoderOf('return { width: 960, height: 400, data: new Uint8ClampedArray(1536000) }'),
    'has too few pixels': decoderOf('return { width: 480, height: 400, data: new Uint8ClampedArray(99) }'),
    'gives nothing': decoderOf('return undefined'),
  };
  for (const [name, url] of Object.entries(faults)) {
    it(`leaves it at the sentence on how to get a JPEG where it ${name}`, async () => {
      const { judgement, prepared } = await inspect(url);
      expect(judgement).to.include({ verdict: 'refused', type: 'heic', width: 480, height: 400 });
      expect(findings(judgement)[0]).to.include({ code: 'unsupported-type', outcome: 'refuse' });
      expect(prepared).to.equal(undefined);
      const again = await inspect(decoderOf(ofLeftAndRight));
      expect(again.prepared, 'the next one').to.include({ width: 480 });
    });
  }

  for (const [name, body] of Object.entries({
    'never ends': 'for (;;);',
    'never answers': 'return new Promise(() => {})',
  })) {
    it(`leaves it at that where it ${name}, and the next file is judged by another worker`, async () => {
      let heicUrl = decoderOf(body);
      const client = new WorkerClient({ heicUrl: () => heicUrl, stallMs: 1500 });
      const { signal } = new AbortController();
      const { judgement } = await client.inspect(heic, request, signal);
      expect(findings(judgement)[0]).to.include({ code: 'unsupported-type', outcome: 'refuse' });
      heicUrl = decoderOf(ofLeftAndRight);
      const next = await client.inspect(heic.slice(0, heic.size), request, signal);
      expect(next.prepared).to.include({ width: 480 });
      client.close();
    });
  }

  it('is not asked for a picture that would not fit beside itself in memory', async () => {
    let asked = false;
    const url = decoderOf('globalThis.wasAskedForHeic = true; throw new Error("no")');
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'deviceMemory');
    // So little that the picture fits into it once or twice, and not three times.
    Object.defineProperty(navigator, 'deviceMemory', { value: 0.005, configurable: true });
    try {
      const { judgement } = await inspect(url);
      asked = 'wasAskedForHeic' in globalThis;
      expect(judgement.verdict).to.equal('refused');
    } finally {
      Reflect.deleteProperty(navigator, 'deviceMemory');
    }
    expect(own, 'the browser tells it').not.to.equal(undefined);
    expect(asked).to.equal(false);
  });
});

describe('the colours of a HEIC', () => {
  it('are wide where its own box or its profile says so', () => {
    const colours = (parts: Parameters<typeof heifPicture>[0]): string => coloursOfHeif(heifPicture(parts));
    expect(colours({ coding: 'hvc1' })).to.equal('usual');
    expect(colours({ coding: 'hvc1', primaries: 1 })).to.equal('usual');
    expect(colours({ coding: 'hvc1', primaries: 12, isGrid: true })).to.equal('display-p3');
    expect(colours({ coding: 'hvc1', profile: profileOf(displayP3) })).to.equal('display-p3');
    expect(colours({ coding: 'hvc1', profile: profileOf(adobeRgb) })).to.equal('usual');
    expect(coloursOfHeif(new Uint8Array(40))).to.equal('usual');
  });

  it('are turned into those of usual screens as the browser itself would do it', () => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    for (const colour of [
      [0, 0, 0],
      [255, 255, 255],
      [128, 128, 128],
      [180, 90, 60],
      [60, 140, 90],
      [40, 60, 170],
      [230, 200, 90],
      [255, 0, 0],
    ]) {
      const data = Uint8ClampedArray.from([...colour, 255]);
      toScreenColours(data);
      context.fillStyle = `color(display-p3 ${colour.map((value) => value / 255).join(' ')})`;
      context.fillRect(0, 0, 1, 1);
      const expected = context.getImageData(0, 0, 1, 1).data;
      const off = Array.from(data, (value, i) => Math.abs(value - (expected[i] ?? NaN)));
      expect(Math.max(...off), `${colour} gave ${data} for ${expected}`).to.be.at.most(1);
    }
  });
});
