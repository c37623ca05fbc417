import type { SessionPort, SnapshotListener } from '../flow/ports.js';
import { jsonOf } from './http.js';
import type { Http } from './http.js';
import { fetchPart } from './parts.js';
import type { Watchfulness } from './watchfulness.js';

/** Reads the session and follows it by server-sent events, or by asking again where those cannot be had. */
export class SessionService implements SessionPort {
  readonly #http: Http;
  readonly #surroundings: Watchfulness;
  #etag = '';

  constructor(http: Http, surroundings: Watchfulness) {
    this.#http = http;
    this.#surroundings = surroundings;
  }

  readSession(signal: AbortSignal): Promise<unknown> {
    this.#etag = '';
    return this.#readIfChanged(signal);
  }

  /** The part that knows how to follow is fetched once there is something to follow. */
  async followSession(listener: SnapshotListener, signal: AbortSignal): Promise<void> {
    const { SessionFollower } = await fetchPart(() => import('./session-follower.js'));
    const look = (): Promise<unknown> => this.#readIfChanged(signal);
    await new SessionFollower(this.#http, this.#surroundings, look, listener).follow(signal);
  }

  /** The snapshot where it differs from the last one read; nothing on a 304. */
  #readIfChanged(signal: AbortSignal): Promise<unknown> {
    const headers = this.#etag ? { 'If-None-Match': this.#etag } : undefined;
    const call = { method: 'GET', path: '/resources/sdk/session', ...(headers && { headers }) };
    return this.#http.call(call, signal, async (response) => {
      if (response.status === 304) return undefined;
      const snapshot = await jsonOf(response);
      this.#etag = response.headers.get('ETag') ?? '';
      return snapshot;
    });
  }
}
