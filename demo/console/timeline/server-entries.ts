import type { ReactiveControllerHost } from 'lit';
import { SandboxCalls } from '../calls/sandbox/sandbox-calls.js';
import { Watch } from '../calls/watch.js';
import { WebhookCalls } from '../calls/sandbox/webhook-calls.js';
import { deliveryEntry, mergedEntries, requestEntry } from './entries.js';
import type { Entry } from './entries.js';

/** Whose requests and webhooks are looked at. */
export interface Subject {
  readonly secret: string;
  readonly applicantId: string;
  readonly applicant: string;
}

/** What the server remembers of applicants: their calls, and the webhooks about them. */
export class ServerEntries {
  entries: readonly Entry[] = [];

  readonly #watch: Watch<true>;
  #forgotten: ReadonlySet<string> = new Set();
  #seen = { applicantId: '', latestRequest: 0 };

  constructor(host: ReactiveControllerHost) {
    this.#watch = new Watch(host);
  }

  get trouble(): Watch<true>['trouble'] {
    return this.#watch.trouble;
  }

  /** Turns to another applicant, or to nobody; what is known of those before stays in the list. */
  follow(subject: Subject | undefined, isWanted: boolean): void {
    const key = subject && [subject.secret, subject.applicantId].join(' ');
    this.#watch.follow(key ? { key, read: (signal) => this.#read(subject, signal) } : undefined, isWanted);
  }

  /** Looks at once: something has happened. */
  look(): void {
    this.#watch.look();
  }

  /** Empties the list; what was in it does not come back. */
  clear(): void {
    this.#forgotten = new Set([...this.#forgotten, ...this.entries.map(({ key }) => key)]);
    this.entries = [];
  }

  async #read({ secret, applicantId, applicant }: Subject, signal: AbortSignal): Promise<true> {
    const after = this.#seen.applicantId === applicantId ? this.#seen.latestRequest : 0;
    const [lines, deliveries] = await Promise.all([
      new SandboxCalls(secret, applicantId).readRequests(after, signal),
      new WebhookCalls(secret).readDeliveries(applicantId, signal),
    ]);
    const news = [
      ...lines.map((line) => requestEntry(line, applicant)),
      ...deliveries.map((delivery) => deliveryEntry(delivery, applicant)),
    ];
    if (signal.aborted) return true;
    this.#seen = { applicantId, latestRequest: lines.at(-1)?.id ?? after };
    this.#take(news);
    return true;
  }

  #take(news: readonly Entry[]): void {
    this.entries = mergedEntries(
      this.entries,
      news.filter(({ key }) => !this.#forgotten.has(key)),
    );
  }
}
