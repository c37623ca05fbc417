import { expect } from '@open-wc/testing';
import type { CheckResult, KnownPicture } from '../../../src/domain/judgement.js';
import { firstHandChecks, originChecks, sameFile } from '../../../src/inspection/judge/origin-checks.js';
import type { Origin } from '../../../src/inspection/judge/origin-checks.js';
import { runChecks } from '../../../src/inspection/judge/check.js';
import { rulesFor, rulesOf } from '../../../src/inspection/judge/rules.js';
import { Look } from '../../../src/inspection/look/look.js';
import { bytesOfHex, hexOf } from '../bytes-of.js';
import { card } from '../raster/drawings.js';
import { fromCamera } from './origins.js';

const luma = card();
const look = new Look(luma).hex;
const rules = rulesOf['identity/front'];

function answersOf(origin: Partial<Origin>, given = rules): readonly CheckResult[] {
  return runChecks([...originChecks, ...firstHandChecks], fromCamera({ luma, ...origin }), given);
}

function answerOf(code: string, origin: Partial<Origin>, given = rules): CheckResult {
  return answersOf(origin, given).find((result) => result.code === code)!;
}

/** The look of a picture that differs in so many of its 256 features. */
function lookWith(others: number): string {
  const bytes = bytesOfHex(look);
  for (let i = 0; i < others; i += 1) bytes[i % 32] = bytes[i % 32]! ^ (1 << Math.floor(i / 32));
  return hexOf(bytes);
}

function known(role: KnownPicture['role'], others: number, sha256 = '11'): KnownPicture {
  return { role, fingerprint: { sha256, look: lookWith(others) } };
}

describe('a picture from a camera', () => {
  it('raises no doubt about where it comes from', () => {
    expect(answersOf({}).filter(({ outcome }) => outcome !== 'ok')).to.deep.equal([]);
  });
});

describe('a screen grab', () => {
  const phone = { width: 1170, height: 2532 } as const;
  const none = { saysScreenshot: false, namesEditor: false } as const;
  const cases: readonly (readonly [string, Partial<Origin>, 'ok' | 'warn'])[] = [
    ['says so itself', { traces: { ...none, saysScreenshot: true } }, 'warn'],
    ['is a PNG of a phone’s size', { type: 'png', ...phone }, 'warn'],
    ['has a phone’s size and even parts', { ...phone, flatness: { any: 0.3, tinted: 0.1 } }, 'warn'],
    ['is mostly an even tint', { flatness: { any: 0.7, tinted: 0.6 } }, 'warn'],
    ['is a PNG with white and tinted parts', { type: 'png', flatness: { any: 0.8, tinted: 0.2 } }, 'warn'],
    [
      'is not what a camera makes, in a phone’s size too',
      { ...phone, flatness: { any: 0.01, tinted: 0.01 } },
      'ok',
    ],
    ['is not a scan on white paper', { type: 'png', flatness: { any: 0.9, tinted: 0 } }, 'ok'],
    ['is not a photo of a smooth wall', { flatness: { any: 0.25, tinted: 0.2 } }, 'ok'],
    ['is not a PNG of a photo', { type: 'png', flatness: { any: 0.02, tinted: 0.01 } }, 'ok'],
    ['is not what a program for changing pictures wrote', { traces: { ...none, namesEditor: true } }, 'ok'],
  ];
  for (const [name, origin, outcome] of cases) {
    it(name, () => {
      expect(answerOf('screenshot', origin).outcome).to.equal(outcome);
    });
  }

  it('is never what the widget’s own camera took just now', () => {
    for (const [, origin] of cases) {
      expect(answerOf('screenshot', { ...origin, isLive: true })).to.deep.equal({
        code: 'screenshot',
        outcome: 'skipped',
        score: null,
        threshold: null,
      });
    }
  });
});

