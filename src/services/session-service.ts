import { createParser } from 'eventsource-parser';
import { toFailure } from '../domain/failure.js';
import type { SessionPort, SnapshotListener, SurroundingsPort } from '../flow/ports.js';
import { jsonOf } from './http.js';
import type { Http } from './http.js';
import { within } from './time-limit.js';

const firstPauseMs = 2000;
const longestPauseMs = 30_000;
const silenceLimitMs = 45_000;
const hopelessStatuses = new Set([404, 405, 406, 410, 501]);

/** What following needs of the page besides time: a fresh look when it is shown again. */
export interface Watchfulness extends SurroundingsPort {
  /** Resolves after the time, or earlier when the page becomes visible or is online again. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/** Reads the session and follows it by server-sent events, or by asking again where those cannot be had. */
export class SessionService implements SessionPort {
  readonly #http: Http;
  readonly #surroundings: Watchfulness;
  #etag = '';
  #lastEventId = '';

  constructor(http: Http, surroundings: Watchfulness) {
    this.#http = http;
    this.#surroundings = surroundings;
  }

  async readSession(signal: AbortSignal): Promise<unknown> {
    this.#etag = '';
    return this.#readIfChanged(signal);
  }

  async followSession(listener: SnapshotListener, signal: AbortSignal): Promise<void> {
    let canStream = true;
    let pauseMs = firstPauseMs;
    for (;;) {
      const wasLive = canStream ? await this.#stream(listener, signal) : 'never';
      if (wasLive === 'hopeless') canStream = false;
      const isNews = await this.#look(listener, signal);
      pauseMs = isNews || wasLive === 'live' ? firstPauseMs : Math.min(longestPauseMs, pauseMs * 1.5);
      await this.#surroundings.pause(pauseMs, signal);
    }
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

  /** Looks once and tells what is new; only a refused token is hopeless, everything else passes. */
  async #look(listener: SnapshotListener, signal: AbortSignal): Promise<boolean> {
    try {
      const snapshot = await this.#readIfChanged(signal);
      if (snapshot !== undefined) listener(snapshot);
      return snapshot !== undefined;
    } catch (caught) {
      signal.throwIfAborted();
      const { code } = toFailure(caught);
      if (code === 'token-refused' || code === 'no-token') throw caught;
      return false;
    }
  }

  /** Follows one stream to its end: `live` when it was ever open, `hopeless` when the server does not offer one. */
  async #stream(listener: SnapshotListener, signal: AbortSignal): Promise<'live' | 'broken' | 'hopeless'> {
    const headers = {
      Accept: 'text/event-stream',
      ...(this.#lastEventId && { 'Last-Event-ID': this.#lastEventId }),
    };
    const call = { method: 'GET', path: '/resources/sdk/events', headers, isStream: true };
    let isLive = false;
    try {
      return await this.#http.call(call, signal, async (response) => {
        const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
        if (!isStream || !response.body) return 'hopeless';
        isLive = true;
        await this.#look(listener, signal);
        await this.#readStream(response.body, listener, signal);
        return 'live';
      });
    } catch (caught) {
      signal.throwIfAborted();
      const { code, status } = toFailure(caught);
      if (code === 'token-refused' || code === 'no-token') throw caught;
      if (status !== undefined && hopelessStatuses.has(status)) return 'hopeless';
      return isLive ? 'live' : 'broken';
    }
  }

  /** Reads events until the stream ends, or has been silent for so long that it must be dead. */
  async #readStream(
    body: ReadableStream<Uint8Array>,
    listener: SnapshotListener,
    signal: AbortSignal,
  ): Promise<void> {
    let hasNews = false;
    const parser = createParser({
      onEvent: ({ id }) => {
        if (id !== undefined) this.#lastEventId = id;
        hasNews = true;
      },
    });
    const decoder = new TextDecoder();
    const reader = body.getReader();
    try {
      for (;;) {
        const { done, value } = await within(silenceLimitMs, reader.read(), signal);
        if (done) return;
        parser.feed(decoder.decode(value, { stream: true }));
        if (!hasNews) continue;
        hasNews = false;
        await this.#look(listener, signal);
      }
    } finally {
      void reader.cancel().catch(() => undefined);
    }
  }
}
