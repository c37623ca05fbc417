import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { operations } from '../../support/node/contract-client.js';
import { operatorSecret, startSandbox } from './sandbox.js';

const folder = await mkdtemp(join(tmpdir(), 'sandbox-static-'));
await writeFile(join(folder, 'secret.txt'), 'outside');
await mkdir(join(folder, 'demo'));
await writeFile(join(folder, 'demo', 'index.html'), '<!doctype html><title>Demo</title>');
const sandbox = await startSandbox({
  staticDirs: [
    { prefix: '/', dir: join(folder, 'demo') },
    { prefix: '/dist/', dir: join(folder, 'dist'), isShared: true },
  ],
});
after(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const origin = 'https://shop.example';
const applicantPaths = [
  '/resources/sdk/session',
  '/resources/sdk/events',
  '/resources/sdk/handoff',
  '/resources/sdk/handoff/code',
  '/resources/sdk/uploads',
  '/resources/sdk/uploads/0',
  '/resources/applicants/0/info/idDoc',
  '/resources/applicants/0/resources/1',
  '/resources/applicants/0/fixedInfo',
  '/resources/applicants/0/status/pending',
];
const ownPaths = [
  '/resources/accessTokens/sdk',
  '/resources/applicants',
  '/resources/applicants/0/one',
  '/resources/applicants/0/status/testCompleted',
  '/resources/applicants/0/restart',
  '/resources/applicants/0/reset',
  '/integrator/token',
  '/integrator/levels',
];

function preflight(path: string): Promise<Response> {
  const headers = { origin, 'access-control-request-method': 'POST' };
  return fetch(`${sandbox.url}${path}`, { method: 'OPTIONS', headers });
}

for (const path of applicantPaths) {
  test(`a page of any origin may call ${path}, with every header the contract has`, async () => {
    const { headers, status } = await preflight(path);
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase().split(',');
    for (const name of [
      'authorization',
      'content-type',
      'idempotency-key',
      'if-none-match',
      'last-event-id',
      'x-return-doc-warnings',
      'tus-resumable',
      'upload-length',
      'upload-offset',
    ]) {
      assert.ok(allowed.includes(name), name);
    }
    const methods = headers.get('access-control-allow-methods') ?? '';
    for (const method of ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'])
      assert.ok(methods.includes(method), method);
    const refused = await fetch(`${sandbox.url}${path}`, { headers: { origin } });
    assert.equal(refused.headers.get('access-control-allow-origin'), '*', 'a refusal can be read, too');
    const exposed = (refused.headers.get('access-control-expose-headers') ?? '').toLowerCase();
    const readable = ['etag', 'x-image-id', 'retry-after', 'location', 'upload-offset', 'upload-length'];
    for (const name of readable) assert.ok(exposed.includes(name), name);
  });
}

for (const path of ownPaths) {
  test(`a page of another origin may not call ${path}`, async () => {
    const headers = { origin, authorization: `Bearer ${operatorSecret}` };
    for (const answer of [await preflight(path), await fetch(`${sandbox.url}${path}`, { headers })]) {
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
  });
}

test('every call of the contract exists', async () => {
  const absent: string[] = [];
  for (const { path, method } of operations) {
    const answer = await fetch(`${sandbox.url}${path.replace(/\{\w+\}/g, '0')}`, {
      method: method.toUpperCase(),
    });
    if (answer.status === 404) absent.push(`${method} ${path}`);
    await answer.body?.cancel();
  }
  assert.deepEqual(absent, []);
});

test('every answer forbids guessing its type, and none is kept by caches that should not', async () => {
  for (const path of [...applicantPaths, ...ownPaths, '/sandbox/health', '/nowhere']) {
    const { headers } = await fetch(`${sandbox.url}${path}`);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.equal(headers.get('cache-control'), 'no-store', path);
  }
});

test('an address that is none is answered in the shape of every refusal', async () => {
  const answer = await fetch(`${sandbox.url}/resources/nowhere`);
  const body = (await answer.json()) as Record<string, unknown>;
  assert.equal(answer.status, 404);
  assert.deepEqual(Object.keys(body).sort(), ['code', 'correlationId', 'description', 'errorName']);
});

test('the server says whether it is well', async () => {
  assert.deepEqual((await sandbox.caller.call('GET', '/sandbox/health')).as(), { ok: true });
});

test('a JSON body that is too big is refused', async () => {
  const applicant = await sandbox.applicant('data-kyc-level');
  const answer = await applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', {
    json: { firstName: 'x'.repeat(70_000) },
  });
  assert.deepEqual(answer.refusal, { status: 413, errorName: 'request-too-big' });
});

test('an upload without end is refused while it is still coming', async () => {
  const applicant = await sandbox.applicant();
  const upload = request(`${sandbox.url}/resources/applicants/${applicant.id}/info/idDoc`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${applicant.token}`,
      'content-type': 'multipart/form-data; boundary=x',
    },
  });
  // The connection may be cut while we still write: that is what is asked for.
  upload.on('error', () => undefined);
  const answered = once(upload, 'response') as Promise<[IncomingMessage]>;
  let isAnswered = false;
  void answered.then(() => (isAnswered = true));
  const chunk = Buffer.alloc(1024 * 1024);
  let megabytes = 0;
  const pump = (): void => {
    if (isAnswered || megabytes > 200) return;
    megabytes += 1;
    upload.write(chunk, pump);
  };
  pump();
  const [{ statusCode }] = await answered;
  assert.equal(statusCode, 413);
  assert.ok(megabytes < 200);
  upload.destroy();
});

test('static folders are served under their prefixes, also when they are built later', async () => {
  const get = (path: string) => fetch(`${sandbox.url}${path}`);
  const page = await get('/');
  assert.equal(await page.text(), '<!doctype html><title>Demo</title>');
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.equal((await get('/dist/widget.js')).status, 404);
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'widget.js'), 'export {};');
  const script = await get('/dist/widget.js');
  assert.equal(await script.text(), 'export {};');
  assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
  assert.equal(script.headers.get('access-control-allow-origin'), '*');
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(page.headers.get('access-control-allow-origin'), null);
});

for (const path of [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/dist/..%2f..%2fsecret.txt',
  '/%2e%2e%5csecret.txt',
]) {
  test(`nothing outside a static folder is served as ${path}`, async () => {
    const { hostname, port } = new URL(sandbox.url);
    // fetch would tidy the path; this sends it as it is.
    const asked = request({ hostname, port, path, method: 'GET' });
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    let text = '';
    for await (const part of answer) text += String(part);
    assert.equal(text.includes('outside'), false);
    assert.equal(answer.statusCode, 404);
  });
}
