import { expect } from '@open-wc/testing';
import { findings } from '../../src/domain/findings.js';
import type { CheckCode, FileType, Inspection, QuarterTurns, ShotKind } from '../../src/domain/judgement.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { bytesOf, hexOf, joined, numbersBelow } from '../inspection/bytes-of.js';
import { pdfFile, pdfText } from '../inspection/pdf/pdf-files.js';
import {
  drawnFile,
  fourFields,
  heifFile,
  pngHeader,
  turnedJpeg,
  turnedPng,
  turnedWebp,
} from '../inspection/picture-files.js';
import { cardFile, quartersOf } from './photo-files.js';

function inspect(
  bytes: Uint8Array<ArrayBuffer>,
  shot: ShotKind = 'identity/front',
  quarterTurns: QuarterTurns = 0,
): Promise<Inspection<Blob>> {
  // A name and a type that say nothing, as they must not matter.
  return inspectPhoto(new File([bytes], 'photo.jpg', { type: 'image/tiff' }), { shot, quarterTurns });
}

const goodJpeg = await cardFile();

describe('a good photo', () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) {
    it(`as ${type} passes for every shot and is ready to be sent`, async () => {
      const bytes = await cardFile(type);
      for (const shot of ['identity/front', 'identity/back', 'selfie', 'address'] as const) {
        const { judgement, prepared, ms } = await inspect(bytes, shot);
        expect(findings(judgement), shot).to.deep.equal([]);
        expect(judgement).to.include({ verdict: 'ok', type: type.slice(6), width: 1200, height: 900 });
        expect(prepared).to.include({ width: 1200, height: 900 });
        expect(ms.total).to.be.at.least(ms.decode);
      }
    });
  }

  it('is sent under the hash of exactly what is sent', async () => {
    const { prepared } = await inspect(goodJpeg);
    const bytes = await prepared!.picture.arrayBuffer();
    expect(prepared!.sha256).to.equal(hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
  });

  it('is judged by the same numbers every time', async () => {
    const [first, second] = [await inspect(goodJpeg), await inspect(goodJpeg)];
    expect(first.judgement).to.deep.equal(second.judgement);
    expect(first.prepared!.sha256).to.equal(second.prepared!.sha256);
  });
});

