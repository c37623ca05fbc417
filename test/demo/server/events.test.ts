import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { front, newPicture, selfie } from './pictures.js';
import { startSandbox } from './sandbox.js';
import type { Schemas, TestApplicant, TestSandbox } from './sandbox.js';
import { validateExchange } from '../../support/node/contract-client.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

interface Listener {
  readonly response: Response;
  next(): Promise<{ id: string | undefined; event: string | undefined; data: string } | 'ended'>;
  stop(): Promise<void>;
}

async function listen(applicant: TestApplicant, headers: Record<string, string> = {}): Promise<Listener> {
  const { url } = applicant.caller;
  const path = `${url}/resources/sdk/events`;
  const sent = { authorization: `Bearer ${applicant.token}`, ...headers };
  const response = await fetch(path, { headers: sent });
  const seen = { status: response.status, headers: Object.fromEntries(response.headers) };
  const problems = await validateExchange({ method: 'GET', url: path, headers: sent }, seen);
  assert.deepEqual(problems, { request: [], response: [] });
  const events = response
    .body!.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  return {
    response,
    next: async () => {
      const { done, value } = await reader.read();
      return done ? 'ended' : { id: value.id, event: value.event, data: value.data };
    },
    stop: () => reader.cancel(),
  };
}

function told(revision: number) {
  return { id: String(revision), event: 'snapshot', data: JSON.stringify({ revision }) };
}

test('a listener hears the present revision at once and each later one as it happens', async () => {
  const applicant = await sandbox.applicant();
  const listener = await listen(applicant);
  assert.deepEqual(await listener.next(), told(1));
  await applicant.keep(front, newPicture());
  assert.deepEqual(await listener.next(), told(2));
  await applicant.operate('POST', 'restart');
  assert.deepEqual(await listener.next(), told(3));
  await listener.stop();
});

test('a listener who comes back hears nothing twice and misses nothing', async () => {
  const applicant = await sandbox.applicant();
  await applicant.keep(front, newPicture());
  const upToDate = await listen(applicant, { 'last-event-id': '2' });
  const late = await listen(applicant, { 'last-event-id': '1' });
  assert.deepEqual(await late.next(), told(2));
  await applicant.keep(selfie, newPicture());
  assert.deepEqual(await upToDate.next(), told(3));
  assert.deepEqual(await late.next(), told(3));
  await upToDate.stop();
  await late.stop();
});

for (const odd of ['', 'x', '-1', '1e3', '99999999999999999999']) {
  test(`a Last-Event-ID of «${odd}» is as good as none`, async () => {
    const listener = await listen(await sandbox.applicant(), { 'last-event-id': odd });
    assert.deepEqual(await listener.next(), told(1));
    await listener.stop();
  });
}

test('a revision is told only once it can be read, and to nobody else', async () => {
  const [applicant, other] = [await sandbox.applicant(), await sandbox.applicant()];
  const [listener, bystander] = [await listen(applicant), await listen(other)];
  await listener.next();
  await bystander.next();
  for (let round = 0; round < 10; round += 1) {
    const sent = applicant.send(selfie, newPicture());
    const heard = await listener.next();
    assert.ok(heard !== 'ended');
    const { revision } = JSON.parse(heard.data) as { revision: number };
    assert.ok((await applicant.snapshot()).revision >= revision);
    await sent;
  }
  await other.operate('POST', 'restart');
  assert.deepEqual(await bystander.next(), told(2));
  await listener.stop();
  await bystander.stop();
});

test('no session, no stream', async () => {
  const answer = await sandbox.caller.call('GET', '/resources/sdk/events', { token: 'nobody' });
  assert.deepEqual(answer.refusal, { status: 401, errorName: 'token-invalid' });
});

async function withBeats(run: (own: TestSandbox) => Promise<void>): Promise<void> {
  const own = await startSandbox({ beatMs: 20 });
  try {
    await run(own);
  } finally {
    await own.close();
  }
}

test('an idle stream shows that it lives by comment lines', () =>
  withBeats(async (own) => {
    const applicant = await own.applicant();
    const response = await fetch(`${own.url}/resources/sdk/events`, {
      headers: { authorization: `Bearer ${applicant.token}` },
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (text.split(': still here\n\n').length < 4)
      text += (await reader.read()).value ?? assert.fail('ended');
    await reader.cancel();
  }));

test('a stream ends when its token does', () =>
  withBeats(async (own) => {
    const applicant = await own.applicant();
    const listener = await listen(applicant);
    await listener.next();
    own.nowMs += 31 * 60_000;
    assert.equal(await listener.next(), 'ended');
    const again = await own.caller.call('GET', '/resources/sdk/events', { token: applicant.token });
    assert.deepEqual(again.refusal, { status: 401, errorName: 'token-expired' });
  }));

test('a verification that expires meanwhile is told to those who listen', () =>
  withBeats(async (own) => {
    const order = { userId: 'long', levelName: 'basic-kyc-level' };
    const applicant = await own.applicant(order.levelName, order.userId);
    own.nowMs = Date.parse((await applicant.snapshot()).session.expiresAt) - 1000;
    applicant.token = (await own.applicant(order.levelName, order.userId)).token;
    const listener = await listen(applicant);
    assert.deepEqual(await listener.next(), told(1));
    own.nowMs += 1000;
    assert.deepEqual(await listener.next(), told(2));
    assert.equal((await applicant.snapshot()).session.state, 'expired');
    await listener.stop();
  }));

test('streams end cleanly when the server stops', async () => {
  const own = await startSandbox();
  const applicants = [await own.applicant(), await own.applicant(), await own.applicant()];
  const listeners = await Promise.all(applicants.map((applicant) => listen(applicant)));
  for (const listener of listeners) await listener.next();
  const ends = listeners.map((listener) => listener.next());
  await own.close();
  assert.deepEqual(await Promise.all(ends), ['ended', 'ended', 'ended']);
});

test('a change made by another process on the same data is told within a beat', () =>
  withBeats(async (own) => {
    const applicant = await own.applicant();
    const other = await startSandbox({ dataDir: own.dataDir });
    const listener = await listen(applicant);
    assert.deepEqual(await listener.next(), told(1));
    const form = new FormData();
    form.set('metadata', JSON.stringify(selfie));
    form.set('content', new Blob([newPicture()]), 'a.jpg');
    const path = `/resources/applicants/${applicant.id}/info/idDoc`;
    const sent = await other.caller.call('POST', path, { token: applicant.token, form });
    assert.equal(sent.status, 200);
    assert.deepEqual(await listener.next(), told(2));
    await listener.stop();
    await other.close();
    const snapshot = await applicant.call('GET', '/resources/sdk/session');
    assert.equal(snapshot.as<Schemas['Snapshot']>().steps['SELFIE']?.imageIds.length, 1);
  }));
