import { expect } from '@open-wc/testing';
import { areaBetween } from '../../../src/inspection/document/area.js';
import { areaOf, isBetween, isConvex, lengthBetween } from '../../../src/inspection/document/quad.js';
import type { Corners, Point } from '../../../src/inspection/document/quad.js';
import { proportionsOf, squareness } from '../../../src/inspection/document/tilt.js';
import { posed } from '../scene.js';
import type { Pose } from '../scene.js';

const square: Corners = [
  { x: 10, y: 20 },
  { x: 60, y: 20 },
  { x: 60, y: 90 },
  { x: 10, y: 90 },
];

function turned([a, b, c, d]: Corners, by: number): Corners {
  const all = [a, b, c, d, a, b, c, d];
  return [all[by]!, all[by + 1]!, all[by + 2]!, all[by + 3]!];
}

function mirrored([a, b, c, d]: Corners): Corners {
  return [d, c, b, a];
}

const poses: readonly Pose[] = [
  {},
  { turn: 33, size: 0.5 },
  { turn: 200, tilt: 25, axis: 40 },
  { x: 0.3, y: 0.6, size: 0.4, tilt: 35, axis: 120 },
];

describe('four corners', () => {
  it('have an area and lengths', () => {
    expect(areaOf(square)).to.equal(50 * 70);
    expect(lengthBetween(square[0], square[2])).to.be.closeTo(Math.hypot(50, 70), 1e-9);
  });

  it('are convex unless one is pushed in or two change places, wherever one begins and whichever way round', () => {
    const [a, b, c, d] = square;
    const [dented, crossed]: readonly Corners[] = [
      [a, b, { x: 20, y: 40 }, d],
      [a, c, b, d],
    ];
    for (let by = 0; by < 4; by += 1) {
      for (const round of [(all: Corners) => all, mirrored]) {
        expect(isConvex(round(turned(square, by)))).to.equal(true);
        expect(isConvex(round(turned(dented!, by)))).to.equal(false);
        expect(isConvex(round(turned(crossed!, by)))).to.equal(false);
      }
    }
  });

  it('have their middle and what is near it between them, and nothing beyond a side', () => {
    for (const pose of poses) {
      const { corners } = posed(pose);
      const middle: Point = {
        x: corners.reduce((sum, { x }) => sum + x, 0) / 4,
        y: corners.reduce((sum, { y }) => sum + y, 0) / 4,
      };
      for (const corner of corners) {
        const along = (share: number): Point => ({
          x: middle.x + (corner.x - middle.x) * share,
          y: middle.y + (corner.y - middle.y) * share,
        });
        for (const round of [corners, mirrored(corners)]) {
          expect(isBetween(round, along(0.95))).to.equal(true);
          expect(isBetween(round, along(1.05))).to.equal(false);
        }
      }
    }
  });
});

describe('the area between corners', () => {
  const [width, height] = [640, 480];
  const countOf = (area: Uint8Array): number => area.reduce((sum, value) => sum + value, 0);

  it('has the pixels between them and no others', () => {
    for (const pose of poses) {
      const { corners } = posed(pose, width, height);
      const area = areaBetween(corners, width, height, 0);
      expect(countOf(area)).to.be.closeTo(areaOf(corners), areaOf(corners) * 0.01);
      for (let y = 3; y < height; y += 17) {
        for (let x = 5; x < width; x += 13) {
          const around = [-1.5, 1.5].flatMap((dx) =>
            [-1.5, 1.5].map((dy) => isBetween(corners, { x: x + dx, y: y + dy })),
          );
          // Near a side either is right.
          if (around.every((is) => is === around[0])) expect(area[y * width + x]).to.equal(around[0] ? 1 : 0);
        }
      }
    }
  });

  it('has every row of a box once, and every column', () => {
    const area = areaBetween(square, 100, 100, 0);
    for (let y = 0; y < 100; y += 1) {
      const row = area.subarray(y * 100, y * 100 + 100);
      const count = row.reduce((sum, value) => sum + value, 0);
      expect(count, `row ${y}`).to.equal(y >= 20 && y < 90 ? 51 : 0);
      if (count > 0) expect([row[9], row[10], row[60], row[61]]).to.deep.equal([0, 1, 1, 0]);
    }
  });

  it('shrinks towards the middle as much as it is told', () => {
    for (const pose of poses) {
      const { corners } = posed(pose, width, height);
      const [whole, inner] = [0, 0.1].map((inset) => areaBetween(corners, width, height, inset));
      expect(countOf(inner!) / countOf(whole!)).to.be.closeTo(0.81, 0.01);
      expect(inner!.every((value, pixel) => value <= whole![pixel]!)).to.equal(true);
    }
  });

  it('ends at the picture where the corners lie outside', () => {
    const { corners } = posed({ x: 0.1, y: 0.9, size: 0.8 }, width, height);
    const area = areaBetween(corners, width, height, 0);
    expect(area).to.have.length(width * height);
    expect(countOf(area)).to.be.within(1, areaOf(corners) * 0.6);
    expect(area[(height - 1) * width]).to.equal(1);
  });

  it('is empty where all of it is outside', () => {
    const { corners } = posed({ x: 3, y: 3 }, width, height);
    expect(countOf(areaBetween(corners, width, height, 0))).to.equal(0);
  });
});

describe('how squarely a card is looked at', () => {
  const [width, height] = [640, 480];
  for (const tilt of [0, 8, 15, 22, 30, 40, 55]) {
    it(`is the cosine of the angle: ${tilt}°, whichever way it is tipped, turned and moved`, () => {
      for (const axis of [0, 37, 90, 141, 180, 270]) {
        for (const turn of [0, 24, 90, 200]) {
          for (const place of [{}, { x: 0.35, y: 0.6, size: 0.4 }]) {
            const { corners, cosine } = posed({ ...place, tilt, axis, turn }, width, height);
            expect(squareness(corners, width, height)).to.be.closeTo(cosine, 1e-6);
            expect(squareness(mirrored(turned(corners, 1)), width, height)).to.be.closeTo(cosine, 1e-6);
          }
        }
      }
    });
  }

  it('is the same for a picture on its side and for a larger one', () => {
    const pose = { tilt: 30, axis: 50, turn: 10 };
    const { corners, cosine } = posed(pose, 480, 640);
    expect(squareness(corners, 480, 640)).to.be.closeTo(cosine, 1e-6);
    const large = posed(pose, 4000, 3000);
    expect(squareness(large.corners, 4000, 3000)).to.be.closeTo(large.cosine, 1e-6);
  });

  it('is a number from 0 to 1 for any corners', () => {
    const all: readonly Corners[] = [
      square,
      [square[0], square[0], square[0], square[0]],
      [square[0], square[1], square[1], square[3]],
      [square[0], square[2], square[1], square[3]],
    ];
    for (const corners of all) expect(squareness(corners, 100, 100)).to.be.within(0, 1);
  });
});

describe('how much longer than wide a card is', () => {
  it('is told however it is tipped, turned, moved and mirrored', () => {
    for (const tilt of [0, 15, 30, 50]) {
      for (const axis of [0, 37, 90, 141]) {
        for (const turn of [0, 24, 90, 200]) {
          const { corners } = posed({ x: 0.4, y: 0.55, size: 0.5, tilt, axis, turn }, 640, 480);
          expect(proportionsOf(corners, 640, 480), `${tilt}°`).to.be.closeTo(428 / 270, 1e-6);
          expect(proportionsOf(mirrored(turned(corners, 1)), 640, 480)).to.be.closeTo(428 / 270, 1e-6);
        }
      }
    }
  });
});
