import type { Applicant } from '../applicant/applicant.js';
import { docSetOf } from '../applicant/level.js';
import type { Level } from '../applicant/level.js';
import { whyShut } from '../applicant/openness.js';
import { activePictures } from '../applicant/pictures.js';
import { Refusal } from '../refusal.js';
import { invalid } from './remarks.js';
import type { Item } from './remarks.js';

/** Refuses where there is no check to answer. One that was answered may be answered anew, also after a lock. */
export function refuseUnlessAnswerable(applicant: Applicant): void {
  const reason = whyShut(applicant);
  if (reason && reason !== 'applicant-with-final-reject' && reason !== 'verification-locked') {
    throw new Refusal(reason);
  }
  const { status } = applicant.review;
  if (status === 'awaitingUser') {
    throw new Refusal('check-not-requested', 'The check was handed back; the applicant acts next.');
  }
  if (status === 'init') throw new Refusal('check-not-requested');
}

/** Refuses what names a step, picture or field that is not there to be judged. */
export function refuseUnknownItems(applicant: Applicant, level: Level, items: readonly Item[]): void {
  for (const { step, imageId, field } of items) {
    const docSet = docSetOf(level, step);
    if (!docSet) throw invalid(`The level has no step ${step}.`);
    const isThere = activePictures(applicant, step).some(({ id }) => id === imageId);
    if (imageId !== undefined && !isThere) throw invalid(`Step ${step} has no active image ${imageId}.`);
    const isAsked = docSet.fields?.some(({ name }) => name === field);
    if (field !== undefined && !isAsked) throw invalid(`Step ${step} has no field ${field}.`);
  }
}
