import assert from 'node:assert/strict';
import type { components } from '../../src/services/generated/wire.js';
import { jpegFile } from '../support/node/files.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';

type Schemas = components['schemas'];

/** An applicant of the selfie level, played over HTTP. */
export class Sender {
  readonly userId: string;
  readonly id: string;
  readonly #sandbox: SandboxProcess;
  readonly #token: string;
  static #made = 0;
  static #sent = 0;

  private constructor(sandbox: SandboxProcess, userId: string, id: string, token: string) {
    this.#sandbox = sandbox;
    this.userId = userId;
    this.id = id;
    this.#token = token;
  }

  /** Somebody new, known to the server. */
  static async enrol(sandbox: SandboxProcess): Promise<Sender> {
    const userId = `sender-${(Sender.#made += 1)}`;
    const body = JSON.stringify({ userId, levelName: 'selfie-only-level' });
    const headers = { 'Content-Type': 'application/json' };
    const issued = await fetch(`${sandbox.url}/integrator/token`, { method: 'POST', headers, body });
    const { token } = (await issued.json()) as Schemas['AccessToken'];
    const session = await fetch(`${sandbox.url}/resources/sdk/session`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return new Sender(sandbox, userId, ((await session.json()) as Schemas['Snapshot']).applicantId, token);
  }

  /** Somebody new whose check is requested. */
  static async submitted(sandbox: SandboxProcess): Promise<Sender> {
    const sender = await Sender.enrol(sandbox);
    await sender.send();
    await sender.submit();
    return sender;
  }

  async call(method: string, path: string, body?: FormData | string, token = this.#token): Promise<Response> {
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
    };
    const address = `${this.#sandbox.url}/resources/applicants/${this.id}/${path}`;
    return fetch(address, { method, headers, ...(body !== undefined && { body }) });
  }

  async send(): Promise<void> {
    const form = new FormData();
    form.set('metadata', JSON.stringify({ idDocType: 'SELFIE' }));
    form.set(
      'content',
      new Blob([jpegFile({ seed: (Sender.#sent += 1), width: 640, height: 480 })]),
      'selfie.jpg',
    );
    const answer = await this.call('POST', 'info/idDoc', form);
    assert.equal(answer.status, 200, await answer.text());
  }

  async submit(): Promise<void> {
    const answer = await this.call('POST', 'status/pending');
    assert.equal(answer.status, 200, await answer.text());
  }

  /** Takes the active pictures back. */
  async takeBack(): Promise<void> {
    for (const { imageId, active } of (await this.whole()).images) {
      if (!active) continue;
      const answer = await this.call('DELETE', `resources/${imageId}`);
      assert.equal(answer.status, 204, await answer.text());
    }
  }

  /** Calls with the operator secret. */
  operate(path: string, body: object = {}): Promise<Response> {
    return this.call('POST', path, JSON.stringify(body), this.#sandbox.operatorSecret);
  }

  async whole(): Promise<Schemas['OperatorApplicant']> {
    const answer = await this.call('GET', 'one', undefined, this.#sandbox.operatorSecret);
    return (await answer.json()) as Schemas['OperatorApplicant'];
  }
}
