import { find, findLast } from '../file/bytes.js';
import { PdfLexer } from './pdf-lexer.js';
import { readObjects } from './pdf-objects.js';
import type { PdfObjects } from './pdf-objects.js';
import { lockOf } from './pdf-security.js';
import type { Lock, PdfCrypto } from './pdf-security.js';
import { asBytes, asDictionary, asName, asNumber, itemsOf } from './pdf-value.js';
import type { PdfDictionary, PdfValue } from './pdf-value.js';

/** What a PDF says about itself. */
export interface PdfFacts {
  /** It has an end, and no table of its contents that points back to itself. */
  readonly isWhole: boolean;
  readonly lock: Lock;
  /** Nothing where it could not be counted: the page list is encrypted or packed in an unusual way. */
  readonly pageCount: number | undefined;
  /** `program`: it can run something when opened; `attachment`: it carries a file that is declared to belong to it. */
  readonly activity: 'none' | 'attachment' | 'program';
}

/** Readers look for the end mark in the last kilobyte; some mail gateways append a little more. */
const endWithinBytes = 4096;
const maxCountedPages = 10_000;
const maxTables = 1024;

function resolve(objects: PdfObjects, value: PdfValue | undefined): PdfValue | undefined {
  return typeof value === 'object' && value?.kind === 'reference' ? objects.byNumber.get(value.to) : value;
}

function entry(
  objects: PdfObjects,
  dictionary: PdfDictionary | undefined,
  key: string,
): PdfValue | undefined {
  return resolve(objects, dictionary?.entries.get(key));
}

/** The newest value of an entry among the trailers. */
function trailerEntry(objects: PdfObjects, key: string): PdfValue | undefined {
  return resolve(objects, objects.trailers.findLast((trailer) => trailer.entries.has(key))?.entries.get(key));
}

function countPages(objects: PdfObjects): number | undefined {
  const root = asDictionary(trailerEntry(objects, 'Root'));
  const seen = new Set<PdfValue>();
  const waiting = [entry(objects, root, 'Pages')];
  let pages = 0;
  for (let node = waiting.pop(); node !== undefined || waiting.length > 0; node = waiting.pop()) {
    const dictionary = asDictionary(node);
    if (!dictionary || seen.has(dictionary) || pages >= maxCountedPages) continue;
    seen.add(dictionary);
    const kids = itemsOf(entry(objects, dictionary, 'Kids'));
    if (kids.length === 0 && asName(dictionary.entries.get('Type')) !== 'Pages') pages += 1;
    for (const kid of kids) waiting.push(resolve(objects, kid));
  }
  if (pages > 0) return pages;
  if (objects.hasSealedParts) return undefined;
  return [...objects.byNumber.values()].filter(
    (value) => asName(asDictionary(value)?.entries.get('Type')) === 'Page',
  ).length;
}

const programKeys: ReadonlySet<string> = new Set(['JS', 'JavaScript', 'RichMedia', 'RichMediaContent']);
const programActions: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'RichMediaExecute',
  'ImportData',
]);

/** Every dictionary in a value, itself included. */
function* dictionariesIn(value: PdfValue): Generator<PdfDictionary> {
  const dictionary = asDictionary(value);
  if (dictionary) yield dictionary;
  for (const inner of dictionary ? dictionary.entries.values() : itemsOf(value)) yield* dictionariesIn(inner);
}

function isProgram({ entries }: PdfDictionary): boolean {
  return (
    programActions.has(asName(entries.get('S')) ?? '') || [...programKeys].some((key) => entries.has(key))
  );
}

function activityOf(objects: PdfObjects): PdfFacts['activity'] {
  let activity: PdfFacts['activity'] = 'none';
  for (const object of objects.byNumber.values()) {
    for (const dictionary of dictionariesIn(object)) {
      if (isProgram(dictionary)) return 'program';
      if (!dictionary.entries.has('EF')) continue;
      // Electronic invoices (PDF/A-3) carry their data as a file that is declared this way; anything else is smuggled.
      if (!dictionary.entries.has('AFRelationship')) return 'program';
      activity = 'attachment';
    }
  }
  return activity;
}

/** Whether the chain of the file's tables of contents comes back to one that it has passed. */
function isChainLooped(bytes: Uint8Array): boolean {
  const seen = new Set<number>();
  let at = asNumber(new PdfLexer(bytes, findLast(bytes, 'startxref') + 9).read());
  while (at !== undefined && at >= 0 && at < bytes.length && seen.size < maxTables) {
    if (seen.has(at)) return true;
    seen.add(at);
    const isTable = find(bytes, 'xref', at, at + 16) !== -1;
    const start = isTable ? find(bytes, 'trailer', at) + 7 : find(bytes, 'obj', at, at + 32) + 3;
    at = asNumber(asDictionary(new PdfLexer(bytes, start).read())?.entries.get('Prev'));
  }
  return false;
}

function isWhole(bytes: Uint8Array, objects: PdfObjects): boolean {
  const end = Math.max(findLast(bytes, '%%EOF'), findLast(bytes, 'startxref'));
  if (end === -1 || end < bytes.length - endWithinBytes || isChainLooped(bytes)) return false;
  // A file made for slow lines has its first end mark near its beginning, and says how long it should be.
  for (const object of objects.byNumber.values()) {
    const entries = asDictionary(object)?.entries;
    if (entries?.has('Linearized')) return (asNumber(entries.get('L')) ?? 0) <= bytes.length;
  }
  return true;
}

/** Reads a PDF without opening it: structure, lock, pages, and whether it can do anything but be looked at. */
export async function readPdf(bytes: Uint8Array, crypto: PdfCrypto | undefined): Promise<PdfFacts> {
  const objects = readObjects(bytes);
  const encryption = asDictionary(trailerEntry(objects, 'Encrypt'));
  const fileId = asBytes(itemsOf(trailerEntry(objects, 'ID'))[0]) ?? new Uint8Array(0);
  return {
    isWhole: isWhole(bytes, objects),
    lock: encryption ? await lockOf(encryption, fileId, crypto) : 'opens',
    pageCount: countPages(objects),
    activity: activityOf(objects),
  };
}
