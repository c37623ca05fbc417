import type { components } from '../../../src/services/generated/wire.js';

type Schemas = components['schemas'];

/** What the server knows of one applicant in the end. */
export interface Record {
  readonly applicant: Schemas['OperatorApplicant'];
  /** The types of the webhooks that tell of it. */
  readonly webhooks: readonly string[];
}

/** The server as the integrator and the operator have it, past every proxy. */
export class Records {
  readonly #url: string;
  readonly #secret: string;

  constructor(url: string, secret: string) {
    // By its number, as looking up the name would take longer than most answers.
    this.#url = url.replace('localhost', '127.0.0.1');
    this.#secret = secret;
  }

  /** An access token for a user, who is made an applicant with the first. */
  async token(userId: string, levelName: string, ttlInSecs = 3600): Promise<string> {
    const json = { userId, levelName, ttlInSecs };
    return (
      await this.#call<Schemas['AccessToken']>('POST', '/resources/accessTokens/sdk', this.#secret, json)
    ).token;
  }

  /** A token that was good once and is so no longer. */
  async expiredToken(): Promise<string> {
    const token = await this.token('nobody-in-time', 'selfie-only-level', 1);
    for (;;) {
      const headers = { Authorization: `Bearer ${token}` };
      const { status } = await fetch(`${this.#url}/resources/sdk/session`, { headers });
      if (status === 401) return token;
    }
  }

  /** The applicant's id. */
  async idOf(token: string): Promise<string> {
    return (await this.#call<Schemas['Snapshot']>('GET', '/resources/sdk/session', token)).applicantId;
  }

  async read(id: string): Promise<Record> {
    const deliveries = `/sandbox/webhooks/deliveries?applicantId=${id}`;
    const [applicant, { items }] = await Promise.all([
      this.#call<Schemas['OperatorApplicant']>('GET', `/resources/applicants/${id}/one`, this.#secret),
      this.#call<{ items: readonly { readonly type: string }[] }>('GET', deliveries, this.#secret),
    ]);
    return { applicant, webhooks: items.map(({ type }) => type) };
  }

  async #call<Answer>(method: string, path: string, token: string, json?: unknown): Promise<Answer> {
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}
