import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckCode, CheckResult } from '../../../src/domain/judgement.js';
import { countOf, goodCountOf, ratesOf } from './count.js';
import type { Judged, Sample } from './sample.js';
import { accuracyTable, goodSentence, slipsText } from './tables.js';
import { accuracyTargets } from './targets.js';

function answer(code: CheckCode, outcome: CheckResult['outcome'], score: number | null = 0.5): CheckResult {
  return { code, outcome, score, threshold: null };
}

function judged(name: string, truth: Partial<Sample>, ...checks: readonly CheckResult[]): Judged {
  const sample: Sample = {
    name,
    shot: 'identity/front',
    half: 'reporting',
    bad: [],
    fine: [],
    isGood: false,
    ...truth,
  };
  return { sample, checks };
}

const glare = 'glare';
const all: readonly Judged[] = [
  judged('seen', { bad: [glare] }, answer(glare, 'warn')),
  judged('seen and refused', { bad: [glare] }, answer(glare, 'refuse')),
  judged('missed', { bad: [glare] }, answer(glare, 'ok', 0.25), answer('blurry', 'warn')),
  judged('let through', { fine: [glare], isGood: true }, answer(glare, 'ok')),
  judged('wrongly warned of', { fine: [glare], isGood: true }, answer(glare, 'warn', 0.75)),
  judged('held back', { bad: [glare] }, answer(glare, 'skipped')),
  judged('never asked', { fine: [glare], isGood: true }, answer('dimensions-too-small', 'refuse')),
  judged('nothing known', {}, answer(glare, 'warn')),
];

test('counts hits, misses, false alarms and silences, and leaves out what the check did not judge', () => {
  const { hits, misses, falseAlarms, silences, skipped } = countOf(glare, all);
  assert.deepEqual([hits, silences, skipped], [2, 1, 2]);
  assert.deepEqual(misses, [{ name: 'missed', code: glare, score: 0.25, said: ['blurry'] }]);
  assert.deepEqual(
    falseAlarms.map(({ name, score }) => [name, score]),
    [['wrongly warned of', 0.75]],
  );
});

test('takes the worse of two answers of one check', () => {
  const twice = judged('twice', { bad: [glare] }, answer(glare, 'ok'), answer(glare, 'refuse'));
  assert.equal(countOf(glare, [twice]).hits, 1);
});

test('rates are shares of the pictures with and without the fault', () => {
  const { sensitivity, specificity, balanced } = ratesOf(countOf(glare, all));
  assert.equal(sensitivity, 2 / 3);
  assert.equal(specificity, 1 / 2);
  assert.equal(balanced, (2 / 3 + 1 / 2) / 2);
  const onlyBad = ratesOf(countOf(glare, all.slice(0, 3)));
  assert.deepEqual([onlyBad.specificity, onlyBad.balanced], [undefined, undefined]);
});

test('a good picture may get no warning of any kind', () => {
  const { pictures, warned, warnedOfSize, refused } = goodCountOf(all);
  assert.equal(pictures, 3);
  assert.deepEqual(
    [warned, warnedOfSize, refused].map((some) => some.map(({ sample }) => sample.name)),
    [['wrongly warned of', 'never asked'], ['never asked'], ['never asked']],
  );
  assert.match(
    goodSentence(all),
    /3; with any warning: 2 \(66\.7 %\), 1 of them only of their few pixels; refused: 1/,
  );
});

test('tells of the checks that something is known of, and names every slip', () => {
  const rows = accuracyTable(all).split('\n').slice(2);
  assert.equal(rows.length, 1);
  const cells = rows[0]?.split('|').map((cell) => cell.trim());
  assert.deepEqual(cells?.slice(1, -1), [
    '`glare`',
    '3',
    '2',
    '1',
    '1',
    '2',
    '1',
    '2',
    '0.667',
    '0.500',
    '0.583',
  ]);
  const slips = slipsText(all);
  assert.match(slips, /glare, missed:\n\s+0\.2500 {2}missed {2}\(blurry\)/);
  assert.match(slips, /glare, false alarms:\n\s+0\.7500 {2}wrongly warned of/);
});

test('says of each aim whether it is met, and which checks fall short', () => {
  const right = [
    judged('seen', { bad: [glare] }, answer(glare, 'warn')),
    judged('let through', { fine: [glare], isGood: true }, answer(glare, 'ok')),
  ];
  const [warned, refused, ...balances] = accuracyTargets(all, [], right);
  assert.match(warned?.measured ?? '', /^66\.7 %; 33\.3 % of more than few pixels$/);
  assert.equal(refused?.measured, '1 of 3');
  assert.deepEqual(
    balances.map(({ measured, isMet }) => [measured, isMet]),
    [
      ['0 of 1; not `glare` 0.58', false],
      ['1 of 1', true],
    ],
  );
  assert.deepEqual(
    accuracyTargets(right, right, right).map(({ isMet }) => isMet),
    [true, true, true, true, true],
  );
  assert.equal(accuracyTargets([], [], right).length, 1);
});
