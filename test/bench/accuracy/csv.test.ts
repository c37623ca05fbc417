import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsv } from './csv.js';

test('reads rows by their headings, with and without quotes', () => {
  const text =
    'name,labels,note\na.jpg,good;card,plain\r\nb.jpg,,"with, commas and ""quotes"""\n"c\nd.jpg",x,\n';
  assert.deepEqual(readCsv(text), [
    { name: 'a.jpg', labels: 'good;card', note: 'plain' },
    { name: 'b.jpg', labels: '', note: 'with, commas and "quotes"' },
    { name: 'c\nd.jpg', labels: 'x', note: '' },
  ]);
});

test('reads a row that begins with an empty cell, and one that is short', () => {
  assert.deepEqual(readCsv('a,b\n,2\n3'), [
    { a: '', b: '2' },
    { a: '3', b: '' },
  ]);
});

test('reads nothing from nothing', () => {
  assert.deepEqual(readCsv(''), []);
  assert.deepEqual(readCsv('a,b\n'), []);
});
