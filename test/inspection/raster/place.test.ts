import { expect } from '@open-wc/testing';
import type { QuarterTurns } from '../../../src/domain/judgement.js';
import type { Orientation } from '../../../src/inspection/file/exif.js';
import { orientationOf, place, placementOf, swapsSides } from '../../../src/inspection/raster/place.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { raster } from './drawings.js';

/** Six pixels, numbered by their red. */
const picture = raster(3, 2, (x, y) => [y * 3 + x + 1, 0, 0]);

function rowsOf({ width, height, data }: Raster): string {
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => data[(y * width + x) * 4]).join(''),
  );
  return rows.join(' ');
}

/** By the words of the standard: where its first row and first column lie in the picture as it should be seen. */
const upright: Readonly<Record<Orientation, string>> = {
  1: '123 456',
  2: '321 654',
  3: '654 321',
  4: '456 123',
  5: '14 25 36',
  6: '41 52 63',
  7: '63 52 41',
  8: '36 25 14',
};

describe('putting a picture upright', () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
    it(`follows orientation ${orientation}`, () => {
      expect(rowsOf(place(picture, placementOf(orientation, 0)))).to.equal(upright[orientation]);
    });

    it(`turns on from orientation ${orientation} by what the applicant asked for`, () => {
      let turned = place(picture, placementOf(orientation, 0));
      for (const turns of [1, 2, 3] as const) {
        turned = place(turned, placementOf(6, 0));
        expect(rowsOf(place(picture, placementOf(orientation, turns)))).to.equal(rowsOf(turned));
      }
    });
  }

  it('has an orientation for every way a picture may lie, turned or not', () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
      expect(orientationOf(placementOf(orientation, 0))).to.equal(orientation);
      for (const turns of [1, 2, 3] as const) {
        const placement = placementOf(orientation, turns);
        expect(placementOf(orientationOf(placement), 0)).to.deep.equal(placement);
      }
    }
  });

  it('says when width and height change places', () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
      for (const turns of [0, 1, 2, 3] as readonly QuarterTurns[]) {
        const placement = placementOf(orientation, turns);
        expect(swapsSides(placement)).to.equal(place(picture, placement).width === 2);
      }
    }
  });
});
