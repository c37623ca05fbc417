import { expect } from '@open-wc/testing';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import { GridSearch } from '../../../src/inspection/look/grid.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { raster } from '../raster/drawings.js';
import { bellCurve, posed, scene } from '../scene.js';

const [width, height] = [640, 480];
const line = rulesOf['identity/front'].pattern.warn;

function strengthOf({ width: across, height: down, data }: Raster, stripHeight = down): number {
  const search = new GridSearch(across, down);
  for (let top = 0; top < down; top += stripHeight)
    search.addRows(data.slice(top * across * 4, (top + stripHeight) * across * 4));
  return search.strength;
}

const photo = scene({ corners: posed({ turn: 5 }).corners, noise: 3, fall: 0.2 });

/** A picture as a screen shows it to a camera: with waves so many pixels long across it, and turned so far. */
function onScreen(pitch: number, degrees: number, depth = 0.12, picture: Raster = photo): Raster {
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return raster(picture.width, picture.height, (x, y) => {
    const at = (y * picture.width + x) * 4;
    const wave = (along: number): number => Math.cos((2 * Math.PI * along) / pitch);
    const dot = 1 + depth * (wave(x * cos + y * sin) + wave(y * cos - x * sin));
    return [picture.data[at]! * dot, picture.data[at + 1]! * dot, picture.data[at + 2]! * dot];
  });
}

const cases: readonly (readonly [number, number])[] = [
  [2.5, 5],
  [2.5, 30],
  [3.1, 12],
  [3.7, 0],
  [4.4, 45],
  [5.2, 20],
  [6.1, 70],
  [7.3, 33],
  [9, 10],
  [9, 40],
];

describe('a fine grid all over a picture', () => {
  for (const [pitch, degrees] of cases) {
    it(`is found: every ${pitch} pixels, turned by ${degrees}°`, () => {
      expect(strengthOf(onScreen(pitch, degrees))).to.be.above(line);
    });
  }

  it('stands out the more, the deeper it is', () => {
    const strengths = [0.08, 0.12, 0.2, 0.3].map((depth) => strengthOf(onScreen(5.2, 20, depth)));
    expect(strengths).to.deep.equal([...strengths].sort((a, b) => a - b));
    expect(strengths[0]).to.be.below(strengths[3]!);
  });

  it('is the same however high the strips are in which it comes', () => {
    const picture = onScreen(5.2, 20);
    const whole = strengthOf(picture);
    for (const stripHeight of [1, 3, 50, 127, 479, 500]) {
      expect(strengthOf(picture, stripHeight), `${stripHeight} rows`).to.equal(whole);
    }
  });

  it('must run through most of the picture', () => {
    const screen = onScreen(5.2, 20);
    const corner = raster(width, height, (x, y) => {
      const from = x < 250 && y < 200 ? screen : photo;
      const at = (y * width + x) * 4;
      return [from.data[at]!, from.data[at + 1]!, from.data[at + 2]!];
    });
    expect(strengthOf(corner)).to.be.below(line);
  });
});

describe('where there is no grid', () => {
  const bell = bellCurve(9);
  const grain = (value: number): readonly [number, number, number] => [
    value + 3 * bell(),
    value + 3 * bell(),
    value + 3 * bell(),
  ];
  const pictures: Readonly<Record<string, () => Raster>> = {
    'a photo of a card': () => photo,
    'plain ground': () => raster(width, height, () => [120, 120, 120]),
    noise: () => raster(width, height, () => [128 + 30 * bell(), 128 + 30 * bell(), 128 + 30 * bell()]),
    'a gradient': () => raster(width, height, (x, y) => [x / 3, y / 2, 90]),
    'lines of text': () =>
      raster(width, height, (x, y) =>
        grain(y % 26 < 12 && ((x >> 1) * 7 + (y >> 1) * 13 + ((x * y) >> 4)) % 5 < 2 ? 50 : 220),
      ),
    'the blocks of a JPEG': () =>
      raster(width, height, (x, y) => {
        const block = Math.sin((x >> 3) * 12.9 + (y >> 3) * 78.2) * 43_758.5;
        return grain(
          120 + 24 * (block - Math.floor(block)) + ((x % 8 === 0 ? 1 : 0) + (y % 8 === 0 ? 1 : 0)) * 5,
        );
      }),
    'broad stripes': () => raster(width, height, (x) => grain(x % 40 < 20 ? 90 : 170)),
  };
  for (const [name, picture] of Object.entries(pictures)) {
    it(`none is found: ${name}`, () => {
      expect(strengthOf(picture())).to.be.below(line);
    });
  }

  it('and none is looked for in a picture that is too small', () => {
    expect(
      strengthOf(
        onScreen(
          5.2,
          20,
          0.3,
          raster(383, 480, () => [120, 120, 120]),
        ),
      ),
    ).to.equal(0);
    expect(strengthOf(raster(1, 1, () => [9, 9, 9]))).to.equal(0);
  });
});
