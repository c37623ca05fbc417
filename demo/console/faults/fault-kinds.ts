import type { Fault, FaultKind } from '../calls/sandbox/sandbox-calls.js';

/** A number that a fault goes with. */
export interface FaultNumber {
  readonly name: 'ms' | 'retryAfterSecs';
  readonly label: string;
  readonly unit: string;
  readonly usual: number;
  readonly most: number;
}

/** One fault as it is offered. */
export interface FaultChoice {
  readonly label: string;
  readonly note: string;
  readonly number?: FaultNumber;
}

/** All faults, in the order in which they are offered. */
export const faultChoices: Readonly<Record<FaultKind, FaultChoice>> = {
  slow: {
    label: 'Slow',
    note: 'Every answer comes late.',
    number: { name: 'ms', label: 'Milliseconds', unit: 'ms', usual: 3000, most: 120_000 },
  },
  offline: { label: 'Offline', note: 'The connection breaks before anything is read.' },
  'server-error': { label: 'Server error', note: 'Every call is answered with 500.' },
  busy: {
    label: 'Busy',
    note: 'Every call is answered with 429 and Retry-After.',
    number: { name: 'retryAfterSecs', label: 'Retry after, seconds', unit: 's', usual: 5, most: 600 },
  },
  'lost-answer': { label: 'Lost answer', note: 'The call is done, but its answer never arrives.' },
  'token-expired': { label: 'Token expired', note: 'Every call is answered with 401.' },
  'stream-cut': { label: 'Stream cut', note: 'The event stream ends as soon as it is opened.' },
};

/** The names of all faults. */
export const faultKinds = Object.keys(faultChoices) as readonly FaultKind[];

/** The most calls that a fault can be made for. */
export const mostTimes = 1000;

/** What was typed about a fault; nothing for all calls and the usual number. */
export interface FaultDraft {
  readonly number?: number;
  readonly times?: number;
}

/** A fault of this kind with the numbers that were typed. */
export function faultOf(kind: FaultKind, { number, times }: FaultDraft): Fault {
  const asked = faultChoices[kind].number;
  return {
    kind,
    ...(asked && { [asked.name]: number ?? asked.usual }),
    ...(times !== undefined && { times }),
  };
}

/** The faults with one switched on, or off, or on with other numbers. */
export function withFault(
  faults: readonly Fault[],
  kind: FaultKind,
  fault: Fault | undefined,
): readonly Fault[] {
  const others = faults.filter((each) => each.kind !== kind);
  return fault ? [...others, fault] : others;
}

/** How a fault is told in a few words. */
export function faultWords({ kind, ms, retryAfterSecs, times }: Fault): string {
  const number = ms === undefined ? retryAfterSecs && `${retryAfterSecs} s` : `${ms} ms`;
  const label = number ? `${faultChoices[kind].label}, ${number}` : faultChoices[kind].label;
  if (times === undefined) return label;
  return times === 1 ? `${label}, next call` : `${label}, next ${times} calls`;
}
