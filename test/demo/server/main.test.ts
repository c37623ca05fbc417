import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Caller } from './caller.js';
import type { Schemas } from './sandbox.js';
import { runToEnd, startServer } from './server-process.js';

const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-main-'));
after(() => rm(dataDir, { recursive: true, force: true }));
const env = { PORT: '0', SANDBOX_DATA: dataDir };

const secrets: string[] = [];

for (const signals of [['SIGINT', 'SIGINT'], ['SIGTERM']] as const) {
  test(`${signals.join(' and again ')} ends open streams and the process, without complaint, within a second`, async () => {
    const server = await startServer(env);
    secrets.push(server.operatorSecret);
    const caller = new Caller(server.url);
    const order = { json: { userId: 'anna', levelName: 'basic-kyc-level' } };
    const { token } = (await caller.call('POST', '/integrator/token', order)).as<Schemas['AccessToken']>();
    const stream = await fetch(`${server.url}/resources/sdk/events`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = stream.text();
    const before = performance.now();
    assert.equal(await server.end(...signals), 0);
    assert.ok(performance.now() - before < 1000);
    assert.match(await text, /data: \{"revision":1\}\n\n$/);
    assert.equal(server.output.stderr, '');
    assert.equal(server.output.stdout, `Ready on ${server.url}/#operator=${server.operatorSecret}\n`);
  });
}

test('the operator secret is made once, for its owner’s eyes alone, unless one is given', async () => {
  const path = join(dataDir, 'operator-secret');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal(secrets.length, 2);
  assert.deepEqual(new Set(secrets), new Set([(await readFile(path, 'utf8')).trim()]));
  const server = await startServer({ ...env, SANDBOX_OPERATOR_SECRET: 'given-from-outside' });
  assert.equal(server.operatorSecret, 'given-from-outside');
  const list = await new Caller(server.url).call('GET', '/resources/applicants', {
    token: server.operatorSecret,
  });
  assert.equal(list.status, 200);
  await server.end('SIGTERM');
});

test('a port that was asked for and is taken is an error; the usual port gives way to the next', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as AddressInfo;
  const { code, stderr } = await runToEnd({ ...env, PORT: String(port) });
  assert.equal(code, 1);
  assert.match(stderr, /EADDRINUSE/);
  blocker.close();

  const usual = createServer().listen(8080, '127.0.0.1');
  // Whether we took the usual port or somebody else has it already: it is taken.
  await Promise.race([once(usual, 'listening'), once(usual, 'error').then(() => undefined)]).catch(
    () => undefined,
  );
  const server = await startServer({ SANDBOX_DATA: dataDir });
  assert.ok(Number(new URL(server.url).port) > 8080);
  await server.end('SIGTERM');
  usual.close();
});