describe('a file that cannot be used', () => {
  const html = '<!doctype html><title>404</title>'.repeat(50);
  const locked = pdfText({ objects: ['<</Filter/Adobe.PubSec>>'], trailer: '/Encrypt 100 0 R' });
  const files: readonly (readonly [string, Uint8Array<ArrayBuffer>, FileType, CheckCode, ShotKind])[] = [
    ['an empty file', bytesOf(''), 'empty', 'empty-file', 'selfie'],
    ['a text renamed .jpg', bytesOf('hello '.repeat(300)), 'text', 'unsupported-type', 'identity/front'],
    ['a web page', bytesOf(html), 'html', 'unsupported-type', 'identity/front'],
    [
      'a JPEG cut off in the middle',
      goodJpeg.slice(0, goodJpeg.length / 2),
      'jpeg',
      'corrupted',
      'identity/front',
    ],
    ['a JPEG cut off in its header', goodJpeg.slice(0, 300), 'jpeg', 'corrupted', 'identity/front'],
    [
      'a PNG header of 20,000 × 20,000',
      pngHeader(20_000, 20_000),
      'png',
      'dimensions-too-big',
      'identity/front',
    ],
    ['a PDF where a picture is needed', pdfFile(), 'pdf', 'unsupported-type', 'identity/front'],
    ['a locked PDF', bytesOf(locked), 'pdf', 'encrypted-pdf', 'address'],
    ['half a PDF', pdfFile().slice(0, 200), 'pdf', 'corrupted', 'address'],
    ['an endless PDF', pdfFile({ pages: 90 }), 'pdf', 'pdf-too-many-pages', 'address'],
    [
      'a PDF with a script',
      pdfFile({ catalogue: '/AA<</S/JavaScript>>' }),
      'pdf',
      'pdf-active-content',
      'address',
    ],
    [
      'a HEIC, which this browser cannot show',
      joined(heifFile({ brand: 'heic', width: 4032, height: 3024 }), new Uint8Array(9000)),
      'heic',
      'unsupported-type',
      'identity/front',
    ],
    [
      'a JPEG whose data make no sense',
      goodJpeg.map((byte, i) => (i > 20 && i < 200 ? 7 : byte)),
      'jpeg',
      'corrupted',
      'identity/front',
    ],
  ];
  for (const [name, bytes, type, code, shot] of files) {
    it(`is told by what it is: ${name}`, async () => {
      const { judgement } = await inspect(bytes, shot);
      expect(judgement).to.include({ verdict: 'refused', type });
      expect(findings(judgement)[0]).to.include({ code, outcome: 'refuse' });
    });
  }

  it('is told its size where the header has one, lying as it would be shown', async () => {
    const turned = turnedJpeg(goodJpeg, 6);
    const { judgement } = await inspect(turned.slice(0, turned.length - 99));
    expect(judgement).to.include({ width: 900, height: 1200 });
  });

  it('is shown all the same where it can be decoded', async () => {
    const tiny = await drawnFile('image/png', 120, 90, fourFields);
    const { judgement, prepared } = await inspect(joined(tiny));
    expect(judgement.verdict).to.equal('refused');
    expect(await quartersOf(prepared!.picture)).to.equal('rgby');
  });

  it('whose bytes cannot be read any more is an answer too', async () => {
    class Gone extends Blob {
      override slice(): Blob {
        return this;
      }
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException('gone', 'NotReadableError'));
      }
    }
    const { judgement, prepared } = await inspectPhoto(new Gone(['x']), { shot: 'selfie', quarterTurns: 0 });
    expect(judgement.checks).to.deep.equal([
      { code: 'inspection-failed', outcome: 'refuse', score: null, threshold: null },
    ]);
    expect(prepared).to.equal(undefined);
  });
});

