import { expect } from '@open-wc/testing';
import { isLikeness } from '../../../src/inspection/raster/likeness.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { shrink } from '../../../src/inspection/raster/shrink.js';
import { posed, scene } from '../scene.js';

const [width, height] = [960, 720];
const picture = scene({ corners: posed({ turn: 4 }, width, height).corners, width, height, noise: 4 });
const judged = shrink(picture, 320);

/** Every fourth pixel, as rough sampling has it. */
function sampled(from: Raster, step: number): Raster {
  const [across, down] = [Math.floor(from.width / step), Math.floor(from.height / step)];
  const data = new Uint8ClampedArray(across * down * 4);
  for (let i = 0; i < across * down; i += 1) {
    const at = (Math.floor(i / across) * step * from.width + (i % across) * step) * 4;
    data.set(from.data.subarray(at, at + 4), i * 4);
  }
  return { width: across, height: down, data };
}

function changed(
  from: Raster,
  change: (x: number, y: number, at: number, data: Uint8ClampedArray) => void,
): Raster {
  const data = from.data.slice();
  for (let i = 0; i < from.width * from.height; i += 1)
    change(i % from.width, Math.floor(i / from.width), i * 4, data);
  return { ...from, data };
}

const drawn = sampled(picture, 4);

describe('a small drawing of a picture', () => {
  it('shows the same, however roughly it is sampled, and at another size', () => {
    expect(isLikeness(judged, judged)).to.equal(true);
    for (const step of [2, 3, 4, 5])
      expect(isLikeness(sampled(picture, step), judged), `${step}`).to.equal(true);
  });

  const faults: Readonly<Record<string, Raster>> = {
    'is black': changed(drawn, (_x, _y, at, data) => data.fill(0, at, at + 3)),
    'is white': changed(drawn, (_x, _y, at, data) => data.fill(255, at, at + 3)),
    'lacks its last tenth': changed(drawn, (_x, y, at, data) => {
      if (y > drawn.height * 0.9) data.fill(0, at, at + 3);
    }),
    'lacks its left edge': changed(drawn, (x, _y, at, data) => {
      if (x < drawn.width / 8) data.fill(0, at, at + 3);
    }),
    'has red and blue turned round': changed(drawn, (_x, _y, at, data) => {
      [data[at], data[at + 2]] = [255 - (data[at] ?? 0), 255 - (data[at + 2] ?? 0)];
    }),
    'lies upside down': changed(drawn, (_x, _y, at, data) => {
      data.set(drawn.data.subarray(drawn.data.length - at - 4, drawn.data.length - at), at);
    }),
  };
  for (const [name, fault] of Object.entries(faults))
    it(`does not where it ${name}`, () => expect(isLikeness(fault, judged)).to.equal(false));

  it('does not where grey print is gone from a white page', () => {
    const page = changed(judged, (x, y, at, data) =>
      data.fill(x % 8 < 2 && y % 6 < 2 ? 150 : 255, at, at + 3),
    );
    const blank = changed(judged, (_x, _y, at, data) => data.fill(255, at, at + 3));
    expect(isLikeness(page, page)).to.equal(true);
    expect(isLikeness(blank, page)).to.equal(false);
  });

  it('does of pictures as narrow as a line', () => {
    const line = { width: 320, height: 1, data: judged.data.slice(0, 1280) };
    expect(isLikeness({ width: 256, height: 1, data: shrink(line, 256).data }, line)).to.equal(true);
  });
});
