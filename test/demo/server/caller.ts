import assert from 'node:assert/strict';
import { validateExchange } from '../../support/node/contract-client.js';

/** What a test sends. */
export interface CallOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** An answer that was compared with the contract. */
export class Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;

  constructor(status: number, headers: Readonly<Record<string, string>>, bytes: Buffer) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
  }

  get text(): string {
    return this.bytes.toString('utf8');
  }

  as<Body>(): Body {
    return JSON.parse(this.text) as Body;
  }

  /** What a refusal says, without the words. */
  get refusal(): { status: number; errorCode?: number; errorName?: string } {
    const { errorCode, errorName } = this.as<{ errorCode?: number; errorName?: string }>();
    return {
      status: this.status,
      ...(errorCode !== undefined && { errorCode }),
      ...(errorName && { errorName }),
    };
  }
}

/** Calls a server and holds every exchange against the contract. */
export class Caller {
  readonly url: string;
  readonly answers: { readonly token: string | undefined; readonly answer: Answer }[] = [];

  constructor(url: string) {
    this.url = url;
  }

  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { token, headers = {}, json, form, body } = options;
    const request = new Request(`${this.url}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form && { body: form }),
      ...(body !== undefined && { body }),
    });
    const sent = new Uint8Array(await request.clone().arrayBuffer());
    const response = await fetch(request);
    const answer = new Answer(
      response.status,
      Object.fromEntries(response.headers),
      Buffer.from(await response.arrayBuffer()),
    );
    this.answers.push({ token, answer });
    const seen = { method, url: request.url, headers: Object.fromEntries(request.headers), body: sent };
    const problems = await validateExchange(seen, {
      status: answer.status,
      headers: answer.headers,
      body: answer.bytes,
    });
    assert.deepEqual(problems?.response ?? [], [], `${method} ${path} → ${answer.status} ${answer.text}`);
    // A request that breaks the contract may be sent, to see it refused; it may not be taken.
    if (answer.status < 400) assert.deepEqual(problems?.request ?? [], [], `${method} ${path} was taken`);
    return answer;
  }
}
