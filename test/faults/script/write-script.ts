import type { LevelName } from '../../model/opinion/level.js';
import { Random } from '../../model/walk/random.js';
import type { Fault, Strike } from '../proxy/fault.js';
import type { Kind } from '../proxy/kinds.js';
import type { Event, Incident, Moment, Script, Trigger } from './script.js';

/** How many photos a level asks for. */
const shotsIn: Readonly<Record<LevelName, number>> = {
  'selfie-only-level': 1,
  'passport-only-level': 2,
  'basic-kyc-level': 4,
  'data-kyc-level': 4,
};

function fault(random: Random): Fault {
  const share = random.below(1000) / 1000;
  return random.weighted<Fault>([
    [16, { kind: 'cut request', share }],
    [12, { kind: 'cut answer', share }],
    [16, { kind: 'lost reply' }],
    [8, { kind: 'slow', ms: random.one([30, 120, 700]) }],
    [10, { kind: 'duplicate' }],
    [10, { kind: 'reorder' }],
    [6, { kind: 'refusal', status: 500 }],
    [5, { kind: 'refusal', status: 429, retryAfterSecs: random.one([1, 5, 20]) }],
    [6, { kind: 'refusal', status: 503, retryAfterSecs: random.one([1, 10, 40]) }],
    [8, { kind: 'reset' }],
    [8, { kind: 'expired token' }],
    [5, { kind: 'outage', exchanges: random.one([3, 6, 12]) }],
  ]);
}

/** Where a script strikes: at what matters most of all, and early enough that it comes to pass. */
function strike(random: Random, shots: number): Strike {
  const [kind, last] = random.weighted<readonly [Kind, number]>([
    [40, ['upload', shots + 2]],
    [18, ['submit', 2]],
    [14, ['session', 6]],
    [10, ['events', 4]],
    [5, ['token', 2]],
    [6, ['look', 2]],
    [4, ['take back', 1]],
    [6, ['call off', 2]],
    [8, ['resumable', shots * 3]],
    [3, ['fields', 2]],
  ]);
  const times = random.weighted([
    [70, 1],
    [20, 2],
    [6, 4],
    [4, 7],
  ]);
  return { kind, nth: 1 + random.below(last), times, fault: fault(random) };
}

/** Trouble seldom comes alone: a page goes best while its request is in trouble already. */
function whileStruck(random: Random, strikes: readonly Strike[]): Trigger | undefined {
  const sending = strikes.filter(
    ({ kind }) => kind === 'upload' || kind === 'resumable' || kind === 'submit',
  );
  if (sending.length === 0) return undefined;
  const { kind, nth, times } = random.one(sending);
  return {
    at: 'exchange',
    kind,
    nth: nth + random.below(times),
    when: random.one(['under way', 'answered']),
  };
}

function trigger(random: Random, shots: number): Trigger {
  if (random.chance(45)) {
    const kind = random.weighted<Kind>([
      [60, 'upload'],
      [20, 'submit'],
      [12, 'session'],
      [8, 'resumable'],
    ]);
    const nth = 1 + random.below(kind === 'submit' ? 1 : shots + 1);
    return { at: 'exchange', kind, nth, when: random.one(['under way', 'answered']) };
  }
  const gesture = random.weighted<Moment>([
    [4, 'begin'],
    [4, 'pick'],
    [14, 'choose'],
    [55, 'use'],
    [23, 'submit'],
  ]);
  const isOften = gesture === 'choose' || gesture === 'use';
  const nth = 1 + random.below(isOften ? shots : 1);
  return { at: 'gesture', gesture, nth, when: random.chance(75) ? 'after' : 'before' };
}

function event(random: Random): Event {
  return random.weighted<Event>([
    [22, { kind: 'reload' }],
    [8, { kind: 'reload at keeping' }],
    [10, { kind: 'reopen' }],
    [12, { kind: 'crash' }],
    [14, { kind: 'second tab' }],
    [6, { kind: 'switch' }],
    [6, { kind: 'close' }],
    [12, { kind: 'replace' }],
    [12, { kind: 'give up' }],
    [6, { kind: 'cancel' }],
    [10, { kind: 'offline', minutes: random.one([1, 3, 10]) }],
  ]);
}

/** A photo is given up while it is on its way: only then is there anything to call off. */
function isGivingUp({ kind }: Event): boolean {
  return kind === 'replace' || kind === 'give up';
}

function whileSending(random: Random, shots: number): Trigger {
  return { at: 'exchange', kind: 'upload', nth: 1 + random.below(shots), when: 'under way' };
}

function incident(random: Random, shots: number, strikes: readonly Strike[]): Incident {
  const befalls = event(random);
  if (isGivingUp(befalls) && random.chance(70)) return { on: whileSending(random, shots), event: befalls };
  const struck = random.chance(40) ? whileStruck(random, strikes) : undefined;
  return { on: struck ?? trigger(random, shots), event: befalls };
}

/** What makes giving up hard: the photo stays behind in the network, or the word that it is given up does. */
function hardship(random: Random, { on }: Incident): readonly Strike[] {
  if (on.at !== 'exchange' || on.kind !== 'upload') return [];
  const late = random.one<Fault>([
    { kind: 'reorder' },
    { kind: 'reorder' },
    { kind: 'slow', ms: 700 },
    { kind: 'lost reply' },
    { kind: 'cut answer', share: 0 },
  ]);
  const strikes: Strike[] = [];
  if (random.chance(70)) strikes.push({ kind: 'upload', nth: on.nth, times: 1, fault: late });
  if (random.chance(50))
    strikes.push({ kind: 'call off', nth: 1, times: random.one([1, 3]), fault: fault(random) });
  return strikes;
}

function several<Item>(count: number, make: () => Item): readonly Item[] {
  return Array.from({ length: count }, make);
}

/** The script of a seed. */
export function writeScript(seed: number): Script {
  const random = new Random(seed * 7919);
  const levelName = random.weighted<LevelName>([
    [52, 'selfie-only-level'],
    [30, 'passport-only-level'],
    [12, 'basic-kyc-level'],
    [6, 'data-kyc-level'],
  ]);
  const shots = shotsIn[levelName];
  const strikes = several(random.one([1, 2, 3, 4]), () => strike(random, shots));
  const incidents = several(random.one([0, 1, 1, 2, 3]), () => incident(random, shots, strikes));
  // Where a letter is asked for: only that is large enough to go in pieces.
  const pieces: Strike = {
    kind: 'resumable',
    nth: 1 + random.below(6),
    times: random.one([1, 1, 2]),
    fault: fault(random),
  };
  const strikesPieces = shots === 4 && random.chance(70);
  const givingUp = incidents.filter((each) => isGivingUp(each.event));
  return {
    seed,
    levelName,
    document: levelName !== 'passport-only-level' && random.chance(75) ? 'ID_CARD' : 'PASSPORT',
    build: random.chance(30) ? 'module' : 'script',
    isPatient: random.chance(30),
    strikes: [
      ...givingUp.flatMap((each) => hardship(random, each)),
      ...(strikesPieces ? [pieces] : []),
      ...strikes,
    ],
    incidents,
  };
}
