import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { numbersFrom } from '../../support/node/files.js';
import { passport, selfie } from './pictures.js';
import { begin, largePicture, TestUpload, uploadsPath } from './pieces.js';
import { dayMs, startSandbox } from './sandbox.js';
import type { Schemas } from './sandbox.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

test('the snapshot says that uploads in pieces are taken', async () => {
  const { session } = await (await sandbox.applicant()).snapshot();
  assert.equal(session.resumableUploads, true);
});

test('a file brought in pieces becomes a picture, byte for byte, and leaves nothing behind', async () => {
  const applicant = await sandbox.applicant();
  const file = largePicture(300_001);
  const upload = await TestUpload.of(applicant, file.length);
  for (let offset = 0; offset < file.length; offset += 100_000) {
    const added = await upload.add(offset, file.slice(offset, offset + 100_000));
    const end = Math.min(file.length, offset + 100_000);
    assert.deepEqual([added.status, added.headers['upload-offset']], [204, String(end)]);
    assert.equal(await upload.offset(), end);
  }
  const answer = await upload.use({ ...passport, contentBytes: file.length });
  assert.deepEqual(answer.as(), passport);
  const imageId = answer.headers['x-image-id'];
  const kept = await applicant.call('GET', `/resources/applicants/{id}/resources/${imageId}`);
  assert.ok(kept.bytes.equals(file));
  assert.equal(await upload.bytesKept(sandbox), undefined);
});

const random = numbersFrom(20_260_115);
for (let round = 0; round < 12; round += 1) {
  test(`an upload cut off anywhere goes on where it was cut, round ${round}`, async () => {
    const applicant = await sandbox.applicant();
    const file = largePicture(2000 + Math.floor(random() * 120_000));
    const upload = await TestUpload.of(applicant, file.length);
    const cuts: number[] = [];
    for (let offset = 0; offset < file.length; offset = await upload.offset()) {
      const piece = file.slice(offset, offset + 1 + Math.floor(random() * 50_000));
      const part = piece.slice(0, Math.floor(random() * piece.length));
      if (part.length > 0 && cuts.length < 6) {
        await upload.addAndBreak(offset, piece.length, part, sandbox);
        cuts.push(offset + part.length);
        assert.equal(await upload.offset(), offset + part.length, 'what had arrived stays');
      } else {
        assert.equal((await upload.add(offset, piece)).status, 204);
      }
    }
    assert.ok(cuts.length > 0);
    const imageId = (await upload.use(passport)).headers['x-image-id'];
    const kept = await applicant.call('GET', `/resources/applicants/{id}/resources/${imageId}`);
    assert.ok(kept.bytes.equals(file), `cut at ${cuts.join(', ')} of ${file.length}`);
  });
}

// Without its limit a failure would last as long as the server lets a request hang.
const limit = { timeout: 20_000 };

test('who comes back while the old connection seems to live gets the upload as it is', limit, async () => {
  const applicant = await sandbox.applicant();
  const file = largePicture(50_000);
  const upload = await TestUpload.of(applicant, file.length);
  const hanging = await upload.addPart(0, 30_000, file.slice(0, 12_345), sandbox);
  assert.equal(await upload.offset(), 12_345);
  assert.equal((await upload.add(12_345, file.slice(12_345))).status, 204);
  hanging.destroy();
  assert.equal(await upload.offset(), file.length);
  assert.equal((await upload.use(passport)).status, 200);
});

test('of two pieces for the same place one is kept', async () => {
  const applicant = await sandbox.applicant();
  const file = largePicture(40_000);
  const upload = await TestUpload.of(applicant, file.length);
  const answers = await Promise.all(Array.from({ length: 5 }, () => upload.add(0, file)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409, 409, 409, 409]);
  assert.equal((await upload.use(passport)).status, 200);
});

