import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { jpegFile, pdfFile, pngFile, webpFile } from '../../support/node/files.js';
import { back, bill, front, newPicture, passport, selfie } from './pictures.js';
import { startSandbox } from './sandbox.js';
import type { Metadata, Schemas } from './sandbox.js';
import { write } from './states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Bytes = Uint8Array<ArrayBuffer>;
const text = (content: string): Bytes => Uint8Array.from(Buffer.from(content));
const cut = (file: Bytes): Bytes => file.slice(0, Math.floor(file.length * 0.6));
const large = (bytes: number): Bytes => {
  const file = new Uint8Array(bytes);
  file.set(jpegFile({ seed: 1 }));
  return file;
};
const megabyte = 1024 * 1024;

const refusedFiles: readonly [string, Metadata, () => Bytes, number, number][] = [
  ['an empty file', front, () => new Uint8Array(0), 400, 1003],
  ['a file of a byte more than 20 MB', front, () => large(20 * megabyte + 1), 413, 1002],
  ['a file of 22 MB', front, () => large(22 * megabyte), 413, 1002],
  ['a picture of 20,000 by 20,000', front, () => pngFile({ seed: 1, stated: [20_000, 20_000] }), 413, 1002],
  ['a JPEG that is cut off', front, () => cut(newPicture()), 400, 1004],
  ['a PNG that is cut off', front, () => cut(pngFile({ seed: 2 })), 400, 1004],
  ['a WebP that is cut off', front, () => cut(webpFile({ seed: 3 })), 400, 1004],
  ['a PDF that is cut off', bill, () => cut(pdfFile({ seed: 4 })), 400, 1004],
  ['text called a picture', front, () => text('Dear sir or madam'), 400, 1005],
  ['HTML called a picture', front, () => text('<!doctype html><script>alert(1)</script>'), 400, 1005],
  ['a GIF', front, () => text('GIF89a......'), 400, 1005],
  ['a PDF for an identity document', front, () => pdfFile({ seed: 5 }), 400, 1005],
  ['a PDF for a selfie', selfie, () => pdfFile({ seed: 6 }), 400, 1005],
  ['a type the level does not ask for', { ...front, idDocType: 'VISA' }, newPicture, 409, 1010],
  ['a type for a step that takes others', { ...selfie, idDocSetType: 'IDENTITY' }, newPicture, 409, 1010],
  ['a step there is not', { ...selfie, idDocSetType: 'SELFIE7' }, newPicture, 409, 1010],
  ['another size than announced', { ...front, contentBytes: 7 }, newPicture, 409, 1007],
];
for (const [what, metadata, file, status, errorCode] of refusedFiles) {
  test(`${what} is refused with ${errorCode} and nothing is kept`, async () => {
    const applicant = await sandbox.applicant();
    const { refusal } = await applicant.send(metadata, file());
    assert.deepEqual([refusal.status, refusal.errorCode], [status, errorCode]);
    const { images, revision, steps } = await applicant.whole();
    assert.deepEqual([images, revision], [[], 1]);
    assert.equal(steps['IDENTITY']?.attempts?.used, 0);
  });
}

const badMetadata: readonly [string, string][] = [
  ['no JSON', '{'],
  ['a list', '[]'],
  ['nothing at all', 'null'],
  ['no type', JSON.stringify({ country: 'DEU' })],
  ['a type that is a number', JSON.stringify({ ...front, idDocType: 7 })],
  ['an identity document without a country', JSON.stringify({ idDocType: 'PASSPORT' })],
  ['a country of two letters', JSON.stringify({ ...passport, country: 'DE' })],
  ['a country there is not', JSON.stringify({ ...passport, country: 'ZZZ' })],
  ['a side there is not', JSON.stringify({ ...front, idDocSubType: 'LEFT_SIDE' })],
  ['a two-sided document without its side', JSON.stringify({ idDocType: 'ID_CARD', country: 'DEU' })],
  ['a side of a passport', JSON.stringify({ ...passport, idDocSubType: 'FRONT_SIDE' })],
  ['a side of a selfie', JSON.stringify({ ...selfie, idDocSubType: 'FRONT_SIDE' })],
  ['a size that is a text', JSON.stringify({ ...front, contentBytes: '12' })],
  ['very much', JSON.stringify({ ...front, note: 'x'.repeat(20_000) })],
];
for (const [what, metadata] of badMetadata) {
  test(`metadata that is ${what} is no such request`, async () => {
    const applicant = await sandbox.applicant();
    const form = new FormData();
    form.set('metadata', metadata);
    form.set('content', new Blob([newPicture()]), 'a.jpg');
    const answer = await applicant.call('POST', '/resources/applicants/{id}/info/idDoc', { form });
    assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' });
  });
}

