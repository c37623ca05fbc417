import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newPicture, selfie, sendAll } from '../pictures.js';
import { operatorSecret, startSandbox } from '../sandbox.js';
import type { Schemas } from '../sandbox.js';
import { Desk } from './desk.js';
import { startDirectly } from './direct-sandbox.js';

const folder = await mkdtemp(join(tmpdir(), 'sandbox-page-'));
await writeFile(join(folder, 'index.html'), '<!doctype html><title>Demo</title>');
const sandbox = await startSandbox({ staticDirs: [{ prefix: '/', dir: folder }] });
after(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const kinds = [
  'slow',
  'offline',
  'server-error',
  'busy',
  'lost-answer',
  'token-expired',
  'stream-cut',
] as const;
const slowMs = 120_000;

for (const kind of kinds) {
  test(`operators, integrators, the desk and the page do not notice ${kind}`, async () => {
    const applicant = await sandbox.applicant();
    const sent = await sendAll(applicant);
    await applicant.submit();
    const desk = new Desk(applicant);
    const fault: Schemas['Fault'] = kind === 'slow' ? { kind, ms: slowMs } : { kind };
    await desk.switchOn(fault);
    const token = operatorSecret;
    const order = { userId: applicant.userId, levelName: 'basic-kyc-level' };
    const answers = [
      await applicant.operate('GET', 'one'),
      await applicant.operate('GET', `resources/${sent.selfie}`),
      await applicant.operate('POST', 'status/testCompleted', { reviewAnswer: 'GREEN' }),
      await applicant.operate('POST', 'restart'),
      await applicant.operate('POST', 'reset'),
      await sandbox.caller.call('GET', '/resources/applicants', { token }),
      await sandbox.caller.call('POST', '/resources/accessTokens/sdk', { token, json: order }),
      await sandbox.caller.call('POST', '/integrator/token', { json: order }),
      await sandbox.caller.call('GET', '/integrator/levels'),
      await sandbox.caller.call('GET', '/sandbox/health'),
      await desk.call('GET', 'armed'),
      await desk.call('PUT', 'armed', { answers: [] }),
      await desk.call('GET', 'requests'),
      await desk.call('GET', 'faults'),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      answers.map(() => 200),
    );
    assert.equal((await fetch(sandbox.url)).status, 200);
    assert.equal(answers.at(-1)?.as<Schemas['Faults']>().faults[0]?.kind, kind, 'it is still on');
    const struck = (await desk.requests()).filter((line) => line.fault !== undefined);
    assert.deepEqual(struck, []);
  });
}

function preflight(path: string): Promise<Response> {
  const headers = { origin: 'https://shop.example', 'access-control-request-method': 'POST' };
  return fetch(`${sandbox.url}${path}`, { method: 'OPTIONS', headers });
}

for (const kind of kinds.filter((name) => name !== 'offline')) {
  test(`a page of another origin is answered its preflight under ${kind}, and can read what comes then`, async () => {
    const applicant = await sandbox.applicant();
    const path = `/resources/applicants/${applicant.id}/fixedInfo`;
    await new Desk(applicant).switchOn({ kind, ...(kind === 'slow' && { ms: 5 }) });
    assert.equal((await preflight(path)).status, 204);
    if (kind === 'lost-answer') return;
    const answer = await fetch(`${sandbox.url}${path}`, {
      method: 'PATCH',
      headers: {
        origin: 'https://shop.example',
        authorization: `Bearer ${applicant.token}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  });
}

test('while offline a preflight that names the applicant is cut, and counts as a call', async () => {
  const [applicant, other] = [await sandbox.applicant(), await sandbox.applicant()];
  const desk = new Desk(applicant);
  const path = `/resources/applicants/${applicant.id}/fixedInfo`;
  await desk.switchOn({ kind: 'offline', times: 1 });
  assert.equal((await preflight('/resources/sdk/session')).status, 204);
  assert.equal((await preflight(path.replace(applicant.id, other.id))).status, 204);
  await assert.rejects(preflight(path), TypeError);
  assert.equal((await preflight(path)).status, 204);
  const { method, fault } = (await desk.requests()).at(-1) ?? {};
  assert.deepEqual([method, fault], ['OPTIONS', 'offline']);
});

test('each answer ends its connection, so that no browser repeats a broken call by itself', async () => {
  const applicant = await sandbox.applicant();
  const look = (path: string, token: string) =>
    fetch(`${sandbox.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  for (const path of ['/', '/sandbox/health', '/resources/sdk/session', '/nowhere']) {
    assert.equal((await look(path, applicant.token)).headers.get('connection'), 'close', path);
  }
  assert.equal((await applicant.send(selfie, newPicture())).headers['connection'], 'close');
});

for (const kind of ['offline', 'lost-answer'] as const) {
  test(`where there is no connection to break, a call under ${kind} fails instead of being answered`, async () => {
    const direct = await startDirectly();
    await direct.switchOn({ kind, times: 2 });
    for (const path of ['/resources/sdk/session', '/resources/sdk/events']) {
      await assert.rejects(() => direct.call('GET', path), { message: /broken on purpose/ });
    }
    assert.equal((await direct.call('GET', '/resources/sdk/session')).status, 200);
    await direct.close();
  });
}

test('a page whose picture is being sent when it goes offline keeps nothing of it', async () => {
  const applicant = await sandbox.applicant('selfie-only-level');
  await new Desk(applicant).switchOn({ kind: 'offline', times: 1 });
  await assert.rejects(applicant.send(selfie, newPicture()), TypeError);
  assert.deepEqual((await applicant.whole()).images, []);
  await applicant.keep(selfie, newPicture());
});
