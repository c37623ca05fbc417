import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pdfFile } from '../../../support/node/files.js';
import { back, beRefused, bill, front, newPicture, passport, selfie } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { Metadata, Schemas, TestApplicant } from '../sandbox.js';
import { bring } from '../states.js';
import { Desk } from './desk.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const key = (name: string) => ({ 'idempotency-key': name });
const asking = { 'x-return-doc-warnings': 'true' };
const refusedSelfie: Schemas['ArmedAnswer'] = {
  on: 'upload',
  step: 'SELFIE',
  errors: ['selfieFaceBadQuality'],
};

async function newcomer(): Promise<{ applicant: TestApplicant; desk: Desk }> {
  const applicant = await sandbox.applicant();
  return { applicant, desk: new Desk(applicant) };
}

async function used(applicant: TestApplicant, step: string): Promise<number | undefined> {
  return (await applicant.snapshot()).session.attempts?.[step]?.used;
}

const errorTags = [
  'forbiddenDocument',
  'differentDocTypeOrCountry',
  'missingImportantInfo',
  'dataNotReadable',
  'expiredDoc',
  'documentWayTooMuchOutside',
  'noIdDocFacePhoto',
  'selfieFaceBadQuality',
  'screenRecapture',
  'screenshot',
  'sameSides',
  'shouldBeMrzDocument',
  'shouldBeDoubleSided',
  'shouldBeDoublePaged',
  'documentDeclinedBefore',
  'grayscale',
  'mrzNotReadable',
  'docExpiresSoon',
  'aTagNobodyKnows',
  '<b>ü</b>',
];
const warningTags = [
  'badSelfie',
  'dataReadability',
  'inconsistentDocument',
  'maybeExpiredDoc',
  'documentTooMuchOutside',
];

for (const tag of errorTags) {
  test(`an armed ${tag} refuses the picture at the cost of an attempt, and the other side falls with it`, async () => {
    const { applicant, desk } = await newcomer();
    const frontId = await applicant.keep(front, newPicture());
    await desk.arm({ on: 'upload', step: 'IDENTITY', errors: [tag] });
    const answer = await applicant.send(back, newPicture());
    assert.deepEqual([answer.status, answer.as()], [200, { ...back, errors: [tag] }]);
    const { images } = await applicant.whole();
    assert.deepEqual(
      images.map(({ imageId, inactiveBecause }) => [imageId, inactiveBecause]),
      [
        [frontId, 'other-side-refused'],
        [Number(answer.headers['x-image-id']), 'refused'],
      ],
    );
    assert.equal(await used(applicant, 'IDENTITY'), 1);
    assert.deepEqual(await desk.armed(), []);
    await applicant.keep(back, newPicture());
  });
}

for (const tag of [...warningTags, ...errorTags]) {
  test(`an armed warning ${tag} is a hint to those who ask, and the picture stays`, async () => {
    const { applicant, desk } = await newcomer();
    const warning: Schemas['ArmedAnswer'] = { on: 'upload', step: 'SELFIE', warnings: [tag] };
    await desk.arm(warning, warning);
    const silent = await applicant.send(selfie, newPicture());
    const asked = await applicant.send(selfie, newPicture(), asking);
    assert.deepEqual([silent.as(), asked.as()], [selfie, { ...selfie, warnings: [tag] }]);
    const { steps, session } = await applicant.snapshot();
    assert.deepEqual(steps['SELFIE']?.imageIds, [Number(asked.headers['x-image-id'])]);
    assert.equal(session.attempts?.['SELFIE']?.used, 0);
  });
}

