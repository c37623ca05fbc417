import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments } from './arguments.js';

test('runs every part where none is named, and those named in their own order', () => {
  const all = {
    parts: ['speed', 'prepare', 'memory', 'formats', 'accuracy', 'engines'],
    turns: 3,
    isTuning: false,
    isListed: false,
  };
  assert.deepEqual(readArguments([]), all);
  assert.deepEqual(readArguments(['engines', 'speed']), { ...all, parts: ['speed', 'engines'] });
});

test('reads every option in either spelling', () => {
  const asked = {
    parts: ['accuracy'],
    turns: 12,
    isTuning: true,
    isListed: true,
    pictures: 'some=where',
    keep: 'out',
  };
  assert.deepEqual(
    readArguments([
      'accuracy',
      '--turns',
      '12',
      '--tuning',
      '--list',
      '--pictures',
      'some=where',
      '--keep',
      'out',
    ]),
    asked,
  );
  assert.deepEqual(
    readArguments(['--turns=12', '--tuning', '--list', '--pictures=some=where', '--keep=out', 'accuracy']),
    asked,
  );
  assert.equal(readArguments(['speed', '--help']), 'help');
});

test('says what it cannot do', () => {
  const wrongs: readonly (readonly [readonly string[], RegExp])[] = [
    [['fast'], /no part fast/],
    [['--loud'], /no option --loud/],
    [['--turns', '0'], /--turns/],
    [['--turns', 'many'], /--turns/],
    [['--pictures'], /folder/],
    [['--keep='], /folder/],
  ];
  for (const [words, wrong] of wrongs) {
    const read = readArguments(words);
    assert.ok(typeof read === 'object' && 'wrong' in read, words.join(' '));
    assert.match(read.wrong, wrong);
  }
});
