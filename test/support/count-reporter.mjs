import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function count(suite, sum, path = '') {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) sum.skipped += 1;
    else if (test.passed) sum.passed += 1;
    else {
      sum.failed += 1;
      sum.failures.push(`${path}${test.name}`);
    }
  }
  for (const inner of suite?.suites ?? []) count(inner, sum, `${path}${inner.name} > `);
}

/** Writes how many browser tests passed and failed, and which; a test file that could not be run counts as failed. */
export function countReporter(path) {
  return {
    onTestRunFinished({ sessions }) {
      const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        const before = sum.failed;
        count(session.testResults, sum);
        const isBroken = session.errors.length > 0 || session.testResults === undefined || !session.passed;
        if (isBroken && sum.failed === before) {
          sum.failed += 1;
          sum.failures.push(session.testFile);
        }
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(sum));
    },
  };
}