const refusals: readonly [string, number, number?][] = [
  ['duplicate-document', 409, 1000],
  ['too-many-documents', 400, 1001],
  ['file-too-big', 413, 1002],
  ['empty-file', 400, 1003],
  ['corrupted-file', 400, 1004],
  ['unsupported-file-format', 400, 1005],
  ['no-upload-verification-in-progress', 409, 1006],
  ['incorrect-file-size', 409, 1007],
  ['applicant-marked-as-deleted', 409, 1008],
  ['applicant-with-final-reject', 409, 1009],
  ['doc-type-not-in-req-docs', 409, 1010],
  ['encrypted-file', 400, 1011],
  ['verification-locked', 423, 1100],
  ['verification-cancelled', 410, 1101],
  ['verification-expired', 410, 1102],
  ['token-expired', 401],
  ['token-invalid', 401],
  ['other-applicant', 403],
  ['not-found', 404],
  ['idempotency-key-reused', 409],
  ['request-too-big', 413],
  ['invalid-request', 400],
];

for (const [errorName, status, errorCode] of refusals) {
  test(`an armed ${errorName} keeps nothing, is used up, and a repeat of the act is judged anew`, async () => {
    const { applicant, desk } = await newcomer();
    const before = await applicant.whole();
    await desk.arm({ on: 'upload', step: 'IDENTITY', errorName });
    const picture = newPicture();
    const refused = await applicant.send(passport, picture, key('act'));
    assert.deepEqual(refused.refusal, { status, ...(errorCode && { errorCode }), errorName });
    assert.deepEqual(await applicant.whole(), before);
    assert.deepEqual(await desk.armed(), []);
    const again = await applicant.send(passport, picture, key('act'));
    assert.deepEqual([again.status, again.as()], [200, passport]);
  });
}

test('answers are given in their order, each to its own step, each once', async () => {
  const { applicant, desk } = await newcomer();
  const tagsOf = async (metadata: Metadata) => {
    const { errors = [], warnings = [] } = (await applicant.send(metadata, newPicture(), asking)).as<
      Schemas['IdDocAnswer']
    >();
    return [...errors, ...warnings];
  };
  await desk.arm(
    { on: 'upload', step: 'SELFIE', errors: ['first', 'and more'] },
    { on: 'upload', step: 'IDENTITY', warnings: ['second'] },
    { on: 'upload', step: 'SELFIE', warnings: ['third'] },
  );
  assert.deepEqual(await tagsOf(passport), ['second']);
  assert.deepEqual(await tagsOf(selfie), ['first', 'and more']);
  assert.deepEqual(await tagsOf(selfie), ['third']);
  assert.deepEqual(await tagsOf(selfie), []);
  assert.deepEqual(await tagsOf(passport), []);
});

test('an operator sees what was armed, in the history', async () => {
  const { applicant, desk } = await newcomer();
  await applicant.keep(selfie, newPicture());
  await desk.arm(refusedSelfie);
  await applicant.send(selfie, newPicture());
  const sent = (await applicant.whole()).history.filter(({ what }) => what.startsWith('picture-'));
  assert.deepEqual(
    sent.map(({ what, detail }) => [what, detail?.['armed']]),
    [
      ['picture-kept', undefined],
      ['picture-refused', true],
    ],
  );
});

const own: readonly [string, Metadata, (applicant: TestApplicant) => Promise<Uint8Array<ArrayBuffer>>][] = [
  ['an empty file', selfie, async () => new Uint8Array(0)],
  ['a broken file', selfie, async () => newPicture().slice(0, 60)],
  ['a file of another kind', selfie, async () => pdfFile({ seed: 77 })],
  ['another size than announced', { ...selfie, contentBytes: 7 }, async () => newPicture()],
  [
    'a duplicate',
    selfie,
    async (applicant) => {
      const picture = newPicture();
      await applicant.keep(passport, picture);
      return picture;
    },
  ],
  [
    'a picture refused before',
    selfie,
    async (applicant) => {
      const picture = newPicture();
      await new Desk(applicant).arm(refusedSelfie);
      await applicant.send(selfie, picture);
      return picture;
    },
  ],
  [
    'a picture for a locked verification',
    selfie,
    async (applicant) => {
      for (let time = 0; time < 5; time += 1) await beRefused(applicant);
      return newPicture();
    },
  ],
  ['a type the level does not ask for', { ...selfie, idDocSetType: 'IDENTITY' }, async () => newPicture()],
];
for (const [what, metadata, prepare] of own) {
  test(`${what} is refused by the server itself, and the armed answer goes on waiting`, async () => {
    const { applicant, desk } = await newcomer();
    const content = await prepare(applicant);
    const waiting: Schemas['ArmedAnswer'] = { on: 'upload', step: 'SELFIE', warnings: ['badSelfie'] };
    await desk.arm(waiting);
    const answer = await applicant.send(metadata, content, asking);
    const { errors, warnings } = answer.as<Partial<Schemas['IdDocAnswer']>>();
    assert.ok(answer.status >= 400 || errors, `${answer.status} ${answer.text}`);
    assert.equal(warnings, undefined);
    assert.deepEqual(await desk.armed(), [waiting]);
  });
}

