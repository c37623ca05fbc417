import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { beRefused, newPicture, selfie } from '../pictures.js';
import type { Schemas, TestApplicant, Verdict } from '../sandbox.js';
import { startExample } from './example-process.js';
import { openPostRoom } from './post-room.js';

const room = await openPostRoom();
const { secret } = await room.settings();
const example = await startExample(secret);
after(async () => {
  await example.end();
  await room.close();
});
const { receiver, sandbox } = room;

/** One request as the sandbox sent it, or as somebody else might. */
interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function deliver({ headers, bytes }: Sent): Promise<number> {
  const { status } = await fetch(example.url, { method: 'POST', headers, body: bytes });
  return status;
}

function signed(body: unknown, key = secret): Sent {
  const bytes = new Uint8Array(Buffer.from(JSON.stringify(body)));
  const digest = createHmac('sha256', key).update(bytes).digest('hex');
  const headers = { 'x-payload-digest': digest, 'x-payload-digest-alg': 'HMAC_SHA256_HEX' };
  return { bytes, headers };
}

/** Catches the next webhook on its way, as it was sent. */
async function caught(): Promise<Sent> {
  const call = await receiver.next();
  call.answer(200);
  const named = ['content-type', 'x-payload-digest', 'x-payload-digest-alg'];
  const headers = named.map((name) => [name, String(call.headers[name])] as const);
  return { headers: Object.fromEntries(headers), bytes: new Uint8Array(call.bytes) };
}

/** What the example did about an applicant. It works in turn, so another's webhook shows when it is done with what came before. */
async function done({ userId }: TestApplicant): Promise<readonly string[]> {
  const [last, type] = [randomUUID(), 'applicantExpired'];
  const body = { applicantId: last, externalUserId: last, correlationId: last, type, revision: 1 };
  assert.equal(await deliver(signed(body)), 204);
  await example.said(`${last}: send the customer a new link`);
  const prefix = `${userId}: `;
  return example.lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
}

const green: Verdict = { reviewAnswer: 'GREEN' };
const final: Verdict = { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: ['FORGERY'] };
const retry: Verdict = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', rejectLabels: ['BAD_SELFIE'] };

async function submitted(): Promise<TestApplicant> {
  const applicant = await sandbox.applicant('selfie-only-level');
  await applicant.keep(selfie, newPicture());
  await applicant.submit();
  return applicant;
}

/** An applicant who is created, submits, is approved, and rejected after all; the webhooks of that, in their order. */
async function lateRed(): Promise<{ applicant: TestApplicant; sent: readonly Sent[] }> {
  const applicant = await submitted();
  await applicant.answer(green);
  await applicant.answer(final);
  return { applicant, sent: [await caught(), await caught(), await caught(), await caught()] };
}

test('pointed at the sandbox, the example opens an account with GREEN and closes it with a late RED', async () => {
  await room.pointAt(example.url);
  const approved = await submitted();
  await approved.answer({ ...green, clientComment: 'canary-for-the-client' });
  await example.said(`${approved.userId}: open the account`);
  await approved.answer(final);
  await example.said(`${approved.userId}: close the account`);

  const again = await submitted();
  await again.answer(retry);
  await example.said(`${again.userId}: ask the customer to send it again`);

  const locked = await sandbox.applicant();
  for (let attempt = 0; attempt < 5; attempt += 1) await beRefused(locked);
  await example.said(`${locked.userId}: tell support: no tries left`);
  for (const { id } of [approved, again, locked]) {
    for (const { type } of await room.deliveries(id)) await room.comesTo('delivered', id, type);
  }
  assert.deepEqual(await done(approved), ['open the account', 'close the account', 'tell support: final']);
  assert.equal(example.lines.join().includes('canary'), false);
  await room.pointAt(receiver.url);
});

test('a webhook of the sandbox is taken as often as it comes, and acted on once', async () => {
  const applicant = await submitted();
  await applicant.answer(retry);
  const sent = [await caught(), await caught(), await caught()];
  for (let round = 0; round < 3; round += 1) {
    for (const each of sent) assert.equal(await deliver(each), 204);
  }
  assert.deepEqual(await done(applicant), ['ask the customer to send it again']);
});

