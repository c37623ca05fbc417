import type { FileType } from '../../domain/judgement.js';
import { find, hasAt, latin1, uintLe } from './bytes.js';
import { sniffMedia } from './sniff-media.js';
import { sniffText } from './sniff-text.js';

/** A PDF may begin with other bytes; readers look for its header in the first 1024. */
const pdfHeaderWithin = 1024;

const signatures: readonly (readonly [FileType, string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['tiff', 'II+\0'],
  ['tiff', 'MM\0+'],
  ['ico', '\0\0\x01\0'],
  ['ico', '\0\0\x02\0'],
  ['psd', '8BPS\0'],
  ['pdf', '%PDF-'],
  ['office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['office', '{\\rtf'],
];

const bitmapHeaderBytes: readonly number[] = [12, 16, 40, 52, 56, 64, 108, 124];

// Two letters are too few to go by: many a text begins with them.
function isBitmap(bytes: Uint8Array): boolean {
  return hasAt(bytes, 0, 'BM') && bitmapHeaderBytes.includes(uintLe(bytes, 14, 4));
}

const officeParts: readonly string[] = [
  '[Content_Types].xml',
  'word/',
  'xl/',
  'ppt/',
  'vnd.oasis.opendocument',
];

function sniffZip(bytes: Uint8Array): FileType | undefined {
  if (!hasAt(bytes, 0, 'PK')) return undefined;
  if (hasAt(bytes, 2, '\x05\x06')) return 'zip';
  if (!hasAt(bytes, 2, '\x03\x04') && !hasAt(bytes, 2, '\x07\x08')) return undefined;
  const start = latin1(bytes, 0, 4096);
  return officeParts.some((part) => start.includes(part)) ? 'office' : 'zip';
}

/** What a file is, by its first bytes alone (4 KB are plenty); its name and its declared type are never asked. */
export function sniff(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty';
  const known = signatures.find(([, signature]) => hasAt(bytes, 0, signature))?.[0];
  if (known) return known;
  if (isBitmap(bytes)) return 'bmp';
  const binary = sniffZip(bytes) ?? sniffMedia(bytes);
  if (binary) return binary;
  const text = sniffText(bytes);
  // A page or a drawing in front of a PDF is no leading noise: whoever opens the file may see that instead.
  if (text === 'html' || text === 'xml' || text === 'svg') return text;
  if (find(bytes, '%PDF-', 0, pdfHeaderWithin) !== -1) return 'pdf';
  return text ?? 'unknown';
}
