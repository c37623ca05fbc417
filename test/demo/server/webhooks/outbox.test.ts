import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { createClient } from '@libsql/client';
import { beRefused, newPicture, selfie, sendAll } from '../pictures.js';
import { dayMs } from '../sandbox.js';
import type { TestApplicant } from '../sandbox.js';
import { openPostRoom } from './post-room.js';

const room = await openPostRoom();
after(() => room.close());
const { receiver, sandbox, time } = room;

/** Runs statements on the database itself. */
async function onDatabase(...statements: string[]): Promise<unknown[]> {
  const client = createClient({ url: `file:${sandbox.databasePath}`, timeout: 5000 });
  let rows: unknown[] = [];
  for (const sql of statements) rows = (await client.execute(sql)).rows;
  client.close();
  return rows;
}

test('a webhook is signed over its raw body, and says what the contract promises', async () => {
  const applicant = await sandbox.applicant('selfie-only-level');
  const call = await receiver.next();
  const { secret } = await room.settings();
  assert.deepEqual([call.method, call.path], ['POST', '/hooks?from=sandbox']);
  assert.equal(call.headers['content-type'], 'application/json');
  assert.equal(call.headers['x-payload-digest-alg'], 'HMAC_SHA256_HEX');
  const digest = createHmac('sha256', secret).update(call.bytes).digest('hex');
  assert.equal(call.headers['x-payload-digest'], digest);
  call.answer(200);
  const { body, deliveryId } = await room.comesTo('delivered', applicant.id);
  // The list was held against the contract, so the raw body is what the contract says too.
  assert.deepEqual(call.body, body);
  const { inspectionId, correlationId, ...rest } = body;
  assert.match(inspectionId, /^[0-9a-f]{24}$/);
  assert.match(correlationId, /^[0-9a-f-]{36}$/);
  assert.deepEqual(rest, {
    applicantId: applicant.id,
    externalUserId: applicant.userId,
    levelName: 'selfie-only-level',
    type: 'applicantCreated',
    revision: 1,
    reviewStatus: 'init',
    createdAtMs: time.nowMs,
  });
  assert.equal(Number(deliveryId) > 0, true);
});

test('a digest holds for bytes beyond ASCII, and the client’s comment is in the webhook', async () => {
  await room.pointAt(null);
  const applicant = await sandbox.applicant('selfie-only-level');
  await applicant.keep(selfie, newPicture());
  await applicant.submit();
  await room.pointAt(receiver.url);
  const words = { moderationComment: 'Zu dunkel — bitte “neu” 📷\u2028', clientComment: 'كلمة للعميل' };
  await applicant.answer({
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    rejectLabels: ['BAD_SELFIE'],
    ...words,
  });
  const call = await receiver.next();
  call.answer(200);
  const { secret } = await room.settings();
  assert.equal(
    call.headers['x-payload-digest'],
    createHmac('sha256', secret).update(call.bytes).digest('hex'),
  );
  assert.deepEqual(call.body.reviewResult, {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    rejectLabels: ['BAD_SELFIE'],
    ...words,
  });
});

interface Told {
  readonly what: string;
  readonly act: (applicant: TestApplicant) => Promise<unknown>;
  readonly types: readonly string[];
}

const life: readonly Told[] = [
  { what: 'a picture sent', act: (it) => it.keep(selfie, newPicture()), types: [] },
  { what: 'a check requested', act: (it) => it.submit(), types: ['applicantPending'] },
  { what: 'a check requested twice', act: (it) => it.submit(), types: [] },
  { what: 'GREEN', act: (it) => it.answer({ reviewAnswer: 'GREEN' }), types: ['applicantReviewed'] },
  {
    what: 'a late RED',
    act: (it) => it.answer({ reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: ['FORGERY'] }),
    types: ['applicantReviewed'],
  },
  { what: 'a refused call', act: (it) => it.send(selfie, newPicture()), types: [] },
  { what: 'a reset', act: (it) => it.operate('POST', 'reset'), types: ['applicantReset'] },
  { what: 'a restart', act: (it) => it.operate('POST', 'restart'), types: ['applicantRestarted'] },
];

test('a life of a verification is told webhook by webhook, and one check has one inspectionId', async () => {
  await room.pointAt(null);
  const applicant = await sandbox.applicant('selfie-only-level');
  const told = ['applicantCreated'];
  assert.deepEqual(await room.types(applicant.id), told);
  for (const { what, act, types } of life) {
    await act(applicant);
    told.push(...types);
    assert.deepEqual(await room.types(applicant.id), told, what);
  }
  const bodies = (await room.deliveries(applicant.id)).map(({ body }) => body);
  const [created, pending, ...later] = bodies.map(({ inspectionId }) => inspectionId);
  assert.notEqual(created, pending);
  assert.deepEqual(new Set(later), new Set([pending]));
  assert.equal(new Set(bodies.map(({ correlationId }) => correlationId)).size, bodies.length);
  const revisions = bodies.map(({ revision }) => revision);
  assert.deepEqual(
    revisions,
    revisions.toSorted((one, other) => one - other),
  );
});

test('the last try locks, and an expiry is told when it is first noticed', async () => {
  await room.pointAt(null);
  const locked = await sandbox.applicant();
  for (let attempt = 0; attempt < 5; attempt += 1) await beRefused(locked);
  assert.deepEqual(await room.types(locked.id), ['applicantCreated', 'applicantLocked']);

  const late = await sandbox.applicant();
  await sendAll(late);
  time.pass(30 * dayMs);
  assert.deepEqual(await room.types(late.id), ['applicantCreated'], 'nobody has looked yet');
  assert.equal((await late.whole()).session.state, 'expired');
  assert.equal((await late.whole()).session.state, 'expired');
  assert.deepEqual(await room.types(late.id), ['applicantCreated', 'applicantExpired']);
});

test('what is rolled back is told to nobody, and what cannot be told is rolled back', async (t) => {
  t.mock.method(console, 'error', () => undefined);
  await room.pointAt(null);
  const applicant = await sandbox.applicant('selfie-only-level');
  const before = await applicant.whole();
  for (const table of ['history', 'deliveries']) {
    await onDatabase(
      `CREATE TRIGGER trouble BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    assert.equal((await applicant.operate('POST', 'restart')).status, 500, table);
    await onDatabase('DROP TRIGGER trouble');
    assert.deepEqual(await applicant.whole(), before);
    assert.deepEqual(await room.types(applicant.id), ['applicantCreated']);
  }
  assert.equal((await applicant.operate('POST', 'restart')).status, 200);
  assert.deepEqual(await room.types(applicant.id), ['applicantCreated', 'applicantRestarted']);
});

test('the newest two thousand are kept, and older ones only while they wait', async () => {
  await room.pointAt(null);
  await onDatabase(
    'DELETE FROM deliveries',
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
     INSERT INTO deliveries (applicant_id, type, created_at_ms, state, next_try_at_ms, body, tries)
     SELECT 'a', 'applicantCreated', i, iif(i = 7, 'waiting', 'kept'), iif(i = 7, 9e15, NULL), '{}', '[]' FROM n`,
  );
  await sandbox.applicant();
  const [row] = await onDatabase('SELECT COUNT(*) AS count, MIN(created_at_ms) AS least FROM deliveries');
  assert.deepEqual({ ...(row as object) }, { count: 2001, least: 7 });
  await onDatabase('DELETE FROM deliveries');
});
