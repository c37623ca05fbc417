import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { makePhoto } from './make.js';
import type { Fault } from './faults.js';
import type { Made } from './make.js';
import { Chance } from './random.js';

/** A card of coloured squares. */
const document: Raster = {
  width: 160,
  height: 100,
  data: Uint8ClampedArray.from({ length: 160 * 100 * 4 }, (_, i) => {
    const [x, y, channel] = [(i >> 2) % 160, Math.floor((i >> 2) / 160), i & 3];
    return channel === 3 ? 255 : ((x >> 3) * 5 + (y >> 3) * 3 + channel * 7) % 256;
  }),
};

function made(fault: Fault, seed: number): Made {
  return makePhoto(document, undefined, fault, new Chance(seed));
}

function meanOf({ data }: Raster): number {
  return data.reduce((sum, value, i) => ((i & 3) === 3 ? sum : sum + value), 0) / (data.length * 0.75);
}

function isInside({ raster, corners }: Made): boolean {
  return corners.every(({ x, y }) => x >= 0 && y >= 0 && x <= raster.width && y <= raster.height);
}

test('the same seed makes the same picture, another one another', () => {
  const [once, again, other] = [made('good', 4), made('good', 4), made('good', 5)];
  assert.deepEqual(again, once);
  assert.notDeepEqual(other.corners, once.corners);
});

test('the document lies whole in the picture, unless it is to be cut off', () => {
  assert.ok(isInside(made('good', 6)));
  assert.ok(!isInside(made('cut-off', 6)));
  assert.deepEqual(made('no-document', 6).corners, []);
});

test('one seed with another fault is the same place in another light', () => {
  const [good, dark] = [made('good', 7), made('dark', 7)];
  assert.deepEqual(dark.corners, good.corners);
  assert.ok(meanOf(dark.raster) < meanOf(good.raster) / 2);
});
