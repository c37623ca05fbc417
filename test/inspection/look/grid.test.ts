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

/** A picture as a screen shows it to a camera: with a wave so many pixels long across it, turned so far. */
function onScreen(pitch: number, degrees: number, depth = 0.15, picture: Raster = photo): Raster {
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return raster(picture.width, picture.height, (x, y) => {
    const at = (y * picture.width + x) * 4;
    const light = 1 + depth * Math.cos((2 * Math.PI * (x * cos + y * sin)) / pitch);
    return [picture.data[at]! * light, picture.data[at + 1]! * light, picture.data[at + 2]! * light];
  });
}

describe('a fine grid all over a picture', () => {
  for (const pitch of [2.5, 3.1, 3.7, 4.4, 5.2, 6.1, 7.3, 9]) {
    for (const degrees of [10, 33, 75]) {
      it(`stands out: every ${pitch} pixels, turned by ${degrees}°`, () => {
        expect(strengthOf(onScreen(pitch, degrees))).to.be.above(1.9);
      });
    }
  }

  it('stands out so far that it is told, where it is as fine as a screen’s', () => {
    for (const degrees of [10, 20, 33, 60, 75]) {
      for (const pitch of [2.3, 2.5]) expect(strengthOf(onScreen(pitch, degrees))).to.be.above(line);
    }
  });

  it('stands out the more, the deeper it is', () => {
    const [faint, clear] = [0.01, 0.15].map((depth) => strengthOf(onScreen(3.1, 20, depth)));
    expect(faint).to.be.below(clear!);
  });

  it('is the same however high the strips are in which it comes', () => {
    const picture = onScreen(5.2, 20);
    const whole = strengthOf(picture);
    for (const stripHeight of [1, 3, 50, 127, 479, 500]) {
      expect(strengthOf(picture, stripHeight), `${stripHeight} rows`).to.equal(whole);
    }
  });

  it('must run through most of the picture', () => {
    const screen = onScreen(2.5, 20);
    const corner = raster(width, height, (x, y) => {
      const from = x < 250 && y < 200 ? screen : photo;
      const at = (y * width + x) * 4;
      return [from.data[at]!, from.data[at + 1]!, from.data[at + 2]!];
    });
    expect(strengthOf(corner)).to.be.below(line);
    expect(strengthOf(screen)).to.be.above(line);
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
