import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readArguments } from './inspect-arguments.js';
import type { InspectLine } from './inspect-page.js';

const root = join(import.meta.dirname, '../..');
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

/** A grey PNG of crisp bars and squares. */
function png(width: number, height: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1);
    for (let x = 0; x < width; x += 1) row[x + 1] = (((x >> 3) * 7 + (y >> 3) * 3) % 5) * 50 + 20;
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
  'good.png': png(640, 480),
  'with a blank & ümlaut.jpg': png(640, 480),
  'tiny.png': png(64, 48),
  'cut.png': png(640, 480).subarray(0, 900),
  'text.jpg': Buffer.from('hello '.repeat(400)),
  'empty.jpg': Buffer.alloc(0),
};

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
  const { status, out } = inspect(['--shot', 'identity/front', ...files]);
  assert.equal(status, 0);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as InspectLine & { file: string; shot: string });
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
  assert.deepEqual([lines[0]?.width, lines[0]?.height], [640, 480]);
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
  });
});
