import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { jpegFile, pdfFile, pngFile } from '../../support/node/files.js';
import { back, bill, front, newPicture, passport, selfie, sendAll } from './pictures.js';
import { largePicture, TestUpload } from './pieces.js';
import { startSandbox } from './sandbox.js';
import type { Metadata, Schemas } from './sandbox.js';
import { Desk } from './sandbox/desk.js';
import { bring } from './states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Bytes = Uint8Array<ArrayBuffer>;
const key = (name: string) => ({ 'idempotency-key': name });
const text = (content: string): Bytes => Uint8Array.from(Buffer.from(content));
const notFound = { status: 404, errorName: 'not-found' };

const judged: readonly [string, Metadata, () => Bytes][] = [
  ['an empty file', front, () => new Uint8Array(0)],
  ['a JPEG that is cut off', front, () => largePicture(4000).slice(0, 60)],
  ['text called a picture', front, () => text('Dear sir or madam')],
  ['a PDF for an identity document', front, () => pdfFile({ seed: 5 })],
  ['a picture of 20,000 by 20,000', front, () => pngFile({ seed: 1, stated: [20_000, 20_000] })],
  ['a type the level does not ask for', { ...front, idDocType: 'VISA' }, newPicture],
  ['another size than announced', { ...front, contentBytes: 7 }, newPicture],
  ['an identity document without a country', { idDocType: 'PASSPORT' }, newPicture],
  ['a greyscale passport', passport, () => jpegFile({ seed: 77, greyscale: true })],
  ['a proof of address', bill, () => pdfFile({ seed: 6 })],
];
for (const [what, metadata, file] of judged) {
  test(`${what} is judged alike, whichever way it comes`, async () => {
    const [one, other] = [await sandbox.applicant(), await sandbox.applicant()];
    const bytes = file();
    const warned = { 'x-return-doc-warnings': 'true' };
    const atOnce = await one.send(metadata, bytes, warned);
    const upload = await TestUpload.of(other, bytes.length);
    if (bytes.length > 0) assert.equal((await upload.add(0, bytes)).status, 204);
    const inPieces = await upload.use(metadata, warned);
    assert.equal(inPieces.status, atOnce.status);
    if (atOnce.status === 200) assert.deepEqual(inPieces.as(), atOnce.as());
    else assert.deepEqual(inPieces.refusal, atOnce.refusal);
    const isKept = await upload.bytesKept(sandbox);
    assert.equal(isKept, atOnce.status === 200 ? undefined : bytes.length, 'a refusal uses nothing up');
  });
}

test('a side that is kept inactive uses an attempt, and uses the upload up', async () => {
  const applicant = await sandbox.applicant();
  const picture = largePicture(3000);
  await applicant.keep(front, picture);
  const upload = await TestUpload.whole(applicant, picture);
  assert.deepEqual((await upload.use(back)).as(), { ...back, errors: ['sameSides'] });
  assert.equal((await applicant.snapshot()).session.attempts?.['IDENTITY']?.used, 1);
  assert.equal(await upload.bytesKept(sandbox), undefined);
});

for (const missing of [1, 2999, 3000]) {
  test(`an upload that lacks ${missing} bytes is refused until they are there`, async () => {
    const applicant = await sandbox.applicant();
    const file = largePicture(3000);
    const upload = await TestUpload.of(applicant, file.length);
    const there = file.length - missing;
    if (there > 0) await upload.add(0, file.slice(0, there));
    const { refusal } = await upload.use(passport, key('k'));
    assert.deepEqual(refusal, { status: 409, errorCode: 1007, errorName: 'incorrect-file-size' });
    await upload.add(there, file.slice(there));
    assert.equal((await upload.use(passport, key('k'))).status, 200);
  });
}

test('an id that is none, and one beside a file, are refused', async () => {
  const applicant = await sandbox.applicant();
  for (const id of ['x', '../sandbox.db', 'a'.repeat(200)]) {
    assert.deepEqual((await new TestUpload(applicant, id).use(selfie)).refusal, notFound);
  }
  const upload = await TestUpload.whole(applicant, largePicture(3000));
  const invalid = { status: 400, errorName: 'invalid-request' };
  const both = await applicant.send({ ...selfie, uploadId: upload.id }, newPicture());
  assert.deepEqual(both.refusal, invalid);
  assert.deepEqual((await new TestUpload(applicant, 'a'.repeat(201)).use(selfie)).refusal, invalid);
  assert.deepEqual((await new TestUpload(applicant, '').use(selfie)).refusal, invalid);
  assert.equal((await upload.use(selfie)).status, 200);
});

