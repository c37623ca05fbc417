import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { root as projectRoot } from '../../../demo/setup.mjs';

const root = projectRoot as string;
const entry = 'page.js';

/** The page's script and its lazily loaded parts, the worker among them, bundled as the widget itself is. */
async function bundle(page: string): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    // The widget's own settings, so that it is the widget's own worker; a mode that none of its builds has.
    configFile: join(root, 'vite.config.ts'),
    mode: 'bench',
    root,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        input: join(root, 'test/bench', page),
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

async function sendFile(
  path: string,
  response: ServerResponse,
  type = 'application/octet-stream',
): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': found.size });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** What is served besides the page itself. */
export interface Served {
  /** The files that the page may fetch, by their place in this list. */
  readonly files: readonly string[];
  /** A folder of scripts that is served under `/scripts/`. */
  readonly scripts?: string;
  /** Takes what a page tells that nobody drives, and says what it is to do next. */
  readonly hear?: (said: string) => string | Promise<string>;
}

/** A page on this machine, until it is closed. */
export interface ServedPage {
  readonly url: string;
  readonly close: () => void;
}

/** Serves one of the bench's pages, by its path in this folder, on this machine alone. */
export async function servePage(page: string, { files, hear, scripts: folder }: Served): Promise<ServedPage> {
  const scripts = await bundle(page);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').slice(1);
    const file = path.startsWith('file/') ? files[Number(path.slice(5))] : undefined;
    const script = scripts.get(path);
    if (file !== undefined) await sendFile(file, response);
    else if (folder !== undefined && /^scripts\/[\w.-]+$/.test(path))
      await sendFile(join(folder, path.slice(8)), response, 'text/javascript');
    else if (script !== undefined) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    else if (path === 'heard' && hear && request.method === 'POST')
      response.end(await hear(await text(request)));
    else if (path === '') {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<!doctype html><title>bench</title><script type="module" src="/${entry}"></script>`);
    } else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  // By this name the page counts as secure, so that it has the browser's cryptography as the widget has it.
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}
