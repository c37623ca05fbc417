import { expect } from '@open-wc/testing';
import { glareOf } from '../../../src/inspection/look/glare.js';
import type { Glare } from '../../../src/inspection/look/glare.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { raster } from '../raster/drawings.js';
import { bellCurve, cardFace } from '../scene.js';

const [width, height] = [320, 240];
const line = rulesOf['identity/front'].glare.warn;
const everywhere = new Uint8Array(width * height).fill(1);
const face = cardFace();

interface Lamp {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How many pixels it takes to fade. */
  readonly fades?: number;
  readonly long?: number;
}

/** A card that fills the picture, with lamps mirrored in it. */
function shining(lamps: readonly Lamp[], noise = 2): Raster {
  const bell = bellCurve(6);
  return raster(width, height, (x, y) => {
    const at =
      (Math.floor((y / height) * face.height) * face.width + Math.floor((x / width) * face.width)) * 4;
    let light = 0;
    for (const lamp of lamps) {
      const away = Math.hypot((x - lamp.x) / (lamp.long ?? 1), y - lamp.y) - lamp.radius;
      light += away <= 0 ? 400 : 400 * Math.exp(-((away / (lamp.fades ?? 8)) ** 2));
    }
    const grain = noise * bell();
    return [
      face.data[at]! * 0.85 + light + grain,
      face.data[at + 1]! * 0.85 + light + grain,
      face.data[at + 2]! * 0.85 + light + grain,
    ];
  });
}

function inAll(picture: Raster): Glare {
  return glareOf(picture, everywhere, true);
}

describe('a reflection', () => {
  for (const x of [40, 110, 180, 270]) {
    for (const y of [70, 120, 200]) {
      it(`is found with its place: at ${x}, ${y}`, () => {
        const { share, where } = inAll(shining([{ x, y, radius: 14 }]));
        expect(share).to.be.above(line);
        expect(where).to.have.length(1);
        const [box] = where;
        expect((box!.x + box!.width / 2) * width).to.be.closeTo(x, 4);
        expect((box!.y + box!.height / 2) * height).to.be.closeTo(y, 4);
        expect(box!.width * width).to.be.within(24, 60);
      });
    }
  }

  it('counts for more, the larger it is', () => {
    const shares = [8, 12, 18, 26, 36].map((radius) => inAll(shining([{ x: 150, y: 110, radius }])).share);
    expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).to.equal(shares.length);
    const drawn = (Math.PI * 26 ** 2) / (width * height);
    expect(shares[3]).to.be.within(drawn, drawn * 3);
  });

  it('may be long, soft or one of several, the largest told first', () => {
    expect(inAll(shining([{ x: 150, y: 110, radius: 8, long: 5 }])).share).to.be.above(line);
    expect(inAll(shining([{ x: 150, y: 110, radius: 12, fades: 20 }])).share).to.be.above(line);
    const { where } = inAll(
      shining([
        { x: 60, y: 60, radius: 8 },
        { x: 240, y: 170, radius: 16 },
      ]),
    );
    expect(where).to.have.length(2);
    expect(where[0]!.width).to.be.above(where[1]!.width);
    expect((where[0]!.x + where[0]!.width / 2) * width).to.be.closeTo(240, 5);
  });

  it('is found among print, too', () => {
    const printed = (light: number): Raster =>
      raster(width, height, (x, y) => {
        const isInk = y % 12 < 4 && ((x >> 1) * 7 + (y >> 2) * 5) % 11 < 5;
        const value = (isInk ? 60 : 205) + light * Math.exp(-((Math.hypot(x - 160, y - 120) / 22) ** 2));
        return [value, value, value];
      });
    expect(inAll(printed(0)).share).to.equal(0);
    expect(inAll(printed(900)).share).to.be.above(line);
  });

  it('is too much light where it is nearly all of the document', () => {
    const { share, burntShare } = inAll(shining([{ x: 160, y: 120, radius: 110, fades: 14 }]));
    expect(share).to.equal(0);
    expect(burntShare).to.be.above(0.4);
  });

  it('counts for more the darker its document is, where that stands out at all', () => {
    /** A lamp mirrored in something of one tone. */
    const on = (tone: number): Raster =>
      raster(width, height, (x, y) => {
        const value = tone + 400 * Math.exp(-((Math.hypot(x - 160, y - 120) / 14) ** 2));
        return [value, value, value];
      });
    const times = [60, 150, 180, 210].map(
      (tone) => inAll(on(tone)).share / glareOf(on(tone), everywhere, false).share,
    );
    expect(glareOf(on(60), everywhere, false).share).to.be.within(0.001, line);
    expect(times[0]).to.be.closeTo(4, 1e-9);
    expect(times[1]).to.be.within(1.5, 3.5);
    expect(times.slice(2)).to.deep.equal([1, 1]);
  });

  it('is looked for on the document alone', () => {
    const left = Uint8Array.from(everywhere, (_, pixel) => (pixel % width < width / 2 ? 1 : 0));
    const picture = shining([{ x: 250, y: 120, radius: 16 }]);
    expect(glareOf(picture, left, true)).to.deep.equal({ share: 0, burntShare: 0, where: [] });
    const right = left.map((value) => 1 - value);
    expect(glareOf(picture, right, true).share).to.be.closeTo(inAll(picture).share * 2, 0.003);
  });

  it('is told with boxes inside the picture, at its edges too', () => {
    for (const [x, y] of [
      [0, 120],
      [319, 120],
      [150, 0],
      [150, 239],
      [0, 0],
      [319, 239],
    ] as const) {
      for (const box of inAll(shining([{ x, y, radius: 20 }])).where) {
        expect(box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0).to.equal(true);
        expect(box.x + box.width <= 1 && box.y + box.height <= 1).to.equal(true);
      }
    }
  });
});

