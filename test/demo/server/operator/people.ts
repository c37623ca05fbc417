import { back, front, newPicture, selfie, bill, passport } from '../pictures.js';
import type { Schemas, TestApplicant, TestSandbox } from '../sandbox.js';

export type Item = Schemas['VerdictItem'];

/** Data that the extended level takes. */
export const person = {
  firstName: 'Zoë',
  lastName: 'Núñez',
  dob: '1990-02-28',
  nationality: 'DEU',
  phone: '+49 30 1234567',
};

export const second = {
  idDocType: 'ID_CARD',
  country: 'AUT',
  idDocSetType: 'IDENTITY2',
} as const;

/** An applicant on the extended level who has sent everything, and the picture ids by their place. */
export async function extendedApplicant(sandbox: TestSandbox): Promise<{
  applicant: TestApplicant;
  ids: Readonly<Record<'passport' | 'front' | 'back' | 'selfie' | 'bill', number>>;
}> {
  const applicant = await sandbox.applicant('extended-kyc-level');
  const ids = {
    passport: await applicant.keep(passport, newPicture()),
    front: await applicant.keep({ ...second, idDocSubType: 'FRONT_SIDE' }, newPicture()),
    back: await applicant.keep({ ...second, idDocSubType: 'BACK_SIDE' }, newPicture()),
    selfie: await applicant.keep(selfie, newPicture()),
    bill: await applicant.keep(bill, newPicture()),
  };
  const set = await setFields(applicant, person);
  if (set.status !== 200) throw new Error(set.text);
  return { applicant, ids };
}

/** Sends fields as the applicant. */
export function setFields(applicant: TestApplicant, json: unknown): ReturnType<TestApplicant['call']> {
  return applicant.call('PATCH', '/resources/applicants/{id}/fixedInfo', { json });
}

/** A resubmission of those items; of all that is marked, or was sent, without any. */
export function askAgain(...items: Item[]): Schemas['Verdict'] {
  return {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    ...(items.length > 0 && { items }),
  };
}

/** A red item. */
export function red(step: string, more: Partial<Item> = {}): Item {
  return { step, reviewAnswer: 'RED', ...more };
}

/** What a check would still ask for. */
export async function missing(applicant: TestApplicant): Promise<Schemas['MissingItem'][]> {
  return (await applicant.whole()).missing;
}

/** Sends an ID card and a selfie. */
export async function sendCardAndSelfie(applicant: TestApplicant): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const metadata of [front, back, selfie]) ids.push(await applicant.keep(metadata, newPicture()));
  return ids;
}
