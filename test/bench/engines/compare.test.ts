import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckResult } from '../../../src/domain/judgement.js';
import { compare, otherVerdicts } from './compare.js';
import type { EngineAnswer } from './judge-in.js';

function said(verdict: EngineAnswer['verdict'], ...checks: readonly CheckResult[]): EngineAnswer {
  return { verdict, checks };
}

function blurry(score: number | null, outcome: CheckResult['outcome'] = 'ok'): CheckResult {
  return { code: 'blurry', outcome, score, threshold: 0.5 };
}

test('finds the largest difference, where it is, and what turned because of it', () => {
  const ours = [said('ok', blurry(0.9)), said('ok', blurry(1)), said('ok', blurry(0.5))];
  const theirs = [said('ok', blurry(0.9)), said('ok', blurry(0.98)), said('doubtful', blurry(0.499, 'warn'))];
  assert.deepEqual(compare(ours, theirs), [
    { code: 'blurry', pictures: 3, largest: 1 - 0.98, worst: 1, beyond: 1, turned: [2] },
  ]);
  assert.deepEqual(otherVerdicts(ours, theirs), [2]);
});

test('compares scores near nothing on the scale of their line', () => {
  const [difference] = compare([said('ok', blurry(0.001))], [said('ok', blurry(0.002))]);
  assert.equal(difference?.largest, 0.002);
});

test('leaves out what one of them did not judge', () => {
  const ours = [said('ok', blurry(0.9)), undefined, said('ok', blurry(null, 'skipped'))];
  const theirs = [undefined, said('ok', blurry(0.9)), said('ok', blurry(0.9))];
  assert.deepEqual(
    compare(ours, theirs).map(({ pictures, turned }) => [pictures, turned]),
    [[0, [2]]],
  );
  assert.deepEqual(otherVerdicts(ours, theirs), [0, 1]);
});
