import { expect } from '@open-wc/testing';
import type { Inspection } from '../../src/domain/judgement.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { drawnFile, turnedJpeg } from '../inspection/picture-files.js';
import { withFailingCanvas } from './failing-canvas.js';
import type { Loss } from './failing-canvas.js';
import { cardFile, quartersOf, savedAgain } from './photo-files.js';

const large = await savedAgain(await cardFile(), { scale: 2.5, quality: 0.9 });
/** What reading strip by strip needs, and a drawing of 1600 pixels; one of 2560 has 4.9 million. */
const [enough, tooLittle] = [2_500_000, 1_100_000];

function inspect(bytes: Uint8Array<ArrayBuffer>): Promise<Inspection<Blob>> {
  return inspectPhoto(new Blob([bytes]), { shot: 'identity/front', quarterTurns: 0 });
}

const losses: readonly Loss[] = [
  'all black',
  'nothing drawn',
  'lower part missing',
  'right edge missing',
  'transparent',
];

describe('a canvas that loses pixels', () => {
  for (const loss of losses) {
    it(`is noticed, and a smaller one is sent: ${loss}`, async () => {
      const { judgement, prepared } = await withFailingCanvas({ mostPixels: enough, loss }, () =>
        inspect(large),
      );
      expect(judgement).to.include({ verdict: 'ok', width: 3000, height: 2250 });
      expect(prepared).to.include({ width: 1600, height: 1200 });
      const bitmap = await createImageBitmap(prepared!.picture);
      expect([bitmap.width, bitmap.height]).to.deep.equal([1600, 1200]);
    });

    it(`that loses them when smaller too is given up, and nothing of it is sent: ${loss}`, async () => {
      const { judgement, prepared } = await withFailingCanvas({ mostPixels: tooLittle, loss }, () =>
        inspect(large),
      );
      expect(judgement.verdict).to.equal('doubtful');
      expect(judgement.checks.at(-1)).to.include({ code: 'inspection-failed', outcome: 'warn' });
      // The original without its metadata, as it was.
      expect(prepared).to.include({ width: 3000, height: 2250 });
    });
  }

  it('has nothing to send in place of what is no JPEG', async () => {
    const png = await drawnFile('image/png', 2600, 2000, (context) => {
      for (let y = 0; y < 2000; y += 40) {
        context.fillStyle = `hsl(${y / 8} 50% ${30 + (y % 400) / 10}%)`;
        context.fillRect(0, y, 2600 - y / 3, 30);
      }
    });
    const { judgement, prepared } = await withFailingCanvas(
      { mostPixels: tooLittle, loss: 'all black' },
      () => inspect(png),
    );
    expect(judgement.verdict).to.equal('refused');
    expect(judgement.checks.at(-1)).to.include({ code: 'inspection-failed', outcome: 'refuse' });
    expect(prepared).to.equal(undefined);
  });

  it('is not seen where there is none: pictures are prepared at full size, however they lie', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { prepared } = await inspect(turnedJpeg(large, orientation));
      const sides = orientation >= 5 ? [1920, 2560] : [2560, 1920];
      expect([prepared!.width, prepared!.height], `orientation ${orientation}`).to.deep.equal(sides);
    }
  });
});

describe('a regular pattern', () => {
  for (const period of [8, 10, 14, 15, 20]) {
    it(`that meets every step of the sampling is not taken for a loss: ${period} pixels`, async () => {
      const stripes = await drawnFile('image/jpeg', 2560, 1920, (context) => {
        context.fillStyle = '#fff';
        context.fillRect(0, 0, 2560, 1920);
        context.fillStyle = '#000';
        for (let x = 0; x < 2560; x += period) context.fillRect(x, 0, period / 2, 1920);
      });
      expect((await inspect(stripes)).prepared).to.include({ width: 2560, height: 1920 });
    });
  }
});

describe('a scan', () => {
  for (const [name, down] of [
    ['down', true],
    ['across', false],
  ] as const) {
    it(`with nothing in it but thin lines ${name}, which rough sampling may miss, is not taken for a loss`, async () => {
      for (const thickness of [2, 3, 4, 6]) {
        const lines = await drawnFile('image/png', 2560, 1920, (context) => {
          context.fillStyle = '#fff';
          context.fillRect(0, 0, 2560, 1920);
          context.fillStyle = '#000';
          for (let at = 40; at < 2560; at += 153) {
            if (down) context.fillRect(at, 0, thickness, 1920);
            else context.fillRect(0, at, 2560, thickness);
          }
        });
        const { prepared } = await inspect(lines);
        expect(prepared, `${thickness} pixels`).to.include({ width: 2560, height: 1920 });
      }
    });
  }
});

describe('a page with a thin frame along its very edge', () => {
  for (const [width, height] of [
    [456, 556],
    [720, 725],
    [1845, 2454],
  ] as const) {
    it(`is sent as it is: ${width} × ${height}`, async () => {
      const framed = await drawnFile('image/png', width, height, (context) => {
        context.fillStyle = '#000';
        context.fillRect(0, 0, width, height);
        context.fillStyle = '#fff';
        context.fillRect(width / 250, height / 250, width * 0.992, height * 0.992);
        context.fillStyle = '#444';
        context.fillRect(width / 4, height / 4, width / 3, height / 5);
      });
      expect((await inspect(framed)).prepared).to.include({ width, height });
    });
  }
});

describe('a picture of which half is truly black', () => {
  it('is sent as it is', async () => {
    const half = await drawnFile('image/jpeg', 2800, 2100, (context) => {
      for (let x = 0; x < 1400; x += 28) {
        context.fillStyle = `hsl(${x / 6} 60% 50%)`;
        context.fillRect(x, (x * 7) % 300, 20, 1500);
      }
    });
    const { prepared } = await inspect(half);
    expect(prepared).to.include({ width: 2560, height: 1920 });
    expect((await quartersOf(prepared!.picture)).slice(1, 2)).to.equal('k');
  });
});
