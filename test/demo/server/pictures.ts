import { jpegFile, pdfFile } from '../../support/node/files.js';
import type { TestApplicant } from './sandbox.js';

let lastSeed = 0;

/** A picture that no test has sent yet. */
export function newPicture(): Uint8Array<ArrayBuffer> {
  lastSeed += 1;
  return jpegFile({ seed: lastSeed, width: 16, height: 16 });
}

export const front = { idDocType: 'ID_CARD', country: 'DEU', idDocSubType: 'FRONT_SIDE' } as const;
export const back = { idDocType: 'ID_CARD', country: 'DEU', idDocSubType: 'BACK_SIDE' } as const;
export const passport = { idDocType: 'PASSPORT', country: 'FRA' } as const;
export const selfie = { idDocType: 'SELFIE' } as const;
export const bill = { idDocType: 'UTILITY_BILL' } as const;

/** The image ids of a basic level with everything sent. */
export interface Sent {
  readonly front: number;
  readonly back: number;
  readonly selfie: number;
  readonly bill: number;
}

/** Sends everything the basic level asks for. */
export async function sendAll(applicant: TestApplicant): Promise<Sent> {
  lastSeed += 1;
  return {
    front: await applicant.keep(front, newPicture()),
    back: await applicant.keep(back, newPicture()),
    selfie: await applicant.keep(selfie, newPicture()),
    bill: await applicant.keep(bill, pdfFile({ seed: lastSeed })),
  };
}

/** Has a two-sided document refused, which uses one attempt: the front is sent as the back. */
export async function beRefused(applicant: TestApplicant): Promise<void> {
  const picture = newPicture();
  await applicant.keep(front, picture);
  await applicant.send(back, picture);
}
