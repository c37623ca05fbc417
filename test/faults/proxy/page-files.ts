import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

const root = new URL('../../../', import.meta.url);
const known = new Map<string, Buffer>();

/** A host's page with nothing on it but the widget, in either of its builds. */
export function barePage(build: 'module' | 'script'): Buffer {
  const script =
    build === 'module'
      ? '<script type="module" src="/dist/verification-widget.js"></script>'
      : '<script src="/dist/verification-widget.iife.js"></script>';
  const head = `<meta charset="utf-8"><title>An applicant</title>${script}`;
  const page = `<!doctype html><html lang="en"><head>${head}</head><body></body></html>`;
  return answerOf(200, page, { 'Content-Type': 'text/html' });
}

/** An HTTP answer as bytes. */
export function answerOf(
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes = Buffer.from(body);
  const all = { ...headers, 'Content-Length': String(bytes.length), Connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} .\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1'),
    bytes,
  ]);
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

function distFile(path: string): Buffer {
  const body = readFileSync(new URL(`.${path}`, root));
  return answerOf(200, body, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    // It does not change while the browser lives, and is there without a network too, as what is fetched ahead is.
    'Cache-Control': 'public, max-age=86400, immutable',
  });
}

/** An empty page, and the built files of the widget. */
export function pageFile(path: string): Buffer {
  if (path === '/empty') return answerOf(200, '', { 'Content-Type': 'text/html' });
  if (!/^\/dist\/[\w./-]+$/.test(path) || path.includes('..')) return answerOf(204, '');
  const file = known.get(path) ?? distFile(path);
  known.set(path, file);
  return file;
}
