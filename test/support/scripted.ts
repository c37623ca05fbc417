/** One answer of the scripted back end; `on` is "METHOD /path", any call where it is absent. */
export interface ScriptedAnswer {
  readonly on?: string;
  /** Only for calls with this token. */
  readonly bearer?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Closes the connection in the middle of an answer. */
  readonly drop?: boolean;
  /** Never answers. */
  readonly hang?: boolean;
  /** An event stream with these pieces; it stays open unless the last one is null. */
  readonly chunks?: readonly (string | null)[];
}

/** One request as the scripted back end received it. */
export interface ScriptedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A base URL whose back end gives exactly these answers, over real HTTP. */
export interface Scripted {
  readonly baseUrl: string;
  log(): Promise<readonly ScriptedRequest[]>;
}

/** Writes a script down at the test server; `{base}` in it stands for its own base URL. */
export async function script(answers: readonly ScriptedAnswer[]): Promise<Scripted> {
  const home = `${location.origin}/__scripted/${crypto.randomUUID()}`;
  const body = JSON.stringify(answers).replaceAll('{base}', `${home}/api`);
  await fetch(home, { method: 'PUT', body });
  return {
    baseUrl: `${home}/api`,
    log: async () => (await (await fetch(`${home}/log`)).json()) as ScriptedRequest[],
  };
}

/** Tokens t1, t2, … : every renewal gives the next; counts how often the host was asked. */
export class CountingTokens {
  renewals = 0;

  current(): Promise<string> {
    return Promise.resolve(`t${this.renewals + 1}`);
  }

  renew(refused: string): Promise<string> {
    if (refused === `t${this.renewals + 1}`) this.renewals += 1;
    return this.current();
  }
}
