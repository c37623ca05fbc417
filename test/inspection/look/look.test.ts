import { expect } from '@open-wc/testing';
import { Look } from '../../../src/inspection/look/look.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import { lumaOf } from '../../../src/inspection/raster/raster.js';
import type { Plane, Raster } from '../../../src/inspection/raster/raster.js';
import { shrink } from '../../../src/inspection/raster/shrink.js';
import { bytesOfHex, hexOf, numbersBelow } from '../bytes-of.js';
import { mapped, noisy, onItsSide, plane, raster } from '../raster/drawings.js';
import { cardFace, grounds, posed, scene } from '../scene.js';
import type { Pose } from '../scene.js';

const line = rulesOf['identity/front'].difference.warn;
const turnedOnce = onItsSide;

function photoOf(pose: Pose, seed = 17, ground = grounds.wood!): Raster {
  return scene({
    corners: posed(pose).corners,
    face: cardFace([208, 222, 214], seed),
    ground,
    noise: 3,
    fall: 0.2,
  });
}

function differenceOf(one: Plane, other: Plane): number {
  return new Look(one).differenceFrom(new Look(other).hex);
}

/** The middle of a picture, so much of it. */
function cropped({ width, height, data }: Plane, share: number): Plane {
  const [left, top] = [Math.round((width * (1 - share)) / 2), Math.round((height * (1 - share)) / 2)];
  return plane(width - 2 * left, height - 2 * top, (x, y) => data[(y + top) * width + x + left]!);
}

/** What a strong JPEG makes of a picture: little is left of each block of eight pixels but a few levels. */
function squeezed({ width, height, data }: Plane): Plane {
  return plane(width, height, (x, y) => {
    const at = (Math.min(height - 1, y - (y % 2)) * width + x - (x % 2)) as number;
    return Math.round(data[at]! / 12) * 12;
  });
}

const photo = photoOf({ turn: 6, x: 0.47 });
const luma = lumaOf(photo);

describe('how a picture looks from far away', () => {
  it('is told in 256 bits', () => {
    expect(new Look(luma).hex).to.match(/^[0-9a-f]{64}$/);
  });

  it('does not differ from itself, and the same to both sides', () => {
    expect(differenceOf(luma, luma)).to.equal(0);
    const other = lumaOf(photoOf({ turn: -20, x: 0.6 }, 5, grounds.cloth));
    expect(Math.abs(differenceOf(luma, other) - differenceOf(other, luma))).to.be.below(0.06);
  });

  const changes: readonly (readonly [string, Plane])[] = [
    ['half as large', lumaOf(shrink(photo, 320))],
    ['a fifth as large', lumaOf(shrink(photo, 128))],
    ['saved with strong compression', squeezed(luma)],
    ['with more noise', noisy(luma, 6)],
    ['darker', mapped(luma, (value) => value * 0.6)],
    ['lighter', mapped(luma, (value) => 60 + value * 0.7)],
    ['with more contrast', mapped(luma, (value) => 128 + (value - 128) * 1.3)],
    ['cropped by 2 %', cropped(luma, 0.98)],
    ...[0.97, 0.96, 0.95, 0.94, 0.93].map(
      (share) => [`cropped to ${share} of it`, cropped(luma, share)] as const,
    ),
    ['turned once', turnedOnce(luma)],
    ['turned twice', turnedOnce(turnedOnce(luma))],
    ['turned three times', turnedOnce(turnedOnce(turnedOnce(luma)))],
    ['turned, smaller and darker', mapped(turnedOnce(lumaOf(shrink(photo, 400))), (value) => value * 0.7)],
    ['turned and cropped', turnedOnce(cropped(luma, 0.96))],
  ];
  for (const [name, changed] of changes) {
    it(`is the same ${name}`, () => {
      expect(differenceOf(changed, luma)).to.be.below(line);
    });
  }

  it('differs between two photos of one card', () => {
    const first: Pose = { turn: 2, x: 0.48 };
    const seconds: readonly Pose[] = [
      { turn: 7, x: 0.52 },
      { turn: -3, x: 0.44, y: 0.55 },
      { turn: 2, x: 0.48, size: 0.75 },
      { turn: 3, tilt: 18, axis: 60 },
    ];
    for (const second of seconds) {
      const difference = differenceOf(lumaOf(photoOf(first)), lumaOf(photoOf(second)));
      expect(difference, JSON.stringify(second)).to.be.above(line);
    }
  });

  it('differs much between strangers', () => {
    const strangers = [
      luma,
      lumaOf(photoOf({ turn: 90, size: 0.5 }, 3, grounds.cloth)),
      lumaOf(photoOf({ turn: 35, x: 0.4, size: 0.4 }, 9, grounds['a dark table'])),
      lumaOf(
        raster(500, 400, (x, y) => [
          100 + 80 * Math.sin(x / 31 + y / 47),
          120 + 60 * Math.sin(y / 23),
          90 + 50 * Math.cos(x / 17),
        ]),
      ),
      noisy(
        plane(300, 400, (x, y) => (Math.hypot(x - 120, y - 150) < 80 ? 190 : 40 + y / 5)),
        3,
      ),
    ];
    for (const [i, one] of strangers.entries()) {
      for (const other of strangers.slice(i + 1)) expect(differenceOf(one, other)).to.be.above(0.2);
    }
  });

  it('grows with every bit that is another', () => {
    const { hex } = new Look(luma);
    const numbers = numbersBelow(256, 3);
    const bytes = bytesOfHex(hex);
    let before = 0;
    for (let flipped = 0; flipped < 24; flipped += 1) {
      bytes[flipped] = bytes[flipped]! ^ (1 << (numbers.next().value % 8));
      const now = new Look(luma).differenceFrom(hexOf(bytes));
      expect(now).to.be.at.most((flipped + 1) / 256);
      expect(now).to.be.at.least(before);
      before = now;
    }
    expect(before).to.be.above(0);
  });

  it('is as unlike as can be to what is no look, and nothing is thrown', () => {
    const look = new Look(luma);
    const { hex } = look;
    const hostile = [
      '',
      '0',
      hex.slice(1),
      `${hex}0`,
      hex.toUpperCase() === hex ? '' : hex.toUpperCase(),
      `${hex}\n`,
      'g'.repeat(64),
      '🙂'.repeat(32),
      '0x'.repeat(32),
      ' '.repeat(64),
      'f'.repeat(1_000_000),
    ];
    for (const other of hostile) expect(look.differenceFrom(other), other.slice(0, 20)).to.equal(1);
  });

  it('of an empty or a plain picture is a look too', () => {
    for (const [width, height] of [
      [0, 0],
      [1, 1],
      [3, 500],
      [500, 3],
      [128, 128],
    ] as const) {
      expect(new Look(plane(width, height, () => 100)).hex).to.match(/^[0-9a-f]{64}$/);
    }
  });
});
