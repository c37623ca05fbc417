import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Schemas } from '../sandbox.js';

/** One request that a receiver got; the test answers it, or not. */
export class ReceivedCall {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly response: ServerResponse;

  constructor(
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
    bytes: Buffer,
    response: ServerResponse,
  ) {
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.bytes = bytes;
    this.response = response;
  }

  get body(): Schemas['WebhookBody'] {
    return JSON.parse(this.bytes.toString('utf8')) as Schemas['WebhookBody'];
  }

  answer(status: number, headers: Record<string, string> = {}): void {
    this.response.writeHead(status, headers).end();
  }
}

/** An integrator's server, which hands each request to the test to answer. */
export class TestReceiver {
  readonly url: string;
  readonly calls: ReceivedCall[] = [];
  readonly #server: Server;
  #handedOut = 0;
  #waiting: (() => void) | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks?from=sandbox`;
    server.on('request', async (request, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method = '', url = '', headers } = request;
      this.calls.push(new ReceivedCall(method, url, headers, Buffer.concat(chunks), response));
      this.#waiting?.();
    });
  }

  /** The next request that was not handed out yet, as soon as it is there. */
  async next(): Promise<ReceivedCall> {
    while (this.calls.length === this.#handedOut) {
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
    this.#handedOut += 1;
    return this.calls[this.#handedOut - 1]!;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Starts a receiver on a free port. */
export async function startReceiver(): Promise<TestReceiver> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new TestReceiver(server);
}
