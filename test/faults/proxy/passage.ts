import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange, Fault } from './fault.js';
import type { Incoming, Head } from './incoming.js';
import { answerOf } from './page-files.js';
import { ask, breakOff, stream } from './upstream.js';

/** Where no later request comes, a held one goes on all the same. */
const longestHeldMs = 300;
/** What of a stream counts as all of it, where a share of it is to pass. */
const streamBytes = 700;
const nothing = Buffer.alloc(0);

/** What an exchange needs besides itself. */
interface Means {
  readonly issueToken: () => Promise<string>;
}

/** The way of one exchange to the server and back, whatever befalls it there. */
export class Passage {
  readonly #serverPort: number;
  #waiting: { readonly number: number; readonly go: () => void }[] = [];

  constructor(serverPort: number) {
    this.#serverPort = serverPort;
  }

  /** Lets those go on that were to stay behind this one. */
  hasPassed({ number, kind }: Exchange): void {
    if (kind === 'events') return;
    const [free, still] = [
      this.#waiting.filter((each) => each.number < number),
      this.#waiting.filter((each) => each.number >= number),
    ];
    this.#waiting = still;
    for (const { go } of free) go();
  }

  /** Takes the exchange through; gives the answer as far as one came from the server or stood in for it. */
  async take(incoming: Incoming, head: Head, exchange: Exchange, means: Means): Promise<Buffer> {
    const { socket } = incoming;
    const { fault, kind } = exchange;
    if (fault?.kind === 'reset' || fault?.kind === 'outage') {
      socket.resetAndDestroy();
      return nothing;
    }
    if (fault?.kind === 'cut request') return this.#cut(incoming, head, fault);
    const request = await incoming.first(head.totalBytes);
    // A page that went before it had said all has said nothing.
    if (request.length < head.totalBytes) return breakOff(this.#serverPort, request).then(() => nothing);
    if (fault?.kind === 'refusal') return this.#refuse(incoming, fault);
    if (kind === 'token') return this.#token(incoming, fault, means);
    if (kind === 'events') return this.#stream(incoming, request, fault);
    return this.#askFor(incoming, request, exchange);
  }

  async #askFor(incoming: Incoming, request: Buffer, { number, fault }: Exchange): Promise<Buffer> {
    if (fault?.kind === 'slow') await wait(fault.ms);
    if (fault?.kind === 'reorder') await this.#behind(number);
    const again = fault?.kind === 'duplicate' ? ask(this.#serverPort, request) : undefined;
    const [answer] = await Promise.all([ask(this.#serverPort, request), again]);
    this.#say(incoming, answer, fault);
    return answer;
  }

  #say({ socket }: Incoming, answer: Buffer, fault: Fault | undefined): void {
    if (fault?.kind === 'lost reply') socket.resetAndDestroy();
    else if (fault?.kind === 'cut answer')
      socket.write(answer.subarray(0, Math.floor(answer.length * fault.share)), () =>
        socket.resetAndDestroy(),
      );
    else socket.end(answer);
  }

  async #cut(
    incoming: Incoming,
    { totalBytes }: Head,
    { share }: { readonly share: number },
  ): Promise<Buffer> {
    const beginning = await incoming.first(Math.floor(totalBytes * share));
    await breakOff(this.#serverPort, beginning);
    incoming.socket.resetAndDestroy();
    return nothing;
  }

  #refuse({ socket }: Incoming, { status, retryAfterSecs }: Extract<Fault, { kind: 'refusal' }>): Buffer {
    const answer = answerOf(status, '', {
      ...(retryAfterSecs !== undefined && { 'Retry-After': String(retryAfterSecs) }),
    });
    socket.end(answer);
    return answer;
  }

  async #token(incoming: Incoming, fault: Fault | undefined, { issueToken }: Means): Promise<Buffer> {
    if (fault?.kind === 'slow') await wait(fault.ms);
    const answer = answerOf(200, await issueToken(), { 'Content-Type': 'text/plain' });
    this.#say(incoming, answer, fault);
    return answer;
  }

  async #stream({ socket }: Incoming, request: Buffer, fault: Fault | undefined): Promise<Buffer> {
    if (fault?.kind === 'slow') await wait(fault.ms);
    const mostBytes =
      fault?.kind === 'cut answer'
        ? Math.floor(streamBytes * fault.share)
        : fault?.kind === 'lost reply'
          ? 0
          : Infinity;
    let first: Buffer = nothing;
    const write = (part: Buffer): void => {
      if (first.length === 0) first = part;
      socket.write(part);
    };
    const onEnd = (end: () => void): void => void socket.on('close', end);
    await stream(this.#serverPort, request, { write, onEnd }, mostBytes);
    if (mostBytes < Infinity) socket.resetAndDestroy();
    else socket.end();
    return first;
  }

  async #behind(number: number): Promise<void> {
    const held = new Promise<void>((go) => this.#waiting.push({ number, go }));
    await Promise.race([held, wait(longestHeldMs)]);
  }
}
