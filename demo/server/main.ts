import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { createSandbox } from './app.js';
import type { Sandbox } from './app.js';
import { keptOperatorSecret } from './operator-secret.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usualPort = 8080;
const portsTried = 100;
const graceMs = 450;

/** Listens on the port asked for, or on the first free one from the usual port on. */
async function listen(server: Server, host: string, asked: string | undefined): Promise<number> {
  const first = asked === undefined ? usualPort : Number(asked);
  const last = asked === undefined ? first + portsTried : first;
  for (let port = first; ; port += 1) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= last) throw failure;
    }
  }
}

/**
 * Resolves with the first request to stop. Later ones are passed over: a terminal's Ctrl-C often comes twice, once by way
 * of the process that started this one, and stopping takes less than a second in any case.
 */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve());
  });
}

/** Ends streams, answers what is being asked, and lets go of whoever takes too long. */
async function stop(server: Server, sandbox: Sandbox): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const impatient = setTimeout(() => server.closeAllConnections(), graceMs);
  // A database that does not answer must not keep the process alive.
  const hopeless = setTimeout(() => process.exit(1), 2 * graceMs);
  await sandbox.close();
  server.closeIdleConnections();
  await closed;
  clearTimeout(impatient);
  clearTimeout(hopeless);
}

async function main(): Promise<void> {
  const {
    PORT,
    HOST = '127.0.0.1',
    SANDBOX_DATA,
    DATABASE_URL,
    DATABASE_AUTH_TOKEN,
    SANDBOX_OPERATOR_SECRET,
  } = process.env;
  const starting = new AbortController();
  const dataDir = SANDBOX_DATA ? resolve(SANDBOX_DATA) : join(root, '.sandbox');
  const operatorSecret = SANDBOX_OPERATOR_SECRET || (await keptOperatorSecret(dataDir, starting.signal));
  const sandbox = await createSandbox({
    dataDir,
    operatorSecret,
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(DATABASE_AUTH_TOKEN && { databaseAuthToken: DATABASE_AUTH_TOKEN }),
    staticDirs: [
      { prefix: '/', dir: join(root, '.cache', 'demo') },
      { prefix: '/dist/', dir: join(root, 'dist'), isShared: true },
    ],
  });
  const server = createAdaptorServer({ fetch: sandbox.fetch }) as Server;
  const port = await listen(server, HOST, PORT);
  const stopping = stopAsked();
  console.log(`Ready on http://localhost:${port}/#operator=${operatorSecret}`);

  await stopping;
  await stop(server, sandbox);
}

main().then(
  () => process.exit(0),
  (failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : 'The sandbox could not start.');
    process.exit(1);
  },
);