for (const offset of [0, 999, 1001, 2000]) {
  test(`a piece for ${offset} where the upload ends at 1000 is refused and changes nothing`, async () => {
    const applicant = await sandbox.applicant();
    const file = largePicture(2000);
    const upload = await TestUpload.of(applicant, file.length);
    await upload.add(0, file.slice(0, 1000));
    const { refusal } = await upload.add(offset, file.slice(offset, offset + 100));
    assert.deepEqual(refusal, { status: 409, errorName: 'upload-offset-mismatch' });
    assert.equal(await upload.offset(), 1000);
  });
}

test('what the server can is told without a token', async () => {
  for (const path of [uploadsPath, `${uploadsPath}/0`]) {
    const { status, headers } = await fetch(`${sandbox.url}${path}`, { method: 'OPTIONS' });
    assert.equal(status, 204);
    assert.equal(headers.get('tus-version'), '1.0.0');
    assert.equal(headers.get('tus-resumable'), '1.0.0');
    assert.equal(headers.get('tus-extension'), 'creation,termination,expiration');
    assert.equal(headers.get('tus-max-size'), String(20 * 1024 * 1024));
  }
});

test('nothing that a client says about the file is kept or told', async () => {
  const applicant = await sandbox.applicant();
  const begun = await begin(applicant, 10, { 'upload-metadata': 'filename cGFzc3BvcnQuanBn' });
  const id = begun.headers['location']?.split('/').at(-1) ?? '';
  const asked = await new TestUpload(applicant, id).call('HEAD');
  assert.equal(asked.headers['upload-metadata'], undefined);
});

test('an upload that was given up is gone', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.whole(applicant, largePicture(5000));
  assert.equal((await upload.call('DELETE')).status, 204);
  assert.equal(await upload.bytesKept(sandbox), undefined);
  for (const method of ['HEAD', 'DELETE']) assert.equal((await upload.call(method)).status, 404);
  assert.equal((await upload.add(0, new Uint8Array(1))).status, 404);
  assert.deepEqual((await upload.use(selfie)).refusal, { status: 404, errorName: 'not-found' });
});

test('an unused upload is over after a day, finished or not, and is removed', async () => {
  const applicant = await sandbox.applicant();
  const uploads = [
    await TestUpload.of(applicant, 9000),
    await TestUpload.whole(applicant, largePicture(4000)),
  ];
  const { headers } = await uploads[0]!.call('HEAD');
  assert.equal(Date.parse(headers['upload-expires'] ?? ''), sandbox.nowMs + dayMs);
  sandbox.nowMs += dayMs - 1;
  const { token } = (
    await sandbox.caller.call('POST', '/integrator/token', {
      json: { userId: applicant.userId, levelName: 'basic-kyc-level' },
    })
  ).as<Schemas['AccessToken']>();
  applicant.token = token;
  for (const upload of uploads) assert.equal((await upload.call('HEAD')).status, 200);
  sandbox.nowMs += 1;
  for (const upload of uploads) {
    assert.equal((await upload.call('HEAD')).status, 404);
    assert.equal((await upload.add(0, new Uint8Array(1))).status, 404);
    assert.equal((await upload.use(selfie)).refusal.status, 404);
  }
  await TestUpload.of(applicant, 1);
  for (const upload of uploads) assert.equal(await upload.bytesKept(sandbox), undefined);
});

test('an applicant has ten uploads in hand, and the oldest makes room for another', async () => {
  const applicant = await sandbox.applicant();
  const other = await TestUpload.of(await sandbox.applicant(), 10);
  const uploads: TestUpload[] = [];
  while (uploads.length < 12) uploads.push(await TestUpload.of(applicant, 10));
  const statuses = await Promise.all(uploads.map(async (upload) => (await upload.call('HEAD')).status));
  assert.deepEqual(statuses, [404, 404, ...Array.from({ length: 10 }, () => 200)]);
  const kept = await Promise.all(uploads.map((upload) => upload.bytesKept(sandbox)));
  assert.deepEqual(kept, [undefined, undefined, ...Array.from({ length: 10 }, () => 0)]);
  assert.equal(await other.offset(), 0);
});
