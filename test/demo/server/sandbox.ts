import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { createSandbox } from '../../../demo/server/app.js';
import type { SandboxOptions } from '../../../demo/server/app.js';
import type { components } from '../../../src/services/generated/wire.js';
import { Caller } from './caller.js';
import type { Answer } from './caller.js';

export type Schemas = components['schemas'];
export type Metadata = Partial<Schemas['IdDocMetadata']>;
export type Verdict = Schemas['Verdict'];

export const operatorSecret = 'operator-secret-of-the-tests';
export const dayMs = 86_400_000;

/** One applicant of a test, and what the operator does with it. */
export class TestApplicant {
  readonly caller: Caller;
  readonly id: string;
  readonly userId: string;
  token: string;

  constructor(caller: Caller, id: string, userId: string, token: string) {
    this.caller = caller;
    this.id = id;
    this.userId = userId;
    this.token = token;
  }

  call(method: string, path: string, options: Parameters<Caller['call']>[2] = {}): Promise<Answer> {
    return this.caller.call(method, path.replace('{id}', this.id), { token: this.token, ...options });
  }

  async snapshot(): Promise<Schemas['Snapshot']> {
    return (await this.call('GET', '/resources/sdk/session')).as<Schemas['Snapshot']>();
  }

  send(
    metadata: Metadata,
    content: Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const form = new FormData();
    form.set('metadata', JSON.stringify(metadata));
    form.set('content', new Blob([content], { type: 'image/jpeg' }), 'photo.jpg');
    return this.call('POST', '/resources/applicants/{id}/info/idDoc', { form, headers });
  }

  /** Sends a picture that must be kept, and gives its id. */
  async keep(metadata: Metadata, content: Uint8Array<ArrayBuffer>): Promise<number> {
    const answer = await this.send(metadata, content);
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.as<Schemas['IdDocAnswer']>().errors, undefined);
    return Number(answer.headers['x-image-id']);
  }

  submit(): Promise<Answer> {
    return this.call('POST', '/resources/applicants/{id}/status/pending');
  }

  operate(method: string, path: string, json?: unknown): Promise<Answer> {
    return this.call(method, `/resources/applicants/{id}/${path}`, {
      token: operatorSecret,
      ...(json !== undefined && { json }),
    });
  }

  /** Has the operator do something, which must be taken, and gives the applicant as it is then. */
  async do(path: string, json?: unknown): Promise<Schemas['OperatorApplicant']> {
    const answer = await this.operate('POST', path, json);
    assert.equal(answer.status, 200, `${path}: ${answer.text}`);
    return answer.as<Schemas['OperatorApplicant']>();
  }

  /** Plays the reviewing service, which moves the check to another status. */
  play(reviewStatus: string): Promise<Answer> {
    return this.call('POST', '/sandbox/applicants/{id}/reviewStatus', {
      token: operatorSecret,
      json: { reviewStatus },
    });
  }

  async whole(): Promise<Schemas['OperatorApplicant']> {
    return (await this.operate('GET', 'one')).as<Schemas['OperatorApplicant']>();
  }

  /** Has the operator answer the check, which must be taken. */
  async answer(verdict: Verdict): Promise<void> {
    await this.do('status/testCompleted', verdict);
  }
}

/** A sandbox that listens, over a data folder and a clock of its own. */
export class TestSandbox {
  readonly url: string;
  readonly dataDir: string;
  readonly caller: Caller;
  readonly #clock: { nowMs: number };
  #applicants = 0;
  readonly #stop: () => Promise<void>;

  constructor(url: string, dataDir: string, clock: { nowMs: number }, stop: () => Promise<void>) {
    this.url = url;
    this.dataDir = dataDir;
    this.caller = new Caller(url);
    this.#clock = clock;
    this.#stop = stop;
  }

  get nowMs(): number {
    return this.#clock.nowMs;
  }

  set nowMs(value: number) {
    this.#clock.nowMs = value;
  }

  get databasePath(): string {
    return join(this.dataDir, 'sandbox.db');
  }

  async applicant(
    levelName = 'basic-kyc-level',
    userId = `user-${(this.#applicants += 1)}`,
  ): Promise<TestApplicant> {
    const issued = await this.caller.call('POST', '/integrator/token', { json: { userId, levelName } });
    assert.equal(issued.status, 200, issued.text);
    const { token } = issued.as<Schemas['AccessToken']>();
    const session = await this.caller.call('GET', '/resources/sdk/session', { token });
    return new TestApplicant(this.caller, session.as<Schemas['Snapshot']>().applicantId, userId, token);
  }

  close(): Promise<void> {
    return this.#stop();
  }
}

/** Starts a sandbox on a free port; its clock stands still until a test moves it. */
export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'sandbox-test-')));
  const clock = { nowMs: Date.parse('2026-01-15T12:00:00Z') };
  const sandbox = await createSandbox({ dataDir, operatorSecret, clock: () => clock.nowMs, ...options });
  const server = createAdaptorServer({ fetch: sandbox.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return new TestSandbox(`http://127.0.0.1:${port}`, dataDir, clock, async () => {
    server.close();
    await sandbox.close();
    server.closeAllConnections();
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
  });
}
