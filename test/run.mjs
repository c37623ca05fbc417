// `npm test`: installs what is missing and runs everything; the last line says `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensurePackages, root } from '../demo/setup.mjs';

const only = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
const cache = join(root, '.cache');

ensurePackages();
const chromium = ensureChromium();
mkdirSync(cache, { recursive: true });

function sh(command, args) {
  const env = { ...process.env, CHROME_PATH: chromium, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  return status === 0;
}

/** One thing that either holds or does not, e.g. the types. */
function one(name, command, args) {
  const started = Date.now();
  const isGood = sh(command, args);
  counts[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? 'ok' : 'NOT OK'}  ${name} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  return isGood;
}

/** A runner that leaves its own counts in a file; without the file it broke before it could count. */
function many(name, command, args, countsFile) {
  rmSync(countsFile, { force: true });
  const started = Date.now();
  const isGood = sh(command, args);
  let sum = { passed: 0, failed: 0 };
  try {
    sum = JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    console.error(`${name}: the runner ended without counting`);
  }
  if (!isGood && sum.failed === 0) sum.failed = 1;
  if (isGood && sum.passed === 0) {
    console.error(`${name}: no test was run`);
    sum.failed += 1;
  }
  counts.passed += sum.passed;
  counts.failed += sum.failed;
  console.log(
    `${name}: ${sum.passed} passed, ${sum.failed} failed (${((Date.now() - started) / 1000).toFixed(0)} s)`,
  );
}

function nodeTests(name, folder, extra = []) {
  const file = join(cache, `${name}-counts.json`);
  const tests = readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(folder, path));
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/support/node-counts.mjs',
    `--test-reporter-destination=${file}`,
  ];
  many(name, process.execPath, ['--import', 'tsx', '--test', ...extra, ...reporters, ...tests], file);
}

const parts = {
  check() {
    one('types', 'npm', ['run', '-s', 'types']);
    one('lint', 'npm', ['run', '-s', 'lint']);
    one('format', 'npm', ['run', '-s', 'format']);
    nodeTests('house', 'test/house');
    nodeTests('bench', 'test/bench');
  },
  browser() {
    const file = join(cache, 'wtr-counts.json');
    many('browser', 'npx', ['wtr'], file);
  },
  server() {
    nodeTests('server', 'test/demo/server', ['--test-concurrency=2']);
  },
  e2e() {
    const isBuilt =
      one('build', 'npm', ['run', '-s', 'build']) &&
      one('build of the demo page', 'npm', ['run', '-s', 'build:demo']);
    if (isBuilt) nodeTests('end-to-end', 'test/e2e', ['--test-concurrency=2']);
  },
  model() {
    const isBuilt = one('build of the widget', 'npm', ['run', '-s', 'build:widget']);
    if (isBuilt) nodeTests('model', 'test/model');
  },
};

for (const [name, runPart] of Object.entries(parts)) {
  if (only.length === 0 || only.includes(name)) runPart();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
