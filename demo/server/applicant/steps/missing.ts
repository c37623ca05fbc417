import type { components } from '../../../../src/services/generated/wire.js';
import { Refusal } from '../../refusal.js';
import { stepRecord } from '../applicant.js';
import type { Applicant } from '../applicant.js';
import { sidesOf } from '../level.js';
import type { DocSet, Level } from '../level.js';
import { activePictures } from '../pictures.js';
import { isRefusedWhole, redFields } from './red-items.js';

type MissingItem = components['schemas']['MissingItem'];

/** Whether a step has to come: unless it is optional, or when a reviewer asked for it all the same. */
function isAsked(applicant: Applicant, { idDocSetType, optional }: DocSet): boolean {
  return !optional || stepRecord(applicant, idDocSetType).reviewResult?.reviewAnswer === 'RED';
}

function missingPictures(applicant: Applicant, docSet: DocSet): MissingItem[] {
  const step = docSet.idDocSetType;
  const pictures = activePictures(applicant, step);
  const [first] = pictures;
  if (!first) return isAsked(applicant, docSet) ? [{ step }] : [];
  return sidesOf(docSet, first.idDocType).flatMap((side) => {
    const sent = pictures.find((picture) => picture.idDocSubType === side);
    if (sent && sent.reviewResult?.reviewAnswer !== 'RED') return [];
    return [side ? { step, idDocSubType: side } : { step }];
  });
}

function missingFields(applicant: Applicant, docSet: DocSet): MissingItem[] {
  const step = docSet.idDocSetType;
  const fields = docSet.fields ?? [];
  const red = redFields(applicant, step);
  const isFilled = (name: string) => Object.hasOwn(applicant.fixedInfo, name);
  if (!isAsked(applicant, docSet) && !fields.some(({ name }) => isFilled(name))) return [];
  const asked = fields.filter(({ name, required }) => red.includes(name) || (required && !isFilled(name)));
  if (asked.length > 0) return [{ step, fields: asked.map(({ name }) => name) }];
  return docSet.types.length === 0 && isRefusedWhole(applicant, step) ? [{ step }] : [];
}

/** What of one step must still come before a check. */
export function missingOfStep(applicant: Applicant, docSet: DocSet): MissingItem[] {
  return [
    ...(docSet.types.length > 0 ? missingPictures(applicant, docSet) : []),
    ...(docSet.fields?.length ? missingFields(applicant, docSet) : []),
  ];
}

/** What must still come before a check, in the level's order: what was never sent and what was sent back. */
export function missingItems(applicant: Applicant, level: Level): MissingItem[] {
  return level.docSets.flatMap((docSet) => missingOfStep(applicant, docSet));
}

/** Refuses while something of these steps must still be sent, and says what. */
export function refuseWhileMissing(applicant: Applicant, docSets: readonly DocSet[]): void {
  const missing = docSets.flatMap((docSet) => missingOfStep(applicant, docSet));
  if (missing.length > 0) throw new Refusal('missing-documents', undefined, { missing });
}
