import { FailureError } from '../domain/failure.js';
import { within } from './time-limit.js';

/** Gives out the access token, and asks the host for a new one when the server refused it. */
export interface TokenSource {
  /** The token to use now; throws a `FailureError` with `no-token` when the host gives none. */
  current(signal: AbortSignal): Promise<string>;
  /** Another token than the refused one, asked of the host once for a whole burst of refusals. */
  renew(refused: string, signal: AbortSignal): Promise<string>;
}

/** How the host page can give tokens: a function, or an attribute that it sets anew when told. */
export interface TokenHost {
  readonly attribute: () => string;
  readonly ask: () => (() => Promise<string>) | undefined;
  readonly onExpired: () => void;
}

const hostLimitMs = 20_000;

/** Tokens from the element's `getAccessToken` or `access-token`; opaque, kept in memory only. */
export class HostTokens implements TokenSource {
  readonly #host: TokenHost;
  #token = '';
  #renewal: Promise<string> | undefined;
  #onChange: (() => void) | undefined;

  constructor(host: TokenHost) {
    this.#host = host;
  }

  async current(signal: AbortSignal): Promise<string> {
    this.#token ||= this.#host.attribute();
    if (this.#token) return this.#token;
    this.#renewal ??= this.#askHost().finally(() => (this.#renewal = undefined));
    return within(hostLimitMs, this.#renewal, signal);
  }

  async renew(refused: string, signal: AbortSignal): Promise<string> {
    if (this.#token && this.#token !== refused) return this.#token;
    if (!this.#renewal) {
      this.#token = '';
      this.#host.onExpired();
      this.#renewal = this.#askHost(refused).finally(() => (this.#renewal = undefined));
    }
    return within(hostLimitMs, this.#renewal, signal);
  }

  /** The host set its attribute or its function anew; tells whether somebody had been waiting for that. */
  changed(): boolean {
    this.#token = this.#host.attribute() || this.#token;
    const wasAwaited = this.#renewal !== undefined;
    this.#onChange?.();
    return wasAwaited;
  }

  /** The host's user has gone, and with them their token. */
  forget(): void {
    this.#token = '';
  }

  async #askHost(refused = ''): Promise<string> {
    const token = await within(hostLimitMs, this.#fromHost(refused)).catch(() => '');
    if (!token) throw new FailureError({ code: 'no-token' });
    this.#token = token;
    return token;
  }

  /** From the host's function, else from its attribute, as soon as it has either. */
  async #fromHost(refused: string): Promise<string> {
    for (;;) {
      const ask = this.#host.ask();
      if (ask) return ask();
      const attribute = this.#host.attribute();
      if (attribute && attribute !== refused) return attribute;
      await new Promise<void>((resolve) => (this.#onChange = resolve));
    }
  }
}
