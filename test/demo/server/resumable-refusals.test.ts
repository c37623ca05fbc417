import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { after, test } from 'node:test';
import { newPicture, selfie, sendAll } from './pictures.js';
import { begin, largePicture, TestUpload, uploadsPath } from './pieces.js';
import { operatorSecret, startSandbox } from './sandbox.js';
import { Desk } from './sandbox/desk.js';
import { bring, write } from './states.js';
import type { State } from './states.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const megabyte = 1024 * 1024;

test('what belongs to another applicant does not exist, whoever asks and whatever for', async () => {
  const owner = await sandbox.applicant();
  const other = await sandbox.applicant();
  const file = largePicture(5000);
  const upload = await TestUpload.of(owner, file.length);
  await upload.add(0, file.slice(0, 3000));
  const asOther = new TestUpload(other, upload.id);
  for (const method of ['HEAD', 'DELETE']) assert.equal((await asOther.call(method)).status, 404);
  const gone = { status: 404, errorName: 'not-found' };
  assert.deepEqual((await asOther.add(3000, file.slice(3000))).refusal, gone);
  assert.equal(await upload.offset(), 3000);
  await upload.add(3000, file.slice(3000));
  assert.deepEqual((await asOther.use(selfie)).refusal, gone);
  assert.equal((await other.whole()).images.length, 0);
  assert.equal((await upload.use(selfie)).status, 200);
});

test('without a token, with a wrong one and with the operator’s nothing is done', async () => {
  const upload = await TestUpload.of(await sandbox.applicant(), 10);
  for (const authorization of ['', 'Bearer x', `Bearer ${operatorSecret}`]) {
    for (const method of ['POST', 'HEAD', 'PATCH', 'DELETE']) {
      const path = method === 'POST' ? uploadsPath : `${uploadsPath}/${upload.id}`;
      const headers = { authorization, 'tus-resumable': '1.0.0', 'upload-length': '10' };
      const { status } = await fetch(`${sandbox.url}${path}`, { method, headers });
      assert.equal(status, 401, `${method} ${authorization}`);
    }
  }
  assert.equal(await upload.offset(), 0);
});

test('what lies in an upload can be read by nobody', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.whole(applicant, largePicture(3000));
  for (const token of [applicant.token, operatorSecret]) {
    const headers = { 'tus-resumable': '1.0.0', authorization: `Bearer ${token}` };
    const answer = await fetch(`${sandbox.url}${uploadsPath}/${upload.id}`, { headers });
    assert.equal(answer.status, token === applicant.token ? 404 : 401);
    assert.ok((await answer.arrayBuffer()).byteLength < 300);
  }
});

test('a file of 20 MB can be announced, and none of a byte more', async () => {
  const applicant = await sandbox.applicant();
  assert.equal((await begin(applicant, 20 * megabyte)).status, 201);
  for (const bytes of [20 * megabyte + 1, 999_999_999_999]) {
    assert.deepEqual((await begin(applicant, bytes)).refusal, {
      status: 413,
      errorCode: 1002,
      errorName: 'file-too-big',
    });
  }
});

for (const length of ['', '-1', '1.5', '1e3', '0x10', ' ', '9999999999999999', '010']) {
  test(`an upload of «${length}» bytes is no such request`, async () => {
    const answer = await begin(await sandbox.applicant(), 0, { 'upload-length': length });
    assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' });
  });
}

test('an upload of unknown length is no such request', async () => {
  const headers = { 'tus-resumable': '1.0.0', 'upload-defer-length': '1' };
  const answer = await (await sandbox.applicant()).call('POST', uploadsPath, { headers });
  assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' });
});

test('who speaks no tus, or another version, is told so', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.of(applicant, 10);
  for (const version of ['', '0.2.2', '2.0.0']) {
    const headers = { 'tus-resumable': version };
    assert.equal((await begin(applicant, 10, headers)).refusal.status, 412);
    for (const method of ['HEAD', 'DELETE', 'PATCH']) {
      assert.equal((await upload.call(method, { headers })).status, 412);
    }
  }
  assert.equal(await upload.offset(), 0);
});

test('more than was announced is refused', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.of(applicant, 1000);
  const { refusal } = await upload.add(0, largePicture(1001));
  assert.deepEqual(refusal, { status: 413, errorCode: 1002, errorName: 'file-too-big' });
  assert.equal(await upload.offset(), 0);
});

test('more than was announced is refused also where nobody says how much comes', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.of(applicant, 100_000);
  // With a connection of its own, for it does not outlive a body that nobody wants to hear to its end.
  const sending = request(`${sandbox.url}${uploadsPath}/${upload.id}`, {
    method: 'PATCH',
    agent: false,
    headers: {
      authorization: `Bearer ${applicant.token}`,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
  });
  sending.on('error', () => undefined);
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  sending.write(largePicture(3_000_000));
  const [{ statusCode }] = await answered;
  sending.destroy();
  assert.equal(statusCode, 413);
  assert.ok((await upload.offset()) <= 100_000);
});

