import { expect } from '@open-wc/testing';
import { directionCount, edgesOf } from '../../../src/inspection/document/edges.js';
import type { Edges } from '../../../src/inspection/document/edges.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { raster } from '../raster/drawings.js';
import { bellCurve } from '../scene.js';

const [width, height] = [96, 80];

/** A step through the middle that gets brighter along a normal turned so far from x towards y. */
function step(degrees: number, change = 60): Raster {
  const turn = (degrees * Math.PI) / 180;
  return raster(width, height, (x, y) => {
    const beyond = (x - width / 2) * Math.cos(turn) + (y - height / 2) * Math.sin(turn);
    const value = 100 + change * Math.max(0, Math.min(1, beyond + 0.5));
    return [value, value, value];
  });
}

function offBetween(a: number, b: number): number {
  const off = Math.abs(a - b) % directionCount;
  return Math.min(off, directionCount - off);
}

function distancesFrom(edges: Edges, degrees: number): readonly number[] {
  const turn = (degrees * Math.PI) / 180;
  return edges.at.map((pixel) => {
    const [x, y] = [pixel % edges.width, Math.floor(pixel / edges.width)];
    return (x - width / 2) * Math.cos(turn) + (y - height / 2) * Math.sin(turn);
  });
}

describe('edges', () => {
  for (let degrees = 0; degrees < 360; degrees += 15) {
    it(`of a step that gets brighter towards ${degrees}° lie on it, have its direction and its sign`, () => {
      const edges = edgesOf(step(degrees));
      expect(edges.at.length).to.be.above(height * 0.8);
      for (const distance of distancesFrom(edges, degrees)) expect(Math.abs(distance)).to.be.below(1.6);
      const wanted = ((degrees % 180) / 180) * directionCount;
      const off = edges.at.map((pixel) => offBetween(edges.direction[pixel]!, wanted));
      // Where the picture ends a step may look a little bent.
      expect(off.filter((turned) => turned > 2).length).to.be.at.most(2);
      // At 0° and 180° the direction may be rounded to either end of the half circle.
      if (degrees % 180 === 0) return;
      for (const pixel of edges.at) expect(edges.kind[pixel]).to.equal(degrees < 180 ? 1 : 2);
    });
  }

  it('are one pixel thin', () => {
    for (const degrees of [0, 90]) expect(edgesOf(step(degrees)).at.length).to.be.below(height * 1.3);
  });

  it('are seen where only the colour changes', () => {
    const sameGrey = raster(width, height, (x) => (x < 48 ? [150, 90, 90] : [92, 120, 90]));
    const edges = edgesOf(sameGrey);
    expect(edges.at.length).to.be.above(height * 0.9);
    for (const distance of distancesFrom(edges, 0)) expect(Math.abs(distance)).to.be.below(1.6);
  });

  it('are there from a step on that an eye sees, not below', () => {
    expect(edgesOf(step(30, 14)).at.length).to.be.above(height * 0.8);
    expect(edgesOf(step(30, 3)).at).to.deep.equal([]);
  });

  it('are not made of gradients, nor of a little noise', () => {
    const slope = raster(width, height, (x, y) => [x + y, x * 1.5, 200 - y]);
    expect(edgesOf(slope).at).to.deep.equal([]);
    const bell = bellCurve(1);
    const grain = raster(width, height, () => [120 + 2 * bell(), 120 + 2 * bell(), 120 + 2 * bell()]);
    expect(edgesOf(grain).at.length).to.be.below(width * height * 0.01);
  });

  it('are marked nowhere but in their list', () => {
    const { kind, at } = edgesOf(step(20));
    const marked = [...kind.keys()].filter((pixel) => kind[pixel] !== 0);
    expect(marked).to.deep.equal([...at]);
  });

  for (const [w, h] of [
    [0, 0],
    [1, 1],
    [2, 5],
    [5, 2],
    [3, 3],
  ] as const) {
    it(`of a picture of ${w} × ${h} pixels are no fault`, () => {
      expect(edgesOf(raster(w, h, (x) => [x * 90, 0, 0])).at.length).to.be.at.most(1);
    });
  }
});
