import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { mostAtOnce } from '../../../../demo/server/webhooks/dispatcher.js';
import { openPostRoom } from './post-room.js';
import { startReceiver } from './test-receiver.js';
import type { ReceivedCall } from './test-receiver.js';

const room = await openPostRoom();
after(() => room.close());
const { receiver, sandbox, time } = room;

test('a slow answer to one applicant’s webhook holds up nobody else’s', async () => {
  const slow = await sandbox.applicant();
  const first = await receiver.next();
  await slow.operate('POST', 'restart');
  await slow.operate('POST', 'reset');
  const other = await sandbox.applicant();
  const second = await receiver.next();
  assert.deepEqual(
    [first, second].map(({ body }) => body.applicantId),
    [slow.id, other.id],
  );
  second.answer(200);
  await room.comesTo('delivered', other.id);
  assert.equal(receiver.calls.length, 2, 'of the slow one nothing more is sent meanwhile');
  first.answer(200);
  for (const type of ['applicantRestarted', 'applicantReset']) {
    const call = await receiver.next();
    assert.deepEqual([call.body.applicantId, call.body.type], [slow.id, type]);
    call.answer(200);
    await room.comesTo('delivered', slow.id, call.body.type);
  }
});

test('a webhook that waits for its next try does not keep back the applicant’s later ones', async () => {
  const applicant = await sandbox.applicant();
  const beganMs = time.nowMs;
  (await receiver.next()).answer(503);
  await time.isAwaited(beganMs + 300_000);
  await applicant.operate('POST', 'restart');
  const later = await receiver.next();
  assert.equal(later.body.type, 'applicantRestarted');
  later.answer(200);
  await room.comesTo('delivered', applicant.id, 'applicantRestarted');
  time.pass(300_000);
  const again = await receiver.next();
  assert.equal(again.body.type, 'applicantCreated');
  again.answer(200);
  await room.comesTo('delivered', applicant.id);
});

test('one receiver gets a bounded number at a time, and another one does not wait for it', async () => {
  const applicants = [];
  for (let index = 0; index < mostAtOnce + 3; index += 1) applicants.push(await sandbox.applicant());
  const held: ReceivedCall[] = [];
  while (held.length < mostAtOnce) held.push(await receiver.next());
  const before = receiver.calls.length;
  await room.deliveries();
  assert.equal(receiver.calls.length, before);
  held[0]!.answer(200);
  held.push(await receiver.next());

  const other = await startReceiver();
  await room.pointAt(other.url);
  const elsewhere = [await other.next(), await other.next()];
  const reached = [...held, ...elsewhere].map(({ body }) => body.applicantId);
  assert.deepEqual(new Set(reached), new Set(applicants.map(({ id }) => id)));
  for (const call of [...held.slice(1), ...elsewhere]) call.answer(200);
  for (const { id } of applicants) await room.comesTo('delivered', id);
  other.close();
});
