import { expect } from '@open-wc/testing';
import { findings, warningsOf } from '../../src/domain/findings.js';
import { withMustPass } from '../../src/domain/judgement.js';
import type { CheckCode, CheckResult, Judgement } from '../../src/domain/judgement.js';
import { checks as words } from '../../src/text/en/checks.js';

const check = (code: CheckCode, outcome: CheckResult['outcome'] = 'warn'): CheckResult => ({
  code,
  outcome,
  score: 1,
  threshold: 2,
});
const judged = (checks: readonly CheckResult[]): Judgement => ({
  verdict: 'doubtful',
  type: 'jpeg',
  width: 1,
  height: 1,
  checks,
});
const codesOf = (...checks: readonly CheckResult[]): readonly string[] =>
  findings(judged(checks)).map(({ code }) => code);

describe('what is told of a picture', () => {
  const pairs: readonly (readonly [CheckCode, CheckCode])[] = [
    ['no-document', 'blurry'],
    ['blurry', 'glare'],
    ['too-dark', 'blurry'],
    ['too-dark', 'low-contrast'],
    ['same-picture', 'blurry'],
    ['expired', 'glare'],
    ['document-mismatch', 'document-cut-off'],
    ['screenshot', 'no-document'],
    ['black-and-white', 'blurry'],
    ['document-cut-off', 'glare'],
    ['document-too-far', 'blurry'],
    ['no-face', 'blurry'],
    ['several-faces', 'too-dark'],
    ['glare', 'mrz-unreadable'],
  ];
  for (const [first, second] of pairs) {
    it(`is ${first} before ${second}`, () => {
      expect(codesOf(check(second), check(first))).to.deep.equal([first, second]);
      expect(codesOf(check(first), check(second))).to.deep.equal([first, second]);
    });
  }

  it('is the gravest first, however useful another is', () => {
    expect(codesOf(check('no-document'), check('low-contrast', 'refuse'))).to.deep.equal([
      'low-contrast',
      'no-document',
    ]);
  });

  it('is never what is only for the integrator, nor what is well or was not looked at', () => {
    const checks = [
      check('edited'),
      check('edited', 'refuse'),
      check('glare', 'ok'),
      check('blurry', 'skipped'),
    ];
    expect(codesOf(...checks)).to.deep.equal([]);
  });

  it('has an order for every check there is', () => {
    const codes = Object.keys(words.checks) as CheckCode[];
    const told = codesOf(...codes.map((code) => check(code)));
    expect(told).to.have.members(codes);
    expect(told[0]).to.equal('empty-file');
    expect(told.at(-1)).to.equal('inspection-failed');
  });

  it('leaves the warnings that somebody went past', () => {
    const checks = [check('glare'), check('no-document'), check('edited'), check('blurry', 'ok')];
    expect(warningsOf(judged(checks))).to.deep.equal(['no-document', 'glare']);
  });
});

describe('a check that must pass', () => {
  it('refuses where it would warn, and nothing else changes', () => {
    const checks = [
      check('glare'),
      check('blurry'),
      check('expired', 'ok'),
      check('mrz-unreadable', 'skipped'),
    ];
    const outcomes = withMustPass(checks, ['glare', 'expired', 'mrz-unreadable']).map(
      ({ outcome }) => outcome,
    );
    expect(outcomes).to.deep.equal(['refuse', 'warn', 'ok', 'skipped']);
    expect(withMustPass(checks)).to.deep.equal(checks);
  });
});
