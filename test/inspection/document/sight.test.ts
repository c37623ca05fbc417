import { expect } from '@open-wc/testing';
import type { Corners, Point } from '../../../src/inspection/document/quad.js';
import type { Sight } from '../../../src/inspection/document/sight.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { inGrey, noisy, plane, raster } from '../raster/drawings.js';
import { bellCurve, cardFace, grounds, posed, scene, sightOf } from '../scene.js';
import type { Pose, Scene } from '../scene.js';

/** How far the corners that were found are from those that were drawn, at most, as a share of the longer side. */
function offBy({ quad, raster: small }: Sight, drawn: Corners, width: number, height: number): number {
  if (!quad) return Infinity;
  const scale = width / small.width;
  const found = quad.corners.map(({ x, y }) => ({ x: (x + 0.5) * scale - 0.5, y: (y + 0.5) * scale - 0.5 }));
  const ways = [found, [...found].reverse()].flatMap((all) =>
    all.map((_, start) => [...all.slice(start), ...all.slice(0, start)]),
  );
  const off = (way: readonly Point[]): number =>
    Math.max(...drawn.map(({ x, y }, i) => Math.hypot(x - way[i]!.x, y - way[i]!.y)));
  return Math.min(...ways.map(off)) / Math.max(width, height);
}

/** A card without a letter: a portrait, an emblem and a band. */
const marked = raster(428, 270, (x, y) => {
  if (Math.hypot(x - 330, y - 150) < 52) return [206, 160, 132];
  if (Math.abs(x - 110) + Math.abs(y - 160) < 70) return [150, 60, 60];
  return y > 20 && y < 60 ? [92, 128, 170] : [214, 220, 226];
});

const poses: Readonly<Record<string, Pose>> = {
  straight: {},
  'from afar': { size: 0.42 },
  'filling the picture': { size: 0.9 },
  'to the left': { x: 0.32, y: 0.42, size: 0.5 },
  'to the right': { x: 0.66, y: 0.58, size: 0.5 },
  ...Object.fromEntries(
    Array.from({ length: 23 }, (_, i) => [`turned by ${(i + 1) * 15}°`, { turn: (i + 1) * 15, size: 0.55 }]),
  ),
  ...Object.fromEntries(
    [10, 20, 30].flatMap((tilt) =>
      [0, 45, 90, 135].map((axis) => [
        `tipped by ${tilt}° about ${axis}°`,
        { tilt, axis, turn: 7, size: 0.6 },
      ]),
    ),
  ),
};

/** How a picture is taken; each pose is tried on one ground in one way, and all meet each other. */
const takes: readonly (readonly [string, Partial<Scene>])[] = [
  ['in good light', { noise: 2 }],
  ['in half the light that falls off', { light: 0.5, fall: 0.3, noise: 4 }],
  ['with noise', { noise: 12 }],
];