test('what is not signed with the secret, byte for byte, is refused and changes nothing', async () => {
  const { applicant, sent } = await lateRed();
  const approval = sent[2]!;
  const text = Buffer.from(approval.bytes).toString('utf8');
  const digest = approval.headers['x-payload-digest']!;
  const headed = (headers: Record<string, string>): Sent => ({
    ...approval,
    headers: { ...approval.headers, ...headers },
  });
  const { 'x-payload-digest': _, ...withoutDigest } = approval.headers;
  const forged: readonly Sent[] = [
    signed(JSON.parse(text), 'another secret'),
    { ...approval, bytes: new Uint8Array(Buffer.from(`${text} `)) },
    { ...approval, bytes: new Uint8Array(Buffer.from(text.replace(applicant.userId, 'somebody'))) },
    { ...approval, bytes: sent[3]!.bytes },
    { ...approval, headers: withoutDigest },
    headed({ 'x-payload-digest': '' }),
    headed({ 'x-payload-digest': digest.slice(2) }),
    headed({ 'x-payload-digest': `${digest}00` }),
    headed({ 'x-payload-digest': digest.replace(/./g, '0') }),
    headed({ 'x-payload-digest-alg': 'HMAC_SHA1_HEX' }),
    headed({ 'x-payload-digest': createHmac('sha1', secret).update(approval.bytes).digest('hex') }),
  ];
  for (const each of forged) assert.equal(await deliver(each), 401);
  assert.equal((await fetch(example.url)).status, 401);
  assert.deepEqual(await done(applicant), []);
  assert.equal(await deliver(approval), 204);
  assert.deepEqual(await done(applicant), ['open the account']);
});

test('a body that is too big is refused, however it is signed', async () => {
  const applicant = await sandbox.applicant();
  const { headers, bytes } = await caught();
  const body = JSON.parse(Buffer.from(bytes).toString('utf8')) as Schemas['WebhookBody'];
  const big = signed({ ...body, type: 'applicantExpired', levelName: 'x'.repeat(300_000) });
  assert.equal(await deliver(big), 413);
  assert.deepEqual(await done(applicant), []);
  assert.equal(await deliver({ headers, bytes }), 204);
});

function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, index) => ordersOf(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

test('in whatever order they arrive, an account is not open after the late RED, and never opens once that is known', async () => {
  for (const order of ordersOf([0, 1, 2, 3])) {
    const { applicant, sent } = await lateRed();
    for (const index of order) assert.equal(await deliver(sent[index]!), 204);
    const isApprovedFirst = order.indexOf(2) < order.indexOf(3);
    const expected = isApprovedFirst
      ? ['open the account', 'close the account', 'tell support: final']
      : ['tell support: final'];
    assert.deepEqual(await done(applicant), expected, order.join());
  }
});

interface Story {
  readonly what: string;
  /** Types by revision, told after a GREEN at revision 10. */
  readonly told: readonly (readonly [Schemas['WebhookType'], number, Schemas['ReviewStatus']?])[];
  readonly then: readonly string[];
}

const stories: readonly Story[] = [
  { what: 'made inactive', told: [['applicantDeactivated', 11]], then: ['close the account'] },
  {
    what: 'made inactive and active again',
    told: [
      ['applicantDeactivated', 11],
      ['applicantActivated', 12],
    ],
    then: ['close the account', 'open the account'],
  },
  {
    what: 'active again, told in the wrong order',
    told: [
      ['applicantActivated', 12],
      ['applicantDeactivated', 11],
    ],
    then: [],
  },
  { what: 'reset', told: [['applicantReset', 11, 'init']], then: ['close the account'] },
  { what: 'checked once more', told: [['applicantOnHold', 11, 'onHold']], then: [] },
  {
    what: 'cancelled and restarted',
    told: [
      ['applicantCancelled', 11],
      ['applicantRestarted', 12],
    ],
    then: ['close the account', 'tell the customer: cancelled', 'open the account'],
  },
  {
    what: 'locked before the restart that was told first',
    told: [
      ['applicantRestarted', 12],
      ['applicantLocked', 11],
    ],
    then: [],
  },
  { what: 'expired', told: [['applicantExpired', 11]], then: ['send the customer a new link'] },
  { what: 'something this receiver does not know', told: [['applicantPraised' as never, 11]], then: [] },
];

for (const { what, told, then } of stories) {
  test(`an approved applicant who is ${what}: ${then.join(', ') || 'nothing is done'}`, async () => {
    const { applicant, sent } = await lateRed();
    const approval = JSON.parse(Buffer.from(sent[2]!.bytes).toString('utf8')) as Schemas['WebhookBody'];
    const tell = (changes: Partial<Schemas['WebhookBody']>) =>
      deliver(signed({ ...approval, correlationId: randomUUID(), ...changes }));
    assert.equal(await tell({ revision: 10 }), 204);
    for (const [type, revision, reviewStatus = 'completed'] of told) {
      const { reviewResult } = approval;
      const isAnswered = reviewStatus === 'completed' && reviewResult;
      const status = await tell({
        type,
        revision,
        reviewStatus,
        ...(!isAnswered && { reviewResult: undefined }),
      });
      assert.equal(status, 204);
    }
    assert.deepEqual(await done(applicant), ['open the account', ...then]);
  });
}
