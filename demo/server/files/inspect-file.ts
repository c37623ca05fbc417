import type { ContentType } from '../applicant/applicant.js';
import type { RefusalName } from '../refusal.js';
import { readJpeg } from './jpeg.js';
import { readPdf } from './pdf.js';
import { readPng } from './png.js';
import { readWebp } from './webp.js';

/** What a picture's own structure says of it. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  readonly greyscale: boolean;
}

/** What is known of a file that may be kept. */
export interface FileFacts {
  readonly contentType: ContentType;
  readonly greyscale: boolean;
}

/** The largest file that is kept. */
export const maxFileBytes = 20 * 1024 * 1024;
const maxPixels = 200_000_000;

type Inspected = FileFacts | { readonly refusal: RefusalName };

function startsWith(bytes: Buffer, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The kind of file by its first bytes; names and declared types play no part. */
function kindOf(bytes: Buffer): ContentType | undefined {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return 'image/webp';
  // Readers accept a PDF whose header comes within the first kilobyte.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  return undefined;
}

const pictureReaders = { 'image/jpeg': readJpeg, 'image/png': readPng, 'image/webp': readWebp } as const;

/** Judges a file by its bytes: what it is and whether it is whole, or why it is refused. */
export function inspectFile(bytes: Buffer, takesPdf: boolean): Inspected {
  if (bytes.length === 0) return { refusal: 'empty-file' };
  if (bytes.length > maxFileBytes) return { refusal: 'file-too-big' };
  const contentType = kindOf(bytes);
  if (contentType === undefined) return { refusal: 'unsupported-file-format' };
  if (contentType === 'application/pdf') {
    if (!takesPdf) return { refusal: 'unsupported-file-format' };
    const found = readPdf(bytes);
    if (found === 'whole') return { contentType, greyscale: false };
    return { refusal: found === 'locked' ? 'encrypted-file' : 'corrupted-file' };
  }
  const facts = pictureReaders[contentType](bytes);
  if (!facts || facts.width === 0 || facts.height === 0) return { refusal: 'corrupted-file' };
  if (facts.width * facts.height > maxPixels) return { refusal: 'file-too-big' };
  return { contentType, greyscale: facts.greyscale };
}
