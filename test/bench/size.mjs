// `npm run size`: what is downloaded, in brotli bytes, as JSON. Builds the widget first where there is no build yet.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root, run } from '../../demo/setup.mjs';

const dist = join(root, 'dist');

/** Imports of a built module: the static ones, and all that are only fetched when needed. */
function importsOf(file, pattern) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(pattern)].map(([, path]) => join(dirname(file), path));
}
const statically = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;
const dynamically = /\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g;

function closure(entry) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of importsOf(file, statically)) visit(next);
  };
  visit(entry);
  return seen;
}

function brotliBytes(files) {
  return [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
}

/** Everything fetched from here on, lazily too, but for the code that only runs where no worker can. */
function lazyClosure(entry) {
  const files = new Set();
  const visit = (file) => {
    if (files.has(file) || first.has(file) || /inspect-photo-/.test(file)) return;
    files.add(file);
    for (const next of [...importsOf(file, statically), ...importsOf(file, dynamically)]) visit(next);
  };
  visit(entry);
  return files;
}

const entry = join(dist, 'verification-widget.js');
if (!existsSync(entry)) run('npm', ['run', '-s', 'build:widget'], { stdio: ['ignore', 2, 2] });
const first = closure(entry);
const client = [...first]
  .flatMap((file) => importsOf(file, dynamically))
  .find((file) => /worker-client/.test(file));
if (!client) throw new Error('the build has no part that judges');
const judgement = [...lazyClosure(client)].filter((file) => !first.has(file));
console.log(
  JSON.stringify({
    firstScreen: brotliBytes(first),
    judgement: brotliBytes(judgement),
    iife: brotliBytes([join(dist, 'verification-widget.iife.js')]),
  }),
);
