import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { faultInWords } from './fault.js';
import type { Exchange, Fault, Strike } from './fault.js';
import { Incoming } from './incoming.js';
import type { Head } from './incoming.js';
import { kindOf } from './kinds.js';
import type { Kind } from './kinds.js';
import { Passage } from './passage.js';
import { barePage, pageFile } from './page-files.js';
import { statusOf } from './upstream.js';

/** What happens on the way of one journey, and who hears of it. */
export interface Road {
  readonly build: 'module' | 'script';
  readonly strikes: readonly Strike[];
  /** A new access token, as the host's own server gives it out. */
  readonly issueToken: () => Promise<string>;
  /** One that the server knows and that has expired. */
  readonly expiredToken: string;
  readonly onArrived: (exchange: Exchange) => void;
  readonly onAnswered: (exchange: Exchange, status: number) => void;
  readonly log: (line: string) => void;
}

/** Stands between a page and the real server, and lets happen to the exchanges what the script says. */
export class FaultProxy {
  readonly #server: Server;
  readonly #passage: Passage;
  readonly #sockets = new Set<Socket>();
  #road: Road | undefined;
  #counts = new Map<Kind, number>();
  #number = 0;
  #outage = 0;
  #expired = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();

  private constructor(serverPort: number) {
    this.#passage = new Passage(serverPort);
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Starts a proxy on a free port in front of the server at this one. */
  static async start(serverPort: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(serverPort);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on exchanges are of this journey. */
  begin(road: Road): void {
    this.#road = road;
    this.#counts = new Map();
    this.#expired = new Set();
    this.#number = 0;
    this.#outage = 0;
  }

  /** Resolves when nothing is on its way any more, streams aside; what is held back arrives before that. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => undefined);
    const serving = this.#serve(new Incoming(socket)).catch(() => void socket.destroy());
    void serving;
  }

  async #serve(incoming: Incoming): Promise<void> {
    const head = await incoming.head();
    if (!head) return;
    const kind = kindOf(head.method, head.path);
    const road = this.#road;
    if (!kind || !road) {
      // No fault befalls the page and its files: a browser that cannot show them shows something else.
      incoming.socket.end(road && head.path === '/applicant' ? barePage(road.build) : pageFile(head.path));
      return;
    }
    const exchange = this.#counted(kind, head, road);
    road.log(line(exchange, exchange.fault ? faultInWords(exchange.fault) : ''));
    const passing = this.#pass(incoming, head, exchange, road);
    if (kind === 'events') return passing;
    this.#underWay.add(passing);
    await passing.finally(() => this.#underWay.delete(passing));
  }

  #counted(kind: Kind, head: Head, { strikes }: Road): Exchange {
    const nth = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, nth);
    const struck = strikes.find(
      (each) => each.kind === kind && nth >= each.nth && nth < each.nth + each.times,
    );
    const fault = this.#withOutage(struck?.fault);
    if (fault?.kind === 'expired token' && head.token) this.#expired.add(head.token);
    const number = (this.#number += 1);
    return { number, kind, nth, call: `${head.method} ${head.path}`, ...(fault && { fault }) };
  }

  /** An outage that has begun goes before whatever else would happen. */
  #withOutage(fault: Fault | undefined): Fault | undefined {
    if (fault?.kind === 'outage') this.#outage = Math.max(this.#outage, fault.exchanges);
    if (this.#outage === 0) return fault;
    this.#outage -= 1;
    return { kind: 'outage', exchanges: this.#outage + 1 };
  }

  async #pass(incoming: Incoming, head: Head, exchange: Exchange, road: Road): Promise<void> {
    road.onArrived(exchange);
    const isExpired = this.#expired.has(head.token);
    const sent = isExpired ? incoming.exchangeToken(head, road.expiredToken) : head;
    const answer = await this.#passage.take(incoming, sent, exchange, road);
    const status = statusOf(answer);
    road.log(line(exchange, `→ ${status || 'no answer'}${isExpired ? ' (expired token)' : ''}`));
    this.#passage.hasPassed(exchange);
    road.onAnswered(exchange, status);
  }
}

function line({ number, kind, nth }: Exchange, said: string): string {
  return `#${number} ${kind} ${nth} ${said}`.trimEnd();
}
