import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readArguments } from './arguments.js';
import type { FileLine } from './inspect-files.js';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'inspect-'));

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A grey PNG of crisp bars and squares, or of nothing. */
function png(width: number, height: number, isBlank = false): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1);
    for (let x = 0; x < width; x += 1) {
      row[x + 1] = isBlank ? 128 : (((x >> 3) * 7 + (y >> 3) * 3) % 5) * 50 + 20;
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const contents: Readonly<Record<string, Buffer>> = {
  'good.png': png(2400, 1800),
  'with a blank & ümlaut.jpg': png(2400, 1800),
  'blank.png': png(640, 480, true),
  'phone.png': png(1170, 2532),
  'tiny.png': png(64, 48),
  'cut.png': png(640, 480).subarray(0, 900),
  'text.jpg': Buffer.from('hello '.repeat(400)),
  'empty.jpg': Buffer.alloc(0),
};

const drawn = join(folder, 'drawn');

function isJpegOf(path: string, width: number, minHeight: number): boolean {
  const bytes = readFileSync(path);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  return (
    bytes.readUInt16BE(0) === 0xffd8 &&
    bytes.readUInt16BE(frame + 7) === width &&
    bytes.readUInt16BE(frame + 5) >= minHeight
  );
}

function linesOf(out: string): readonly FileLine[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FileLine);
}

function inspect(words: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const command = ['--import', 'tsx', 'test/bench/inspect.ts', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

before(() => {
  for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(folder, name), bytes);
});
after(() => {
  rmSync(folder, { recursive: true });
});

test('prints one line for each file, in the order given, and nothing else', () => {
  const files = [...Object.keys(contents), 'not there.jpg'].map((name) => join(folder, name));
  const { status, out } = inspect(['--shot', 'address', ...files]);
  assert.equal(status, 0);
  const lines = linesOf(out);
  assert.deepEqual(
    lines.map(({ file }) => file),
    files,
  );
  const told = lines.map(({ type, verdict, checks }) => {
    const worst = checks.find(({ outcome }) => outcome === 'refuse');
    return [type, verdict, worst?.code ?? ''].join(' ').trim();
  });
  assert.deepEqual(told, [
    'png ok',
    'png ok',
    'png refused blank',
    'png ok',
    'png refused dimensions-too-small',
    'png refused corrupted',
    'text refused unsupported-type',
    'empty refused empty-file',
    'unknown refused inspection-failed',
  ]);
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), [
      'file',
      'shot',
      'type',
      'width',
      'height',
      'verdict',
      'checks',
      'ms',
    ]);
    assert.deepEqual(Object.keys(line.ms), ['decode', 'inspect', 'prepare', 'total']);
  }
  assert.deepEqual([lines[0]?.width, lines[0]?.height], [2400, 1800]);
});

test('writes each picture with what was found drawn on it, where that is asked for', () => {
  const files = ['good.png', 'blank.png', 'text.jpg'].map((name) => join(folder, name));
  const { status, out } = inspect(['--shot', 'selfie', '--annotate', drawn, ...files]);
  assert.equal(status, 0);
  assert.equal(linesOf(out).length, 3);
  assert.deepEqual(readdirSync(drawn), ['001-good.png.jpg', '002-blank.png.jpg', '003-text.jpg.jpg']);
  // The picture in its size, and above it a band with the words.
  assert.ok(isJpegOf(join(drawn, '001-good.png.jpg'), 1280, 1000));
  assert.ok(isJpegOf(join(drawn, '003-text.jpg.jpg'), 640, 100));
});

test('judges as the widget does a picture of its own camera, and one that must be right this time', () => {
  const outcome = (words: readonly string[], code: string): string | undefined => {
    const { out } = inspect(['--shot', 'selfie', ...words, join(folder, 'phone.png')]);
    return linesOf(out)[0]?.checks.find((check) => check.code === code)?.outcome;
  };
  // A PNG of the size of a phone's screen is a screen grab, unless the camera was live.
  assert.equal(outcome([], 'screenshot'), 'warn');
  assert.equal(outcome(['--must-pass', 'screenshot'], 'screenshot'), 'refuse');
  assert.equal(outcome(['--must-pass', 'blurry'], 'screenshot'), 'warn');
  assert.equal(outcome(['--live'], 'screenshot'), 'skipped');
});

test('says how it is called, on request and when it is called wrongly', () => {
  const help = inspect(['--help']);
  assert.equal(help.status, 0);
  assert.match(help.out, /^Usage: /);
  for (const words of [
    [],
    ['--shot', 'passport', 'x'],
    ['--shot', 'selfie'],
    ['x.jpg'],
    ['--shot', 'selfie', '--loud', 'x'],
  ]) {
    const { status, out, err } = inspect(words);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /Usage: /);
  }
});

test('takes files whose names look like options behind two dashes', () => {
  assert.deepEqual(readArguments(['--shot=selfie', '--', '--odd.jpg', '-x']), {
    shot: 'selfie',
    files: ['--odd.jpg', '-x'],
    isLive: false,
    mustPass: [],
  });
});

test('reads every option in either spelling, and says which word it does not know', () => {
  const asked = {
    shot: 'address',
    files: ['a', 'b'],
    isLive: true,
    mustPass: ['blurry', 'glare'],
    annotate: 'out',
  };
  assert.deepEqual(
    readArguments([
      'a',
      '--live',
      '--shot',
      'address',
      '--must-pass',
      'blurry,glare',
      '--annotate',
      'out',
      'b',
    ]),
    asked,
  );
  assert.deepEqual(
    readArguments(['--must-pass=blurry,glare', '--annotate=out', '--shot=address', '--live', 'a', 'b']),
    asked,
  );
  const wrongs: readonly (readonly [string, RegExp])[] = [
    ['--must-pass=blury', /“blury”/],
    ['--must-pass=', /“”/],
    ['--annotate=', /folder/],
    ['--shots=selfie', /--shots/],
  ];
  for (const [word, wrong] of wrongs) {
    const read = readArguments(['--shot=selfie', word, 'a']);
    assert.ok(typeof read === 'object' && 'wrong' in read, word);
    assert.match(read.wrong, wrong);
  }
});
