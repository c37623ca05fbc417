/** The requests of one mounted element, told by its token. */
export interface Line {
  inFlight: number;
  /** The latest revision it has read. */
  revision: number;
  /** Answers so far, by kind of request. */
  readonly answered: Map<string, number>;
}

type Listener = () => void;

function kindOf(method: string, url: string): string {
  const path = new URL(url, location.href).pathname;
  return `${method} ${path.split('/').at(-1)}`;
}

/** Sees every request of the page: which are under way, what came back, and whether that has a word that may not be told. */
export class Recorder {
  readonly leaks = new Set<string>();
  changesSent = 0;
  readonly #secrets: readonly string[];
  readonly #lines = new Map<string, Line>();
  readonly #listeners = new Set<Listener>();

  constructor(secrets: readonly string[]) {
    this.#secrets = secrets;
    this.#patchFetch();
    this.#patchUploads();
  }

  /** A new line for a token; what an earlier element with the same token still has under way is not counted in. */
  open(token: string): Line {
    const line: Line = { inFlight: 0, revision: -1, answered: new Map() };
    this.#lines.set(token, line);
    return line;
  }

  /** Hears of every answer, until the signal ends it. */
  onChange(listener: Listener, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  /** Looks for words that may not be told. */
  search(text: string, where: string): void {
    for (const secret of this.#secrets) if (text.includes(secret)) this.leaks.add(`${secret} in ${where}`);
  }

  #lineOf(authorization: string | null): Line | undefined {
    return this.#lines.get((authorization ?? '').replace(/^Bearer /, ''));
  }

  #begin(line: Line | undefined, method: string): void {
    if (method !== 'GET') this.changesSent += 1;
    if (line) line.inFlight += 1;
  }

  #end(line: Line | undefined, kind: string): void {
    if (line) {
      line.inFlight -= 1;
      line.answered.set(kind, (line.answered.get(kind) ?? 0) + 1);
    }
    for (const listener of this.#listeners) listener();
  }

  #patchFetch(): void {
    const original = window.fetch.bind(window);
    window.fetch = async (input, init = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      const method = init.method ?? 'GET';
      const line = this.#lineOf(new Headers(init.headers).get('authorization'));
      const kind = kindOf(method, url);
      // A stream goes on for as long as the element is there; only its beginning could be waited for.
      if (kind === 'GET events') return this.#tapped(await original(input, init), kind);
      this.#begin(line, method);
      try {
        const answer = await original(input, init);
        const text = await answer.clone().text();
        this.search(text, `the answer to ${kind}`);
        if (line && kind === 'GET session' && answer.status === 200)
          line.revision = (JSON.parse(text) as { revision: number }).revision;
        return answer;
      } finally {
        this.#end(line, kind);
      }
    };
  }

  /** The stream with a second reader that looks for secrets. */
  #tapped(answer: Response, kind: string): Response {
    if (!answer.body) return answer;
    const [forWidget, forUs] = answer.body.tee();
    void this.#readAll(forUs, kind);
    return new Response(forWidget, answer);
  }

  async #readAll(stream: ReadableStream<Uint8Array>, kind: string): Promise<void> {
    const decoder = new TextDecoder();
    const reader = stream.getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read())
        this.search(decoder.decode(part.value, { stream: true }), `the stream of ${kind}`);
    } catch {
      // The element has closed it.
    }
  }

  #patchUploads(): void {
    const begin = (line: Line | undefined, method: string): void => this.#begin(line, method);
    const end = (request: XMLHttpRequest, line: Line | undefined, kind: string): void => {
      this.search(request.responseText, `the answer to ${kind}`);
      this.#end(line, kind);
    };
    const lineOf = (value: string): Line | undefined => this.#lineOf(value);
    window.XMLHttpRequest = class extends XMLHttpRequest {
      #method = 'GET';
      #url = '';
      #line: Line | undefined;

      override open(method: string, url: string | URL): void {
        this.#method = method;
        this.#url = String(url);
        super.open(method, url);
      }

      override setRequestHeader(name: string, value: string): void {
        if (name.toLowerCase() === 'authorization') this.#line = lineOf(value);
        super.setRequestHeader(name, value);
      }

      override send(body?: Document | XMLHttpRequestBodyInit | null): void {
        begin(this.#line, this.#method);
        this.addEventListener('loadend', () => end(this, this.#line, kindOf(this.#method, this.#url)));
        super.send(body);
      }
    };
  }
}