test('a repeated act gets its recorded answer and takes no armed one, before and after', async () => {
  const { applicant, desk } = await newcomer();
  const [kept, refused] = [newPicture(), newPicture()];
  const first = await applicant.send(selfie, kept, key('kept'));
  await desk.arm(refusedSelfie, refusedSelfie);
  assert.equal((await applicant.send(selfie, kept, key('kept'))).text, first.text);
  assert.equal((await desk.armed()).length, 2);
  const second = await applicant.send(selfie, refused, key('refused'));
  const repeats = await Promise.all(
    Array.from({ length: 10 }, () => applicant.send(selfie, refused, key('refused'))),
  );
  for (const repeat of repeats) {
    assert.equal(repeat.text, second.text);
    assert.equal(repeat.headers['x-image-id'], second.headers['x-image-id']);
  }
  assert.equal((await desk.armed()).length, 1);
  assert.equal(await used(applicant, 'SELFIE'), 1);
});

test('the fifth armed refusal locks, as a real one would, and what is left waits for a restart', async () => {
  const { applicant, desk } = await newcomer();
  await desk.arm(...Array.from({ length: 6 }, () => refusedSelfie));
  for (let time = 0; time < 5; time += 1) await applicant.send(selfie, newPicture());
  assert.equal((await applicant.snapshot()).session.state, 'locked');
  assert.equal((await applicant.send(selfie, newPicture())).refusal.errorCode, 1100);
  assert.deepEqual(await desk.armed(), [refusedSelfie]);
  await applicant.operate('POST', 'restart');
  await applicant.send(selfie, newPicture());
  assert.equal(await used(applicant, 'SELFIE'), 1);
});

test('a step without a counter is refused without an attempt', async () => {
  const { applicant, desk } = await newcomer();
  await desk.arm({ on: 'upload', step: 'PROOF_OF_RESIDENCE', errors: ['expiredDoc'] });
  const answer = await applicant.send(bill, pdfFile({ seed: 78 }));
  assert.deepEqual(answer.as(), { ...bill, errors: ['expiredDoc'] });
  const { attempts } = (await applicant.snapshot()).session;
  assert.deepEqual(attempts, { IDENTITY: { used: 0, limit: 5 }, SELFIE: { used: 0, limit: 5 } });
});

test('what is armed for one applicant is nothing to another', async () => {
  const [one, other] = [await newcomer(), await newcomer()];
  await one.desk.arm(refusedSelfie);
  assert.deepEqual(await other.desk.armed(), []);
  await other.applicant.keep(selfie, newPicture());
  assert.deepEqual(await one.desk.armed(), [refusedSelfie]);
});

for (const state of ['pending', 'approved', 'final', 'cancelled', 'expired', 'inactive'] as const) {
  test(`an upload that is refused because ${state} leaves the armed answer waiting`, async () => {
    const { applicant, desk } = await newcomer();
    for (const metadata of [passport, selfie]) await applicant.keep(metadata, newPicture());
    await applicant.keep(bill, pdfFile({ seed: 79 }));
    await bring(applicant, state, sandbox);
    await desk.arm(refusedSelfie);
    assert.ok((await applicant.send(selfie, newPicture())).status >= 400);
    assert.deepEqual(await desk.armed(), [refusedSelfie]);
  });
}
