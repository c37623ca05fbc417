import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { Chance } from './random.js';
import { spoilPhoto, spoils } from './spoil.js';
import type { Spoil } from './spoil.js';

const [width, height] = [400, 300];

/** Coloured squares of middling brightness. */
const photo: Raster = {
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => {
    const [x, y, channel] = [(i >> 2) % width, Math.floor((i >> 2) / width), i & 3];
    return channel === 3 ? 255 : 60 + (((x >> 3) * 37 + (y >> 3) * 23 + channel * 41) % 110);
  }),
};

function spoilt(fault: Spoil, seed = 3): Raster {
  return spoilPhoto(photo, fault, new Chance(seed));
}

/** The mean and the deviation of the pixels' green, and how hard their edges are: the mean square of steps to the right. */
function tones({ data }: Raster): {
  readonly mean: number;
  readonly deviation: number;
  readonly step: number;
} {
  const greens = Array.from({ length: width * height }, (_, pixel) => data[pixel * 4 + 1] ?? 0);
  const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const mean = meanOf(greens);
  return {
    mean,
    deviation: Math.sqrt(meanOf(greens.map((green) => (green - mean) ** 2))),
    step: meanOf(greens.slice(1).map((green, i) => (green - (greens[i] ?? 0)) ** 2)),
  };
}

const before = tones(photo);

const shows: Readonly<Record<Spoil, (picture: Raster) => boolean>> = {
  defocus: (picture) => tones(picture).step < before.step / 1.5,
  shake: (picture) => tones(picture).step < before.step / 1.5,
  dark: (picture) => tones(picture).mean < before.mean / 2,
  bright: (picture) => tones(picture).mean > before.mean * 1.3,
  flat: (picture) => tones(picture).deviation < before.deviation / 2,
  glare: ({ data }) => data.some((value, i) => (i & 3) !== 3 && value > 250),
  copy: ({ data }) => data.every((value, i) => (i & 3) !== 0 || Math.abs(value - (data[i + 1] ?? 0)) < 12),
};

for (const fault of spoils) {
  test(`a photo that is given the fault “${fault}” shows it, whatever the seed, and keeps its size`, () => {
    for (const seed of [1, 2, 3]) {
      const picture = spoilt(fault, seed);
      assert.deepEqual([picture.width, picture.height], [width, height]);
      assert.ok(shows[fault](picture), `seed ${seed}`);
    }
    assert.ok(!shows[fault](photo));
  });
}

test('the same seed gives the same picture', () => {
  for (const fault of spoils) assert.deepEqual(spoilt(fault), spoilt(fault));
});
