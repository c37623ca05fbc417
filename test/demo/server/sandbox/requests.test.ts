import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { RequestLog } from '../../../../demo/server/sandbox/door/request-log.js';
import { pdfFile } from '../../../support/node/files.js';
import { bill, newPicture, passport, selfie, sendAll } from '../pictures.js';
import { operatorSecret, startSandbox } from '../sandbox.js';
import type { Schemas } from '../sandbox.js';
import { applicantCalls, handoffCode } from './applicant-calls.js';
import { Desk } from './desk.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Line = Schemas['RequestLine'];

function short({ method, path, status, errorName, fault }: Line): readonly unknown[] {
  return [method, path, status, errorName, fault];
}

for (const call of applicantCalls) {
  test(`${call.name} is noted, with how it went`, async () => {
    const applicant = await sandbox.applicant();
    const sent = await sendAll(applicant);
    const code = await handoffCode(applicant);
    const desk = new Desk(applicant);
    const before = (await desk.requests()).at(-1)?.id ?? 0;
    const answer = await call.act({ applicant, sent, code });
    const [line, ...others] = await desk.requests(before);
    assert.deepEqual(others, []);
    assert.ok(line);
    const path = call.path.replace('{id}', applicant.id).replace('{image}', String(sent.selfie));
    const errorName = answer.status < 400 ? undefined : answer.refusal.errorName;
    assert.deepEqual(short(line), [call.method, path, answer.status, errorName, undefined]);
    assert.equal(line.at, new Date(sandbox.nowMs).toISOString());
    assert.ok(line.ms >= 0 && line.ms < 10_000);
    assert.match(line.correlationId ?? '', /^[0-9a-f]{16}$/);
  });
}

test('a refusal is noted by its name, with the number that its caller was told', async () => {
  const applicant = await sandbox.applicant();
  const desk = new Desk(applicant);
  const refused = await applicant.send(selfie, new Uint8Array(0));
  const { errorName, status, correlationId } = (await desk.requests()).at(-1)!;
  assert.deepEqual([errorName, status], ['empty-file', 400]);
  assert.equal(correlationId, refused.as<Schemas['Error']>().correlationId);
});

test('an event stream is noted when it opens', async () => {
  const applicant = await sandbox.applicant();
  const headers = { authorization: `Bearer ${applicant.token}` };
  const stream = await fetch(`${sandbox.url}/resources/sdk/events`, { headers });
  const line = (await new Desk(applicant).requests()).at(-1)!;
  assert.deepEqual(short(line), ['GET', '/resources/sdk/events', 200, undefined, undefined]);
  await stream.body?.cancel();
});

test('a fault is noted beside what came of it, and a call that got no answer has no status', async () => {
  const applicant = await sandbox.applicant();
  const desk = new Desk(applicant);
  const look = () => applicant.call('GET', '/resources/sdk/session').catch(() => undefined);
  const kinds = ['server-error', 'busy', 'token-expired', 'offline', 'lost-answer'] as const;
  await desk.switchOn({ kind: 'slow', ms: 20, times: 2 }, ...kinds.map((kind) => ({ kind, times: 1 })));
  for (let time = 0; time < 6; time += 1) await look();
  const path = '/resources/sdk/session';
  const lines = (await desk.requests()).slice(1);
  assert.deepEqual(lines.map(short), [
    ['GET', path, 500, undefined, 'slow, server-error'],
    ['GET', path, 429, undefined, 'slow, busy'],
    ['GET', path, 401, 'token-expired', 'token-expired'],
    ['GET', path, undefined, undefined, 'offline'],
    ['GET', path, undefined, undefined, 'lost-answer'],
    ['GET', path, 200, undefined, undefined],
  ]);
  assert.ok(lines[0]!.ms >= 19);
});

test('calls with a token that has expired are noted, those of others and of operators are not', async () => {
  const [applicant, other] = [await sandbox.applicant(), await sandbox.applicant()];
  const desk = new Desk(applicant);
  const before = await desk.requests();
  await other.snapshot();
  await applicant.operate('GET', 'one');
  await applicant.call('GET', '/resources/applicants');
  await applicant.call('GET', '/resources/sdk/session', { token: 'x'.repeat(40) });
  assert.deepEqual(await desk.requests(), before);
  const outOfTime = await startSandbox();
  const late = await outOfTime.applicant();
  outOfTime.nowMs += 31 * 60_000;
  await late.call('GET', '/resources/sdk/session');
  const line = (await new Desk(late).requests()).at(-1)!;
  assert.deepEqual([line.status, line.errorName], [401, 'token-expired']);
  await outOfTime.close();
});

