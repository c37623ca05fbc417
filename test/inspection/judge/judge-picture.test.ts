import { expect } from '@open-wc/testing';
import type { CheckCode, ShotKind } from '../../../src/domain/judgement.js';
import { judgePicture } from '../../../src/inspection/judge/judge-picture.js';
import type { Origin } from '../../../src/inspection/judge/origin-checks.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import { Picture } from '../../../src/inspection/raster/picture.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import {
  blurred,
  card,
  inColours,
  inEachColour,
  inGrey,
  mapped,
  noisy,
  plane,
  raster,
} from '../raster/drawings.js';
import { good, goodBut, inLight, judge, letter, objections, shots } from './judging.js';
import { fromCamera } from './origins.js';

function wall(value: number, noise: number): Raster {
  return inGrey(
    noisy(
      plane(600, 450, () => value),
      noise,
    ),
  );
}

const cases: readonly (readonly [string, Raster, Partial<Record<CheckCode, string>>])[] = [
  ['a good card', good, {}],
  ['a good card with the noise of an evening', goodBut((colour) => noisy(colour, 6)), {}],
  ['a card in half the light', inLight(0.55), {}],
  ['a card out of focus', goodBut((colour) => blurred(colour, 3)), { blurry: 'warn' }],
  [
    'a card out of focus with noise over it',
    goodBut((colour) => noisy(blurred(colour, 3), 5)),
    { blurry: 'warn' },
  ],
  ['a card moved across', goodBut((colour) => blurred(colour, 5, 'across')), { blurry: 'refuse' }],
  ['a card of which nothing is left', goodBut((colour) => blurred(colour, 10)), { blurry: 'refuse' }],
  ['a card in the dark', inLight(0.3), { 'too-dark': 'warn' }],
  ['a card in the night', inLight(0.1), { 'too-dark': 'refuse' }],
  [
    'a card behind fog',
    goodBut((colour) => mapped(colour, (value) => 150 + value * 0.25)),
    { 'low-contrast': 'warn' },
  ],
  [
    'a card washed out by light',
    goodBut((colour) => mapped(colour, (value) => 90 + value * 0.95)),
    { 'too-bright': 'warn' },
  ],
  ['a grey copy of a card', inGrey(card()), { 'black-and-white': 'warn' }],
  ['a covered lens', wall(6, 3), { blank: 'refuse' }],
  ['a black picture', wall(0, 0), { blank: 'refuse' }],
  ['a white picture', wall(255, 0), { blank: 'refuse' }],
  ['a white wall', wall(244, 2), { blank: 'refuse' }],
  ['a smooth gradient', inGrey(plane(600, 450, (x, y) => 40 + x / 4 + y / 6)), { blank: 'refuse' }],
  ['nothing but noise', wall(128, 12), { blank: 'refuse' }],
];