describe('what is sent of a photo', () => {
  const [width, height] = [480, 320];
  const upright = { '0': 'rgby', '1': 'bryg', '2': 'ybgr', '3': 'gyrb' } as const;

  it('lies upright, whatever its orientation, in every format', async () => {
    // By the standard: how a picture that should read r g / b y is stored under each orientation.
    const stored = ['rgby', 'gryb', 'ybgr', 'byrg', 'rbgy', 'gyrb', 'ygbr', 'bryg'];
    for (const [i, quarters] of stored.entries()) {
      const orientation = i + 1;
      const isOnItsSide = orientation >= 5;
      const [w, h] = isOnItsSide ? [height, width] : [width, height];
      const draw = (context: OffscreenCanvasRenderingContext2D): void => {
        const colours: Record<string, string> = { r: '#c01010', g: '#10a010', b: '#1010c0', y: '#e0e010' };
        Array.from(quarters).forEach((quarter, place) => {
          context.fillStyle = colours[quarter]!;
          context.fillRect(((place % 2) * w) / 2, (Math.floor(place / 2) * h) / 2, w / 2, h / 2);
        });
      };
      const files = [
        turnedJpeg(await drawnFile('image/jpeg', w, h, draw), orientation),
        turnedPng(await drawnFile('image/png', w, h, draw), orientation),
        turnedWebp(await drawnFile('image/webp', w, h, draw), w, h, orientation),
      ];
      for (const file of files) {
        const { judgement, prepared } = await inspect(file);
        const name = `${judgement.type}, orientation ${orientation}`;
        expect(judgement, name).to.include({ width, height });
        expect(prepared, name).to.include({ width, height });
        expect(await quartersOf(prepared!.picture), name).to.equal('rgby');
      }
    }
  });

  it('is turned clockwise as the applicant asked', async () => {
    const picture = await drawnFile('image/jpeg', width, height, fourFields);
    for (const turns of [0, 1, 2, 3] as const) {
      const { judgement, prepared } = await inspect(picture, 'identity/front', turns);
      const [w, h] = turns % 2 === 1 ? [height, width] : [width, height];
      expect(judgement).to.include({ width: w, height: h });
      expect(prepared).to.include({ width: w, height: h });
      expect(await quartersOf(prepared!.picture)).to.equal(upright[turns]);
    }
  });

  it('is white where it was transparent', async () => {
    const clear = await drawnFile('image/png', width, height, (context) => {
      context.fillStyle = '#c01010';
      context.fillRect(0, 0, width / 2, height / 2);
    });
    const { prepared } = await inspect(clear);
    expect(await quartersOf(prepared!.picture)).to.equal('rwww');
  });

  it('has a sensible size, and never more pixels than there were', async () => {
    const large = await drawnFile('image/jpeg', 3600, 2400, fourFields);
    for (const [shot, longSide] of [
      ['identity/front', 2560],
      ['selfie', 2048],
      ['address', 2560],
    ] as const) {
      const { judgement, prepared } = await inspect(large, shot);
      expect(judgement).to.include({ width: 3600, height: 2400 });
      expect(prepared).to.include({ width: longSide, height: Math.round((longSide * 2) / 3) });
    }
    expect((await inspect(goodJpeg)).prepared).to.include({ width: 1200, height: 900 });
  });

  it('is a JPEG of nothing but picture', async () => {
    const secret = 'GPS 48.2082 N';
    const camera = turnedJpeg(joined(goodJpeg, secret), 3);
    const { prepared } = await inspect(camera);
    const bytes = new Uint8Array(await prepared!.picture.arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    expect(prepared!.picture.type).to.equal('image/jpeg');
    expect(hexOf(bytes.subarray(0, 3))).to.equal('ffd8ff');
    for (const trace of [secret, 'Exif', 'http://ns.adobe', 'Photoshop', 'MPF', 'photo.jpg']) {
      expect(text).not.to.include(trace);
    }
  });

  it('is no larger than the file it was made from, where that was compressed a little more', async () => {
    const saved = await cardFile('image/jpeg', 0.82);
    const { prepared } = await inspect(saved);
    expect(prepared!.picture.size).to.be.at.most(saved.length);
  });

  it('is the very file where that is a PDF', async () => {
    const file = pdfFile({ pages: 2 });
    const { judgement, prepared } = await inspect(file, 'address');
    expect(judgement).to.include({ verdict: 'ok', type: 'pdf' });
    expect(new Uint8Array(await prepared!.picture.arrayBuffer())).to.deep.equal(file);
    expect(prepared!.picture.type).to.equal('application/pdf');
    expect(prepared!.sha256).to.equal(hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', file))));
  });
});

describe('a hostile file', () => {
  it('is an answer, whatever was done to it, and nothing is fetched for it', async () => {
    const before = performance.getEntriesByType('resource').length;
    const numbers = numbersBelow(2 ** 20, 7);
    const next = (bound: number): number => numbers.next().value % bound;
    const originals = [
      await drawnFile('image/jpeg', 420, 410, fourFields),
      await drawnFile('image/png', 420, 410, fourFields),
      await drawnFile('image/webp', 420, 410, fourFields),
      heifFile({ brand: 'avif', width: 420, height: 410, exifOrientation: 6 }),
      pdfFile({ pages: 3 }),
    ];
    for (let round = 0; round < 200; round += 1) {
      const broken = originals[round % originals.length]!.slice();
      for (let i = 0; i < 1 + next(12); i += 1) broken[next(broken.length)] = next(256);
      const cut = round % 3 === 0 ? broken.slice(0, next(broken.length)) : broken;
      const { judgement, prepared } = await inspect(cut, 'address');
      expect(judgement.verdict).to.be.oneOf(['ok', 'doubtful', 'refused']);
      if (judgement.verdict !== 'refused') expect(prepared, `round ${round}`).not.to.equal(undefined);
    }
    expect(performance.getEntriesByType('resource').slice(before)).to.deep.equal([]);
  }).timeout(60_000);
});
