import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfOfDocument, halfOfSource } from './halves.js';

test('keeps a source in the half that it always had', () => {
  // Worked out by hand: 17, 17 × 31 + 97 and 17 × 31 + 98 leave 1, 0 and 1 of eight, 624 × 31 + 98 leaves 2.
  assert.equal(halfOfSource(''), 'tuning');
  assert.equal(halfOfSource('a'), 'tuning');
  assert.equal(halfOfSource('b'), 'tuning');
  assert.equal(halfOfSource('ab'), 'reporting');
});

test('leaves about an eighth of long names of sources for reporting', () => {
  const halves = Array.from({ length: 200 }, (_, i) => halfOfSource(`owner/repository-${i * 7919}:shot`));
  const tuning = halves.filter((half) => half === 'tuning').length;
  assert.ok(tuning > 150 && tuning < 195, String(tuning));
});

test('knows the documents that bounds were drawn on by how their names begin', () => {
  assert.equal(halfOfDocument('dx-td1a-front.png'), 'tuning');
  assert.equal(halfOfDocument('uto-td2-page.jpg'), 'tuning');
  assert.equal(halfOfDocument('dx-td1b-front.png'), 'reporting');
  assert.equal(halfOfDocument('uto-td3.jpg'), 'reporting');
  assert.equal(halfOfDocument('cat-1.jpg'), 'reporting');
});
