import assert from 'node:assert/strict';
import { test } from 'node:test';
import { medianOf } from '../speed/median.js';
import { withPart } from './document.js';
import { numberOf, percentOf, tableOf } from './table.js';
import { targetsTable } from './targets.js';

test('tables are as wide as their widest cells', () => {
  const table = ['| a    | long |', '| ---- | ---- |', '| wide | 1    |', '| –    |      |'].join('\n');
  assert.equal(tableOf(['a', 'long'], [['wide', '1'], ['–']]), table);
});

test('aims are told with what came of them', () => {
  const rows = targetsTable([
    { what: 'a', aim: 'none', measured: '0', isMet: true },
    { what: 'b', aim: '≥ 2', measured: '1', isMet: false },
  ]).split('\n');
  assert.deepEqual(
    rows.slice(2).map((row) => row.split('|').map((cell) => cell.trim())),
    [
      ['', 'a', 'none', '0', 'yes', ''],
      ['', 'b', '≥ 2', '1', 'no', ''],
    ],
  );
});

test('numbers that are not there are dashes', () => {
  assert.deepEqual(
    [numberOf(1.005, 1), numberOf(undefined, 1), numberOf(NaN, 1), numberOf(null, 1)],
    ['1.0', '–', '–', '–'],
  );
  assert.deepEqual([percentOf(1, 8), percentOf(0, 0)], ['12.5 %', '–']);
});

test('a part of a document is replaced, and all around it stays', () => {
  const document = 'before\n<!-- speed: written by npm run bench -->\nold\n<!-- end of speed -->\nafter\n';
  const once = withPart(document, 'speed', 'new $& text\n');
  assert.match(once, /^before\n<!-- speed.*-->\n\nnew \$& text\n\n<!-- end of speed -->\nafter\n$/);
  assert.equal(withPart(once, 'speed', 'new $& text'), once);
  assert.throws(() => withPart(document, 'accuracy', 'new'), /accuracy/);
});

test('the median is the middle value', () => {
  assert.equal(medianOf([5, 1, 9]), 5);
  assert.equal(medianOf([4, 1, 9, 5]), 4);
});
