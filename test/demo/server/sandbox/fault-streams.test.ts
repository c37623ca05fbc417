import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newPicture, selfie } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { Schemas, TestApplicant } from '../sandbox.js';
import { Desk } from './desk.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

function open(applicant: TestApplicant): Promise<Response> {
  const headers = { authorization: `Bearer ${applicant.token}` };
  return fetch(`${sandbox.url}/resources/sdk/events`, { headers });
}

const ending: readonly [string, Schemas['Fault']][] = [
  ['cut', { kind: 'stream-cut' }],
  ['cut for the next two', { kind: 'stream-cut', times: 2 }],
  ['offline', { kind: 'offline' }],
];
for (const [what, fault] of ending) {
  test(`streams that are open end at once when ${what}, those of others go on`, async () => {
    const [applicant, other] = [await sandbox.applicant(), await sandbox.applicant()];
    const streams = await Promise.all([open(applicant), open(applicant)]);
    const bystander = (await open(other)).body!.pipeThrough(new TextDecoderStream()).getReader();
    const told = streams.map((stream) => stream.text());
    await new Desk(applicant).switchOn(fault);
    for (const text of await Promise.all(told)) assert.match(text, /data: \{"revision":1\}\n\n$/);
    await other.keep(selfie, newPicture());
    let heard = '';
    while (!heard.includes('"revision":2')) heard += (await bystander.read()).value ?? assert.fail('ended');
    await bystander.cancel();
  });
}

for (const kind of ['busy', 'server-error', 'lost-answer', 'token-expired'] as const) {
  test(`streams that are open go on under ${kind}, as do all when offline for some calls only`, async () => {
    const applicant = await sandbox.applicant();
    const reader = (await open(applicant)).body!.pipeThrough(new TextDecoderStream()).getReader();
    await new Desk(applicant).switchOn({ kind }, { kind: 'offline', times: 1 });
    await applicant.operate('POST', 'restart');
    let heard = '';
    while (!heard.includes('"revision":2')) heard += (await reader.read()).value ?? assert.fail('ended');
    await reader.cancel();
  });
}

test('a stream that is opened while streams are cut ends at once, with nothing told', async () => {
  const applicant = await sandbox.applicant();
  const desk = new Desk(applicant);
  await desk.switchOn({ kind: 'stream-cut', times: 2 });
  assert.equal((await applicant.call('GET', '/resources/sdk/session')).status, 200);
  for (let time = 0; time < 2; time += 1) {
    const stream = await open(applicant);
    assert.deepEqual([stream.status, stream.headers.get('content-type')], [200, 'text/event-stream']);
    assert.equal(await stream.text(), '');
  }
  assert.deepEqual(await desk.faults(), []);
  const stream = await open(applicant);
  const { value = '' } = await stream.body!.pipeThrough(new TextDecoderStream()).getReader().read();
  assert.match(value, /^: open/);
});

test('an answer that refuses a stream uses up no cut', async () => {
  const applicant = await sandbox.applicant();
  const desk = new Desk(applicant);
  const cut = { kind: 'stream-cut', times: 1 } as const;
  await desk.switchOn(cut, { kind: 'busy', times: 1 });
  assert.equal((await open(applicant)).status, 429);
  assert.deepEqual(await desk.faults(), [cut]);
});

const refusals: readonly [Schemas['Fault'], number][] = [
  [{ kind: 'server-error' }, 500],
  [{ kind: 'busy' }, 429],
  [{ kind: 'token-expired' }, 401],
];
for (const [fault, status] of refusals) {
  test(`a stream under ${fault.kind} is refused as any call`, async () => {
    const applicant = await sandbox.applicant();
    await new Desk(applicant).switchOn(fault);
    const answer = await applicant.call('GET', '/resources/sdk/events');
    assert.equal(answer.status, status);
  });
}

for (const kind of ['offline', 'lost-answer'] as const) {
  test(`a stream under ${kind} does not open`, async () => {
    const applicant = await sandbox.applicant();
    await new Desk(applicant).switchOn({ kind });
    await assert.rejects(applicant.call('GET', '/resources/sdk/events'), TypeError);
  });
}

test('a slow stream opens late and misses nothing', async () => {
  const applicant = await sandbox.applicant();
  await new Desk(applicant).switchOn({ kind: 'slow', ms: 50, times: 1 });
  const opening = open(applicant);
  await applicant.keep(selfie, newPicture());
  const reader = (await opening).body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('"revision":2')) heard += (await reader.read()).value ?? assert.fail('ended');
  await reader.cancel();
});
