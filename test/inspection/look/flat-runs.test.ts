import { expect } from '@open-wc/testing';
import { FlatRuns } from '../../../src/inspection/look/flat-runs.js';
import type { Flatness } from '../../../src/inspection/look/flat-runs.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { inGrey, plane, raster } from '../raster/drawings.js';
import { bellCurve } from '../scene.js';

function flatnessOf({ width, height, data }: Raster, stripHeight = height): Flatness {
  const runs = new FlatRuns(width, height);
  for (let top = 0; top < height; top += stripHeight) {
    // A copy, as strips come in memory of their own.
    runs.addRows(data.slice(top * width * 4, (top + stripHeight) * width * 4));
  }
  return runs.finish();
}

/** A window with a bar, text and a picture in it. */
const grab = raster(360, 640, (x, y) => {
  if (y < 60) return [30, 90, 200];
  if (y > 300 && y < 500) return [(x * 7 + y * 3) % 256, (x * 5) % 256, (y * 11) % 256];
  return (x * 13 + y * 7) % 97 === 0 ? [20, 20, 20] : [255, 255, 255];
});

describe('even stretches of a picture', () => {
  it('are the same however high the strips are in which it comes', () => {
    const whole = flatnessOf(grab);
    expect(whole.any).to.be.within(0.1, 0.9);
    for (const stripHeight of [1, 2, 7, 64, 333, 639, 640, 1000]) {
      expect(flatnessOf(grab, stripHeight), `${stripHeight} rows`).to.deep.equal(whole);
    }
  });

  it('are all of a plain picture, tinted or white, and nothing of a black one', () => {
    const of = (red: number, green: number, blue: number): Flatness =>
      flatnessOf(raster(200, 150, () => [red, green, blue]));
    expect(of(200, 210, 220)).to.deep.equal({ any: 1, tinted: 1 });
    expect(of(255, 255, 255)).to.deep.equal({ any: 1, tinted: 0 });
    expect(of(250, 248, 246)).to.deep.equal({ any: 1, tinted: 0 });
    expect(of(0, 0, 0)).to.deep.equal({ any: 0, tinted: 0 });
    expect(of(5, 9, 12)).to.deep.equal({ any: 0, tinted: 0 });
    // One colour that is dark does not make a tint near black.
    expect(of(0, 0, 90)).to.deep.equal({ any: 1, tinted: 1 });
  });

  it('are as large as the part that is even', () => {
    const bell = bellCurve(2);
    for (const share of [0.2, 0.5, 0.8]) {
      const picture = raster(500, 400, (x) =>
        x < 500 * share ? [90, 120, 160] : [128 + 20 * bell(), 128 + 20 * bell(), 128 + 20 * bell()],
      );
      expect(flatnessOf(picture).tinted).to.be.closeTo(share, 0.01);
    }
  });

  it('are not found in the grain of a camera, nor in a gradient', () => {
    const bell = bellCurve(3);
    const grain = raster(640, 480, () => [150 + 2 * bell(), 150 + 2 * bell(), 150 + 2 * bell()]);
    expect(flatnessOf(grain).any).to.be.below(0.001);
    expect(flatnessOf(inGrey(plane(640, 480, (x, y) => (x + y) / 8))).any).to.equal(0);
  });

  it('end where one colour differs by one', () => {
    const every = (length: number): Flatness =>
      flatnessOf(raster(480, 96, (x) => [100, 100, 100 + (Math.floor(x / length) % 2)]));
    expect(every(20).any).to.equal(0);
    expect(every(30).any).to.equal(1);
  });

  it('of the thinnest pictures are no fault', () => {
    for (const [width, height] of [
      [1, 1],
      [1, 900],
      [900, 1],
    ] as const) {
      const { any, tinted } = flatnessOf(raster(width, height, () => [90, 90, 90]));
      expect(any >= 0 && any <= 1 && tinted <= any).to.equal(true);
    }
    expect(new FlatRuns(0, 0).finish()).to.deep.equal({ any: 0, tinted: 0 });
  });
});
