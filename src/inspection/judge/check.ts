import type { Box, CheckCode, CheckResult } from '../../domain/judgement.js';
import type { Band, Rules } from './rules.js';

/** One check: looks at a subject, holds it against the rules of the shot, answers in plain data. */
export type Check<Subject> = (subject: Subject, rules: Rules) => CheckResult;

/** Runs the checks in their order. */
export function runChecks<Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
  rules: Rules,
): readonly CheckResult[] {
  return checks.map((check) => check(subject, rules));
}

/** Whether any of the answers refuses the picture. */
export function isRefused(results: readonly CheckResult[]): boolean {
  return results.some((result) => result.outcome === 'refuse');
}

/** The answers with one of them replaced by what was found out later. */
export function withAnswer(results: readonly CheckResult[], later: CheckResult): readonly CheckResult[] {
  const isKnown = results.some((result) => result.code === later.code);
  return isKnown
    ? results.map((result) => (result.code === later.code ? later : result))
    : [...results, later];
}

/** A check with a yes or a no and no scale. */
export function flatly(code: CheckCode, isRefused: boolean): CheckResult {
  return { code, outcome: isRefused ? 'refuse' : 'ok', score: null, threshold: null };
}

/** A check that does not apply to this picture. */
export function skipped(code: CheckCode): CheckResult {
  return { code, outcome: 'skipped', score: null, threshold: null };
}

/** Refuses what lies above a bound. */
export function notAbove(code: CheckCode, score: number, threshold: number): CheckResult {
  return { code, outcome: score > threshold ? 'refuse' : 'ok', score, threshold };
}

/** Where a low score is bad: below `warn` a second look, below `refuse` another picture. The threshold is the one that matters next. */
export function notBelow(code: CheckCode, score: number, band: Band, where?: readonly Box[]): CheckResult {
  const outcome = score < band.refuse ? 'refuse' : score < band.warn ? 'warn' : 'ok';
  const threshold = outcome === 'refuse' ? band.refuse : band.warn;
  return { code, outcome, score, threshold, ...(where && where.length > 0 && outcome !== 'ok' && { where }) };
}

/** Where a high score is bad: above `warn` a second look, above `refuse` another picture. */
export function notOver(code: CheckCode, score: number, band: Band, where?: readonly Box[]): CheckResult {
  const outcome = score > band.refuse ? 'refuse' : score > band.warn ? 'warn' : 'ok';
  const threshold = outcome === 'refuse' ? band.refuse : band.warn;
  return { code, outcome, score, threshold, ...(where && where.length > 0 && outcome !== 'ok' && { where }) };
}
