import { join } from 'node:path';
import type { CheckCode, ShotKind } from '../../../src/domain/judgement.js';
import { readCsv } from './csv.js';
import { halfOfDocument } from './halves.js';
import type { Half } from './halves.js';
import type { FileSample, Truth } from './sample.js';

const shotOf: Readonly<Record<string, ShotKind>> = {
  any: 'identity/front',
  'id-front': 'identity/front',
  'id-back': 'identity/back',
  passport: 'identity/front',
  selfie: 'selfie',
  poa: 'address',
};

/** What an expectation means in our codes. The others (`open:…`, faces, a wrong kind of paper) are no matter for a check here. */
const checkOf: Readonly<Record<string, CheckCode>> = {
  'too-many-pixels': 'dimensions-too-big',
  'too-small': 'dimensions-too-small',
  truncated: 'corrupted',
  corrupted: 'corrupted',
  unsupported: 'unsupported-type',
  svg: 'unsupported-type',
  'black-and-white': 'black-and-white',
  'no-document/no-face': 'no-document',
  'too-dark': 'too-dark',
  'low-contrast': 'low-contrast',
  screenshot: 'screenshot',
};

const fileChecks: readonly CheckCode[] = [
  'unsupported-type',
  'corrupted',
  'dimensions-too-big',
  'dimensions-too-small',
];
const lightChecks: readonly CheckCode[] = ['too-dark', 'too-bright', 'low-contrast'];
const documentChecks: readonly CheckCode[] = [
  'glare',
  'no-document',
  'document-cut-off',
  'document-too-far',
  'document-tilted',
];
const sourceChecks: readonly CheckCode[] = ['screenshot', 'screen-recapture'];
const ofIdentity: ReadonlySet<CheckCode> = new Set([...documentChecks, 'black-and-white']);

function fineFor(labels: readonly string[], isAccepted: boolean, decodes: boolean): readonly CheckCode[] {
  const has = (label: string): boolean => labels.includes(label);
  const showsDocument = labels.some((label) => /^content=(id|passport|visa)/.test(label));
  return [
    ...(isAccepted ? fileChecks : decodes ? fileChecks.slice(0, 2) : []),
    ...(isAccepted ? lightChecks : []),
    ...(has('sharp') ? (['blurry'] as const) : []),
    ...(isAccepted && showsDocument ? documentChecks : []),
    ...(showsDocument && has('colour') ? (['black-and-white'] as const) : []),
    ...(isAccepted || has('source=photo') ? sourceChecks : []),
  ];
}

/** What the expectation and the labels say of a picture that is offered as this shot. */
export function truthOf(expect: string, labels: readonly string[], shot: ShotKind): Truth {
  const [word = '', detail = ''] = expect.split(/:(.*)/s);
  const rejected = word === 'reject' ? detail.split('+') : [];
  const isCutOff = labels.some((label) => label.startsWith('truncated'));
  const bad = [
    // GIF is a picture type here.
    ...(labels.includes('codec=gif') ? [] : rejected.flatMap((reason) => checkOf[reason] ?? [])),
    ...(labels.includes('no-detail') && expect === 'reject:blurry' ? (['blank'] as const) : []),
  ].filter((code) => shot.startsWith('identity') || !ofIdentity.has(code));
  const isAccepted = word.startsWith('accept');
  const decodes = word === 'pass' && !isCutOff && !labels.includes('tiny');
  const fine = fineFor(labels, isAccepted, decodes).filter(
    (code) => !bad.includes(code) && (shot.startsWith('identity') || !ofIdentity.has(code)),
  );
  return { bad, fine, isGood: isAccepted };
}

/** The shared pictures, each with what is expected of it. */
export function sharedPictures(folder: string, csv: string): readonly FileSample[] {
  return readCsv(csv).flatMap(({ category = '', name = '', slot = '', expect = '', labels = '' }) => {
    const shot = shotOf[slot];
    if (!shot) return [];
    const path = join(folder, 'dev', category, name);
    const truth = truthOf(expect, labels.split(';'), shot);
    return [{ name: `${category}/${name}`, path, shot, half: halfOfDocument(name), ...truth }];
  });
}

/** A document that fills its picture, to be laid on a table. */
export interface FlatDocument {
  readonly name: string;
  readonly path: string;
  readonly half: Half;
}

const leastWidth = 700;

/** The shared documents that can be laid on a table: whole, large enough, each once. */
export function flatDocuments(folder: string, csv: string): readonly FlatDocument[] {
  const seen = new Set<string>();
  return readCsv(csv).flatMap(({ category, name = '', expect = '', labels: list = '', width }) => {
    const labels = list.split(';');
    const stem = name.replace(/\.\w+$/, '');
    const original = labels.find((label) => label.startsWith('dup='))?.slice(4) ?? stem;
    const isFlat = labels.some((label) => label === 'frame=edge-to-edge' || label === 'frame=full');
    const isUsable =
      category === 'document' && isFlat && !expect.startsWith('reject') && Number(width) >= leastWidth;
    if (!isUsable || original !== stem || seen.has(stem)) return [];
    seen.add(stem);
    return [{ name: stem, path: join(folder, 'dev', 'document', name), half: halfOfDocument(name) }];
  });
}
