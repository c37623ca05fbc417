import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedOf, isAsExpected } from './expected.js';

test('what should become of a file is read from its labels', () => {
  assert.deepEqual(expectedOf('format', 'codec=tiff;small'), ['unsupported-type']);
  assert.deepEqual(expectedOf('corrupt', 'codec=png'), ['corrupted']);
  assert.deepEqual(expectedOf('exif', 'content=none;truncated;uhdr'), ['corrupted']);
  assert.deepEqual(expectedOf('format', 'codec=jpeg-cmyk;icc'), 'shown');
  assert.deepEqual(expectedOf('heic', 'codec=heic'), 'shown');
});

test('a file is as it should be only where all of it is', () => {
  const shown = { refusals: [], isPrepared: true, mostOff: 3 };
  assert.ok(isAsExpected('shown', shown));
  assert.ok(isAsExpected('shown', { ...shown, mostOff: undefined, refusals: ['dimensions-too-small'] }));
  assert.ok(!isAsExpected('shown', { ...shown, mostOff: 90 }));
  assert.ok(!isAsExpected('shown', { ...shown, isPrepared: false }));
  assert.ok(!isAsExpected(['corrupted'], shown));
  assert.ok(!isAsExpected(['corrupted'], { ...shown, refusals: ['unsupported-type'], isPrepared: false }));
  assert.ok(isAsExpected(['corrupted'], { refusals: ['corrupted'], isPrepared: false, mostOff: undefined }));
});
