import { FailureError } from '../domain/failure.js';
import type { Failure } from '../domain/failure.js';
import { failureOf, noAnswer, parseJson } from './http-failure.js';
import type { TokenSource } from './token-source.js';

/** One call to the back end; `path` begins with a slash and is taken relative to the base URL. */
export interface HttpCall {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How long the whole answer may take; of a stream only its beginning. */
  readonly limitMs?: number;
  readonly isStream?: boolean;
}

const usualLimitMs = 30_000;

/** An answer outside 2xx with its JSON body, which may say more than its failure does. */
export class HttpRefusal extends FailureError {
  readonly body: unknown;

  constructor(failure: Failure, body: unknown) {
    super(failure);
    this.body = body;
  }
}

/** Runs a call with the present token and once more with a new one where the server refuses it. */
export async function withToken<Answer>(
  tokens: TokenSource,
  signal: AbortSignal,
  call: (token: string) => Promise<Answer>,
): Promise<Answer> {
  const token = await tokens.current(signal);
  try {
    return await call(token);
  } catch (caught) {
    const isRefused = caught instanceof FailureError && caught.failure.code === 'token-refused';
    if (!isRefused) throw caught;
    return call(await tokens.renew(token, signal));
  }
}

/** Calls the configured back end and nothing else; every trouble is a `FailureError`. */
export class Http {
  readonly #baseUrl: string;
  readonly #tokens: TokenSource;

  constructor(baseUrl: string, tokens: TokenSource) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#tokens = tokens;
  }

  get tokens(): TokenSource {
    return this.#tokens;
  }

  /** The absolute address of a path. */
  urlOf(path: string): string {
    return this.#baseUrl + path;
  }

  /** What `read` makes of an answer that is 2xx or 304; throws a `FailureError` for any other and for none. */
  call<Result>(
    call: HttpCall,
    signal: AbortSignal,
    read: (response: Response) => Promise<Result>,
  ): Promise<Result> {
    return withToken(this.#tokens, signal, (token) => this.#callOnce(call, token, signal, read));
  }

  async #callOnce<Result>(
    call: HttpCall,
    token: string,
    signal: AbortSignal,
    read: (response: Response) => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted();
    const fetching = new AbortController();
    const onAbort = (): void => fetching.abort();
    signal.addEventListener('abort', onAbort);
    const timer = setTimeout(onAbort, call.limitMs ?? usualLimitMs);
    try {
      const response = await fetch(this.urlOf(call.path), {
        method: call.method,
        headers: { ...call.headers, Authorization: `Bearer ${token}` },
        ...(call.body !== undefined && { body: call.body }),
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: fetching.signal,
      });
      if (call.isStream) clearTimeout(timer);
      if (response.ok || response.status === 304) return await read(response);
      const body = await response.text();
      const failure = failureOf(response.status, (name) => response.headers.get(name), body);
      throw new HttpRefusal(failure, parseJson(body));
    } catch (caught) {
      signal.throwIfAborted();
      if (caught instanceof FailureError) throw caught;
      throw new FailureError(fetching.signal.aborted ? { code: 'timeout' } : noAnswer());
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    }
  }
}

/** The JSON body of an answer; throws a `FailureError` with `bad-answer` where it is none. */
export async function jsonOf(response: Response): Promise<unknown> {
  const body = parseJson(await response.text());
  if (body === undefined) throw new FailureError({ code: 'bad-answer', status: response.status });
  return body;
}

/** For answers whose body says nothing: waits for its end. */
export async function finished(response: Response): Promise<void> {
  await response.text();
}
