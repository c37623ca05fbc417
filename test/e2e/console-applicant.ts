import assert from 'node:assert/strict';
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

/** A PDF of two pages in a typeface that is not in the file: whoever shows it must have one. */
function twoPagePdf(): Uint8Array {
  const texts = ['Utopia Electric, your bill', 'The second page'];
  const pages = texts.flatMap((text, index) => {
    const drawing = `BT /F 24 Tf 30 ${300 - index * 40} Td (${text}) Tj ET`;
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 360 400] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`;
    return [page, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`];
  });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages,
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + table + trailer);
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

  static async submitted(sandbox: SandboxProcess): Promise<FullApplicant> {
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
    await applicant.#send({ idDocType: 'UTILITY_BILL', country: 'DEU' }, twoPagePdf());
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
