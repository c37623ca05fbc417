import { expect } from '@open-wc/testing';
import type { CheckCode, CheckResult, ShotKind } from '../../../src/domain/judgement.js';
import { judgePicture } from '../../../src/inspection/judge/judge-picture.js';
import type { Origin } from '../../../src/inspection/judge/origin-checks.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import { Look } from '../../../src/inspection/look/look.js';
import { Picture } from '../../../src/inspection/raster/picture.js';
import type { Plane, Raster } from '../../../src/inspection/raster/raster.js';
import { blurred, card, inColours, mapped, noisy, plane, raster } from '../raster/drawings.js';

/** What a camera's file says of itself. */
const camera: Omit<Origin, 'look'> = {
  type: 'jpeg',
  traces: { saysScreenshot: false, namesEditor: false },
  isLive: false,
  width: 4000,
  height: 3000,
  flatness: { any: 0, tinted: 0 },
  grid: { strength: 0 },
  sha256: '00',
  known: [],
};

const shots: readonly ShotKind[] = ['identity/front', 'identity/back', 'selfie', 'address'];

function judge(picture: Raster, shot: ShotKind = 'identity/front'): readonly CheckResult[] {
  const measured = new Picture(picture);
  return judgePicture(shot, measured, { ...camera, look: new Look(measured.luma()) }, rulesOf[shot]);
}

function objections(picture: Raster, shot?: ShotKind): Partial<Record<CheckCode, string>> {
  const found = judge(picture, shot).filter(({ outcome }) => outcome === 'warn' || outcome === 'refuse');
  return Object.fromEntries(found.map(({ code, outcome }) => [code, outcome]));
}

const good = card();
const softly = blurred(good, 3);
/** A page with one line of writing. */
const letter = mapped(
  plane(600, 800, () => 250),
  (value, at) => {
    const [x, y] = [at % 600, Math.floor(at / 600)];
    return y > 100 && y < 110 && x > 60 && x < 460 && (x * 7 + y * 3) % 11 < 4 ? 20 : value;
  },
);

const cases: readonly (readonly [string, Plane, Partial<Record<CheckCode, string>>])[] = [
  ['a good card', good, {}],
  ['a good card with the noise of an evening', noisy(good, 6), {}],
  ['a card in half the light', mapped(good, (value) => value * 0.55), {}],
  ['a letter of one line', letter, {}],
  ['a card out of focus', softly, { blurry: 'warn' }],
  ['a card out of focus with noise over it', noisy(softly, 5), { blurry: 'warn' }],
  ['a card moved across', blurred(good, 5, 'across'), { blurry: 'refuse' }],
  ['a card of which nothing is left', blurred(good, 9), { blurry: 'refuse' }],
  ['a card in the dark', mapped(good, (value) => value * 0.35), { 'too-dark': 'warn' }],
  ['a card in the night', mapped(good, (value) => value * 0.12), { 'too-dark': 'refuse' }],
  ['a card behind fog', mapped(good, (value) => 150 + value * 0.2), { 'low-contrast': 'warn' }],
  [
    'a covered lens',
    noisy(
      plane(600, 450, () => 6),
      3,
    ),
    { blank: 'refuse' },
  ],
  [
    'a white wall',
    noisy(
      plane(600, 450, () => 244),
      2,
    ),
    { blank: 'refuse' },
  ],
  ['a smooth gradient', plane(600, 450, (x, y) => 40 + x / 4 + y / 6), { blank: 'refuse' }],
  [
    'nothing but noise',
    noisy(
      plane(600, 450, () => 128),
      12,
    ),
    { blank: 'refuse' },
  ],
];

describe('the checks of a picture', () => {
  for (const [name, picture, expected] of cases) {
    it(`say of ${name}: ${Object.keys(expected).join(', ') || 'nothing'}`, () => {
      expect(objections(inColours(picture))).to.deep.equal(expected);
    });
  }

  it('say nothing of a good card for any shot', () => {
    for (const shot of shots) expect(objections(inColours(good), shot), shot).to.deep.equal({});
  });

  it('bear a little more blur in a face than in print', () => {
    const soft = inColours(blurred(good, 2.2));
    expect(objections(soft, 'identity/front')).to.deep.equal({ blurry: 'warn' });
    expect(objections(soft, 'selfie')).to.deep.equal({});
  });

  it('answer each code once, in the order in which it is told', () => {
    for (const shot of shots) {
      const codes = judge(inColours(good), shot).map(({ code }) => code);
      expect(codes).to.deep.equal(['blank', 'blurry', 'too-dark', 'too-bright', 'low-contrast']);
    }
  });

  it('say nothing more of a blank picture than that', () => {
    const results = judge(inColours(plane(300, 300, () => 0)));
    expect(results.filter(({ outcome }) => outcome === 'skipped')).to.have.length(4);
  });

  it('show the zone that is blurred where another is sharp', () => {
    const soft = blurred(good, 6);
    const mixed = plane(600, 450, (x, y) => (x < 400 ? soft : good).data[y * 600 + x]!);
    const blurry = judge(inColours(mixed)).find(({ code }) => code === 'blurry');
    for (const { x, y, width, height } of blurry?.where ?? []) {
      expect(x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1).to.equal(true);
      expect(x).to.be.below(0.67);
    }
  });
});

describe('too much light', () => {
  const clip = (value: number): number => Math.min(255, value);
  /** The card in warm colours under so much light. */
  const lit = (light: number): Raster =>
    raster(600, 450, (x, y) => {
      const value = good.data[y * 600 + x]! * light;
      return [clip(value * 1.15), clip(value), clip(value * 0.8)];
    });

  it('is not suspected in a good picture, nor on white paper, nor before a coloured wall', () => {
    expect(objections(lit(1))).to.deep.equal({});
    expect(objections(inColours(letter))).to.deep.equal({});
    const red = raster(600, 450, (x, y) =>
      y < 200
        ? [255, 20, 10]
        : ([...Array(3)].map(() => good.data[y * 600 + x]!) as unknown as [number, number, number]),
    );
    expect(objections(red)).to.deep.equal({});
  });

  it('is seen where colours have burnt out, and where', () => {
    const result = judge(lit(1.9)).find(({ code }) => code === 'too-bright');
    expect(result).to.include({ outcome: 'warn', threshold: 1 });
    expect(result?.where).not.to.be.empty;
  });

  it('is hopeless where even the table has', () => {
    expect(objections(lit(2.8))['too-bright']).to.equal('refuse');
  });
});
