import type { CheckCode } from '../../../src/domain/judgement.js';
import { checkFor, faults } from '../made/faults.js';
import type { Fault } from '../made/faults.js';
import { Chance } from '../made/random.js';
import type { Half } from './halves.js';
import type { LaidTask, MadeTask, PairTask } from './made-page.js';
import type { Sample, Truth } from './sample.js';
import type { FlatDocument } from './shared-pictures.js';

/** Whether pictures are kept is for the caller to say. */
type Unkept<Task> = Task extends unknown ? Omit<Task, 'isKept'> : never;

/** A picture that is made when it is judged, the same in every run. */
export interface MadeSample<Task extends MadeTask = MadeTask> extends Sample {
  readonly task: Unkept<Task>;
}

/** Checks that look at any picture here; a picture with one fault is a fine one for all the others. */
const allChecks: readonly CheckCode[] = [
  'blank',
  'screenshot',
  'screen-recapture',
  ...new Set(Object.values(checkFor)),
];

/** What has to be said of a picture with this fault. */
export function truthOfFault(fault: Fault): Truth {
  if (fault === 'good') return { bad: [], fine: allChecks, isGood: true };
  const bad = [checkFor[fault]];
  // Of a table there is nothing to be known: it may be smooth, dark or grey.
  const fine = fault === 'no-document' ? [] : allChecks.filter((code) => !bad.includes(code));
  return { bad, fine, isGood: false };
}

/** The halves never share a seed. */
const seedBase: Readonly<Record<Half, number>> = { tuning: 1, reporting: 2 };

/** A number that is the same for the same words. */
export function seedOf(half: Half, document: string, fault: Fault, turn: number): number {
  const words = `${document}/${fault}/${turn}`;
  return [...words].reduce(
    (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0,
    seedBase[half],
  );
}

/** How many documents are drawn where there are no pictures of any. */
const drawnCount = 3;

/** What pictures are made of: the files, by their place in the list of those that are served. */
export interface Materials {
  readonly half: Half;
  readonly documents: readonly FlatDocument[];
  readonly groundCount: number;
  /** How many pictures are made of each document with each fault. */
  readonly turns: number;
}

interface Source {
  readonly name: string;
  readonly document: LaidTask['document'];
}

function sourcesOf(documents: readonly FlatDocument[]): readonly Source[] {
  const drawn = Array.from({ length: drawnCount }, (_, i) => ({
    name: `drawn-${i + 1}`,
    document: { drawn: i },
  }));
  const shared = documents.map(({ name }, i) => ({ name, document: { file: i } }));
  return shared.length > 0 ? shared : drawn;
}

/** The ground that goes with a seed; the grounds come after the documents among the served files. */
function groundFor(seed: number, { documents, groundCount }: Materials): { readonly ground?: number } {
  if (groundCount === 0) return {};
  return { ground: documents.length + new Chance(seed ^ 0x5eed).whole(0, groundCount - 1) };
}

/** All pictures to be made with a fault or none. */
export function madeSamples(materials: Materials): readonly MadeSample<LaidTask>[] {
  const { half, documents, turns } = materials;
  return sourcesOf(documents).flatMap(({ name, document }) =>
    faults.flatMap((fault) =>
      Array.from({ length: turns }, (_, turn) => {
        const seed = seedOf(half, name, fault, turn);
        const task = { document, fault, seed, ...groundFor(seed, materials) };
        const shown = `made/${fault}_${name}_${turn}`;
        return { name: shown, shot: 'identity/front', half, ...truthOfFault(fault), task };
      }),
    ),
  );
}

/** Two photos to be made of one document. */
export interface MadePair {
  readonly name: string;
  readonly half: Half;
  readonly task: PairTask;
}

/** Pairs of photos on one ground, of which copies are to be told from honest second photos. */
export function madePairs(materials: Materials): readonly MadePair[] {
  const { half, documents, turns } = materials;
  return sourcesOf(documents).flatMap(({ name, document }) =>
    Array.from({ length: turns }, (_, turn): MadePair => {
      const seeds = [seedOf(half, name, 'good', turn), seedOf(half, `${name} again`, 'good', turn)] as const;
      return {
        name: `pair/${name}_${turn}`,
        half,
        task: { document, seeds, ...groundFor(seeds[0], materials) },
      };
    }),
  );
}
