import { expect } from '@open-wc/testing';
import { burnOf } from '../../../src/inspection/raster/burn.js';
import { raster } from './drawings.js';

describe('burnt light', () => {
  it('is white here and a bright tint there, with boxes around the largest parts', () => {
    const burnt = raster(640, 480, (x, y) => {
      if (x > 300 && x < 500 && y > 100 && y < 300) return [255, 255, 255];
      return x < 64 ? [255, 200, 150] : [120, 110, 100];
    });
    const { whiteShare, tintedShare, where } = burnOf(burnt);
    expect(whiteShare).to.be.closeTo((199 * 199) / (640 * 480), 1e-6);
    expect(tintedShare).to.be.closeTo(0.1, 1e-6);
    expect(where).to.have.length(2);
    const [white] = where;
    expect(white!.x).to.be.closeTo(0.47, 0.03);
    expect(white!.y).to.be.closeTo(0.21, 0.03);
  });

  it('is not what is merely light, nor a pure colour', () => {
    for (const colour of [
      [240, 240, 240],
      [255, 20, 10],
      [0, 0, 255],
    ] as const) {
      expect(burnOf(raster(64, 64, () => colour))).to.deep.equal({
        whiteShare: 0,
        tintedShare: 0,
        palingShare: 0,
        middleShare: Math.max(...colour) === 255 ? 1 : 0,
        where: [],
      });
    }
  });

  it('counts what is about to burn to white: two colours at their end, the third not', () => {
    const ofColour = (...colour: readonly [number, number, number]): number =>
      burnOf(raster(64, 64, () => colour)).palingShare;
    expect(ofColour(255, 255, 200)).to.equal(1);
    expect(ofColour(120, 254, 253)).to.equal(1);
    expect(ofColour(254, 100, 255)).to.equal(1);
    expect(ofColour(255, 252, 200)).to.equal(0);
    expect(ofColour(255, 255, 255)).to.equal(0);
  });

  it('counts that where it lies side by side, whichever way the picture is turned', () => {
    const isPale = (x: number, y: number, long: number): boolean => x % 10 < long && y % 3 === 0;
    const shareOf = (marked: (x: number, y: number) => boolean): number =>
      burnOf(raster(60, 60, (x, y) => [255, 255, marked(x, y) ? 200 : 255])).palingShare;
    for (const [long, share] of [
      [1, 0],
      [2, 2 / 30],
      [7, 7 / 30],
    ] as const) {
      expect(shareOf((x, y) => isPale(x, y, long))).to.equal(share);
      expect(shareOf((x, y) => isPale(y, x, long))).to.equal(share);
    }
  });

  it('looks at the middle apart: half of the width, three fifths of the height', () => {
    const lit = (isLit: (x: number, y: number) => boolean): number =>
      burnOf(raster(100, 100, (x, y) => (isLit(x, y) ? [255, 90, 90] : [90, 90, 90]))).middleShare;
    expect(lit((x, y) => x >= 25 && x < 75 && y >= 20 && y < 80)).to.equal(1);
    expect(lit((x, y) => x < 25 || x >= 75 || y < 20 || y >= 80)).to.equal(0);
    expect(lit((x) => x < 50)).to.equal(0.5);
  });
});
