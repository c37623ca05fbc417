import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pdfFile } from '../../support/node/files.js';
import { Caller } from './caller.js';
import { back, bill, front, newPicture, selfie } from './pictures.js';
import type { Metadata, Schemas } from './sandbox.js';
import { startServer } from './server-process.js';
import type { ServerProcess } from './server-process.js';

const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-crash-'));
after(() => rm(dataDir, { recursive: true, force: true }));
const env = { PORT: '0', SANDBOX_DATA: dataDir };

interface Act {
  readonly token: string;
  readonly applicantId: string;
  readonly key: string;
  readonly metadata: Metadata;
  readonly content: Uint8Array<ArrayBuffer>;
}

function send(server: ServerProcess, { token, applicantId, key, metadata, content }: Act) {
  const form = new FormData();
  form.set('metadata', JSON.stringify(metadata));
  form.set('content', new Blob([content]), 'a');
  const path = `/resources/applicants/${applicantId}/info/idDoc`;
  return new Caller(server.url).call('POST', path, { token, form, headers: { 'idempotency-key': key } });
}

async function newActs(server: ServerProcess, userId: string): Promise<Act[]> {
  const caller = new Caller(server.url);
  const issued = await caller.call('POST', '/integrator/token', {
    json: { userId, levelName: 'basic-kyc-level' },
  });
  const { token } = issued.as<Schemas['AccessToken']>();
  const session = await caller.call('GET', '/resources/sdk/session', { token });
  const { applicantId } = session.as<Schemas['Snapshot']>();
  return [front, back, selfie, bill].map((metadata, index) => {
    const content = metadata === bill ? pdfFile({ seed: Number(userId.slice(5)) }) : newPicture();
    return { token, applicantId, key: `${userId}-${index}`, metadata, content };
  });
}

/** Sends the acts all at once and kills the server as soon as some of them are acknowledged. */
async function sendAndKill(
  server: ServerProcess,
  acts: readonly Act[],
  enough: number,
): Promise<Map<Act, string>> {
  const acknowledged = new Map<Act, string>();
  let killed: Promise<unknown> | undefined;
  const sent = acts.map(async (act) => {
    const { status, headers } = await send(server, act);
    assert.equal(status, 200);
    acknowledged.set(act, headers['x-image-id'] ?? '');
    if (acknowledged.size >= enough) killed ??= server.end('SIGKILL');
  });
  await Promise.allSettled(sent);
  await killed;
  return acknowledged;
}

test('a kill in the middle of sending loses nothing that was acknowledged, and repeats count once', async () => {
  for (const [round, enough] of [2, 11].entries()) {
    const first = await startServer(env);
    const applicants = await Promise.all(
      Array.from({ length: 5 }, (_, index) => newActs(first, `user-${round * 5 + index}`)),
    );
    const acts = applicants.flat();
    const acknowledged = await sendAndKill(first, acts, enough);
    assert.ok(
      acknowledged.size >= enough && acknowledged.size < acts.length,
      `${acknowledged.size} acknowledged`,
    );

    const second = await startServer(env);
    const caller = new Caller(second.url);
    for (const [{ token, applicantId, content }, imageId] of acknowledged) {
      const kept = await caller.call('GET', `/resources/applicants/${applicantId}/resources/${imageId}`, {
        token,
      });
      assert.ok(kept.bytes.equals(content), 'an acknowledged picture is there, byte for byte');
    }
    for (const act of acts) {
      const again = await send(second, act);
      assert.equal(again.status, 200);
      const before = acknowledged.get(act);
      if (before !== undefined) assert.equal(again.headers['x-image-id'], before);
    }
    for (const [{ applicantId }] of applicants.map(([act]) => [act!] as const)) {
      const path = `/resources/applicants/${applicantId}/one`;
      const { images, missing } = (await caller.call('GET', path, { token: second.operatorSecret })).as<
        Schemas['OperatorApplicant']
      >();
      const hashes = acts
        .filter((act) => act.applicantId === applicantId)
        .map(({ content }) => createHash('sha256').update(content).digest('hex'));
      assert.deepEqual(images.map(({ sha256 }) => sha256).sort(), hashes.sort(), 'each picture once');
      assert.deepEqual(missing, []);
    }
    assert.equal(await second.end('SIGTERM'), 0);
  }
});
