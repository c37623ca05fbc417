import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Applicant, OperatorAct } from '../../demo/console/calls/operator-calls.js';
import type { components } from '../../src/services/generated/wire.js';
import { jpegFile } from '../support/node/files.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { perform } from './console-act.js';

type Schemas = components['schemas'];

export const fullLevel = 'data-kyc-level';
const data = {
  ...{ firstName: 'Anna', lastName: 'Example', dob: '1990-01-31', country: 'DEU' },
  ...{ phone: '+49 151 0000000', email: 'anna@example.org' },
};

/** A PDF of two pages, printed by the browser: with fonts in it, as a bill has them. */
export async function twoPagePdf(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent('<h1>Utopia Electric</h1><p style="break-before: page">The second page</p>');
  const bytes = await page.pdf();
  await page.close();
  return bytes;
}

/** An applicant of the level that asks for everything, who has sent it all and asked for the check. */
export class FullApplicant {
  readonly userId: string;
  readonly id: string;
  readonly token: string;
  readonly #sandbox: SandboxProcess;
  static #made = 0;

  private constructor(sandbox: SandboxProcess, userId: string, id: string, token: string) {
    this.#sandbox = sandbox;
    this.userId = userId;
    this.id = id;
    this.token = token;
  }

  static async submitted(sandbox: SandboxProcess, bill: Uint8Array): Promise<FullApplicant> {
    const seed = (FullApplicant.#made += 1) * 10;
    const userId = `full-${seed}`;
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ userId, levelName: fullLevel });
    const issued = await fetch(`${sandbox.url}/integrator/token`, { method: 'POST', headers, body });
    const { token } = (await issued.json()) as Schemas['AccessToken'];
    const address = `${sandbox.url}/resources/sdk/session`;
    const session = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
    const { applicantId } = (await session.json()) as Schemas['Snapshot'];
    const applicant = new FullApplicant(sandbox, userId, applicantId, token);
    const card = { idDocType: 'ID_CARD', country: 'DEU' };
    await applicant.#send(
      { ...card, idDocSubType: 'FRONT_SIDE' },
      jpegFile({ seed, width: 640, height: 480 }),
    );
    await applicant.#send(
      { ...card, idDocSubType: 'BACK_SIDE' },
      jpegFile({ seed: seed + 1, width: 640, height: 480 }),
    );
    await applicant.#send(
      { idDocType: 'SELFIE', country: 'DEU' },
      jpegFile({ seed: seed + 2, width: 480, height: 640 }),
    );
    await applicant.#send({ idDocType: 'UTILITY_BILL', country: 'DEU' }, bill);
    await applicant.#call('PATCH', 'fixedInfo', JSON.stringify(data));
    await applicant.#call('POST', 'status/pending');
    return applicant;
  }

  /** Everything an operator knows of the applicant. */
  async whole(): Promise<Applicant> {
    const headers = { Authorization: `Bearer ${this.#sandbox.operatorSecret}` };
    const answer = await fetch(`${this.#sandbox.url}/resources/applicants/${this.id}/one`, { headers });
    return (await answer.json()) as Applicant;
  }

  /** Has an operator do something, away from the page. */
  async operate(act: OperatorAct): Promise<void> {
    const answer = await perform(this.#sandbox, this.id, act);
    assert.ok(answer.ok, await answer.text());
  }

  async #send(metadata: object, bytes: Uint8Array): Promise<void> {
    const form = new FormData();
    form.set('metadata', JSON.stringify(metadata));
    form.set('content', new Blob([Uint8Array.from(bytes)]), 'file');
    await this.#call('POST', 'info/idDoc', form);
  }

  async #call(method: string, path: string, body?: FormData | string): Promise<void> {
    const headers = {
      Authorization: `Bearer ${this.token}`,
      ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
    };
    const address = `${this.#sandbox.url}/resources/applicants/${this.id}/${path}`;
    const answer = await fetch(address, { method, headers, ...(body !== undefined && { body }) });
    assert.ok(answer.ok, `${path}: ${await answer.text()}`);
  }
}
