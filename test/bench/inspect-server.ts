import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { root as projectRoot } from '../../demo/setup.mjs';

const root = projectRoot as string;
const entry = 'page.js';

/** The page's script and its lazily loaded parts, the worker among them, bundled as the widget itself is. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    // The widget's own settings, so that it is the widget's own worker; a mode that none of its builds has.
    configFile: join(root, 'vite.config.ts'),
    mode: 'inspect',
    root,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        input: join(root, 'test/bench/inspect-page.ts'),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: entry, chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return new Map(
    outputs.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part.code] as const] : [])),
  );
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': found.size });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Serves the page and the files to be judged, by their place in the list, on this machine alone. */
export async function startInspectServer(files: readonly string[]): Promise<{ url: string; server: Server }> {
  const scripts = await bundle();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const file = path.startsWith('file/') ? files[Number(path.slice(5))] : undefined;
    const script = scripts.get(path);
    if (file !== undefined) void sendFile(file, response);
    else if (script !== undefined) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    else if (path === '') {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<!doctype html><title>inspect</title><script type="module" src="/${entry}"></script>`);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  // By this name the page counts as secure, so that it has the browser's cryptography as the widget has it.
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}
