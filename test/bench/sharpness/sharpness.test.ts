import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plane } from '../../../src/inspection/raster/raster.js';
import { bestBalanced, contestTable, orderedRight } from './contest.js';
import { plainSharpness } from './plain.js';

function drawn(width: number, height: number, at: (x: number, y: number) => number): Plane {
  const data = Uint8Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width)));
  return { width, height, data };
}

const scored = (blurred: readonly number[], sharp: readonly number[]) => [
  ...blurred.map((score) => ({ score, isBlurred: true })),
  ...sharp.map((score) => ({ score, isBlurred: false })),
];

test('a plain measure sees nothing in a plain or evenly rising picture but its slope', () => {
  assert.deepEqual(plainSharpness(drawn(20, 10, () => 90)), { laplacian: 0, tenengrad: 0 });
  // Sobel's operator weighs a slope of 3 by 8.
  assert.deepEqual(plainSharpness(drawn(20, 10, (x) => 3 * x)), { laplacian: 0, tenengrad: 24 ** 2 });
});

test('a plain measure sees a hard edge as sharper than a soft one, whichever way it lies', () => {
  const hard = (along: number): number => (along < 10 ? 40 : 200);
  const soft = (along: number): number => 40 + 16 * Math.min(10, Math.max(0, along - 5));
  const hardOne = plainSharpness(drawn(20, 20, (x) => hard(x)));
  const softOne = plainSharpness(drawn(20, 20, (x) => soft(x)));
  assert.ok(hardOne.laplacian > 5 * softOne.laplacian && hardOne.tenengrad > 5 * softOne.tenengrad);
  assert.deepEqual(plainSharpness(drawn(20, 20, (_, y) => hard(y))), hardOne);
});

test('pairs are counted by which of the two has less, a tie as a half', () => {
  assert.equal(orderedRight(scored([1, 2], [3, 4])), 1);
  assert.equal(orderedRight(scored([3, 4], [1, 2])), 0);
  assert.equal(orderedRight(scored([1, 3], [2, 3])), (1 + 1 + 0 + 0.5) / 4);
});

test('the best line is the one that suits the pictures at hand', () => {
  assert.equal(bestBalanced(scored([1, 2], [3, 4])), 1);
  assert.equal(bestBalanced(scored([1, 5], [3, 4])), 0.75);
  assert.equal(bestBalanced(scored([9], [1, 2])), 0.5);
});

test('measures are told beside one another, groups with nothing to tell apart are left out', () => {
  const one = (isBlurred: boolean, own: number, laplacian: number) => ({
    isBlurred,
    own,
    isSaidBlurred: own < 0.7,
    laplacian,
    tenengrad: laplacian,
  });
  const table = contestTable([
    {
      name: 'all',
      contestants: [one(true, 0.2, 5), one(true, 0.8, 7), one(false, 0.9, 6), one(false, 0.95, 9)],
    },
    { name: 'only sharp', contestants: [one(false, 0.9, 6)] },
  ]);
  const rows = table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  assert.deepEqual(rows, [
    ['all', '2', '2', 'the widget’s', '1.000', '0.750', '1.000'],
    ['all', '2', '2', 'variance of the Laplacian', '0.750', '–', '0.750'],
    ['all', '2', '2', 'Tenengrad', '0.750', '–', '0.750'],
  ]);
});
