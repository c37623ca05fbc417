import type { Prepared } from '../domain/judgement.js';
import { writePdf } from '../inspection/pdf/write-pdf.js';
import { sha256Hex } from './sha256-hex.js';

/** Text of one byte a letter as bytes: a blob would write it as UTF-8. */
function latinBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Binds prepared photos to one PDF, a page each, in their order. */
export async function bindPages(pages: readonly Prepared<Blob>[]): Promise<Prepared<Blob>> {
  const pictures = pages.map(({ picture, width, height }) => ({
    picture,
    bytes: picture.size,
    width,
    height,
  }));
  const parts = writePdf(pictures).map((part) => (typeof part === 'string' ? latinBytes(part) : part));
  const picture = new Blob(parts, { type: 'application/pdf' });
  const left = pages.flatMap(({ leftBehind }) => leftBehind ?? []);
  return {
    picture,
    width: 0,
    height: 0,
    sha256: await sha256Hex(picture),
    leftBehind: {
      bytes: left.reduce((sum, { bytes }) => sum + bytes, 0),
      location: left.some(({ location }) => location),
      notes: left.some(({ notes }) => notes),
    },
  };
}
