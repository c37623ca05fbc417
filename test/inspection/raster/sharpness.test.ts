import { expect } from '@open-wc/testing';
import { noiseOf } from '../../../src/inspection/raster/noise.js';
import type { Plane } from '../../../src/inspection/raster/raster.js';
import { overallSharpness, sharpnessOf } from '../../../src/inspection/raster/sharpness.js';
import { blurred, card, mapped, noisy, onItsSide, plane } from './drawings.js';

const sharpCard = card();

function score(picture: Plane): number {
  return overallSharpness(sharpnessOf(picture, noiseOf(picture))) ?? NaN;
}

const sharp = score(sharpCard);

describe('sharpness', () => {
  it('of a crisp drawing is about one', () => {
    expect(sharp).to.be.within(0.9, 1.25);
  });

  it('falls with every bit of blur', () => {
    const scores = [0.6, 1, 1.5, 2, 3, 4, 6].map((deviation) => score(blurred(sharpCard, deviation)));
    scores.reduce((before, now) => {
      expect(now).to.be.below(before);
      return now;
    }, sharp);
    expect(scores[1]).to.be.above(0.6);
    expect(scores[4]).to.be.below(0.45);
  });

  it('falls as much when only one direction is blurred, as by a shaking hand', () => {
    for (const direction of ['across', 'down'] as const) {
      expect(score(blurred(sharpCard, 4, direction)), direction).to.be.below(0.4);
    }
  });

  it('does not change where the card lies', () => {
    for (const place of [
      { left: 60, top: 40 },
      { left: 97, top: 83 },
      { left: 150, top: 141 },
    ]) {
      expect(score(card(place))).to.be.closeTo(sharp, 0.06);
    }
  });

  it('does not change when the picture is turned', () => {
    for (const picture of [sharpCard, blurred(sharpCard, 2)]) {
      expect(score(onItsSide(picture))).to.be.closeTo(score(picture), 0.06);
    }
  });

  for (const [name, change] of [
    ['darker', (value) => value * 0.4],
    ['lighter', (value) => 255 - (255 - value) * 0.5],
    ['flatter', (value) => 128 + (value - 128) * 0.5],
    ['a negative', (value) => 255 - value],
  ] as readonly (readonly [string, (value: number) => number])[]) {
    it(`hardly changes when the picture is ${name}`, () => {
      for (const picture of [sharpCard, blurred(sharpCard, 2), blurred(sharpCard, 4)]) {
        expect(score(mapped(picture, change))).to.be.closeTo(score(picture), 0.08);
      }
    });
  }

  it('neither falls nor rises much with noise', () => {
    for (const picture of [sharpCard, blurred(sharpCard, 3)]) {
      for (const deviation of [2, 5, 8]) {
        expect(score(noisy(picture, deviation)), `noise ${deviation}`).to.be.closeTo(score(picture), 0.12);
      }
    }
  });

  it('does not depend on how much plain ground there is', () => {
    const more = plane(900, 700, (x, y) => (x < 600 && y < 450 ? sharpCard.data[y * 600 + x]! : 130));
    expect(score(more)).to.be.closeTo(sharp, 0.08);
  });

  it('does not take a chequered pattern for something that has moved', () => {
    for (const side of [6, 8, 13]) {
      const chequered = plane(
        600,
        450,
        (x, y) => ((Math.floor(x / side) * 7 + Math.floor(y / side) * 3) % 5) * 50,
      );
      expect(score(chequered), `${side} pixels`).to.be.above(0.57);
    }
  });

  it('has nothing to say of plain ground, shading and noise', () => {
    const slope = plane(400, 300, (x, y) => x / 4 + y / 3);
    for (const picture of [
      plane(400, 300, () => 128),
      slope,
      noisy(
        plane(400, 300, () => 128),
        8,
      ),
    ]) {
      expect(score(picture)).to.be.NaN;
    }
  });

  it('tells sharp from blurred tiles', () => {
    const soft = blurred(sharpCard, 4);
    const half = plane(600, 450, (x, y) => (x < 290 ? sharpCard : soft).data[y * 600 + x]!);
    const { grid, along } = sharpnessOf(half, noiseOf(half));
    // In the direction in which it is least sharp.
    const tiles = along[0]!.map((_, tile) =>
      Math.min(...along.map((values) => values[tile]!).filter((value) => !Number.isNaN(value))),
    );
    const inText = (left: number, right: number): readonly number[] => {
      const found: number[] = [];
      for (let x = left; x < right; x += grid.side) {
        for (let y = 120; y < 300; y += grid.side) found.push(tiles[grid.at(x, y)]!);
      }
      return found;
    };
    expect(Math.min(...inText(130, 240))).to.be.above(0.7);
    expect(Math.max(...inText(340, 460))).to.be.below(0.5);
  });
});

describe('noise', () => {
  it('is measured whatever the picture shows', () => {
    const pictures = [plane(400, 300, () => 128), plane(400, 300, (x, y) => 60 + (x + y) / 6), sharpCard];
    for (const picture of pictures) {
      for (const deviation of [2, 4, 8]) {
        expect(noiseOf(noisy(picture, deviation))).to.be.within(deviation * 0.7, deviation * 1.2);
      }
    }
  });

  it('is not taken from where the camera cut it off', () => {
    const picture = noisy(
      plane(400, 300, (x) => (x < 200 ? 0 : 128)),
      6,
    );
    expect(noiseOf(picture)).to.be.within(4, 7);
  });
});