test('every answer names the version, refusals too', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.of(applicant, 10);
  const answers = [
    await begin(applicant, 10),
    await begin(applicant, 21 * megabyte),
    await upload.call('HEAD'),
    await upload.add(5, largePicture(400)),
    await upload.call('DELETE', { token: 'x' }),
    await upload.call('DELETE'),
  ];
  assert.deepEqual(
    answers.map(({ status, headers }) => [status, headers['tus-resumable']]),
    [201, 413, 200, 409, 401, 204].map((status) => [status, '1.0.0']),
  );
});

test('a piece needs its place and its type', async () => {
  const applicant = await sandbox.applicant();
  const upload = await TestUpload.of(applicant, 1000);
  const type = { 'content-type': 'application/offset+octet-stream' };
  const wrong: readonly Readonly<Record<string, string>>[] = [
    type,
    { ...type, 'upload-offset': '-1' },
    { ...type, 'upload-offset': 'x' },
    { 'upload-offset': '0', 'content-type': 'image/jpeg' },
  ];
  for (const headers of wrong) {
    const { refusal } = await upload.call('PATCH', { headers, body: largePicture(1000) });
    assert.deepEqual(refusal, { status: 400, errorName: 'invalid-request' });
  }
  assert.equal(await upload.offset(), 0);
});

for (const id of ['0', '..', '%2e%2e%2fsandbox.db', 'a'.repeat(200), '%00', '__proto__']) {
  test(`there is no upload called ${id.slice(0, 25)}`, async () => {
    const applicant = await sandbox.applicant();
    const headers = { 'tus-resumable': '1.0.0', authorization: `Bearer ${applicant.token}` };
    for (const method of ['HEAD', 'PATCH', 'DELETE', 'GET']) {
      const { status } = await fetch(`${sandbox.url}${uploadsPath}/${id}`, { method, headers });
      assert.equal(status, 404, method);
    }
  });
}

const shut: readonly (readonly [State, number, number])[] = [
  ['pending', 409, 1006],
  ['approved', 409, 1006],
  ['inactive', 409, 1008],
  ['final', 409, 1009],
  ['locked', 423, 1100],
  ['cancelled', 410, 1101],
  ['expired', 410, 1102],
];
for (const [state, status, errorCode] of shut) {
  test(`when ${state} no upload begins or goes on, and one that is finished is not taken`, async () => {
    const applicant = await sandbox.applicant();
    const file = largePicture(3000);
    const half = await TestUpload.of(applicant, file.length);
    await half.add(0, file.slice(0, 1000));
    const finished = await TestUpload.whole(applicant, largePicture(3000));
    await sendAll(applicant);
    await bring(applicant, state, sandbox);
    const acts = [begin(applicant, 10), half.add(1000, file.slice(1000)), finished.use(selfie)];
    for (const { refusal } of await Promise.all(acts)) {
      assert.deepEqual([refusal.status, refusal.errorCode], [status, errorCode]);
    }
    assert.equal(await half.offset(), 1000, 'asking how far it is goes on');
    assert.equal((await half.call('DELETE')).status, 204, 'and giving it up');
  });
}

test('where no further picture would be kept, no upload begins', async () => {
  const applicant = await sandbox.applicant('selfie-only-level');
  await applicant.keep(selfie, newPicture());
  const copies = `WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 99)
    INSERT INTO pictures SELECT id + 1000000 + n, applicant_id, step, id_doc_type, id_doc_sub_type, country, content_type,
    bytes, sha256, 0, 'replaced', errors, warnings, review_result, sent_at_ms FROM pictures, counted WHERE applicant_id = ?`;
  await write(sandbox, copies, applicant.id);
  const { refusal } = await begin(applicant, 10);
  assert.deepEqual(refusal, { status: 400, errorCode: 1001, errorName: 'too-many-documents' });
});

test('faults strike pieces like every other call, and what was kept stays kept', async () => {
  const applicant = await sandbox.applicant();
  const desk = new Desk(applicant);
  const file = largePicture(9000);
  const upload = await TestUpload.of(applicant, file.length);
  await desk.switchOn({ kind: 'busy', retryAfterSecs: 3, times: 1 }, { kind: 'token-expired', times: 1 });
  const busy = await upload.add(0, file.slice(0, 4000));
  assert.deepEqual([busy.status, busy.headers['retry-after']], [429, '3']);
  assert.equal((await upload.add(0, file.slice(0, 4000))).refusal.errorName, 'token-expired');
  assert.equal(await upload.offset(), 0);
  await desk.switchOn({ kind: 'lost-answer', times: 1 });
  await assert.rejects(upload.add(0, file.slice(0, 4000)), TypeError);
  assert.equal(await upload.offset(), 4000, 'it had arrived, only its answer was lost');
  const lines = await desk.requests();
  const seen = lines.filter(({ path }) => path.startsWith(uploadsPath)).map(({ method }) => method);
  assert.deepEqual(seen, ['POST', 'PATCH', 'PATCH', 'HEAD', 'PATCH', 'HEAD']);
});
