import { expect } from '@open-wc/testing';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { raster } from '../raster/drawings.js';
import { posed, scene, sightOf } from '../scene.js';

describe('a frame', () => {
  /** A picture of something else, in a white border of so many pixels. */
  function framed(border: number): Raster {
    return raster(640, 480, (x, y) => {
      const isBorder = x < border || y < border || x >= 640 - border || y >= 480 - border;
      if (isBorder) return [252, 252, 252];
      const isThing = Math.hypot(x - 300, y - 260) < 90;
      return isThing ? [150, 90, 60] : [60 + x / 12, 110 - y / 9, 70];
    });
  }

  it('around a picture is no document', () => {
    for (const border of [8, 14, 20]) expect(sightOf(framed(border)).evidence, `${border}`).to.be.below(1);
  });

  it('does not hide the document that fills it', () => {
    const sight = sightOf(scene({ corners: posed({ size: 0.95 }, 640, 404).corners, height: 404, noise: 2 }));
    expect(sight.share).to.be.above(0.82);
    expect(sight.evidence).to.be.at.least(1);
  });
});

describe('a shape that no document has', () => {
  /** Something with a disc on it, with this many times as long sides as wide, on a table. */
  function shape(proportions: number, contrast: number): Raster {
    const area = 160 * 160;
    const [halfWidth, halfHeight] = [Math.sqrt(area * proportions) / 2, Math.sqrt(area / proportions) / 2];
    return raster(640, 480, (x, y) => {
      const isOn = Math.abs(x - 320) < halfWidth && Math.abs(y - 240) < halfHeight;
      const isDisc = Math.hypot(x - 320, y - 240) < 30;
      return isOn && !isDisc ? [90 + contrast, 84 + contrast, 80 + contrast] : [90, 84, 80];
    });
  }

  it('says less for there being a document than the shape of one', () => {
    const card = sightOf(shape(1.586, 90)).evidence;
    for (const proportions of [1, 1.15, 2.3, 3.5])
      expect(sightOf(shape(proportions, 90)).evidence, `${proportions}`).to.be.below(0.85 * card);
  });
});