describe('a card', () => {
  Object.entries(poses).forEach(([name, pose], i) => {
    const [groundName, ground] = Object.entries(grounds)[i % 4]!;
    const [takeName, take] = takes[(i + Math.floor(i / 4)) % 3]!;
    it(`${name} on ${groundName} ${takeName} is found by its corners`, () => {
      const { corners } = posed(pose);
      const sight = sightOf(scene({ corners, ground, ...take }));
      expect(offBy(sight, corners, 640, 480)).to.be.below(0.021);
      expect(sight.evidence).to.be.at.least(1);
      expect(sight.visible).to.be.above(0.98);
    });
  });

  it('has its share of the picture, its box and its area', () => {
    const { corners } = posed({ turn: 20, size: 0.5, x: 0.45 });
    const sight = sightOf(scene({ corners, noise: 2 }));
    const xs = corners.map(({ x }) => x / 640);
    const ys = corners.map(({ y }) => y / 480);
    const { x, y, width, height } = sight.box!;
    expect(x).to.be.closeTo(Math.min(...xs), 0.01);
    expect(y).to.be.closeTo(Math.min(...ys), 0.01);
    expect(x + width).to.be.closeTo(Math.max(...xs), 0.01);
    expect(y + height).to.be.closeTo(Math.max(...ys), 0.01);
    const drawn = (0.5 * 640) ** 2 * (270 / 428);
    expect(sight.share).to.be.closeTo(drawn / (640 * 480), 0.01);
    const area = sight.area(0).reduce((sum, value) => sum + value, 0);
    expect(area / sight.area(0).length).to.be.closeTo(sight.share, 0.01);
  });

  it('has its letters on it, and none beside it', () => {
    for (const turn of [0, 90, 180, 270]) {
      const { corners } = posed({ turn, size: 0.6 });
      const { inside, outside } = sightOf(scene({ corners, noise: 3 })).letters;
      expect(inside, `${turn}°`).to.be.above(80);
      expect(outside, `${turn}°`).to.be.at.most(3);
    }
  });

  for (const tilt of [0, 10, 20, 30]) {
    it(`is looked at as squarely as it is: ${tilt}°`, () => {
      for (const axis of [0, 60, 120]) {
        const { corners, cosine } = posed({ tilt, axis, size: 0.7 });
        const sight = sightOf(scene({ corners, noise: 2 }));
        expect(sight.squareness, `about ${axis}°`).to.be.closeTo(cosine, 0.05);
      }
    });
  }

  it('is found in a picture of any size and shape', () => {
    for (const [width, height] of [
      [480, 640],
      [1200, 900],
      [400, 400],
    ] as const) {
      const { corners } = posed({ size: 0.6, turn: 8 }, width, height);
      const sight = sightOf(scene({ corners, width, height, noise: 2 }));
      expect(offBy(sight, corners, width, height), `${width} × ${height}`).to.be.below(0.021);
    }
  });

  it('is found without a line of writing where its outline is clear and something is on it', () => {
    const { corners } = posed({ turn: 12 });
    const sight = sightOf(scene({ corners, face: marked, noise: 2 }));
    expect(offBy(sight, corners, 640, 480)).to.be.below(0.02);
    expect(sight.evidence).to.be.at.least(1);
  });

  it('with nothing at all on it is none', () => {
    const empty = raster(428, 270, () => [214, 220, 226]);
    for (const turn of [0, 12, 80]) {
      const sight = sightOf(scene({ corners: posed({ turn }).corners, face: empty, noise: 2 }));
      expect(sight.evidence, `turned by ${turn}°`).to.be.below(0.9);
    }
  });
});

describe('a card that is cut off', () => {
  const cuts: Readonly<Record<string, Pose>> = {
    left: { x: 0.16, size: 0.6 },
    right: { x: 0.84, size: 0.6 },
    top: { y: 0.1, size: 0.6 },
    bottom: { y: 0.9, size: 0.6 },
    'top left': { x: 0.27, y: 0.23, size: 0.6 },
    'bottom right': { x: 0.78, y: 0.84, size: 0.6 },
  };
  for (const [edge, pose] of Object.entries(cuts)) {
    for (const turn of [0, 6, -9]) {
      it(`at the ${edge} is not wholly visible, turned by ${turn}°`, () => {
        const sight = sightOf(scene({ corners: posed({ ...pose, turn }).corners, noise: 3 }));
        expect(sight.quad).not.to.equal(undefined);
        expect(sight.visible).to.be.below(0.93);
      });
    }
  }

  it('is told by three clear sides alone, where not a letter is on it', () => {
    const empty = raster(428, 270, () => [214, 220, 226]);
    const sight = sightOf(scene({ corners: posed({ y: 0.9, size: 0.6 }).corners, face: empty, noise: 2 }));
    expect(sight.evidence).to.be.at.least(1);
    expect(sight.isSurelyCut).to.equal(true);
    expect(sight.visible).to.be.below(0.93);
    expect(sightOf(scene({ corners: posed({}).corners, noise: 2 })).isSurelyCut).to.equal(false);
  });

  it('is wholly visible as soon as it is moved in', () => {
    for (const pose of [
      { x: 0.34, size: 0.6 },
      { y: 0.64, size: 0.6 },
    ]) {
      expect(sightOf(scene({ corners: posed(pose).corners, noise: 3 })).visible).to.be.above(0.98);
    }
  });
});

describe('what is part of a document', () => {
  it('is not its outline, where the document fills the picture', () => {
    const face = cardFace();
    const filled: Corners = [
      { x: -8, y: -8 },
      { x: 648, y: -8 },
      { x: 648, y: 488 },
      { x: -8, y: 488 },
    ];
    const sight = sightOf(scene({ corners: filled, face, noise: 2 }));
    expect(sight.share).to.be.above(0.85);
    expect(sight.evidence).to.be.at.least(1);
  });
});

