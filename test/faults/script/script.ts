import type { LevelName } from '../../model/opinion/level.js';
import { faultInWords } from '../proxy/fault.js';
import type { Strike } from '../proxy/fault.js';
import type { Kind } from '../proxy/kinds.js';

/** A gesture that something can befall. */
export type Moment = 'begin' | 'pick' | 'choose' | 'use' | 'submit';

/** When something happens on the page: around a gesture, or while an exchange is on its way. Counted from 1. */
export type Trigger =
  | {
      readonly at: 'gesture';
      readonly gesture: Moment;
      readonly nth: number;
      readonly when: 'before' | 'after';
    }
  | {
      readonly at: 'exchange';
      readonly kind: Kind;
      readonly nth: number;
      readonly when: 'under way' | 'answered';
    };

/** What the applicant, the browser or the network does besides. */
export type Event =
  | { readonly kind: 'reload' | 'reload at keeping' | 'reopen' | 'close' | 'crash' | 'second tab' | 'switch' }
  | { readonly kind: 'replace' | 'give up' | 'cancel' }
  | { readonly kind: 'offline'; readonly minutes: number };

/** An event with its moment. */
export interface Incident {
  readonly on: Trigger;
  readonly event: Event;
}

/** Everything that befalls one journey; the same seed writes the same. */
export interface Script {
  readonly seed: number;
  readonly levelName: LevelName;
  readonly document: 'PASSPORT' | 'ID_CARD';
  /** As a module in parts that are fetched when needed, or as one plain script. */
  readonly build: 'module' | 'script';
  /** Waits for a while before "Try again" is pressed. */
  readonly isPatient: boolean;
  readonly strikes: readonly Strike[];
  readonly incidents: readonly Incident[];
}

function triggerInWords(on: Trigger): string {
  if (on.at === 'gesture') return `${on.when} “${on.gesture}” ${on.nth}`;
  return `with ${on.kind} ${on.nth} ${on.when}`;
}

/** An event in words. */
export function eventInWords(event: Event): string {
  return event.kind === 'offline' ? `offline for ${event.minutes} minutes` : event.kind;
}

/** A script as somebody can read it. */
export function scriptInWords({ strikes, incidents, ...script }: Script): string {
  const { seed, levelName, document, build, isPatient } = script;
  return [
    `seed ${seed}: ${levelName} with ${document}, ${isPatient ? 'patient' : 'impatient'}, built as a ${build}`,
    ...strikes.map(({ kind, nth, times, fault }) => {
      const span = times === 1 ? `${nth}` : `${nth} to ${nth + times - 1}`;
      return `  ${kind} ${span}: ${faultInWords(fault)}`;
    }),
    ...incidents.map(({ on, event }) => `  ${triggerInWords(on)}: ${eventInWords(event)}`),
  ].join('\n');
}
