import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pdfFile } from '../../../support/node/files.js';
import { back, bill, front, newPicture, passport, selfie } from '../pictures.js';
import { Desk } from '../sandbox/desk.js';
import { startSandbox } from '../sandbox.js';
import type { Metadata, Schemas, TestApplicant, Verdict } from '../sandbox.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Bytes = Uint8Array<ArrayBuffer>;

async function errorsOf(applicant: TestApplicant, metadata: Metadata, content: Bytes): Promise<string[]> {
  const answer = await applicant.send(metadata, content);
  assert.equal(answer.status, 200, answer.text);
  return answer.as<Schemas['IdDocAnswer']>().errors ?? [];
}

/** Has a picture refused at once, by an armed answer. */
async function refuse(
  applicant: TestApplicant,
  metadata: Metadata,
  content: Bytes,
  ...errors: string[]
): Promise<void> {
  const { idDocType } = metadata;
  const step =
    idDocType === 'SELFIE' ? 'SELFIE' : idDocType === 'UTILITY_BILL' ? 'PROOF_OF_RESIDENCE' : 'IDENTITY';
  await new Desk(applicant).arm({ on: 'upload', step, errors });
  assert.deepEqual(await errorsOf(applicant, metadata, content), errors);
}

const declined = ['documentDeclinedBefore'];
const austrian = { ...front, country: 'AUT' };
const statement = { ...bill, idDocType: 'BANK_STATEMENT' };

// What was sent first and why it was refused; what the same bytes are sent as next; what comes of it.
const resent: readonly [string, Metadata, string, string, Metadata, readonly string[]][] = [
  ['a selfie', selfie, 'selfieFaceBadQuality', 'a selfie', selfie, declined],
  ['a passport', passport, 'dataNotReadable', 'a passport', passport, declined],
  ['a front', front, 'dataNotReadable', 'the front', front, declined],
  ['a back', back, 'screenshot', 'the back', back, declined],
  ['a front', front, 'screenRecapture', 'the back', back, declined],
  ['a front', front, 'forbiddenDocument', 'the front of another country', austrian, declined],
  ['a front', front, 'expiredDoc', 'a passport', passport, declined],
  ['a bill', bill, 'expiredDoc', 'a statement', statement, declined],
  ['a front', front, 'differentDocTypeOrCountry', 'the same', front, declined],
  ['a front', front, 'differentDocTypeOrCountry', 'the front of another country', austrian, []],
  ['a front', front, 'documentDeclinedBefore', 'the same', front, declined],
  ['a selfie', selfie, 'sameSides', 'a selfie', selfie, declined],
  ['a selfie', selfie, 'aTagNobodyKnows', 'a selfie', selfie, declined],
  ['a selfie', selfie, 'screenshot', 'a passport, which is another step', passport, []],
  ['a passport', passport, 'screenshot', 'a selfie, which is another step', selfie, []],
];
for (const [first, metadata, error, next, again, expected] of resent) {
  test(`${first} refused for ${error} and sent again as ${next} is ${expected.length ? 'known' : 'welcome'}`, async () => {
    const applicant = await sandbox.applicant();
    const picture = newPicture();
    await refuse(applicant, metadata, picture, error);
    assert.deepEqual(await errorsOf(applicant, again, picture), expected);
  });
}

test('it costs an attempt each time, up to the lock, and takes the other side with it', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await refuse(applicant, front, picture, 'dataNotReadable');
  for (let used = 2; used <= 5; used += 1) {
    if (used === 2) await applicant.keep(back, newPicture());
    assert.deepEqual(await errorsOf(applicant, front, picture), declined);
    const { session, steps } = await applicant.snapshot();
    assert.equal(session.attempts?.['IDENTITY']?.used, used);
    assert.deepEqual(steps['IDENTITY']?.imageIds ?? [], []);
  }
  assert.equal((await applicant.send(front, picture)).refusal.errorCode, 1100);
});

test('the very act repeated under its key still gets the first answer and costs nothing', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  const headers = { 'idempotency-key': 'one-act' };
  await new Desk(applicant).arm({ on: 'upload', step: 'SELFIE', errors: ['screenshot'] });
  const first = await applicant.send(selfie, picture, headers);
  assert.deepEqual(await errorsOf(applicant, selfie, picture), declined);
  assert.equal((await applicant.send(selfie, picture, headers)).text, first.text);
  assert.equal((await applicant.snapshot()).session.attempts?.['SELFIE']?.used, 2);
});

test('a side that only fell with the other was not refused, and is welcome again', async () => {
  const applicant = await sandbox.applicant();
  const [good, bad] = [newPicture(), newPicture()];
  await applicant.keep(front, good);
  await refuse(applicant, back, bad, 'dataNotReadable');
  assert.deepEqual(await errorsOf(applicant, front, good), []);
  assert.deepEqual(await errorsOf(applicant, back, bad), declined);
});

