import type { CheckCode } from '../../../src/domain/judgement.js';
import { checkFor, faults } from '../made/make.js';
import type { Fault } from '../made/make.js';
import { Chance } from '../made/random.js';
import type { Half } from './halves.js';
import type { MadeTask } from './made-page.js';
import type { Sample, Truth } from './sample.js';
import type { FlatDocument } from './shared-pictures.js';

/** A picture that is made when it is judged, the same in every run. */
export interface MadeSample extends Sample {
  readonly task: Omit<MadeTask, 'isKept'>;
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

/** All pictures to be made; the documents come first among the served files, and the grounds after them. */
export function madeSamples({ half, documents, groundCount, turns }: Materials): readonly MadeSample[] {
  const drawn = Array.from({ length: drawnCount }, (_, i) => ({
    name: `drawn-${i + 1}`,
    document: { drawn: i },
  }));
  const shared = documents.map(({ name }, i) => ({ name, document: { file: i } }));
  return (shared.length > 0 ? shared : drawn).flatMap(({ name, document }) =>
    faults.flatMap((fault) =>
      Array.from({ length: turns }, (_, turn): MadeSample => {
        const seed = seedOf(half, name, fault, turn);
        const ground = new Chance(seed ^ 0x5eed).whole(0, groundCount - 1);
        const task = { document, fault, seed, ...(groundCount > 0 && { ground: documents.length + ground }) };
        const shown = `made/${fault}_${name}_${turn}`;
        return { name: shown, shot: 'identity/front', half, ...truthOfFault(fault), task };
      }),
    ),
  );
}
