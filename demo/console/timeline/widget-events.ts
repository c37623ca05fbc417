import type { VerificationWidgetEventMap } from '../../../src/index.js';
import type { Entry } from './entries.js';

/** The name of one of the widget's events. */
export type WidgetEventName = keyof VerificationWidgetEventMap;

/** The names of all the widget's events; leaving one out does not compile. */
export const eventNames = Object.keys({
  'vw-ready': 1,
  'vw-step-started': 1,
  'vw-photo-judged': 1,
  'vw-photo-used': 1,
  'vw-photo-accepted': 1,
  'vw-photo-refused': 1,
  'vw-submitted': 1,
  'vw-status-changed': 1,
  'vw-restart-requested': 1,
  'vw-error': 1,
  'vw-token-expired': 1,
} satisfies Record<WidgetEventName, 1>) as readonly WidgetEventName[];

const mostKept = 500;

/** The named fields of an event: what its class adds to `Event`. */
export function fieldsOf(event: Event): Entry['details'] {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));
}

function toneOf(name: string): Entry['tone'] {
  if (name === 'vw-error') return 'stop';
  return name === 'vw-photo-refused' || name === 'vw-token-expired' ? 'look' : '';
}

/** The list with an event put first; the oldest are let go. */
export function withEvent(
  entries: readonly Entry[],
  event: Event,
  applicant: string,
  atMs: number,
): readonly Entry[] {
  const order = (entries[0]?.order ?? 0) + 1;
  const details = fieldsOf(event);
  const entry: Entry = {
    kind: 'event',
    key: `event ${order}`,
    order,
    atMs,
    applicant,
    name: event.type,
    tone: toneOf(event.type),
    brief: Object.keys(details).length > 0 ? JSON.stringify(details) : '',
    details,
  };
  return [entry, ...entries].slice(0, mostKept);
}
