import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Caller } from '../caller.js';
import { newPicture, selfie } from '../pictures.js';
import { TestApplicant } from '../sandbox.js';
import type { Schemas } from '../sandbox.js';
import { startServer } from '../server-process.js';
import type { ServerProcess } from '../server-process.js';

const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-armed-'));
after(() => rm(dataDir, { recursive: true, force: true }));
const env = { PORT: '0', SANDBOX_DATA: dataDir };

async function applicantOf(server: ServerProcess, userId: string): Promise<TestApplicant> {
  const caller = new Caller(server.url);
  const json = { userId, levelName: 'selfie-only-level' };
  const issued = await caller.call('POST', '/integrator/token', { json });
  const { token } = issued.as<Schemas['AccessToken']>();
  const session = await caller.call('GET', '/resources/sdk/session', { token });
  return new TestApplicant(caller, session.as<Schemas['Snapshot']>().applicantId, userId, token);
}

function atDesk(server: ServerProcess, applicant: TestApplicant) {
  const path = `/sandbox/applicants/${applicant.id}`;
  const token = server.operatorSecret;
  const caller = new Caller(server.url);
  return {
    arm: async (answers: readonly Schemas['ArmedAnswer'][]) => {
      assert.equal((await caller.call('PUT', `${path}/armed`, { token, json: { answers } })).status, 200);
    },
    armed: async () =>
      (await caller.call('GET', `${path}/armed`, { token })).as<Schemas['ArmedAnswers']>().answers,
    switchOn: (fault: Schemas['Fault']) =>
      caller.call('PUT', `${path}/faults`, { token, json: { faults: [fault] } }),
    faults: async () =>
      (await caller.call('GET', `${path}/faults`, { token })).as<Schemas['Faults']>().faults,
  };
}

const refusal = (tag: string): Schemas['ArmedAnswer'] => ({ on: 'upload', step: 'SELFIE', errors: [tag] });
const verdict: Schemas['ArmedAnswer'] = {
  on: 'check',
  verdict: { reviewAnswer: 'GREEN', items: [] },
};

test('what is armed outlives a kill, what was given does not come again, and faults are over', async () => {
  const first = await startServer(env);
  const before = await applicantOf(first, 'anna');
  await atDesk(first, before).arm([refusal('screenshot'), refusal('screenRecapture'), verdict]);
  const given = await before.send(selfie, newPicture());
  assert.deepEqual(given.as<Schemas['IdDocAnswer']>().errors, ['screenshot']);
  await atDesk(first, before).switchOn({ kind: 'offline' });
  await first.end('SIGKILL');

  const second = await startServer(env);
  const applicant = await applicantOf(second, 'anna');
  assert.equal(applicant.id, before.id);
  const desk = atDesk(second, applicant);
  assert.deepEqual(await desk.armed(), [refusal('screenRecapture'), verdict]);
  assert.deepEqual(await desk.faults(), []);
  const next = await applicant.send(selfie, newPicture());
  assert.deepEqual(next.as<Schemas['IdDocAnswer']>().errors, ['screenRecapture']);
  await applicant.keep(selfie, newPicture());
  await applicant.submit();
  assert.equal((await applicant.snapshot()).review.reviewResult?.reviewAnswer, 'GREEN');
  assert.equal(await second.end('SIGTERM'), 0);
});

test('a kill in the middle of uploads gives no armed answer twice, and none is lost that nobody got', async () => {
  const first = await startServer(env);
  const before = await applicantOf(first, 'bert');
  await atDesk(first, before).arm(['a', 'b', 'c', 'd'].map(refusal));
  const told: string[] = [];
  let killed: Promise<unknown> | undefined;
  const sent = Array.from({ length: 4 }, async () => {
    const answer = await before.send(selfie, newPicture());
    told.push(...(answer.as<Schemas['IdDocAnswer']>().errors ?? []));
    if (told.length === 2) killed ??= first.end('SIGKILL');
  });
  await Promise.allSettled(sent);
  await killed;

  const second = await startServer(env);
  const applicant = await applicantOf(second, 'bert');
  const path = `/resources/applicants/${applicant.id}/one`;
  const whole = await new Caller(second.url).call('GET', path, { token: second.operatorSecret });
  const { images, steps } = whole.as<Schemas['OperatorApplicant']>();
  const kept = images.flatMap(({ errors }) => errors);
  const waiting = (await atDesk(second, applicant).armed()).flatMap((answer) =>
    'errors' in answer ? answer.errors : [],
  );
  assert.deepEqual([...kept, ...waiting].sort(), ['a', 'b', 'c', 'd'], 'each was either given or waits');
  for (const tag of told) assert.ok(kept.includes(tag), 'what an applicant was told is kept');
  assert.equal(steps['SELFIE']?.attempts?.used, kept.length);
  assert.equal(await second.end('SIGTERM'), 0);
});
