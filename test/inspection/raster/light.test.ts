import { expect } from '@open-wc/testing';
import { Histogram, deadWhiteShare } from '../../../src/inspection/raster/light.js';
import { lumaOf } from '../../../src/inspection/raster/raster.js';
import { reliefOf } from '../../../src/inspection/raster/relief.js';
import { noiseOf } from '../../../src/inspection/raster/noise.js';
import type { Plane } from '../../../src/inspection/raster/raster.js';
import { numbersBelow } from '../bytes-of.js';
import { card, mapped, noisy, onItsSide, plane, raster } from './drawings.js';

const everywhere = (width: number, height: number): Uint8Array => new Uint8Array(width * height).fill(1);

describe('the ranks of brightness', () => {
  const numbers = numbersBelow(256, 3);
  const picture = plane(60, 40, () => numbers.next().value);

  it('are those of the sorted pixels', () => {
    const sorted = [...picture.data].sort((a, b) => a - b);
    const histogram = new Histogram(picture);
    for (const share of [0.002, 0.1, 0.25, 0.5, 0.75, 0.98, 0.998, 1]) {
      expect(histogram.rank(share), `${share}`).to.equal(sorted[Math.ceil(sorted.length * share) - 1]);
    }
  });

  it('are those of an area where one is given', () => {
    const left = Uint8Array.from(picture.data, (_, pixel) => (pixel % 60 < 30 ? 1 : 0));
    const dimmed = mapped(picture, (value, at) => (at % 60 < 30 ? value / 4 : value));
    expect(new Histogram(dimmed, left).rank(1)).to.be.at.most(64);
    expect(new Histogram(dimmed).rank(1)).to.be.above(200);
    expect(new Histogram(dimmed, everywhere(60, 40)).rank(0.5)).to.equal(new Histogram(dimmed).rank(0.5));
  });

  it('follow the light', () => {
    const dark = new Histogram(mapped(picture, (value) => value * 0.5));
    for (const share of [0.25, 0.5, 0.75]) {
      expect(dark.rank(share)).to.be.closeTo(new Histogram(picture).rank(share) / 2, 1);
    }
  });
});

describe('brightness', () => {
  it('is that of grey for grey, and weighs green most', () => {
    for (const value of [0, 1, 77, 128, 254, 255]) {
      expect(lumaOf(raster(1, 1, () => [value, value, value])).data[0]).to.equal(value);
    }
    const of = (...colour: readonly [number, number, number]): number =>
      lumaOf(raster(1, 1, () => colour)).data[0]!;
    expect(of(0, 255, 0)).to.be.above(of(255, 0, 0));
    expect(of(255, 0, 0)).to.be.above(of(0, 0, 255));
  });
});

describe('dead white', () => {
  const half = raster(40, 20, (x) => (x < 20 ? [255, 255, 255] : [255, 255, 240]));
  const left = Uint8Array.from({ length: 800 }, (_, pixel) => (pixel % 40 < 20 ? 1 : 0));

  it('is counted inside an area and outside it', () => {
    expect(deadWhiteShare(half, left, 1)).to.equal(1);
    expect(deadWhiteShare(half, left, 0)).to.equal(0);
    expect(deadWhiteShare(half, everywhere(40, 20), 1)).to.equal(0.5);
    expect(deadWhiteShare(half, everywhere(40, 20), 0)).to.equal(0);
  });
});

describe('relief', () => {
  const of = (picture: Plane): number => reliefOf(picture, noiseOf(picture));
  const picture = card();

  it('is where something can be made out, in little light too', () => {
    expect(of(picture)).to.be.above(0.05);
    expect(of(onItsSide(picture))).to.be.closeTo(of(picture), 0.02);
    expect(of(mapped(picture, (value) => value * 0.2))).to.be.above(0.01);
    expect(of(noisy(picture, 6))).to.be.above(0.03);
  });

  it('is not in plain ground, gradients and noise', () => {
    for (const flat of [
      plane(300, 200, () => 0),
      plane(300, 200, () => 255),
      plane(300, 200, (x, y) => x / 3 + y / 2),
      ...[2, 8, 20].map((deviation) =>
        noisy(
          plane(300, 200, () => 128),
          deviation,
        ),
      ),
      plane(3, 3, (x) => x * 100),
    ]) {
      expect(of(flat)).to.be.below(0.002);
    }
  });
});
