import type { RequestLine } from '../calls/sandbox/sandbox-calls.js';
import type { Delivery } from '../calls/sandbox/webhook-calls.js';

/** Where an entry of the timeline comes from. */
export type EntryKind = 'event' | 'request' | 'webhook';

/** One thing that happened, as it is listed and copied. */
export interface Entry {
  readonly kind: EntryKind;
  /** Names it among all entries; a newer one of that name takes its place. */
  readonly key: string;
  /** Its number among those of its kind. */
  readonly order: number;
  readonly atMs: number;
  /** The user id of the applicant it is about. */
  readonly applicant: string;
  readonly name: string;
  readonly tone: '' | 'good' | 'look' | 'stop';
  /** The most telling of the details, in one line. */
  readonly brief: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const mostKept = 1000;

function toneOfStatus(status: number | undefined): Entry['tone'] {
  if (status === undefined || status >= 500) return 'stop';
  return status >= 400 ? 'look' : '';
}

/** A call of the applicant, from the server's log. */
export function requestEntry({ id, at, ...details }: RequestLine, applicant: string): Entry {
  const { method, path, status, ms, errorName, fault } = details;
  const shortPath = path.replace(/^\/resources\/(applicants\/[0-9a-f]{24}\/)?/, '');
  const words = [
    status ?? 'no answer',
    `${Math.round(ms)} ms`,
    ...(errorName ? [errorName] : []),
    ...(fault ? [`fault: ${fault}`] : []),
  ];
  return {
    kind: 'request',
    key: `request ${applicant} ${id}`,
    order: id,
    atMs: Date.parse(at),
    applicant,
    name: `${method} ${shortPath}`,
    tone: toneOfStatus(status),
    brief: words.join(' · '),
    details,
  };
}

const deliveryTones: Readonly<Record<Delivery['state'], Entry['tone']>> = {
  kept: '',
  waiting: 'look',
  delivered: 'good',
  'given-up': 'stop',
};

/** A webhook and what became of it so far. */
export function deliveryEntry(delivery: Delivery, applicant: string): Entry {
  const { deliveryId, type, createdAt, state, nextTryAt, tries, body } = delivery;
  const answer = body.reviewResult?.reviewAnswer;
  return {
    kind: 'webhook',
    key: `webhook ${deliveryId}`,
    order: Number(deliveryId),
    atMs: Date.parse(createdAt),
    applicant,
    name: type,
    tone: deliveryTones[state],
    brief: [state, body.reviewStatus, ...(answer ? [answer] : [])].join(' · '),
    details: { deliveryId, state, ...(nextTryAt && { nextTryAt }), tries, body },
  };
}

function newestFirst(one: Entry, other: Entry): number {
  return other.atMs - one.atMs || other.order - one.order;
}

/** Both lists as one, the newest first; of two entries of one key the one in `news` counts, and the oldest are let go. */
export function mergedEntries(entries: readonly Entry[], news: readonly Entry[]): readonly Entry[] {
  const byKey = new Map([...entries, ...news].map((entry) => [entry.key, entry]));
  return [...byKey.values()].sort(newestFirst).slice(0, mostKept);
}

/** The list as JSON to paste into a report, in the order in which things happened. */
export function entriesAsJson(entries: readonly Entry[]): string {
  const plain = entries.toReversed().map(({ kind, atMs, applicant, name, details }) => ({
    at: new Date(atMs).toISOString(),
    applicant,
    [kind]: name,
    ...details,
  }));
  return JSON.stringify(plain, null, 2);
}
