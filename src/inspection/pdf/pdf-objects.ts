import { find, hasAt } from '../file/bytes.js';
import { inflate } from './inflate.js';
import { PdfLexer, endsWord } from './pdf-lexer.js';
import { asDictionary, asName, asNumber, itemsOf } from './pdf-value.js';
import type { PdfDictionary, PdfValue } from './pdf-value.js';

const maxObjects = 500_000;
/** Old trailers are kept by programs that save by appending; a file with more than this was made to be tiresome. */
const maxTrailers = 256;
/** How many bytes may be unpacked and read from packed objects; those of honest files are a few hundred kilobytes. */
const unpackingBudgetBytes = 48 * 1024 * 1024;

/** All that a PDF holds, found by reading it through instead of trusting its tables, as readers do with damaged files. */
export interface PdfObjects {
  readonly byNumber: ReadonlyMap<number, PdfValue>;
  /** Trailers, oldest first: the last one counts. */
  readonly trailers: readonly PdfDictionary[];
  /** Some objects are packed in a way that could not be opened here, so that absence proves nothing. */
  readonly hasSealedParts: boolean;
}

interface FoundObject {
  readonly number: number;
  readonly value: PdfValue;
  readonly stream?: Uint8Array;
  readonly end: number;
}

// Reads "12 0 obj" backwards from its last word; nothing where that is not what it says.
function objectNumber(bytes: Uint8Array, wordAt: number): number | undefined {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, wordAt - 24), wordAt));
  const match = /(?:^|[^0-9])(\d{1,10})\s+\d{1,5}\s*$/.exec(before);
  return match ? Number(match[1]) : undefined;
}

/** The data of the stream that follows a dictionary, and the place behind it. */
function readStream(
  bytes: Uint8Array,
  at: number,
  dictionary: PdfDictionary,
): { start: number; end: number } {
  const start = at + (hasAt(bytes, at, '\r\n') ? 2 : 1);
  const declared = asNumber(dictionary.entries.get('Length'));
  if (declared !== undefined && declared >= 0) {
    const end = start + declared;
    const word = find(bytes, 'endstream', end, end + 16);
    if (word !== -1) return { start, end };
  }
  const word = find(bytes, 'endstream', start);
  return { start, end: word === -1 ? bytes.length : word };
}

function readObject(bytes: Uint8Array, number: number, at: number): FoundObject {
  const lexer = new PdfLexer(bytes, at);
  const value = lexer.read();
  const dictionary = asDictionary(value);
  if (!dictionary || !lexer.takes('stream')) return { number, value, end: lexer.at };
  const { start, end } = readStream(bytes, lexer.at, dictionary);
  return { number, value, stream: bytes.subarray(start, end), end };
}

/** What is left of the bytes that may be unpacked and read. */
interface Budget {
  bytes: number;
}

/** The objects that are packed together in one stream; nothing where it cannot be opened. */
function unpack(
  dictionary: PdfDictionary,
  stream: Uint8Array,
  budget: Budget,
): Map<number, PdfValue> | undefined {
  const { entries } = dictionary;
  const filter = entries.get('Filter');
  const names = (itemsOf(filter).length > 0 ? itemsOf(filter) : filter === undefined ? [] : [filter]).map(
    asName,
  );
  const isPlain = names.length === 0;
  if (entries.has('DecodeParms') || !(isPlain || (names.length === 1 && names[0] === 'FlateDecode')))
    return undefined;
  const bytes = isPlain ? stream : inflate(stream, budget.bytes);
  if (!bytes) return undefined;
  budget.bytes -= bytes.length;
  const [count, first] = [asNumber(entries.get('N')) ?? 0, asNumber(entries.get('First')) ?? 0];
  const index = new PdfLexer(bytes, 0);
  const objects = new Map<number, PdfValue>();
  for (let i = 0; i < count && index.at < first; i += 1) {
    const [number, offset] = [asNumber(index.read()), asNumber(index.read())];
    if (number === undefined || offset === undefined) break;
    const lexer = new PdfLexer(bytes, first + offset);
    objects.set(number, lexer.read());
    budget.bytes -= lexer.at - first - offset;
    if (budget.bytes <= 0) return undefined;
  }
  return objects;
}

/** Reads a PDF from beginning to end. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const loose = new Map<number, PdfValue>();
  const trailers: PdfDictionary[] = [];
  const packed: FoundObject[] = [];
  let trailersSeen = 0;
  let at = 0;
  while (loose.size < maxObjects) {
    const word = find(bytes, 'obj', at);
    const trailer = find(bytes, 'trailer', at, word === -1 ? bytes.length : word);
    if (trailer !== -1 && trailersSeen < maxTrailers) {
      trailersSeen += 1;
      const dictionary = asDictionary(new PdfLexer(bytes, trailer + 7).read());
      if (dictionary) trailers.push(dictionary);
    }
    if (word === -1) break;
    at = word + 3;
    const number = endsWord(bytes[at]) ? objectNumber(bytes, word) : undefined;
    if (number === undefined) continue;
    const found = readObject(bytes, number, at);
    at = Math.max(at, found.end);
    loose.set(number, found.value);
    const type = asName(asDictionary(found.value)?.entries.get('Type'));
    if (type === 'XRef' && trailers.length < maxTrailers) trailers.push(found.value as PdfDictionary);
    if (type === 'ObjStm') packed.push(found);
  }
  const isEncrypted = trailers.some((each) => each.entries.has('Encrypt'));
  const { objects, isComplete } = isEncrypted
    ? { objects: new Map(), isComplete: packed.length === 0 }
    : unpackAll(packed);
  // A later version of an object mostly stands loose behind the packed ones.
  return { byNumber: new Map([...objects, ...loose]), trailers, hasSealedParts: !isComplete };
}

function unpackAll(packed: readonly FoundObject[]): { objects: Map<number, PdfValue>; isComplete: boolean } {
  const budget: Budget = { bytes: unpackingBudgetBytes };
  const objects = new Map<number, PdfValue>();
  let isComplete = true;
  for (const { value, stream } of packed) {
    const dictionary = asDictionary(value);
    const inside = dictionary && stream && budget.bytes > 0 ? unpack(dictionary, stream, budget) : undefined;
    if (!inside) isComplete = false;
    else for (const [number, object] of inside) objects.set(number, object);
  }
  return { objects, isComplete };
}
