import { apply } from '../model.js';
import type { ApplicantAct, Outcome } from '../opinion/acts/act.js';
import { stepNamed } from '../opinion/level.js';
import type { Document, Side, Step } from '../opinion/level.js';
import {
  behind,
  documentOf,
  onward,
  shutScreen,
  stepOf,
  triesLeft,
  tryOf,
  withLastTry,
} from '../opinion/places.js';
import type { Tab } from '../opinion/places.js';
import { activeOf } from '../opinion/verification.js';
import type { Verification } from '../opinion/verification.js';
import type { Awaited, Gesture } from '../page/protocol.js';
import type { OpenTab, Scene } from './scene.js';
import type { Intent } from './steps.js';

/** What a gesture comes to: what is done, what reaches the server, and where the tab then is. */
export interface Plan {
  readonly gestures: readonly (readonly [Gesture, Awaited])[];
  readonly acts: readonly ApplicantAct[];
  readonly tab: Tab;
  /** The screens the tab may come to; any open one where there are none. */
  readonly screens: (after: Verification, last: Outcome | undefined) => readonly string[];
  /** The picture that then waits to be used. */
  readonly chosen?: number;
}

const nothing: Awaited = {};

function sideOf(screen: string): Side | undefined {
  const [, side] = screen.split('/');
  return side as Side | undefined;
}

/** Where the applicant goes on: by the server's word, or as if the picture on its way had been taken. */
function afterPhoto(scene: Scene, tab: Tab, act: ApplicantAct, screen: string): Plan['screens'] {
  const kept = apply({ ...scene.verification, armed: [] }, {
    ...act,
    content: 'one that is good',
  } as ApplicantAct);
  const assumed = onward(kept.next, tab);
  return (after, last) => {
    const isKept = last?.taken === 'yes' && !last.isRefusedAtOnce;
    const ways = isKept ? [onward(after, tab)] : [assumed, onward(after, tab), screen];
    return [...ways, ...ways.map((way) => withLastTry(after, tab, way))];
  };
}

/** Nobody chooses a picture for a last try without having been told. */
function told(verification: Verification, tab: Tab, step: Step): Tab {
  const isLast = triesLeft(verification, step) === 1;
  return isLast ? { ...tab, readied: [...tab.readied, tryOf(verification, step.name)] } : tab;
}

function photo(scene: Scene, open: OpenTab, picture: number, isChosen: boolean): Plan {
  const { verification } = scene;
  const { screen } = open.seen;
  const step = stepNamed(verification.level, stepOf(screen) ?? '');
  const document = documentOf(verification, open.tab, step) ?? { type: step.types[0] ?? '' };
  const side = sideOf(screen);
  const content = `page-${picture}`;
  const act: ApplicantAct = { kind: 'upload', step: step.name, ...(side && { side }), document, content };
  const use = [{ kind: 'use' }, { 'POST idDoc': 1 }] as const;
  const choose = [{ kind: 'choose', picture }, nothing] as const;
  const tab = { ...told(verification, open.tab, step), isFresh: false, hasBegun: true };
  return {
    gestures: isChosen ? [use] : [choose, use],
    acts: [act],
    tab,
    screens: afterPhoto(scene, tab, act, screen),
  };
}

function isSame(one: Document | undefined, other: Document): boolean {
  return one?.type === other.type && one.country === other.country;
}

/** Another document takes back the pictures of the one before. */
function pick({ verification }: Scene, { tab, seen }: OpenTab, document: Document): Plan {
  const step = stepNamed(verification.level, stepOf(seen.screen) ?? '');
  const isOther = !isSame(documentOf(verification, tab, step), document);
  const held = isOther ? activeOf(verification, step.name) : [];
  const ids = held.flatMap(({ id }) => id ?? []);
  const after = { ...tab, isFresh: false, picked: { ...tab.picked, [step.name]: document } };
  const awaited = Object.fromEntries(ids.map((id) => [`DELETE ${id}`, 1]));
  return {
    gestures: [[{ kind: 'pick', ...document }, awaited]],
    acts: ids.map((imageId) => ({ kind: 'take back', step: step.name, imageId })),
    tab: after,
    screens: (now) => [onward(now, after)],
  };
}

/** What an intent of the applicant's comes to. */
export function planOf(scene: Scene, open: OpenTab, intent: Intent): Plan {
  const { verification } = scene;
  const { tab, seen } = open;
  const gone = { ...tab, isFresh: false, hasBegun: true };
  const goes = (screens: Plan['screens'], after: Tab = gone): Plan => ({
    gestures: [[intent as Gesture, nothing]],
    acts: [],
    tab: after,
    screens,
  });
  switch (intent.kind) {
    case 'begin':
    case 'go on':
      return goes((now) => [onward(now, gone)]);
    case 'ready': {
      const step = stepOf(seen.screen) ?? '';
      const readied = { ...gone, readied: [...tab.readied, tryOf(verification, step)] };
      return goes(() => behind(seen.screen), readied);
    }
    case 'back':
    case 'show trouble':
      return goes(() => []);
    case 'fix':
    case 'change': {
      const step = stepNamed(verification.level, intent.key.split('/')[0] ?? '');
      const isPicked = step.family === 'data' || documentOf(verification, tab, step) !== undefined;
      const shot = `${step.family === 'data' ? 'data' : 'shot'} ${intent.key}`;
      return goes((now) => [withLastTry(now, gone, isPicked ? shot : `pick ${step.name}`)]);
    }
    case 'choose':
      return {
        ...goes(
          () => [seen.screen],
          told(verification, gone, stepNamed(verification.level, stepOf(seen.screen) ?? '')),
        ),
        chosen: intent.picture,
      };
    case 'photo':
      return photo(scene, open, intent.picture, false);
    case 'use':
      return photo(scene, open, open.chosen ?? 0, true);
    case 'pick':
      return pick(scene, open, intent.document);
    case 'fill in':
      return {
        ...goes((now) => [onward(now, gone)]),
        gestures: [[intent, { 'PATCH fixedInfo': 1 }]],
        acts: [{ kind: 'fields', values: saidValues(verification, intent.values) }],
      };
    case 'submit':
      return {
        ...goes((now) => [shutScreen(now) ?? onward(now, gone)]),
        gestures: [[intent, { 'POST pending': 1 }]],
        acts: [{ kind: 'submit' }],
      };
  }
}

/** What a form sends: every answer, and an empty one only where it takes an earlier one away. */
function saidValues(
  { values: known }: Verification,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== '' || known[name]));
}
