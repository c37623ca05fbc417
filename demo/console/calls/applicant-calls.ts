import type { components } from '../../../src/services/generated/wire.js';
import { CallRefused, answerOf } from './call.js';

type Schemas = components['schemas'];

/** What a sender says about a picture. */
export type PictureMetadata = Schemas['IdDocMetadata'];

/** A picture that the server kept, and what it says of it. */
export interface KeptPicture {
  readonly imageId: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** The calls of one applicant with their own token, as the widget makes them. */
export class ApplicantCalls {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** Everything the server tells the applicant. */
  async readSession(signal: AbortSignal): Promise<Schemas['Snapshot']> {
    return (await (await this.#call('/sdk/session', {}, signal)).json()) as Schemas['Snapshot'];
  }

  /** Sends one picture, each time as a new act of sending. */
  async sendPicture(
    id: string,
    metadata: PictureMetadata,
    content: Blob,
    signal: AbortSignal,
  ): Promise<KeptPicture> {
    const form = new FormData();
    form.append('metadata', JSON.stringify(metadata));
    form.append('content', content, 'picture.jpg');
    const headers = { 'X-Return-Doc-Warnings': 'true', 'Idempotency-Key': crypto.randomUUID() };
    const request = { method: 'POST', headers, body: form };
    const answer = await this.#call(`/applicants/${id}/info/idDoc`, request, signal);
    const { errors = [], warnings = [] } = (await answer.json()) as Schemas['IdDocAnswer'];
    const imageId = Number(answer.headers.get('X-Image-Id'));
    if (!imageId) throw new CallRefused({ description: 'The answer names no picture.' });
    return { imageId, errors, warnings };
  }

  /** Sets the applicant's own data fields. */
  async setFields(id: string, fields: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void> {
    const headers = { 'Content-Type': 'application/json' };
    const request = { method: 'PATCH', headers, body: JSON.stringify(fields) };
    await this.#call(`/applicants/${id}/fixedInfo`, request, signal);
  }

  async requestCheck(id: string, signal: AbortSignal): Promise<void> {
    await this.#call(`/applicants/${id}/status/pending`, { method: 'POST' }, signal);
  }

  #call(path: string, request: RequestInit, signal: AbortSignal): Promise<Response> {
    const headers = { ...request.headers, Authorization: `Bearer ${this.#token}` };
    return answerOf(`/resources${path}`, { ...request, cache: 'no-store', headers }, signal);
  }
}