/** A page that fills the picture: tinted above a line, and white with three rows of letters below it. */
function passportPage(): Raster {
  const upper = cardFace([206, 214, 190]);
  return raster(640, 480, (x, y) => {
    const at = (u: number, v: number): readonly [number, number, number] => {
      const place = (Math.floor(v) * upper.width + Math.floor(u)) * 4;
      return [upper.data[place]!, upper.data[place + 1]!, upper.data[place + 2]!];
    };
    if (y < 330) return at((x / 640) * 428, (y / 330) * 265);
    const inRow = (y - 350) % 36;
    const isRow = inRow < 15 && y > 350 && y < 450 && x > 20 && x < 620;
    // A line of the print above, larger, and again where it ends.
    return isRow ? at(16 + (((x - 20) * 0.7) % 270), 50 + inRow / 1.5) : [238, 236, 232];
  });
}

describe('the upper part of a page', () => {
  it('is not the whole of it where the letters go on below', () => {
    const sight = sightOf(passportPage());
    expect(sight.visible).to.equal(1);
    expect(sight.share).to.be.above(0.9);
    expect(sight.letters.outside).to.equal(0);
  });
});

describe('writing without an outline', () => {
  it('is a document too, and all of its letters are on it', () => {
    const page = cardFace([190, 190, 190]);
    const filled = raster(640, 480, (x, y) => {
      const at = (Math.floor((y * page.height) / 480) * page.width + Math.floor((x * page.width) / 640)) * 4;
      const isPicture = x > 465 || y < 70;
      return isPicture ? [190, 190, 190] : [page.data[at]!, page.data[at + 1]!, page.data[at + 2]!];
    });
    const sight = sightOf(filled);
    expect(sight.quad).to.equal(undefined);
    expect(sight.evidence).to.be.at.least(1);
    expect(sight.letters.inside).to.be.above(60);
    expect(sight.letters.outside).to.equal(0);
  });
});

describe('where there is no document', () => {
  const bell = bellCurve(8);
  const pictures: Readonly<Record<string, Raster>> = {
    'plain ground': inGrey(plane(640, 480, () => 130)),
    'a gradient': raster(640, 480, (x, y) => [40 + x / 4, 60 + y / 4, 120]),
    noise: raster(640, 480, () => [128 + 14 * bell(), 128 + 14 * bell(), 128 + 14 * bell()]),
    'coloured noise with a gradient': raster(640, 480, (x) => [60 + x / 6 + 9 * bell(), 90 + 9 * bell(), 99]),
    stripes: inGrey(plane(640, 480, (x) => (x % 40 < 20 ? 90 : 170))),
    'slanting stripes': inGrey(plane(640, 480, (x, y) => ((x + y / 2) % 60 < 30 ? 90 : 170))),
    'a disc': inGrey(
      noisy(
        plane(640, 480, (x, y) => (Math.hypot(x - 320, y - 240) < 130 ? 190 : 70)),
        3,
      ),
    ),
    'a table alone': raster(640, 480, grounds.wood!),
    'a cloth alone': raster(640, 480, grounds.cloth!),
  };
  for (const [name, picture] of Object.entries(pictures)) {
    it(`none is found: ${name}`, () => {
      const sight = sightOf(picture);
      expect(sight.evidence).to.be.below(1);
      expect(sight.quad).to.equal(undefined);
      expect(sight.share).to.equal(1);
      expect(sight.visible).to.equal(1);
      expect(sight.squareness).to.equal(1);
      expect(sight.box).to.equal(undefined);
      expect(sight.area(0.05).every((value) => value === 1)).to.equal(true);
    });
  }

  it('even a picture of a few pixels is no fault', () => {
    for (const [width, height] of [
      [1, 1],
      [2, 700],
      [700, 2],
      [5, 5],
    ] as const) {
      const sight = sightOf(raster(width, height, (x, y) => [(x * 91) % 256, (y * 53) % 256, 40]));
      expect(sight.quad, `${width} × ${height}`).to.equal(undefined);
    }
  });
});
