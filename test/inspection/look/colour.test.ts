import { expect } from '@open-wc/testing';
import { colouredShare } from '../../../src/inspection/look/colour.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import { blurred, card, inEachColour, inGrey, noisy, raster } from '../raster/drawings.js';
import { bellCurve, cardFace, posed, scene } from '../scene.js';

type Colour = readonly [number, number, number];

const line = rulesOf['identity/front'].colour.warn;

function shareOf(picture: Raster): number {
  return colouredShare(picture, new Uint8Array(picture.width * picture.height).fill(1));
}

/** Each pixel under another light. */
function under(picture: Raster, lightAt: (x: number, y: number) => Colour): Raster {
  const { width, height, data } = picture;
  return raster(width, height, (x, y) => {
    const at = (y * width + x) * 4;
    const [red, green, blue] = lightAt(x / width, y / height);
    return [data[at]! * red, data[at + 1]! * green, data[at + 2]! * blue];
  });
}

function greyed(picture: Raster): Raster {
  const { width, height, data } = picture;
  return raster(width, height, (x, y) => {
    const at = (y * width + x) * 4;
    const luma = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) / 256;
    return [luma, luma, luma];
  });
}

const greys: Readonly<Record<string, Raster>> = {
  'a drawn card': inGrey(card()),
  'a copy of a card on a table': greyed(
    scene({ corners: posed({ turn: 10 }, 320, 240).corners, width: 320, height: 240 }),
  ),
};

/** From a candle to a cloudy sky. */
const lights: Readonly<Record<string, Colour>> = {
  'a neutral light': [1, 1, 1],
  'a lamp': [1, 0.9, 0.75],
  'a warm lamp': [1, 0.86, 0.62],
  candles: [1, 0.8, 0.5],
  'a cloudy sky': [0.88, 0.94, 1],
  shade: [0.8, 0.9, 1],
};

describe('a grey copy', () => {
  for (const [name, grey] of Object.entries(greys)) {
    for (const [light, tint] of Object.entries(lights)) {
      it(`stays grey: ${name} under ${light}, dimmed or not`, () => {
        for (const dimmed of [1, 0.6, 0.35]) {
          const [red, green, blue] = tint;
          const lit = under(grey, () => [red * dimmed, green * dimmed, blue * dimmed]);
          expect(shareOf(lit), `${dimmed}`).to.be.below(line);
        }
      });
    }

    it(`stays grey in a light that changes from side to side: ${name}`, () => {
      const [warm, cold] = [lights['a lamp']!, lights['a cloudy sky']!];
      const between = under(grey, (x) => [
        warm[0] + (cold[0] - warm[0]) * x,
        warm[1] + (cold[1] - warm[1]) * x,
        warm[2] + (cold[2] - warm[2]) * x,
      ]);
      expect(shareOf(between)).to.be.below(line);
      const shadow = under(grey, (x, y) => [1 - 0.5 * x, 0.94 - 0.47 * x, 0.85 - 0.4 * x - 0.04 * y]);
      expect(shareOf(shadow)).to.be.below(line);
    });

    it(`stays grey with noise in each colour: ${name}`, () => {
      for (const deviation of [1, 2, 3]) {
        let seed = 0;
        const grainy = inEachColour(grey, (colour) => noisy(colour, deviation, (seed += 1)));
        expect(shareOf(under(grainy, () => lights['a lamp']!)), `${deviation}`).to.be.below(line);
      }
    });

    it(`stays grey when it is soft, and on yellowed paper: ${name}`, () => {
      expect(shareOf(inEachColour(grey, (colour) => blurred(colour, 2)))).to.be.below(line);
      expect(shareOf(under(grey, () => [1, 0.96, 0.82]))).to.be.below(line);
    });
  }
});

describe('a document in colour', () => {
  it('is seen as such, by a good part of it, under any light', () => {
    const photo = scene({
      corners: posed({ size: 0.9 }, 320, 240).corners,
      width: 320,
      height: 240,
      face: cardFace(),
    });
    for (const [light, tint] of Object.entries(lights)) {
      expect(shareOf(under(photo, () => tint)), light).to.be.above(0.05);
    }
  });

  it('is so with one small red stamp on grey', () => {
    const grey = greys['a drawn card']!;
    const stamped = raster(grey.width, grey.height, (x, y) => {
      const away = Math.hypot(x - 380, y - 260);
      const value = grey.data[(y * grey.width + x) * 4]!;
      return away > 24 && away < 30 ? [value, value * 0.4, value * 0.4] : [value, value, value];
    });
    const drawn = (Math.PI * (30 ** 2 - 24 ** 2)) / (grey.width * grey.height);
    expect(drawn).to.be.below(0.01);
    for (const [light, tint] of Object.entries(lights)) {
      expect(shareOf(under(stamped, () => tint)), light).to.be.within(drawn * 0.6, drawn * 2);
    }
  });

  it('is so with pale lines of security print', () => {
    const grey = greys['a drawn card']!;
    const bell = bellCurve(4);
    const printed = raster(grey.width, grey.height, (x, y) => {
      const value = grey.data[(y * grey.width + x) * 4]! + 1.5 * bell();
      const wave = Math.sin(x / 9 + 3 * Math.sin(y / 23));
      if (wave > 0.6) return [value, value - 22, value - 12];
      return wave < -0.6 ? [value - 20, value, value - 24] : [value, value, value];
    });
    expect(shareOf(printed)).to.be.above(0.1);
  });

  it('is so on paper that no light makes of white', () => {
    const grey = greys['a drawn card']!;
    for (const [paper, tint] of Object.entries({
      pink: [1, 0.78, 0.82],
      green: [0.8, 1, 0.82],
      violet: [0.95, 0.78, 1],
    } as const)) {
      expect(shareOf(under(grey, () => tint)), paper).to.be.above(line);
    }
  });

  it('counts within its area only', () => {
    const half = raster(200, 100, (x) => (x < 100 ? [90, 160, 90] : [170, 170, 170]));
    const right = Uint8Array.from({ length: 20_000 }, (_, pixel) => (pixel % 200 >= 100 ? 1 : 0));
    expect(colouredShare(half, right)).to.equal(0);
    expect(shareOf(half)).to.be.above(0.1);
  });
});

describe('where there is nothing to be coloured', () => {
  it('the share is a number all the same', () => {
    const plain: readonly Colour[] = [
      [0, 0, 0],
      [255, 255, 255],
      [128, 128, 128],
    ];
    for (const colour of plain) {
      const share = shareOf(raster(20, 20, () => colour));
      expect(share >= 0 && share <= 1, colour.join()).to.equal(true);
    }
    expect(
      colouredShare(
        raster(8, 8, () => [90, 20, 20]),
        new Uint8Array(64),
      ),
    ).to.be.within(0, 1);
  });
});
