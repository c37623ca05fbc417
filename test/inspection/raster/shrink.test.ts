import { expect } from '@open-wc/testing';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { shrinkPlane } from '../../../src/inspection/raster/shrink-plane.js';
import { Shrinker, fitWithin, shrink } from '../../../src/inspection/raster/shrink.js';
import { numbersBelow } from '../bytes-of.js';
import { raster } from './drawings.js';

function noise(width: number, height: number, seed: number): Raster {
  const numbers = numbersBelow(256, seed);
  const next = (): number => numbers.next().value;
  return raster(width, height, () => [next(), next(), next()]);
}

/** The same by the book: every share of every pixel under a pixel of the result, in floating point. */
function averageAt(from: Raster, to: Raster, x: number, y: number, channel: number): number {
  const [scaleX, scaleY] = [from.width / to.width, from.height / to.height];
  let [sum, area] = [0, 0];
  for (let sy = Math.floor(y * scaleY); sy < Math.min(from.height, (y + 1) * scaleY); sy += 1) {
    for (let sx = Math.floor(x * scaleX); sx < Math.min(from.width, (x + 1) * scaleX); sx += 1) {
      const coveredX = Math.min(sx + 1, (x + 1) * scaleX) - Math.max(sx, x * scaleX);
      const coveredY = Math.min(sy + 1, (y + 1) * scaleY) - Math.max(sy, y * scaleY);
      sum += from.data[(sy * from.width + sx) * 4 + channel]! * coveredX * coveredY;
      area += coveredX * coveredY;
    }
  }
  return sum / area;
}

const sizes: readonly (readonly [number, number, number])[] = [
  [64, 48, 32],
  [97, 61, 32],
  [300, 7, 50],
  [5, 211, 40],
  [33, 32, 32],
  [128, 128, 1],
  [1, 90, 30],
  [256, 192, 32],
  [401, 299, 50],
];

describe('shrinking a picture', () => {
  for (const [width, height, longSide] of sizes) {
    it(`gives the mean of what each pixel covers: ${width} × ${height} to ${longSide}`, () => {
      const from = noise(width, height, width * height);
      const to = shrink(from, longSide);
      expect(Math.max(to.width, to.height)).to.equal(longSide);
      for (let y = 0; y < to.height; y += 1) {
        for (let x = 0; x < to.width; x += 1) {
          for (const channel of [0, 1, 2]) {
            const exact = averageAt(from, to, x, y, channel);
            expect(to.data[(y * to.width + x) * 4 + channel]!).to.be.closeTo(exact, 0.501);
          }
          expect(to.data[(y * to.width + x) * 4 + 3]).to.equal(255);
        }
      }
    });
  }

  it('leaves a small picture as it is', () => {
    const from = noise(40, 30, 1);
    expect(shrink(from, 40)).to.deep.equal(from);
    expect(shrink(from, 1024).data).to.deep.equal(from.data);
  });

  it('does not depend on the strips in which the picture comes', () => {
    for (const from of [noise(211, 173, 2), noise(512, 384, 3), noise(500, 333, 4)]) {
      const whole = shrink(from, 64);
      for (const rows of [1, 3, 7, 50, 172]) {
        const shrinker = new Shrinker(from, 64);
        for (let top = 0; top < from.height; top += rows) {
          shrinker.addRows(from.data.slice(top * from.width * 4, (top + rows) * from.width * 4));
        }
        expect(shrinker.finish(), `${rows} rows`).to.deep.equal(whole);
      }
    }
  });

  it('keeps one colour that colour, at the largest factor too', () => {
    const to = shrink(
      raster(16_384, 3, () => [255, 254, 1]),
      1024,
    );
    for (let at = 0; at < to.data.length; at += 4) {
      expect(Array.from(to.data.subarray(at, at + 4))).to.deep.equal([255, 254, 1, 255]);
    }
  });
});

describe('shrinking a grey picture', () => {
  for (const [width, height, longSide] of sizes) {
    it(`gives the same as shrinking it in colours: ${width} × ${height} to ${longSide}`, () => {
      const from = noise(width, height, 3);
      // Three equal colours, so that each of them is the grey picture.
      const grey = raster(width, height, (x, y) => {
        const value = from.data[(y * width + x) * 4]!;
        return [value, value, value];
      });
      const to = shrink(grey, longSide);
      const data = Uint8Array.from({ length: width * height }, (_, pixel) => grey.data[pixel * 4]!);
      const plane = shrinkPlane({ width, height, data }, longSide);
      expect([plane.width, plane.height]).to.deep.equal([to.width, to.height]);
      expect([...plane.data]).to.deep.equal([...to.data].filter((_, at) => at % 4 === 0));
    });
  }
});

describe('a picture of more pixels than a lens resolves', () => {
  const [width, height] = [3200, 2400];
  const from = raster(width, height, (x, y) => [
    (x * 255) / width,
    (y * 255) / height,
    128 + 100 * Math.sin(y / 90),
  ]);

  it('is read by two rows for each of the result, and comes out as if by all of them', () => {
    const { width: columns, height: rows, data } = shrink(from, 400);
    expect([columns, rows]).to.deep.equal([400, 300]);
    for (const [x, y] of [
      [0, 0],
      [399, 299],
      [200, 150],
      [7, 260],
    ] as const) {
      const at = (y * columns + x) * 4;
      expect(data[at]).to.be.closeTo(((x + 0.5) * 255) / columns, 1);
      expect(data[at + 1]).to.be.closeTo(((y + 0.5) * 255) / rows, 1.5);
      expect(data[at + 2]).to.be.closeTo(128 + 100 * Math.sin(((y + 0.5) * 8) / 90), 5);
    }
  });

  it('does not depend on the strips either', () => {
    const whole = shrink(from, 400);
    for (const rows of [1, 7, 1023]) {
      const shrinker = new Shrinker(from, 400);
      for (let top = 0; top < height; top += rows) {
        shrinker.addRows(from.data.slice(top * width * 4, (top + rows) * width * 4));
      }
      // Compared as text: a failing comparison of a million numbers would take minutes to print.
      expect(shrinker.finish().data.join() === whole.data.join(), `strips of ${rows}`).to.equal(true);
    }
  });
});

describe('fitting into a square', () => {
  it('keeps the proportions and at least a pixel', () => {
    expect(fitWithin(4000, 3000, 1000)).to.deep.equal({ width: 1000, height: 750 });
    expect(fitWithin(3000, 4000, 1000)).to.deep.equal({ width: 750, height: 1000 });
    expect(fitWithin(10, 9, 1000)).to.deep.equal({ width: 10, height: 9 });
    expect(fitWithin(16_000, 2, 1000)).to.deep.equal({ width: 1000, height: 1 });
  });
});
