// A reporter for Node's test runner: one line of JSON with how many tests passed and failed, and which; suites not counted.
export default async function* counts(source) {
  const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue;
    if (data?.skip !== undefined && type === 'test:pass') sum.skipped += 1;
    else if (type === 'test:pass') sum.passed += 1;
    else if (type === 'test:fail') {
      sum.failed += 1;
      sum.failures.push(data.name);
    }
  }
  yield JSON.stringify(sum);
}
