import { expect } from '@open-wc/testing';
import { edgesOf } from '../../../src/inspection/document/edges.js';
import { linesOf } from '../../../src/inspection/document/lines.js';
import type { Line } from '../../../src/inspection/document/lines.js';
import { crossing } from '../../../src/inspection/document/quad.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { raster } from '../raster/drawings.js';
import { bellCurve } from '../scene.js';

const [width, height] = [200, 150];

/** Brighter on one side of the line x · cos + y · sin = distance. */
function halves(degrees: number, distance: number, noise = 0): Raster {
  const bell = bellCurve(7);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return raster(width, height, (x, y) => {
    const value =
      80 + 70 * Math.max(0, Math.min(1, x * cos + y * sin - distance + 0.5)) + (noise && noise * bell());
    return [value, value, value];
  });
}

/** A line that its signs may turn round, with a normal that points to the right or, where it is level, down. */
function facing({ cos, sin, distance }: Line): readonly [number, number] {
  const sign = cos < -1e-9 || (Math.abs(cos) < 1e-9 && sin < 0) ? -1 : 1;
  return [(Math.atan2(sign * sin, sign * cos) * 180) / Math.PI, sign * distance];
}

describe('straight lines', () => {
  for (const degrees of [-88, -75, -60, -45, -31, -17, -5, 0, 3, 12, 28, 45, 52, 70, 84]) {
    for (const noise of [0, 8]) {
      it(`are found within a pixel and two degrees: at ${degrees}°, noise ${noise}`, () => {
        const turn = (degrees * Math.PI) / 180;
        const distance = 96.4 * Math.cos(turn) + 71.3 * Math.sin(turn);
        const [first] = linesOf(edgesOf(halves(degrees, distance, noise)), 1, 40);
        const [angle, away] = facing(first!);
        expect(angle).to.be.closeTo(degrees, 2);
        // In the middle of the picture, so that a turn does not count as a distance too.
        const middle = 96.4 * Math.cos((angle * Math.PI) / 180) + 71.3 * Math.sin((angle * Math.PI) / 180);
        expect(away).to.be.closeTo(middle, 1);
      });
    }
  }

  it('tell where along them there is an edge, and of which kind', () => {
    // Bright to the right of it above the middle, to the left of it below, and nothing further down.
    const picture = raster(width, height, (x, y) => {
      const value = y > 120 ? 120 : x < 90 === y < 60 ? 60 : 180;
      return [value, value, value];
    });
    const line = linesOf(edgesOf(picture), 8, 30).find(({ cos }) => Math.abs(cos) > 0.99)!;
    const placeOf = (y: number): number => Math.round(line.cos * y) - line.from;
    const between = (counts: Uint16Array, from: number, to: number): number =>
      Math.abs(counts[placeOf(to)]! - counts[placeOf(from)]!);
    const [above, below] = line.cos > 0 ? [line.brighter, line.darker] : [line.darker, line.brighter];
    expect(between(above, 5, 55)).to.be.above(45);
    expect(between(above, 65, 115)).to.be.below(5);
    expect(between(below, 65, 115)).to.be.above(45);
    expect(between(below, 5, 55)).to.be.below(5);
    expect(between(above, 125, 145) + between(below, 125, 145)).to.be.below(5);
    expect(line.leaves - line.enters).to.be.closeTo(height, 2);
  });

  it('are told once each, longest first, no more than asked for', () => {
    const picture = raster(width, height, (x, y) => {
      const value = x > 60 && y > 40 && x < 170 && y < 110 ? 200 : 70;
      return [value, value, value];
    });
    const edges = edgesOf(picture);
    const lines = linesOf(edges, 10, 30);
    expect(lines).to.have.length(4);
    expect(lines.map(({ votes }) => votes)).to.deep.equal(
      lines.map(({ votes }) => votes).sort((a, b) => b - a),
    );
    expect(linesOf(edges, 3, 30)).to.have.length(3);
  });

  it('are none where there is nothing straight', () => {
    expect(linesOf(edgesOf(raster(width, height, () => [90, 90, 90])), 8, 20)).to.deep.equal([]);
    const disc = raster(width, height, (x, y) =>
      Math.hypot(x - 100, y - 75) < 40 ? [200, 200, 200] : [80, 80, 80],
    );
    expect(linesOf(edgesOf(disc), 8, 35)).to.deep.equal([]);
  });

  it('cross where they should', () => {
    const picture = raster(width, height, (x, y) => (x > 60.5 && y > 40.5 ? [200, 200, 200] : [70, 70, 70]));
    const [one, other] = linesOf(edgesOf(picture), 2, 30);
    const corner = crossing(one!, other!)!;
    expect(corner.x).to.be.closeTo(60.5, 1);
    expect(corner.y).to.be.closeTo(40.5, 1);
    expect(crossing(one!, one!)).to.equal(undefined);
  });
});
