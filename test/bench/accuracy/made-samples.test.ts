import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from '../made/faults.js';
import { madePairs, madeSamples, seedOf, truthOfFault } from './made-samples.js';

const document = { name: 'one', path: 'one.png', half: 'reporting' } as const;

test('makes every document with every fault, each from a seed of its own', () => {
  const samples = madeSamples({ half: 'reporting', documents: [document], groundCount: 0, turns: 2 });
  assert.equal(samples.length, faults.length * 2);
  assert.equal(new Set(samples.map(({ task }) => task.seed)).size, samples.length);
  assert.ok(samples.every(({ task }) => task.ground === undefined));
  const again = madeSamples({ half: 'reporting', documents: [document], groundCount: 0, turns: 2 });
  assert.deepEqual(again, samples);
});

test('grounds come after the documents among the files', () => {
  const samples = madeSamples({ half: 'tuning', documents: [document], groundCount: 4, turns: 3 });
  const grounds = new Set(samples.map(({ task }) => task.ground));
  assert.deepEqual([...grounds].sort(), [1, 2, 3, 4]);
});

test('draws documents where there are none', () => {
  const samples = madeSamples({ half: 'reporting', documents: [], groundCount: 0, turns: 1 });
  assert.ok(samples.length > 0 && samples.every(({ task }) => 'drawn' in task.document));
});

test('the two photos of a pair are on one ground and from two seeds, the first of which is that of a good picture', () => {
  const materials = { half: 'reporting', documents: [document], groundCount: 3, turns: 2 } as const;
  const pairs = madePairs(materials);
  assert.equal(pairs.length, 2);
  const good = madeSamples(materials).filter(({ isGood }) => isGood);
  for (const [i, { task }] of pairs.entries()) {
    assert.equal(task.seeds[0], good[i]?.task.seed);
    assert.equal(task.ground, good[i]?.task.ground);
    assert.notEqual(task.seeds[1], task.seeds[0]);
  }
});

test('the halves share no seed', () => {
  assert.notEqual(seedOf('tuning', 'one', 'good', 0), seedOf('reporting', 'one', 'good', 0));
});

test('one fault is one check’s, and of a table nothing else is known', () => {
  assert.deepEqual(truthOfFault('shake').bad, ['blurry']);
  assert.ok(!truthOfFault('shake').fine.includes('blurry') && truthOfFault('shake').fine.includes('glare'));
  assert.deepEqual(truthOfFault('no-document'), { bad: ['no-document'], fine: [], isGood: false });
  assert.ok(truthOfFault('good').isGood && truthOfFault('good').fine.includes('no-document'));
});
