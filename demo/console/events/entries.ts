import type { VerificationWidgetEventMap } from '../../../src/index.js';

/** The name of one of the widget's events. */
export type WidgetEventName = keyof VerificationWidgetEventMap;

/** The names of all the widget's events; leaving one out does not compile. */
export const eventNames = Object.keys({
  'vw-ready': 1,
  'vw-step-started': 1,
  'vw-photo-judged': 1,
  'vw-photo-accepted': 1,
  'vw-photo-refused': 1,
  'vw-submitted': 1,
  'vw-status-changed': 1,
  'vw-restart-requested': 1,
  'vw-error': 1,
  'vw-token-expired': 1,
} satisfies Record<WidgetEventName, 1>) as readonly WidgetEventName[];

/** One event as it is listed and copied. */
export interface Entry {
  readonly number: number;
  readonly atMs: number;
  readonly applicant: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const mostKept = 500;

/** The named fields of an event: what its class adds to `Event`. */
export function fieldsOf(event: Event): Entry['fields'] {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));
}

/** The list with an event put first; the oldest are let go. */
export function withEvent(
  entries: readonly Entry[],
  event: Event,
  applicant: string,
  atMs: number,
): readonly Entry[] {
  const number = (entries[0]?.number ?? 0) + 1;
  const entry = { number, atMs, applicant, name: event.type, fields: fieldsOf(event) };
  return [entry, ...entries].slice(0, mostKept);
}

/** The list as JSON to paste into a report, in the order in which things happened. */
export function entriesAsJson(entries: readonly Entry[]): string {
  const plain = entries.toReversed().map(({ atMs, applicant, name, fields }) => ({
    at: new Date(atMs).toISOString(),
    applicant,
    event: name,
    ...fields,
  }));
  return JSON.stringify(plain, null, 2);
}
