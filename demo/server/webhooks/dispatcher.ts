import type { After } from './after.js';
import { answerDueMs, isTaken } from './delivery.js';
import type { Delivery, DeliveryTry } from './delivery.js';
import type { DueWork, Outbox } from './outbox.js';
import type { Post } from './post.js';
import { signedHeaders } from './target.js';

/** What a dispatcher works with; time is among it, so that a test can make hours pass. */
export interface DispatcherParts {
  readonly outbox: Pick<Outbox, 'due' | 'record'>;
  readonly post: Post;
  readonly now: () => number;
  readonly after: After;
}

/** How many requests one receiver bears at a time. */
export const mostAtOnce = 16;

/** When to look again after the database failed. */
const troubleMs = 5_000;

/** A try that was made is written down, also while the server stops. */
const never = new AbortController().signal;

type Ending = 'timeout' | 'closing';

interface UnderWay {
  readonly applicantId: string;
  readonly url: string;
  readonly end: (why: Ending) => void;
  readonly done: Promise<void>;
}

/**
 * Sends webhooks when they are due. Of one applicant one is under way at a time, of all of them a bounded number to one
 * receiver: a slow answer to one holds up nobody else's.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #underWay = new Map<number, UnderWay>();
  #stopTimer: () => void = () => undefined;
  #looking: Promise<void> | undefined;
  #isStale = false;
  #isClosed = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** Looks for what is due: at the start, and whenever that may have changed. */
  wake(): void {
    if (this.#isClosed) return;
    this.#isStale = true;
    this.#looking ??= this.#lookWhileStale();
  }

  /** Breaks off what is under way; it is not known to have arrived, so it is sent again after the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#looking;
    this.#stopTimer();
    const last = [...this.#underWay.values()];
    for (const { end } of last) end('closing');
    await Promise.all(last.map(({ done }) => done));
  }

  async #lookWhileStale(): Promise<void> {
    const { outbox, now } = this.#parts;
    try {
      while (this.#isStale && !this.#isClosed) {
        this.#isStale = false;
        const busy = [...this.#underWay.values()].map(({ applicantId }) => applicantId);
        this.#take(await outbox.due(now(), busy, mostAtOnce));
      }
    } catch (failure) {
      this.#stumble(failure);
    } finally {
      this.#looking = undefined;
    }
  }

  #take({ url, secret, deliveries, nextAtMs }: DueWork): void {
    this.#stopTimer();
    if (this.#isClosed || url === null) return;
    const toIt = [...this.#underWay.values()].filter((other) => other.url === url);
    for (const delivery of deliveries.slice(0, mostAtOnce - toIt.length)) this.#start(delivery, url, secret);
    if (nextAtMs !== undefined) this.#wakeIn(nextAtMs - this.#parts.now());
  }

  #start(delivery: Delivery, url: string, secret: string): void {
    const ending = new AbortController();
    const end = (why: Ending) => ending.abort(why);
    const done = this.#try(delivery, url, secret, ending).then(
      () => this.#ended(delivery),
      (failure: unknown) => {
        this.#underWay.delete(delivery.id);
        this.#stumble(failure);
      },
    );
    this.#underWay.set(delivery.id, { applicantId: delivery.applicantId, url, end, done });
  }

  #ended({ id }: Delivery): void {
    this.#underWay.delete(id);
    this.wake();
  }

  async #try({ id, body }: Delivery, url: string, secret: string, ending: AbortController): Promise<void> {
    const { outbox, post, now, after } = this.#parts;
    const bytes = Buffer.from(body);
    const posting = { url, headers: signedHeaders(bytes, secret), body: bytes };
    const atMs = now();
    const stopClock = after(answerDueMs, () => ending.abort('timeout' satisfies Ending));
    const status = await post(posting, ending.signal).catch(() => undefined);
    stopClock();
    if (status === undefined && ending.signal.reason === 'closing') return;
    const made: DeliveryTry = { atMs, ms: now() - atMs, ...outcomeOf(status, ending.signal) };
    await outbox.record(id, made, never);
  }

  #wakeIn(delayMs: number): void {
    this.#stopTimer();
    this.#stopTimer = this.#parts.after(Math.max(delayMs, 0), () => this.wake());
  }

  /** What failed is still written down as waiting, so it is only looked for again. */
  #stumble(failure: unknown): void {
    if (this.#isClosed) return;
    console.error(`Webhooks: ${failure instanceof Error ? failure.name : 'unknown failure'}`);
    this.#wakeIn(troubleMs);
  }
}

function outcomeOf(
  status: number | undefined,
  { aborted }: AbortSignal,
): Pick<DeliveryTry, 'status' | 'problem'> {
  if (status === undefined) return { problem: aborted ? 'timeout' : 'unreachable' };
  return isTaken(status) ? { status } : { status, problem: 'refused' };
}