describe('what is white and no reflection', () => {
  const bell = bellCurve(12);
  const printed = (isWhite: (x: number, y: number) => boolean): Raster =>
    raster(width, height, (x, y) => (isWhite(x, y) ? [255, 255, 255] : [70, 110, 150]));
  const pictures: Readonly<Record<string, Raster>> = {
    'a card without any': shining([]),
    'white paper': raster(width, height, () => [255, 255, 255]),
    'white paper with text': raster(width, height, (x, y) =>
      y % 14 < 7 && x % 9 < 4 && (x * 7 + y) % 5 < 3 ? [20, 20, 20] : [255, 255, 255],
    ),
    'a printed box': printed((x, y) => x > 60 && x < 140 && y > 50 && y < 90),
    'a printed disc': printed((x, y) => Math.hypot(x - 160, y - 120) < 40),
    'a white box on a pale card, a little soft': raster(width, height, (x, y) => {
      const inside = Math.min(x - 60, 140 - x, y - 50, 110 - y);
      const value = 205 + 50 * Math.max(0, Math.min(1, inside / 2 + 0.5)) + bell();
      return [value, value, value];
    }),
    'large white letters': printed((x, y) => y % 60 < 40 && x % 30 < 8),
    'a white rim': printed((x, y) => x < 30 || y < 30 || x > 290 || y > 210),
    'paper that shades from white to grey': raster(width, height, (x) => {
      const value = 262 - x / 4 + bell();
      return [value, value, value];
    }),
    'a light wall that is nowhere at the end of the scale': raster(width, height, () => {
      const value = 238 + 2 * bell();
      return [value, value, value];
    }),
  };
  for (const [name, picture] of Object.entries(pictures)) {
    it(`is not taken for one: ${name}`, () => {
      expect(inAll(picture).share).to.be.at.most(line);
      expect(inAll(picture).where).to.deep.equal([]);
    });
  }

  it('is not found where there is nothing', () => {
    expect(glareOf(shining([]), new Uint8Array(width * height), true).share).to.equal(0);
    expect(
      glareOf(
        raster(1, 1, () => [255, 255, 255]),
        Uint8Array.of(1),
        true,
      ).share,
    ).to.be.within(0, 1);
  });
});