describe('a photo of a screen', () => {
  it('is told by how far its pattern stands out', () => {
    const line = rules.pattern.warn;
    expect(answerOf('screen-recapture', { grid: { strength: line - 0.01 } }).outcome).to.equal('ok');
    expect(answerOf('screen-recapture', { grid: { strength: line + 0.01 } }).outcome).to.equal('warn');
    expect(answerOf('screen-recapture', { grid: { strength: 99 } }).outcome).to.equal('warn');
    expect(answerOf('screen-recapture', { grid: { strength: 99 }, isLive: true }).outcome).to.equal('warn');
  });
});

describe('an editor’s mark', () => {
  it('is a signal for the host and nothing else', () => {
    for (const namesEditor of [true, false]) {
      expect(answerOf('edited', { traces: { saysScreenshot: false, namesEditor } })).to.deep.equal({
        code: 'edited',
        outcome: 'ok',
        score: namesEditor ? 1 : 0,
        threshold: null,
      });
    }
  });
});

describe('a picture that was here before', () => {
  const cases: readonly (readonly [string, readonly KnownPicture[], CheckResult['outcome']])[] = [
    ['the very file of another shot', [known('other-shot', 200, '00')], 'refuse'],
    ['the very file that was refused', [known('refused-before', 200, '00')], 'refuse'],
    ['nearly another shot', [known('other-shot', 6)], 'warn'],
    ['nearly one that was refused', [known('refused-before', 6)], 'refuse'],
    ['a second photo of the same card', [known('other-shot', 40), known('refused-before', 40)], 'ok'],
    ['nobody’s', [], 'ok'],
    [
      'a PDF’s neighbour, which has no look',
      [{ role: 'other-shot', fingerprint: { sha256: '11', look: '' } }],
      'ok',
    ],
  ];
  for (const [name, pictures, outcome] of cases) {
    it(`is judged by what it repeats: ${name}`, () => {
      expect(answerOf('same-picture', { known: pictures }).outcome).to.equal(outcome);
    });
  }

  it('is judged by the gravest of several, in any order', () => {
    const all = [known('other-shot', 2), known('refused-before', 8), known('other-shot', 90)];
    for (const order of [all, [...all].reverse(), [all[1]!, all[0]!, all[2]!]]) {
      expect(answerOf('same-picture', { known: order }).outcome).to.equal('refuse');
    }
    const near = [known('other-shot', 8), known('other-shot', 3), known('other-shot', 60)];
    expect(answerOf('same-picture', { known: near }).score).to.be.closeTo(3 / 256, 1e-9);
  });

  it('scores the share in which it differs, and 1 where there is nothing to compare with', () => {
    expect(answerOf('same-picture', {}).score).to.equal(1);
    expect(answerOf('same-picture', { known: [known('other-shot', 0)] }).score).to.equal(0);
    expect(answerOf('same-picture', { known: [known('other-shot', 5)] }).score).to.be.closeTo(5 / 256, 1e-9);
  });

  it('is drawn the line that a level sets', () => {
    const wide = rulesFor('identity/front', { 'same-picture': { warn: 0.2 } });
    expect(answerOf('same-picture', { known: [known('other-shot', 30)] }).outcome).to.equal('ok');
    expect(answerOf('same-picture', { known: [known('other-shot', 30)] }, wide).outcome).to.equal('warn');
    expect(answerOf('same-picture', { known: [known('refused-before', 30)] }, wide).outcome).to.equal(
      'refuse',
    );
  });

  it('of a PDF is told by its bytes alone', () => {
    const pdf = { sha256: 'ab', look: '' };
    for (const role of ['other-shot', 'refused-before'] as const) {
      expect(sameFile('ab', [{ role, fingerprint: pdf }])).to.include({
        code: 'same-picture',
        outcome: 'refuse',
      });
      expect(sameFile('cd', [{ role, fingerprint: pdf }]).outcome).to.equal('ok');
    }
    expect(sameFile('ab', []).outcome).to.equal('ok');
  });
});
