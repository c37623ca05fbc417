import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allImports, sourceFiles } from './imports.js';
import type { ImportLine } from './imports.js';

const lines = allImports();

/** What each room may import, by value; `types` may be imported by type only, `lazy` only by a dynamic import. */
interface Rights {
  readonly values: readonly string[];
  readonly types?: readonly string[];
  readonly lazy?: readonly string[];
}

const lit = ['lit', 'lit/'];
const rooms: Readonly<Record<string, Rights>> = {
  'domain/': { values: ['domain/'] },
  'inspection/': { values: ['inspection/', 'domain/'] },
  'worker/': { values: ['worker/', 'inspection/', 'domain/', 'comlink', 'browser-image-compression'] },
  'flow/': { values: ['flow/', 'domain/'], types: ['lit'], lazy: ['flow/'] },
  // A file of its own: whatever it shared with the rest would be in the build twice.
  'services/pdf/painter/': { values: ['services/pdf/painter/', 'pdfjs-dist/'], types: ['pdfjs-dist'] },
  'services/': {
    values: ['services/', 'domain/', 'comlink', 'eventsource-parser', 'idb', 'tus-js-client/'],
    types: ['tus-js-client', 'flow/ports', 'worker/contract', 'inspection/reading/readers'],
    lazy: ['services/', 'comlink', 'inspection/reading/readers'],
  },
  'styles/': { values: ['styles/', ...lit] },
  'text/': { values: ['text/', 'domain/'], lazy: ['text/'] },
  'elements/': { values: ['elements/', 'domain/', 'styles/', 'text/', ...lit] },
  events: { values: ['domain/'] },
  outward: { values: ['events'], types: ['flow/notices'] },
  screens: { values: ['domain/'], lazy: ['elements/'] },
  'screen-stage': { values: ['screens', 'domain/'], types: ['elements/', 'flow/', 'text/'] },
  'verification-widget': {
    values: [
      'elements/',
      'flow/',
      'services/',
      'styles/',
      'text/',
      'domain/',
      'events',
      'outward',
      'screen',
      '@lit/task',
      ...lit,
    ],
  },
  index: {
    values: ['verification-widget', 'events', 'domain/'],
    types: ['flow/ports', 'services/assist/adapters'],
  },
};

/** The two doors from the page into the worker's room: the code as a worker, and the same road on the page as a last resort. */
const doors = new Set([
  'services/inline-worker.ts → worker/photo-worker',
  'services/worker-client.ts → worker/inspect-photo',
]);

function startsWithAny(target: string, prefixes: readonly string[] = []): boolean {
  return prefixes.some((prefix) =>
    prefix.endsWith('/')
      ? target.startsWith(prefix)
      : target === prefix || (prefix === 'screen' && target.startsWith(prefix)),
  );
}

function isAllowed(line: ImportLine): boolean {
  if (doors.has(`${line.from} → ${line.target}`)) return true;
  const room = Object.keys(rooms).find((name) =>
    name.endsWith('/') ? line.from.startsWith(name) : line.from === `${name}.ts`,
  );
  if (!room) return false;
  const { values, types, lazy } = rooms[room] as Rights;
  if (line.kind === 'dynamic') return startsWithAny(line.target, lazy);
  return startsWithAny(line.target, values) || (line.kind === 'type' && startsWithAny(line.target, types));
}

test('every import stays within what its room may know', () => {
  const broken = lines.filter((line) => !isAllowed(line));
  assert.deepEqual(
    broken.map(({ from, target, kind }) => `${from} imports ${target} (${kind})`),
    [],
  );
});

test('the rules would catch a screen that fetches, a rule that knows lit, and an eager worker', () => {
  const forbidden: readonly ImportLine[] = [
    { from: 'elements/shot-screen.ts', target: 'services/http', kind: 'value' },
    { from: 'elements/shot-screen.ts', target: 'flow/store', kind: 'type' },
    { from: 'domain/journey.ts', target: 'lit', kind: 'type' },
    { from: 'flow/store.ts', target: 'services/http', kind: 'type' },
    { from: 'services/http.ts', target: 'worker/contract', kind: 'value' },
    { from: 'services/http.ts', target: 'worker/inspect-photo', kind: 'dynamic' },
    { from: 'services/assist/assist.ts', target: 'inspection/reading/readers', kind: 'value' },
    { from: 'services/pdf/first-page.ts', target: 'pdfjs-dist/legacy/build/pdf.mjs', kind: 'value' },
    {
      from: 'services/pdf/painter/verification-widget.pdf.ts',
      target: 'services/trusted-url',
      kind: 'value',
    },
    { from: 'inspection/raster/shrink.ts', target: 'worker/contract', kind: 'type' },
  ];
  assert.deepEqual(
    forbidden.filter(isAllowed).map((line) => line.from),
    [],
  );
});

test('there are no rings, type imports included', () => {
  const next = new Map<string, string[]>();
  for (const { from, target, kind } of lines) {
    const source = from.replace(/(\.d)?\.ts$/, '');
    if (kind !== 'dynamic') next.set(source, [...(next.get(source) ?? []), target]);
  }
  const rings: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) rings.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  assert.deepEqual(rings, []);
});

test('nothing in src speaks to the console or names an address of another origin', () => {
  const found = sourceFiles()
    .filter((file) => !file.includes('generated'))
    .filter((file) =>
      /\bconsole\.|fetch\(\s*['"`]https?:|import\(\s*['"`]https?:/.test(readFileSync(file, 'utf8')),
    );
  assert.deepEqual(found, []);
});
