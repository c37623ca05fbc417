import { pdfFile } from '../../support/node/files.js';
import type { PictureOrder } from '../page/protocol.js';

/** More than any journey has. */
const mostOfJourney = 100;
/** A letter goes in pieces, three of them. */
const bytesOfLetter = 1_200_000;

/** The pictures of one journey: none is like another, there or anywhere else. */
export class Pictures {
  #next: number;

  constructor(seed: number) {
    this.#next = seed * mostOfJourney + 1;
  }

  /** One for a shot; a letter may be a PDF, and now and then a picture is a PNG. */
  next(shotKey: string): PictureOrder {
    const number = (this.#next += 1);
    if (shotKey.startsWith('PROOF_OF_RESIDENCE') && number % 3 !== 0) {
      const letter = Buffer.from(pdfFile({ seed: number, bytes: bytesOfLetter }));
      return { kind: 'pdf', number, base64: letter.toString('base64') };
    }
    return { kind: number % 11 === 0 ? 'png' : 'jpeg', number };
  }
}