test('a body that is not multipart, or lacks a part, is no such request', async () => {
  const applicant = await sandbox.applicant();
  const path = '/resources/applicants/{id}/info/idDoc';
  const noContent = new FormData();
  noContent.set('metadata', JSON.stringify(front));
  const textContent = new FormData();
  textContent.set('metadata', JSON.stringify(front));
  textContent.set('content', 'a text, no file');
  const noMetadata = new FormData();
  noMetadata.set('content', new Blob([newPicture()]), 'a.jpg');
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
  const bodies = [{ form: noContent }, { form: textContent }, { form: noMetadata }, { json: front }, {}];
  for (const body of [...bodies, { body: 'no parts', headers: multipart }]) {
    const { refusal } = await applicant.call('POST', path, body);
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
  }
});

const takenFiles: readonly [string, Metadata, () => Bytes, string][] = [
  ['JPEG', passport, newPicture, 'image/jpeg'],
  ['PNG', passport, () => pngFile({ seed: 11 }), 'image/png'],
  ['WebP', passport, () => webpFile({ seed: 12 }), 'image/webp'],
  ['PDF', bill, () => pdfFile({ seed: 13 }), 'application/pdf'],
];
for (const [kind, metadata, file, contentType] of takenFiles) {
  test(`a ${kind} is kept byte for byte, under its true type`, async () => {
    const applicant = await sandbox.applicant();
    const bytes = file();
    const answer = await applicant.send(metadata, bytes);
    assert.deepEqual(answer.as(), metadata);
    const picture = await applicant.call(
      'GET',
      `/resources/applicants/{id}/resources/${answer.headers['x-image-id']}`,
    );
    assert.equal(picture.headers['content-type'], contentType);
    assert.ok(picture.bytes.equals(bytes));
    const { images } = await applicant.whole();
    assert.equal(images[0]?.sha256, createHash('sha256').update(bytes).digest('hex'));
  });
}

test('the snapshot tells another device which side each picture is', async () => {
  const applicant = await sandbox.applicant();
  const [one, two] = [await applicant.keep(front, newPicture()), await applicant.keep(back, newPicture())];
  const identity = (await applicant.snapshot()).steps['IDENTITY'];
  const shared = { idDocType: 'ID_CARD', country: 'DEU', active: true, contentType: 'image/jpeg' };
  assert.deepEqual(identity, {
    country: 'DEU',
    idDocType: 'ID_CARD',
    imageIds: [one, two],
    imageReviewResults: {},
    imageDetails: {
      [one]: { ...shared, idDocSubType: 'FRONT_SIDE' },
      [two]: { ...shared, idDocSubType: 'BACK_SIDE' },
    },
  });
});

test('a new picture of a side replaces the earlier one and leaves the other side', async () => {
  const applicant = await sandbox.applicant();
  const first = await applicant.keep(front, newPicture());
  const other = await applicant.keep(back, newPicture());
  const second = await applicant.keep(front, newPicture());
  assert.deepEqual((await applicant.snapshot()).steps['IDENTITY']?.imageIds, [other, second]);
  assert.equal((await applicant.call('GET', `/resources/applicants/{id}/resources/${first}`)).status, 404);
});

const otherDocuments: readonly [string, Metadata][] = [
  ['type', passport],
  ['country', { ...front, country: 'AUT' }],
];
for (const [what, metadata] of otherDocuments) {
  test(`a document of another ${what} replaces both sides of the earlier one`, async () => {
    const applicant = await sandbox.applicant();
    await applicant.keep(front, newPicture());
    await applicant.keep(back, newPicture());
    const only = await applicant.keep(metadata, newPicture());
    assert.deepEqual((await applicant.snapshot()).steps['IDENTITY']?.imageIds, [only]);
  });
}

