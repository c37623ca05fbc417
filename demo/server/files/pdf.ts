import { isDictionary, isReference, PdfReader } from './pdf-objects.js';
import type { PdfDictionary, PdfValue } from './pdf-objects.js';
import { opensWithoutPassword } from './pdf-password.js';

/** How far from its end a PDF says where its table is. */
const tailLength = 4096;
/** That, then perhaps comments, then the mark of the end. */
const pointerShape = /startxref\s+(\d{1,12})\s+(?:%(?!%EOF)[^\r\n]*[\r\n]\s*)*%%EOF/g;

function dictionaryAt(text: string, at: number): PdfDictionary | undefined {
  try {
    const value = new PdfReader(text, at).read();
    return isDictionary(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The trailer that the last `startxref` leads to: after a table, or heading a table that is itself a stream. */
function trailerOf(text: string): PdfDictionary | undefined {
  const tail = text.slice(-tailLength);
  const pointer = [...tail.matchAll(pointerShape)].at(-1);
  if (!pointer) return undefined;
  const start = Math.max(0, text.indexOf('%PDF-')) + Number(pointer[1]);
  const stream = /^\s*\d+\s+\d+\s+obj\b/.exec(text.slice(start, start + 64));
  if (stream) return dictionaryAt(text, start + stream[0].length);
  const table = /^\s*xref\b/.test(text.slice(start, start + 16)) ? text.indexOf('trailer', start) : -1;
  // Readers repair a pointer that leads nowhere by looking for the last trailer, and so do we.
  const trailer = table >= 0 ? table : text.lastIndexOf('trailer');
  return trailer < 0 ? undefined : dictionaryAt(text, trailer + 'trailer'.length);
}

function resolved(text: string, value: PdfValue | undefined): PdfValue | undefined {
  if (!isReference(value)) return value;
  const definition = new RegExp(`(?:^|[\\s>])${value.object}\\s+${value.generation}\\s+obj\\b`, 'g');
  const last = [...text.matchAll(definition)].at(-1);
  return last && dictionaryAt(text, last.index + last[0].length);
}

function firstId(trailer: PdfDictionary): string {
  const id = trailer.get('ID');
  const first = Array.isArray(id) ? (id as readonly PdfValue[])[0] : undefined;
  return typeof first === 'string' ? first : '';
}

/** Whether a PDF has a beginning and an end that fit together, and whether it opens without a password. */
export function readPdf(bytes: Buffer): 'whole' | 'broken' | 'locked' {
  const text = bytes.toString('latin1');
  const trailer = trailerOf(text);
  if (!trailer || !isReference(trailer.get('Root'))) return 'broken';
  const encrypt = trailer.get('Encrypt');
  if (encrypt === undefined || encrypt === null) return 'whole';
  const encryption = resolved(text, encrypt);
  if (!isDictionary(encryption)) return 'broken';
  return opensWithoutPassword(encryption, firstId(trailer)) ? 'whole' : 'locked';
}
