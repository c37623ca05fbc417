import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { validateExchange } from '../support/node/contract-client.js';

/** One call as it passed, with what the contract has against it. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestBytes: Uint8Array;
  readonly responseBytes: Uint8Array;
  readonly problems: readonly string[];
}

/** A call at the door, before any of its body is read. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the connection of a call breaks: once so many bytes of its body have passed, so that there is no answer. */
export interface Cut {
  readonly afterBytes: number;
}

/** Stands between browser and server, changes nothing, remembers everything and compares it with the contract. */
export interface RecordingProxy {
  readonly url: string;
  /** Everything that has passed, once all comparisons are done. */
  exchanges(): Promise<readonly Exchange[]>;
  /** The same and whatever is still under way, once that has ended; streams end with their pages. */
  endedExchanges(): Promise<readonly Exchange[]>;
  /** Every call, or those to such paths, is refused at the door with this status until it is lifted with undefined. */
  refuseWith(status: number | undefined, path?: RegExp): void;
  /** Every call is shown to a watcher, and waits for its word, which may be to cut it, until it is lifted with undefined. */
  watch(watcher: ((call: Call) => Promise<Cut | undefined>) | undefined): void;
  stop(): Promise<void>;
}

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

async function bytesOf(message: IncomingMessage, onChunk: (chunk: Buffer) => void): Promise<Buffer> {
  const parts: Buffer[] = [];
  message.on('data', (chunk: Buffer) => {
    parts.push(chunk);
    onChunk(chunk);
  });
  await Promise.race([once(message, 'end'), once(message, 'close')]).catch(() => undefined);
  return Buffer.concat(parts);
}

/** Starts a proxy on a free port in front of the server at `target`. */
export async function startProxy(target: string): Promise<RecordingProxy> {
  const pending: Promise<Exchange | undefined>[] = [];
  let refusal: { readonly status: number; readonly path: RegExp } | undefined;
  let watcher: ((call: Call) => Promise<Cut | undefined>) | undefined;

  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<Exchange | undefined> => {
    const url = new URL(incoming.url ?? '/', target);
    const { method = 'GET' } = incoming;
    const cut = await watcher?.({ method, path: url.pathname, headers: flat(incoming.headers) });
    if (cut?.afterBytes === 0) throw new Error('cut before anything has passed');
    const onward = httpRequest(url, { method, headers: incoming.headers });
    outgoing.on('close', () => onward.destroy());
    const answered = once(onward, 'response') as Promise<[IncomingMessage]>;
    answered.catch(() => outgoing.destroy());
    let left = cut?.afterBytes ?? Infinity;
    const requestBytes = await bytesOf(incoming, (chunk) => {
      if (left <= 0) return;
      const passing = chunk.subarray(0, Math.min(left, chunk.length));
      left -= passing.length;
      onward.write(passing, left > 0 ? undefined : () => outgoing.destroy());
    });
    onward.end();
    const [answer] = await answered;
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    outgoing.flushHeaders();
    const responseBytes = await bytesOf(answer, (chunk) => outgoing.write(chunk));
    outgoing.end();
    const isStream = answer.headers['content-type']?.startsWith('text/event-stream') ?? false;
    const seen = {
      method,
      url: url.href,
      headers: flat(incoming.headers),
      body: requestBytes,
    };
    const response = { status: answer.statusCode ?? 0, headers: flat(answer.headers) };
    const found = await validateExchange(seen, isStream ? response : { ...response, body: responseBytes });
    const problems = [...(found?.request ?? []), ...(found?.response ?? [])];
    return {
      method: seen.method,
      path: url.pathname,
      status: response.status,
      requestBytes,
      responseBytes,
      problems,
    };
  };

  const server = createServer((incoming, outgoing) => {
    if (refusal?.path.test(incoming.url ?? '')) {
      incoming.resume();
      outgoing.writeHead(refusal.status, { 'Content-Length': 0 }).end();
      return;
    }
    pending.push(
      pass(incoming, outgoing).catch(() => {
        outgoing.destroy();
        return undefined;
      }),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    exchanges: async () => {
      const unfinished = Symbol('still running');
      const all = await Promise.all(pending.map((each) => Promise.race([each, Promise.resolve(unfinished)])));
      return all.filter((each): each is Exchange => each !== undefined && each !== unfinished);
    },
    endedExchanges: async () => (await Promise.all(pending)).filter((each) => each !== undefined),
    refuseWith: (status, path = /^\/resources/) =>
      (refusal = status === undefined ? undefined : { status, path }),
    watch: (next) => (watcher = next),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