test('the very same bytes replace themselves, are refused as another item, and are free again once taken back', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  const first = await applicant.keep(passport, picture);
  const again = await applicant.keep(passport, picture);
  assert.deepEqual((await applicant.snapshot()).steps['IDENTITY']?.imageIds, [again]);
  for (const metadata of [selfie, bill]) {
    const { refusal } = await applicant.send(metadata, picture);
    assert.deepEqual(refusal, { status: 409, errorCode: 1000, errorName: 'duplicate-document' });
  }
  assert.equal((await applicant.call('DELETE', `/resources/applicants/{id}/resources/${again}`)).status, 204);
  await applicant.keep(selfie, picture);
  assert.notEqual(first, again);
});

test('another applicant may send the same bytes', async () => {
  const picture = newPicture();
  for (const applicant of [await sandbox.applicant(), await sandbox.applicant()])
    await applicant.keep(selfie, picture);
});

test('the front sent as the back is kept inactive and takes the front with it', async () => {
  const applicant = await sandbox.applicant();
  const picture = newPicture();
  const frontId = await applicant.keep(front, picture);
  const answer = await applicant.send(back, picture);
  assert.deepEqual(answer.as(), { ...back, errors: ['sameSides'] });
  const { steps, session } = await applicant.snapshot();
  assert.deepEqual(steps['IDENTITY']?.imageIds, []);
  const details = steps['IDENTITY']?.imageDetails ?? {};
  assert.deepEqual(
    Object.entries(details).map(([id, { active }]) => [Number(id), active]),
    [
      [frontId, false],
      [Number(answer.headers['x-image-id']), false],
    ],
  );
  assert.equal(session.attempts?.['IDENTITY']?.used, 1);
});

test('after that mix-up the same back is refused again, and the true front is welcome', async () => {
  const applicant = await sandbox.applicant();
  const [picture, trueBack] = [newPicture(), newPicture()];
  await applicant.keep(front, picture);
  for (let time = 0; time < 2; time += 1) {
    const answer = await applicant.send(back, picture);
    assert.deepEqual(answer.as<Schemas['IdDocAnswer']>().errors, ['sameSides']);
  }
  await applicant.keep(front, picture);
  await applicant.keep(back, trueBack);
  const { steps, session } = await applicant.snapshot();
  assert.equal(steps['IDENTITY']?.imageIds.length, 2);
  assert.equal(session.attempts?.['IDENTITY']?.used, 2);
});

test('warnings are said to those who ask, and the picture stays', async () => {
  const applicant = await sandbox.applicant();
  const grey = (seed: number) => jpegFile({ seed, greyscale: true });
  const silent = await applicant.send(passport, grey(1));
  const asked = await applicant.send(passport, grey(2), { 'x-return-doc-warnings': 'true' });
  const greySelfie = await applicant.send(selfie, grey(3), { 'x-return-doc-warnings': 'true' });
  assert.deepEqual(silent.as(), passport);
  assert.deepEqual(asked.as<Schemas['IdDocAnswer']>().warnings, ['grayscale']);
  assert.deepEqual(greySelfie.as(), selfie);
  const { steps } = await applicant.snapshot();
  assert.deepEqual(steps['IDENTITY']?.imageIds, [Number(asked.headers['x-image-id'])]);
});

test('the hundred and first file of an applicant is refused', async () => {
  const applicant = await sandbox.applicant('selfie-only-level');
  await applicant.keep(selfie, newPicture());
  const copies = `WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 98)
    INSERT INTO pictures SELECT id + 1000000 + n, applicant_id, step, id_doc_type, id_doc_sub_type, country, content_type,
    bytes, sha256, 0, 'replaced', errors, warnings, review_result, sent_at_ms FROM pictures, counted WHERE applicant_id = ?`;
  await write(sandbox, copies, applicant.id);
  await applicant.keep(selfie, newPicture());
  assert.equal((await applicant.whole()).images.length, 100);
  const { refusal } = await applicant.send(selfie, newPicture());
  assert.deepEqual(refusal, { status: 400, errorCode: 1001, errorName: 'too-many-documents' });
});
