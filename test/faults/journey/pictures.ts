import { pdfFile } from '../../support/node/files.js';
import type { PictureOrder } from '../page/protocol.js';

/** More than any journey has. */
const mostOfJourney = 100;

/** The pictures of one journey: none is like another, there or anywhere else. */
export class Pictures {
  #next: number;

  constructor(seed: number) {
    this.#next = seed * mostOfJourney + 1;
  }

  /** One for a shot; a letter may be a PDF, and now and then a picture is a PNG. */
  next(shotKey: string): PictureOrder {
    const number = (this.#next += 1);
    if (shotKey.startsWith('PROOF_OF_RESIDENCE') && number % 2 === 0)
      return { kind: 'pdf', number, base64: Buffer.from(pdfFile({ seed: number })).toString('base64') };
    return { kind: number % 11 === 0 ? 'png' : 'jpeg', number };
  }
}
