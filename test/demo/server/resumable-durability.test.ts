import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Caller } from './caller.js';
import { selfie } from './pictures.js';
import { largePicture, TestUpload } from './pieces.js';
import { TestApplicant } from './sandbox.js';
import type { Schemas } from './sandbox.js';
import { startServer } from './server-process.js';

const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-pieces-crash-'));
after(() => rm(dataDir, { recursive: true, force: true }));
const env = { PORT: '0', SANDBOX_DATA: dataDir };

test('a server that is killed at any step of an upload goes on with it', async () => {
  let server = await startServer(env);
  const json = { userId: 'user-1', levelName: 'basic-kyc-level' };
  const { token } = (await new Caller(server.url).call('POST', '/integrator/token', { json })).as<
    Schemas['AccessToken']
  >();
  const session = await new Caller(server.url).call('GET', '/resources/sdk/session', { token });
  const { applicantId } = session.as<Schemas['Snapshot']>();
  const file = largePicture(400_000);
  const applicant = () => new TestApplicant(new Caller(server.url), applicantId, json.userId, token);
  const { id } = await TestUpload.of(applicant(), file.length);
  const upload = () => new TestUpload(applicant(), id);
  const kill = async (): Promise<void> => {
    await server.end('SIGKILL');
    server = await startServer(env);
  };

  await kill();
  assert.equal((await upload().add(0, file.slice(0, 100_000))).status, 204);
  const place = { url: server.url, dataDir };
  const hanging = await upload().addPart(100_000, 200_000, file.slice(100_000, 150_000), place);
  await kill();
  hanging.destroy();
  const offset = await upload().offset();
  assert.ok(offset >= 100_000 && offset <= 150_000, `${offset}`);
  assert.equal((await upload().add(offset, file.slice(offset))).status, 204);

  await kill();
  const headers = { 'idempotency-key': 'once' };
  const first = await upload().use(selfie, headers);
  assert.equal(first.status, 200);
  await kill();
  assert.equal(await upload().offset(), file.length, 'it is known that it was used');
  const again = await upload().use(selfie, headers);
  assert.deepEqual([again.text, again.headers['x-image-id']], [first.text, first.headers['x-image-id']]);
  const path = `/resources/applicants/{id}/resources/${first.headers['x-image-id']}`;
  assert.ok((await applicant().call('GET', path)).bytes.equals(file));
  assert.deepEqual(await readdir(join(dataDir, 'uploads')), []);
  await server.end('SIGTERM');
});
