import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFor } from '../made/faults.js';
import { spoils } from '../made/spoil.js';
import type { FileSample } from './sample.js';
import { spoiltSamples, truthOfSpoilt, unspoilt } from './spoilt-samples.js';

const light = ['blurry', 'too-dark', 'too-bright', 'low-contrast'] as const;

function photo(name: string, truth: Partial<FileSample> = {}): FileSample {
  const base = { shot: 'identity/front', half: 'reporting', bad: [], fine: light, isGood: true } as const;
  return { name, path: `folder/${name}`, ...base, ...truth };
}

test('only good photos that a page can draw are given faults', () => {
  const all = [photo('a.jpg'), photo('b.heic'), photo('c.PNG'), photo('d.jpg', { isGood: false })];
  assert.deepEqual(
    unspoilt(all).map(({ name }) => name),
    ['a.jpg', 'c.PNG'],
  );
});

test('a photo is given each fault that it is known not to have', () => {
  const samples = spoiltSamples([
    photo('selfie/a.jpg', { shot: 'selfie' }),
    photo('b.jpg', { fine: ['glare'] }),
  ]);
  assert.deepEqual(
    samples.map(({ task }) => [task.photo, task.shot, task.fault]),
    [
      ...spoils
        .filter((fault) => light.some((code) => code === checkFor[fault]))
        .map((fault) => [0, 'selfie', fault]),
      [1, 'identity/front', 'glare'],
    ],
  );
  assert.equal(new Set(samples.map(({ task }) => task.seed)).size, samples.length);
  assert.equal(new Set(samples.map(({ name }) => name.split('/').length)).size, 1);
});

test('a page is not overexposed: it loses nothing by being white', () => {
  const faultsOf = (shot: FileSample['shot']): readonly string[] =>
    spoiltSamples([photo('a.jpg', { shot })]).map(({ task }) => task.fault);
  assert.ok(faultsOf('identity/back').includes('bright'));
  assert.deepEqual(
    faultsOf('address'),
    faultsOf('identity/back').filter((fault) => fault !== 'bright'),
  );
});

test('of a photo with a fault of light nothing is known of the others, of a copy it is', () => {
  const truth = photo('a.jpg', { fine: [...light, 'glare', 'black-and-white', 'no-document'] });
  const none = { isGood: false };
  assert.deepEqual(truthOfSpoilt(truth, 'dark'), {
    ...none,
    bad: ['too-dark'],
    fine: ['black-and-white', 'no-document'],
  });
  assert.deepEqual(truthOfSpoilt(truth, 'copy'), {
    ...none,
    bad: ['black-and-white'],
    fine: [...light, 'glare', 'no-document'],
  });
});
