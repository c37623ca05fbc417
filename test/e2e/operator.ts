import type { components } from '../../src/services/generated/wire.js';

type Schemas = components['schemas'];

/** The operator as the console would act: real calls with the operator secret. */
export class OperatorUser {
  readonly #url: string;
  readonly #secret: string;

  constructor(url: string, secret: string) {
    this.#url = url;
    this.#secret = secret;
  }

  async #call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.#secret}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  }

  /** The applicant of that name with everything the server knows. */
  async applicant(userId: string): Promise<Schemas['OperatorApplicant']> {
    const path = '/resources/applicants';
    const { items } = await this.#call<{ items: readonly Schemas['ApplicantSummary'][] }>('GET', path);
    const found = items.find((each) => each.externalUserId === userId);
    if (!found) throw new Error(`no applicant ${userId}`);
    return this.#call('GET', `${path}/${found.id}/one`);
  }

  async finish(userId: string, verdict: Schemas['Verdict']): Promise<void> {
    const { id } = await this.applicant(userId);
    await this.#call('POST', `/resources/applicants/${id}/status/testCompleted`, verdict);
  }

  async act(userId: string, action: 'reset' | 'restart'): Promise<void> {
    const { id } = await this.applicant(userId);
    await this.#call('POST', `/resources/applicants/${id}/${action}`);
  }

  /** Arms the sandbox's next answers to an applicant, in place of those that wait. */
  async arm(userId: string, answers: readonly Schemas['ArmedAnswer'][]): Promise<void> {
    const { id } = await this.applicant(userId);
    await this.#call('PUT', `/sandbox/applicants/${id}/armed`, { answers });
  }

  /** Sets what goes wrong at the sandbox's door with an applicant's next calls. */
  async trouble(userId: string, faults: readonly Schemas['Fault'][]): Promise<void> {
    const { id } = await this.applicant(userId);
    await this.#call('PUT', `/sandbox/applicants/${id}/faults`, { faults });
  }

  /** A token of that user, as the integrator's server would hand it out. */
  async token(userId: string, levelName: string): Promise<string> {
    const body = { userId, levelName };
    const { token } = await this.#call<Schemas['AccessToken']>('POST', '/resources/accessTokens/sdk', body);
    return token;
  }

  /** The bytes of a picture as the server keeps them. */
  async picture(applicantId: string, imageId: number): Promise<Uint8Array> {
    const response = await fetch(`${this.#url}/resources/applicants/${applicantId}/resources/${imageId}`, {
      headers: { Authorization: `Bearer ${this.#secret}` },
    });
    if (!response.ok) throw new Error(`picture ${imageId}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
