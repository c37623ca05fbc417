import { expect } from '@open-wc/testing';
import type { AdapterFailure } from '../../../src/domain/failure.js';
import type { Adapters } from '../../../src/services/assist/adapters.js';
import { ask, never, one, passport, selfie } from './asked.js';

describe('a host’s face detector', () => {
  it('sees the prepared picture, once, and only of selfies; the bitmap is closed afterwards', async () => {
    const seen: ImageBitmap[] = [];
    const faceDetector = (bitmap: ImageBitmap) => {
      expect([bitmap.width, bitmap.height]).to.deep.equal([90, 120]);
      seen.push(bitmap);
      return Promise.resolve([one]);
    };
    const { outcomes, verdict } = await ask({ faceDetector }, selfie);
    expect(outcomes).to.deep.equal({
      'no-face': 'ok',
      'several-faces': 'ok',
      'face-too-small': 'ok',
      'face-cut-off': 'ok',
    });
    expect(verdict).to.equal('ok');
    expect(seen.map(({ width }) => width)).to.deep.equal([0]);
    expect((await ask({ faceDetector }, passport)).outcomes).to.deep.equal({});
    expect((await ask({ faceDetector }, { ...selfie, shot: 'address' })).outcomes).to.deep.equal({});
    expect(seen).to.have.length(1);
  });

  it('warns, or refuses what a reviewer wants right this time', async () => {
    const faceDetector = () => Promise.resolve([]);
    const plain = await ask({ faceDetector }, selfie);
    expect([plain.verdict, plain.outcomes['no-face']]).to.deep.equal(['doubtful', 'warn']);
    const must = await ask({ faceDetector }, { ...selfie, mustPass: ['no-face'] });
    expect([must.verdict, must.outcomes['no-face']]).to.deep.equal(['refused', 'refuse']);
  });

  it('is not asked about a picture that has to be taken anew, nor about a PDF', async () => {
    let asked = 0;
    const faceDetector = () => Promise.resolve((asked += 1) ? [one] : []);
    expect((await ask({ faceDetector }, selfie, { verdict: 'refused' })).verdict).to.equal('refused');
    expect(asked).to.equal(0);
    await ask({ faceDetector }, selfie, { verdict: 'doubtful' });
    expect(asked).to.equal(1);
  });

  const failing: readonly (readonly [string, AdapterFailure['reason'], () => Promise<never>])[] = [
    ['rejects', 'threw', () => Promise.reject(new Error('a secret'))],
    [
      'throws at once',
      'threw',
      () => {
        throw new Error('a secret');
      },
    ],
    ['stalls', 'timeout', never],
  ];
  for (const [name, reason, faceDetector] of failing) {
    it(`is left out when it ${name}, and that is told without a word of the picture`, async () => {
      const { outcomes, verdict, failures } = await ask({ faceDetector }, selfie, { limitMs: 500 });
      expect(new Set(Object.values(outcomes))).to.deep.equal(new Set(['skipped']));
      expect(verdict).to.equal('ok');
      expect(failures).to.deep.equal([{ code: 'adapter-failed', adapter: 'faceDetector', reason }]);
    });
  }

  const untidy: readonly (readonly [string, readonly unknown[]])[] = [
    ['a confidence a little over 1', [{ ...one, confidence: 1.0000001 }]],
    [
      'an empty box beside a good one',
      [{ box: { x: 0.1, y: 0.1, width: 0.2, height: 0 }, confidence: 0.9 }, one],
    ],
    ['a box turned inside out by rounding', [one, { box: { ...one.box, width: -1e-9 }, confidence: 0.9 }]],
    ['a confidence a little under 0', [one, { box: one.box, confidence: -1e-9 }]],
    [
      'a box beside the picture',
      [one, { box: { x: 1.2, y: 0.2, width: 0.3, height: 0.3 }, confidence: 0.9 }],
    ],
  ];
  for (const [name, said] of untidy) {
    it(`is understood in spite of ${name}`, async () => {
      const faceDetector = (() => Promise.resolve(said)) as unknown as Adapters['faceDetector'];
      const { outcomes, failures } = await ask({ faceDetector }, selfie);
      expect(new Set(Object.values(outcomes))).to.deep.equal(new Set(['ok']));
      expect(failures).to.deep.equal([]);
    });
  }

  it('is believed as far as a confidence goes', async () => {
    const faceDetector = () => Promise.resolve([{ ...one, confidence: 1.0000001 }]);
    const { inspection } = await ask({ faceDetector }, selfie);
    expect(inspection.judgement.checks.find(({ code }) => code === 'no-face')?.score).to.equal(1);
  });

  const nonsense: readonly unknown[] = [
    undefined,
    null,
    'one face',
    {},
    [null],
    [{}],
    [{ box: { x: 0.1, y: 0.1, width: 0.2, height: NaN }, confidence: 1 }],
    [{ box: { x: 340, y: 200, width: 180, height: 180 }, confidence: 1 }],
    [{ box: { x: 0.1, y: 0.1, width: 0, height: 0.1 }, confidence: 1 }],
    [{ box: { x: 0.5, y: 0.5, width: -0.2, height: -0.2 }, confidence: 1 }],
    [{ box: one.box, confidence: 87 }],
    [{ box: one.box, confidence: 1.1 }],
    [one, { box: { ...one.box, height: '0.2' }, confidence: 1 }],
    [one, { box: one.box }],
    Array.from({ length: 101 }, () => one),
  ];
  for (const said of nonsense) {
    it(`is left out when it says ${JSON.stringify(said)?.slice(0, 60) ?? 'nothing'}`, async () => {
      const faceDetector = (() => Promise.resolve(said)) as unknown as Adapters['faceDetector'];
      const { outcomes, failures } = await ask({ faceDetector }, selfie);
      expect(outcomes['no-face']).to.equal('skipped');
      expect(failures.map((failure) => failure.reason)).to.deep.equal(['bad-answer']);
    });
  }

  it('hears when nobody waits any more: by a new photo, or by its time being over', async () => {
    const signals: AbortSignal[] = [];
    const faceDetector = (_: ImageBitmap, signal: AbortSignal): Promise<never> => {
      signals.push(signal);
      return never();
    };
    await ask({ faceDetector }, selfie, { limitMs: 500 });
    const given = new AbortController();
    const asked = ask({ faceDetector }, selfie, { signal: given.signal, limitMs: 5000 });
    while (signals.length < 2) await new Promise((resolve) => setTimeout(resolve));
    given.abort(new Error('another photo'));
    expect(
      await asked.then(
        () => 'answered',
        (reason: unknown) => reason,
      ),
    ).to.equal(given.signal.reason);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
  });
});
