import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readCsv } from './csv.js';
import { labelledPictures, leftOut } from './labelled-pictures.js';

const text = await readFile(new URL('pictures.csv', import.meta.url), 'utf8');
const rows = readCsv(text);

const shown = ['card', 'passport', 'page', 'receipt', 'selfie', 'no-document'];
const faults = [
  ...['blurry', 'motion', 'too-dark', 'too-bright', 'low-contrast', 'glare'],
  ...['cut-off', 'too-far', 'tilted', 'bw', 'screenshot', 'screen-photo', 'unsupported'],
];
const known = new Set([...shown, ...faults, 'good', 'small', ...leftOut]);

test('each picture of the list can be found again and is there once', () => {
  for (const { category, name, repo = '', commit = '', path, sha256_12: hash = '' } of rows) {
    assert.ok(category && name && path, name);
    assert.match(repo, /^[\w.-]+\/[\w.-]+$/, name);
    assert.match(commit, /^[0-9a-f]{12}$/, name);
    assert.match(hash, /^[0-9a-f]{12}$/, name);
  }
  for (const key of ['name', 'sha256_12'] as const) {
    assert.equal(new Set(rows.map((row) => row[key])).size, rows.length, key);
  }
});

test('each has labels that mean something, and what is good has no fault', () => {
  for (const { name, shot, labels: list = '' } of rows) {
    const labels = list.split(';');
    const bare = labels.map((label) => label.replace(/\?$/, ''));
    assert.deepEqual(
      bare.filter((label) => !known.has(label)),
      [],
      name,
    );
    assert.match(shot ?? '', /^(?:any|selfie|address|identity\/(?:front|back))$/, name);
    assert.ok(!labels.includes('good') || !bare.some((label) => faults.includes(label)), name);
  }
});

test('all are read but for those that say nothing, and there are enough on either side', () => {
  const samples = labelledPictures('folder', text);
  const mute = rows.filter(({ labels = '' }) => labels.split(';').some((label) => leftOut.includes(label)));
  assert.equal(samples.length, rows.length - mute.length);
  for (const side of ['tuning', 'reporting'] as const) {
    assert.ok(samples.filter(({ half }) => half === side).length > samples.length / 3, side);
  }
});