test('twenty parallel repeats of one act keep one picture and get one answer', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.whole(applicant, largePicture(30_000));
  const answers = await Promise.all(Array.from({ length: 20 }, () => upload.use(selfie, key('one'))));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal(new Set(answers.map(({ headers }) => headers['x-image-id'])).size, 1);
  const { images, revision } = await applicant.whole();
  assert.deepEqual([images.length, revision], [1, 2]);
});

test('of twenty different acts with one upload one is taken', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.whole(applicant, largePicture(30_000));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => upload.use(selfie, key(`act-${index}`))),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  for (const answer of answers.filter(({ status }) => status !== 200)) {
    assert.deepEqual(answer.refusal, notFound);
  }
  assert.equal((await applicant.whole()).images.length, 1);
});

test('an upload that was used is complete for good, and takes no further piece', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.whole(applicant, largePicture(3000));
  await upload.use(selfie);
  assert.equal(await upload.offset(), 3000);
  assert.deepEqual((await upload.add(3000, new Uint8Array(0))).refusal, notFound);
  assert.equal((await upload.call('DELETE')).status, 404);
  assert.deepEqual((await upload.use(selfie)).refusal, notFound);
});

for (const state of ['pending', 'locked', 'cancelled'] as const) {
  test(`a lost answer is given again when ${state}, though the file is gone`, async () => {
    const applicant = await sandbox.applicant();
    const upload = await TestUpload.whole(applicant, largePicture(3000));
    const first = await upload.use(selfie, key('lost'));
    assert.equal(await upload.bytesKept(sandbox), undefined);
    await sendAll(applicant);
    await bring(applicant, state, sandbox);
    const before = await applicant.whole();
    const again = await upload.use(selfie, key('lost'));
    assert.deepEqual([again.status, again.text], [200, first.text]);
    assert.equal(again.headers['x-image-id'], first.headers['x-image-id']);
    assert.deepEqual(await applicant.whole(), before);
  });
}

test('the same act may come at once, in pieces and in pieces anew, and counts once', async () => {
  const applicant = await sandbox.applicant();
  const file = largePicture(3000);
  const first = await (await TestUpload.whole(applicant, file)).use(selfie, key('act'));
  const anew = await TestUpload.whole(applicant, file);
  const answers = [
    await anew.use(selfie, key('act')),
    await anew.use(selfie, key('act')),
    await applicant.send(selfie, file, key('act')),
  ];
  for (const { headers, text: body } of answers) {
    assert.deepEqual([headers['x-image-id'], body], [first.headers['x-image-id'], first.text]);
  }
  assert.equal(await anew.bytesKept(sandbox), undefined, 'the second upload is used up as well');
  const other = await TestUpload.whole(applicant, largePicture(3000));
  const { refusal } = await other.use(selfie, key('act'));
  assert.deepEqual(refusal, { status: 409, errorName: 'idempotency-key-reused' });
  assert.equal((await applicant.whole()).images.length, 1);
});

test('an answer lost at the door is had again by naming the upload again', async () => {
  const applicant = await sandbox.applicant();
  const desk = new Desk(applicant);
  const upload = await TestUpload.whole(applicant, largePicture(3000));
  await desk.arm({ on: 'upload', step: 'SELFIE', errors: ['screenshot'] });
  await desk.switchOn({ kind: 'lost-answer', times: 1 });
  await assert.rejects(upload.use(selfie, key('lost')), TypeError);
  const answer = await upload.use(selfie, key('lost'));
  assert.deepEqual(answer.as<Schemas['IdDocAnswer']>().errors, ['screenshot']);
  assert.equal((await applicant.snapshot()).session.attempts?.['SELFIE']?.used, 1);
});

test('an armed refusal leaves the upload for the next act', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.whole(applicant, largePicture(3000));
  await new Desk(applicant).arm({ on: 'upload', step: 'SELFIE', errorName: 'corrupted-file' });
  assert.equal((await upload.use(selfie)).refusal.errorCode, 1004);
  assert.equal((await upload.use(selfie)).status, 200);
});

test('uploads in hand outlive the server, and what is left of others is removed at its start', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-pieces-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  const file = largePicture(3000);
  const first = await startSandbox({ dataDir });
  const owner = await first.applicant();
  const upload = await TestUpload.of(owner, file.length);
  await upload.add(0, file.slice(0, 1234));
  await first.close();
  await writeFile(join(dataDir, 'uploads', 'orphan'), 'left by a crash');
  const second = await startSandbox({ dataDir });
  context.after(() => second.close());
  const again = await second.applicant('basic-kyc-level', owner.userId);
  const resumed = new TestUpload(again, upload.id);
  assert.deepEqual(await readdir(join(dataDir, 'uploads')), [upload.id]);
  assert.equal(await resumed.offset(), 1234);
  await resumed.add(1234, file.slice(1234));
  assert.equal((await resumed.use(selfie)).status, 200);
});
