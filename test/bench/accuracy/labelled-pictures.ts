import type { CheckCode, ShotKind } from '../../../src/domain/judgement.js';
import { readCsv } from './csv.js';
import { halfOfSource } from './halves.js';
import type { FileSample, Truth } from './sample.js';
import { join } from 'node:path';

const checkOf: Readonly<Record<string, CheckCode>> = {
  unsupported: 'unsupported-type',
  blurry: 'blurry',
  motion: 'blurry',
  'too-dark': 'too-dark',
  'too-bright': 'too-bright',
  'low-contrast': 'low-contrast',
  glare: 'glare',
  'no-document': 'no-document',
  'cut-off': 'document-cut-off',
  'too-far': 'document-too-far',
  tilted: 'document-tilted',
  bw: 'black-and-white',
  screenshot: 'screenshot',
  'screen-photo': 'screen-recapture',
};

const lightChecks: readonly CheckCode[] = ['blurry', 'too-dark', 'too-bright', 'low-contrast'];
const documentChecks: readonly CheckCode[] = [
  'no-document',
  'document-cut-off',
  'document-too-far',
  'document-tilted',
  'black-and-white',
];
const sourceChecks: readonly CheckCode[] = ['screenshot', 'screen-recapture'];
const ofIdentity: ReadonlySet<CheckCode> = new Set(documentChecks);

/** What a picture of such a kind says nothing about: it is no photo, or shows more than one. */
const odd = ['drawing', 'collage', 'screenshot', 'screen-photo'];

/** What is shown by a screen is mostly a page with print, of which only the screen is to be told. */
const ofScreens = ['screenshot', 'screen-photo'];

function fineFor(category: string, labels: readonly string[], shot: ShotKind): readonly CheckCode[] {
  const has = (...some: readonly string[]): boolean => some.some((label) => labels.includes(label));
  const showsDocument = has('card', 'passport', 'page', 'receipt') && !has('no-document');
  const isRated = has('good') || showsDocument || category === 'selfie';
  // What is blurred or badly lit may look as if it were other things as well, rightly.
  const isClear = !has('blurry', 'motion', 'too-dark', 'too-bright', 'low-contrast');
  const isIdentity = shot.startsWith('identity');
  return [
    ...(isRated && isClear ? lightChecks : []),
    ...(category === 'sharp' && isClear ? (['blurry'] as const) : []),
    ...(showsDocument && isClear && shot !== 'selfie' ? (['glare'] as const) : []),
    ...(has('card', 'passport') && !has('no-document') && isIdentity ? documentChecks : []),
    ...(has(...odd) || shot === 'address' ? [] : sourceChecks),
  ];
}

/** Marks a label that only one of two ratings has. */
const unsettled = '?';

/** What the labels say of a picture that is offered as this shot. */
export function truthOf(category: string, labels: readonly string[], shot: ShotKind): Truth {
  const isIdentity = shot.startsWith('identity');
  const checksOf = (some: readonly string[]): readonly CheckCode[] => [
    ...new Set(some.flatMap((label) => checkOf[label] ?? [])),
  ];
  const isOfScreen = ofScreens.some((label) => labels.includes(label));
  const bad = checksOf(labels).filter(
    (code) => (isIdentity || !ofIdentity.has(code)) && !(isOfScreen && code === 'no-document'),
  );
  const open = labels.filter((label) => label.endsWith(unsettled)).map((label) => label.slice(0, -1));
  // Such a fault is there for all that depends on it, and is itself not counted either way.
  const fine = fineFor(category, [...labels, ...open.filter((label) => label !== 'good')], shot).filter(
    (code) => !bad.includes(code) && !checksOf(open).includes(code),
  );
  const isGood = labels.includes('good') && !labels.includes('small') && bad.length + open.length === 0;
  return { bad, fine, isGood };
}

const shots: Readonly<Record<string, ShotKind>> = {
  any: 'identity/front',
  'identity/front': 'identity/front',
  'identity/back': 'identity/back',
  selfie: 'selfie',
  address: 'address',
};

/** Pictures that say nothing: nobody knows what they show, or they were composed or distorted and are no real ones. */
export const leftOut = ['doubtful', 'synthetic', 'squeezed'];

/** The real pictures of a folder with labels, but for those of which the labels themselves doubt what they show. */
export function labelledPictures(folder: string, csv: string): readonly FileSample[] {
  return readCsv(csv).flatMap(
    ({ category = '', name = '', repo = '', shot: word = '', labels: list = '' }) => {
      const labels = list.split(';');
      const shot = shots[word];
      if (!shot || leftOut.some((label) => labels.includes(label))) return [];
      const path = join(folder, category, name);
      return [
        {
          name: `${category}/${name}`,
          path,
          shot,
          half: halfOfSource(repo),
          ...truthOf(category, labels, shot),
        },
      ];
    },
  );
}

/** The paths of the labelled pictures that show nothing of use, as grounds for made ones. */
export function groundsOf(
  folder: string,
  csv: string,
): readonly { path: string; half: FileSample['half'] }[] {
  return readCsv(csv).flatMap(({ category = '', name = '', repo = '' }) =>
    category === 'nothing' ? [{ path: join(folder, category, name), half: halfOfSource(repo) }] : [],
  );
}