test('nothing that was sent is noted: no token, no code, no query, no field, no key, no name of a file', async () => {
  const applicant = await sandbox.applicant('data-kyc-level', 'user-canary-1');
  const desk = new Desk(applicant);
  await applicant.keep(passport, newPicture());
  await applicant.send(bill, pdfFile({ seed: 700 }), { 'idempotency-key': 'canary-key' });
  const json = { firstName: 'Canary-Anna', phone: '+49 30 7654321' };
  await applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', { json });
  const code = await handoffCode(applicant);
  const misspelt = `${sandbox.url}/resources/sdk/handoff/${code}/again`;
  await fetch(misspelt, { headers: { authorization: `Bearer ${applicant.token}` } });
  const redeemed = await applicant.caller.call('POST', `/resources/sdk/handoff/${code}`);
  const { token } = redeemed.as<Schemas['AccessToken']>();
  await fetch(`${sandbox.url}/resources/sdk/session?token=canary-query`, {
    headers: { authorization: `Bearer ${token}`, 'x-canary': 'canary-header' },
  });
  const noted = JSON.stringify(await desk.requests());
  const secrets = [applicant.token, token, code, operatorSecret, 'user-canary-1', 'Canary-Anna', '7654321'];
  for (const secret of [...secrets, 'canary-key', 'canary-query', 'canary-header', 'photo.jpg', '?']) {
    assert.equal(noted.includes(secret), false, secret);
  }
  assert.ok(noted.includes('/resources/sdk/handoff/…'));
});

test('a line is given once to whoever asks for those after the last', async () => {
  const applicant = await sandbox.applicant();
  const desk = new Desk(applicant);
  const seen: Line[] = await desk.requests();
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(Array.from({ length: 4 }, () => applicant.snapshot()));
    const news = await desk.requests(seen.at(-1)?.id);
    assert.equal(news.length, 4);
    seen.push(...news);
  }
  assert.deepEqual(await desk.requests(0), seen);
  assert.deepEqual(await desk.requests(seen.at(-1)?.id), []);
});

for (const after of ['-1', 'x', '1e3', '1.5', '9'.repeat(16), '']) {
  test(`lines after «${after}» are no such request`, async () => {
    const desk = new Desk(await sandbox.applicant());
    const { refusal } = await desk.call('GET', `requests?after=${after}`);
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
  });
}

const line = { at: '2026-01-15T12:00:00.000Z', method: 'GET', path: '/resources/sdk/session', ms: 1 };

test('of one applicant the last five hundred lines are remembered, in their order', () => {
  const log = new RequestLog(1000);
  for (let time = 0; time < 1203; time += 1) log.add('anna', line);
  const ids = log.after('anna', 0).map(({ id }) => id);
  assert.deepEqual(
    ids,
    Array.from({ length: 500 }, (_, index) => 1000 + 1203 - 499 + index),
  );
  assert.deepEqual(
    log.after('anna', 2200).map(({ id }) => id),
    [2201, 2202, 2203],
  );
});

test('two hundred applicants are remembered; the one who has called for the longest time no more is forgotten', () => {
  const log = new RequestLog(0);
  for (let index = 0; index < 200; index += 1) log.add(`user-${index}`, line);
  log.add('user-0', line);
  log.add('newcomer', line);
  const remembered = ['user-0', 'user-1', 'user-2', 'newcomer'].map((id) => log.after(id, 0).length);
  assert.deepEqual(remembered, [2, 0, 1, 1]);
});

test('a server that starts again goes on with greater ids', () => {
  const [first, second] = [new RequestLog(1000), new RequestLog(5000)];
  for (const log of [first, second]) log.add('anna', line);
  const [before, after] = [first.after('anna', 0).at(-1)!.id, second.after('anna', 0)[0]!.id];
  assert.ok(after > before);
  assert.equal(second.after('anna', before).length, 1);
});
