// `npm test`: installs what is missing and runs everything; the last line says `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensurePackages, root } from '../demo/setup.mjs';

const only = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
/** What failed, told once more at the end: the output of a whole run is long. */
const failures = [];
const cache = join(root, '.cache');

ensurePackages();
const chromium = ensureChromium();
mkdirSync(cache, { recursive: true });

function sh(command, args) {
  const env = { ...process.env, CHROME_PATH: chromium, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  return status === 0;
}

function secondsSince(started) {
  return ((Date.now() - started) / 1000).toFixed(0);
}

/** Counts and prints whether something holds. */
function tell(name, isGood, started) {
  counts[isGood ? 'passed' : 'failed'] += 1;
  if (!isGood) failures.push(name);
  console.log(`${isGood ? 'ok' : 'NOT OK'}  ${name} (${secondsSince(started)} s)`);
}

/** One thing that either holds or does not, e.g. the types. */
function one(name, command, args) {
  const started = Date.now();
  const isGood = sh(command, args);
  tell(name, isGood, started);
  return isGood;
}

/** Some things that either hold or do not, side by side; what each prints comes in one piece. */
async function several(named) {
  const started = Date.now();
  await Promise.all(
    Object.entries(named).map(async ([name, [command, ...args]]) => {
      const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
      const isGood = await new Promise((resolve) => {
        child.on('error', () => resolve(false));
        child.on('close', (status) => resolve(status === 0));
      });
      process.stdout.write(said);
      tell(name, isGood, started);
    }),
  );
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
  failures.push(...(sum.failures ?? []).map((test) => `${name}: ${test}`));
  counts.passed += sum.passed;
  counts.failed += sum.failed;
  console.log(`${name}: ${sum.passed} passed, ${sum.failed} failed (${secondsSince(started)} s)`);
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

let isBuiltNow = false;

/** What ran before has built it already, where it did. */
function isWidgetBuilt() {
  isBuiltNow ||= one('build of the widget', 'npm', ['run', '-s', 'build:widget']);
  return isBuiltNow;
}

const parts = {
  async check() {
    await several({
      types: ['npm', 'run', '-s', 'types'],
      lint: ['npm', 'run', '-s', 'lint'],
      format: ['npm', 'run', '-s', 'format'],
    });
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
    isBuiltNow =
      one('build', 'npm', ['run', '-s', 'build']) &&
      one('build of the demo page', 'npm', ['run', '-s', 'build:demo']);
    if (isBuiltNow) nodeTests('end-to-end', 'test/e2e', ['--test-concurrency=2']);
  },
  model() {
    if (isWidgetBuilt()) nodeTests('model', 'test/model');
  },
  faults() {
    if (isWidgetBuilt()) nodeTests('faults', 'test/faults');
  },
};

for (const [name, runPart] of Object.entries(parts)) {
  if (only.length === 0 || only.includes(name)) await runPart();
}
for (const failure of failures) console.log(`failed  ${failure}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
