import { createParser } from 'eventsource-parser';
import { askedPauseMs, isAboutToken, toFailure } from '../domain/failure.js';
import type { SnapshotListener } from '../flow/ports.js';
import type { Http } from './http.js';
import { within } from './time-limit.js';
import type { Watchfulness } from './watchfulness.js';

const firstPauseMs = 2000;
const longestPauseMs = 30_000;
const silenceLimitMs = 45_000;
const hopelessStatuses = new Set([404, 405, 406, 410, 501]);

/** `live` when it was ever open, `broken` when it may work later, `hopeless` when the server does not offer one. */
type Stream = 'live' | 'broken' | 'hopeless';

/** Follows a session to its end: a stream of events where the server offers one, looks with growing pauses else. */
export class SessionFollower {
  readonly #http: Http;
  readonly #surroundings: Watchfulness;
  readonly #read: () => Promise<unknown>;
  readonly #listener: SnapshotListener;
  #lastEventId = '';
  /** How long the server asked to be left alone when it was looked at last. */
  #askedMs = 0;

  /** `read` gives the snapshot where it differs from the last one read, and nothing otherwise. */
  constructor(
    http: Http,
    surroundings: Watchfulness,
    read: () => Promise<unknown>,
    listener: SnapshotListener,
  ) {
    this.#http = http;
    this.#surroundings = surroundings;
    this.#read = read;
    this.#listener = listener;
  }

  async follow(signal: AbortSignal): Promise<never> {
    let canStream = true;
    let pauseMs = firstPauseMs;
    for (;;) {
      const stream: Stream = canStream ? await this.#stream(signal) : 'hopeless';
      canStream = stream !== 'hopeless';
      const isNews = await this.#look(signal);
      pauseMs = isNews || stream === 'live' ? firstPauseMs : Math.min(longestPauseMs, pauseMs * 1.5);
      // A pause that the server asked for is not cut short by a page that is shown again.
      if (this.#askedMs > pauseMs) await this.#surroundings.wait(this.#askedMs, signal);
      else await this.#surroundings.pause(pauseMs, signal);
    }
  }

  /** Looks once and tells what is new; only a refused token is hopeless, everything else passes. */
  async #look(signal: AbortSignal): Promise<boolean> {
    this.#askedMs = 0;
    try {
      const snapshot = await this.#read();
      if (snapshot !== undefined) this.#listener(snapshot);
      return snapshot !== undefined;
    } catch (caught) {
      signal.throwIfAborted();
      const failure = toFailure(caught);
      if (isAboutToken(failure)) throw caught;
      this.#askedMs = askedPauseMs(failure);
      return false;
    }
  }

  /** Follows one stream to its end. */
  async #stream(signal: AbortSignal): Promise<Stream> {
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
        await this.#look(signal);
        await this.#readStream(response.body, signal);
        return 'live';
      });
    } catch (caught) {
      signal.throwIfAborted();
      const failure = toFailure(caught);
      if (isAboutToken(failure)) throw caught;
      const { status } = failure;
      if (status !== undefined && hopelessStatuses.has(status)) return 'hopeless';
      return isLive ? 'live' : 'broken';
    }
  }

  /** Reads events until the stream ends, or has been silent for so long that it must be dead. */
  async #readStream(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void> {
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
        await this.#look(signal);
      }
    } finally {
      void reader.cancel().catch(() => undefined);
    }
  }
}