test('a back that was sent as the front too is welcome once the true front is there', async () => {
  const applicant = await sandbox.applicant();
  const [trueFront, trueBack] = [newPicture(), newPicture()];
  await applicant.keep(front, trueBack);
  assert.deepEqual(await errorsOf(applicant, back, trueBack), ['sameSides']);
  await applicant.keep(front, trueFront);
  assert.deepEqual(await errorsOf(applicant, back, trueBack), []);
});

const taken: readonly [string, (applicant: TestApplicant, imageId: string) => Promise<unknown>][] = [
  ['replaced', (applicant) => applicant.keep(selfie, newPicture())],
  ['taken back', (applicant, id) => applicant.call('DELETE', `/resources/applicants/{id}/resources/${id}`)],
  ['restarted', (applicant) => applicant.operate('POST', 'restart')],
];
for (const [what, act] of taken) {
  test(`a picture that was refused and then ${what} is known all the same`, async () => {
    const applicant = await sandbox.applicant();
    const picture = newPicture();
    await new Desk(applicant).arm({ on: 'upload', step: 'SELFIE', errors: ['screenshot'] });
    const { headers } = await applicant.send(selfie, picture);
    await act(applicant, headers['x-image-id'] ?? '');
    assert.deepEqual(await errorsOf(applicant, selfie, picture), declined);
  });
}

test('a picture that was kept, replaced or taken back was never refused', async () => {
  const applicant = await sandbox.applicant();
  const [one, two] = [newPicture(), newPicture()];
  await applicant.keep(selfie, one);
  await applicant.keep(selfie, two);
  const imageId = await applicant.keep(selfie, one);
  await applicant.call('DELETE', `/resources/applicants/{id}/resources/${imageId}`);
  await applicant.keep(selfie, one);
});

test('a picture that was only warned of is welcome again', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  await new Desk(applicant).arm({ on: 'upload', step: 'SELFIE', warnings: ['badSelfie'] });
  await applicant.keep(selfie, picture);
  await applicant.keep(selfie, picture);
});

test('what one applicant was refused is new from another', async () => {
  const picture = newPicture();
  await refuse(await sandbox.applicant(), selfie, picture, 'screenshot');
  await (await sandbox.applicant()).keep(selfie, picture);
});

const retry = (...items: Schemas['VerdictItem'][]): Verdict => ({
  reviewAnswer: 'RED',
  reviewRejectType: 'RETRY',
  items,
});

/** A basic applicant with all pictures known, and the review answered. */
async function reviewed(verdictOn: (ids: { readonly [side: string]: number }) => Verdict) {
  const applicant = await sandbox.applicant();
  const pictures = { front: newPicture(), back: newPicture(), selfie: newPicture() };
  const ids = {
    front: await applicant.keep(front, pictures.front),
    back: await applicant.keep(back, pictures.back),
    selfie: await applicant.keep(selfie, pictures.selfie),
    bill: await applicant.keep(bill, pdfFile({ seed: 5000 })),
  };
  await applicant.submit();
  await applicant.answer(verdictOn(ids));
  return { applicant, pictures };
}

test('a picture that the reviewer sent back is known when it comes again, its good other side is not blamed', async () => {
  const { applicant, pictures } = await reviewed(({ front: imageId = 0 }) =>
    retry({ step: 'IDENTITY', imageId, reviewAnswer: 'RED' }),
  );
  assert.deepEqual(await errorsOf(applicant, front, pictures.front), declined);
  assert.equal((await applicant.snapshot()).session.attempts?.['IDENTITY']?.used, 2);
  await applicant.keep(front, newPicture());
  assert.deepEqual(await errorsOf(applicant, back, pictures.back), []);
});

test('a step sent back whole was refused with all its pictures', async () => {
  for (const metadata of [front, back] as const) {
    const { applicant, pictures } = await reviewed(() => retry({ step: 'IDENTITY', reviewAnswer: 'RED' }));
    const picture = metadata === front ? pictures.front : pictures.back;
    assert.deepEqual(await errorsOf(applicant, metadata, picture), declined);
  }
});

test('it is known in every later round, also after other pictures were judged since', async () => {
  const { applicant, pictures } = await reviewed(() => retry({ step: 'SELFIE', reviewAnswer: 'RED' }));
  for (let round = 0; round < 2; round += 1) {
    await applicant.keep(selfie, newPicture());
    await applicant.submit();
    await applicant.answer(retry({ step: 'SELFIE', reviewAnswer: 'RED' }));
  }
  assert.deepEqual(await errorsOf(applicant, selfie, pictures.selfie), declined);
});

test('a reset forgets: everything that was refused before it is new', async () => {
  const { applicant, pictures } = await reviewed(() => retry());
  await refuse(applicant, selfie, newPicture(), 'screenshot');
  await applicant.operate('POST', 'reset');
  for (const [metadata, picture] of [
    [front, pictures.front],
    [back, pictures.back],
    [selfie, pictures.selfie],
  ] as const) {
    assert.deepEqual(await errorsOf(applicant, metadata, picture), []);
  }
  await refuse(applicant, selfie, pictures.selfie.slice(), 'screenshot');
  assert.deepEqual(await errorsOf(applicant, selfie, pictures.selfie), declined);
});