describe('the checks of a picture', () => {
  for (const [name, picture, expected] of cases) {
    it(`say of ${name}: ${Object.keys(expected).join(', ') || 'nothing'}`, () => {
      expect(objections(picture)).to.deep.equal(expected);
    });
  }

  it('say nothing of a good card for any shot', () => {
    for (const shot of shots) expect(objections(good, shot), shot).to.deep.equal({});
  });

  it('say nothing of a letter of one line where an address is asked for', () => {
    expect(objections(letter, 'address')).to.deep.equal({});
    expect(objections(letter, 'identity/front')).to.include({ 'black-and-white': 'warn' });
  });

  it('say of an empty table that there is no document, where one is asked for', () => {
    const table = inEachColour(
      raster(600, 450, (x, y) => (Math.hypot(x - 300, y - 225) < 90 ? [235, 190, 120] : [70, 50, 40])),
      (colour) => noisy(colour, 3),
    );
    for (const shot of ['identity/front', 'identity/back'] as const)
      expect(objections(table, shot), shot).to.include({ 'no-document': 'warn' });
    for (const shot of ['selfie', 'address'] as const)
      expect(objections(table, shot), shot).not.to.have.property('no-document');
  });

  it('tell a dim page from a bright one on a dark table', () => {
    const page = (paper: number, table: number): Raster =>
      inGrey(
        noisy(
          plane(600, 800, (x, y) => {
            const isPage = x > 170 && x < 430 && y > 120 && y < 680;
            const isInk = isPage && y % 20 < 6 && x > 190 && x < 410 && (x * 7 + y * 3) % 11 < 4;
            return isInk ? paper / 8 : isPage ? paper : table;
          }),
          2,
        ),
      );
    expect(objections(page(205, 30), 'address')).to.deep.equal({});
    expect(objections(page(100, 30), 'address')).to.have.property('too-dark', 'warn');
    expect(objections(page(100, 80), 'address')).to.have.property('too-dark', 'warn');
  });

  it('take a dark picture with nothing bright in its middle for dark, though a lamp shines in it', () => {
    const lit = (share: number): Raster =>
      inColours(mapped(card(), (value, at) => (at % 600 < 600 * share ? 250 : value * 0.2)));
    expect(objections(lit(0.05), 'selfie')).to.have.property('too-dark', 'warn');
    expect(objections(lit(0.3), 'selfie')).not.to.have.property('too-dark');
  });

  it('bear a little more blur in a face than in print', () => {
    const soft = goodBut((colour) => blurred(colour, 1.5));
    expect(objections(soft, 'identity/front')).to.deep.equal({ blurry: 'warn' });
    expect(objections(soft, 'selfie')).to.deep.equal({});
  });

  const light = ['blank', 'blurry', 'too-dark', 'too-bright', 'low-contrast'] as const;
  const outline = ['no-document', 'document-cut-off', 'document-too-far', 'document-tilted'] as const;
  const origin = ['same-picture', 'edited'] as const;
  const firstHand = ['screenshot', 'screen-recapture'] as const;
  const codesOf: Readonly<Record<ShotKind, readonly CheckCode[]>> = {
    'identity/front': [...light, 'glare', ...outline, 'black-and-white', ...origin, ...firstHand],
    'identity/back': [...light, 'glare', ...outline, 'black-and-white', ...origin, ...firstHand],
    selfie: [...light, ...origin, ...firstHand],
    address: [...light, 'glare', ...origin],
  };
  for (const shot of shots) {
    it(`answer each code of ${shot} once, whatever the picture`, () => {
      for (const picture of [good, letter, inLight(0.1), wall(0, 0), raster(1, 1, () => [9, 9, 9])]) {
        const codes = judge(picture, shot).map(({ code }) => code);
        expect(codes).to.deep.equal(codesOf[shot]);
      }
    });
  }

  const demands: readonly (readonly [ShotKind, CheckCode, Raster, Partial<Origin>])[] = [
    ['selfie', 'black-and-white', inGrey(card()), {}],
    ['address', 'screenshot', good, { traces: { saysScreenshot: true, namesEditor: false } }],
    ['address', 'screen-recapture', good, { grid: { strength: 9 } }],
  ];
  for (const [shot, code, bad, told] of demands) {
    it(`are more for ${shot} once a reviewer has refused one: ${code}`, () => {
      const outcomeOf = (
        raster: Raster,
        more: Partial<Origin>,
        mustPass?: readonly CheckCode[],
      ): string | undefined => {
        const picture = new Picture(raster);
        const origin = fromCamera({ luma: picture.luma(), ...more });
        const results = judgePicture(shot, picture, origin, rulesOf[shot], mustPass);
        return results.find((result) => result.code === code)?.outcome;
      };
      expect(outcomeOf(bad, told)).to.equal(undefined);
      expect(outcomeOf(bad, told, ['glare'])).to.equal(undefined);
      expect(outcomeOf(bad, told, [code])).to.equal('warn');
      expect(outcomeOf(good, {}, [code])).to.equal('ok');
    });
  }

  it('hold nothing but that against a blank picture, be it a screen’s or here before', () => {
    const black = new Picture(wall(0, 0));
    const grabbed = fromCamera({
      luma: black.luma(),
      traces: { saysScreenshot: true, namesEditor: true },
      grid: { strength: 9 },
      known: [{ fingerprint: { sha256: '00', look: '' }, role: 'refused-before' }],
    });
    for (const shot of shots) {
      const results = judgePicture(shot, black, grabbed, rulesOf[shot]);
      expect(results.filter(({ outcome }) => outcome === 'warn' || outcome === 'refuse')).to.deep.equal([
        { code: 'blank', outcome: 'refuse', score: 0, threshold: rulesOf[shot].relief },
      ]);
      expect(results.find(({ code }) => code === 'edited')).to.include({ outcome: 'ok', score: 1 });
      for (const { outcome, score } of results.slice(1)) {
        if (outcome === 'skipped') expect(score).to.equal(null);
      }
    }
  });

  it('do not judge colours and outlines where there is too little light or contrast for it', () => {
    for (const picture of [inLight(0.1), goodBut((colour) => mapped(colour, (value) => 150 + value * 0.2))]) {
      const skipped = judge(picture).filter(({ outcome }) => outcome === 'skipped');
      expect(skipped.map(({ code }) => code)).to.include.members(['no-document', 'black-and-white']);
    }
  });

  it('see a card of which one half is blurred, and mark that half', () => {
    const soft = goodBut((colour) => blurred(colour, 4));
    const half = raster(600, 450, (x, y) => {
      const { data } = x < 290 ? good : soft;
      const at = (y * 600 + x) * 4;
      return [data[at]!, data[at + 1]!, data[at + 2]!];
    });
    for (const shot of ['identity/front', 'address'] as const) {
      const blurry = judge(half, shot).find(({ code }) => code === 'blurry')!;
      expect(blurry.outcome, shot).to.equal('warn');
      const [where] = blurry.where!;
      expect(where!.x, shot).to.be.greaterThan(0.4);
    }
    expect(judge(half, 'selfie').find(({ code }) => code === 'blurry')!.outcome).to.equal('ok');
  });

  it('mark no zone where nearly all of the picture is blurred', () => {
    for (const deviation of [3, 6]) {
      const soft = goodBut((colour) => blurred(colour, deviation));
      const blurry = judge(soft).find(({ code }) => code === 'blurry')!;
      expect(blurry.outcome).to.be.oneOf(['warn', 'refuse']);
      expect(blurry).not.to.have.property('where');
    }
  });

  it('show places inside the picture only', () => {
    const pictures = [good, letter, ...cases.map(([, picture]) => picture), inLight(1.9), inLight(2.4)];
    for (const picture of pictures) {
      for (const { code, where = [] } of judge(picture)) {
        for (const { x, y, width, height } of where) {
          expect(x >= 0 && y >= 0 && width > 0 && height > 0, code).to.equal(true);
          expect(x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9, code).to.equal(true);
        }
      }
    }
  });
});
