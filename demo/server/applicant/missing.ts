import type { components } from '../../../src/services/generated/wire.js';
import { stepRecord } from './applicant.js';
import type { Applicant } from './applicant.js';
import { sidesOf } from './level.js';
import type { DocSet, Level } from './level.js';
import { activePictures } from './pictures.js';

type MissingItem = components['schemas']['MissingItem'];

function missingPictures(applicant: Applicant, docSet: DocSet): MissingItem[] {
  const step = docSet.idDocSetType;
  const pictures = activePictures(applicant, step);
  const [first] = pictures;
  if (!first) return docSet.optional ? [] : [{ step }];
  return sidesOf(docSet, first.idDocType).flatMap((side) => {
    const sent = pictures.find((picture) => picture.idDocSubType === side);
    if (sent && sent.reviewResult?.reviewAnswer !== 'RED') return [];
    return [side ? { step, idDocSubType: side } : { step }];
  });
}

function missingFields(applicant: Applicant, docSet: DocSet): MissingItem[] {
  const step = docSet.idDocSetType;
  const fields = docSet.fields ?? [];
  const filled = fields.filter(({ name }) => Object.hasOwn(applicant.fixedInfo, name));
  if (docSet.optional && filled.length === 0) return [];
  const names = fields.filter((field) => field.required && !filled.includes(field)).map(({ name }) => name);
  if (names.length > 0) return [{ step, fields: names }];
  return stepRecord(applicant, step).reviewResult?.reviewAnswer === 'RED' ? [{ step }] : [];
}

/** What must still come before a check, in the level's order: what was never sent and what was sent back. */
export function missingItems(applicant: Applicant, level: Level): MissingItem[] {
  return level.docSets.flatMap((docSet) => [
    ...(docSet.types.length > 0 ? missingPictures(applicant, docSet) : []),
    ...(docSet.fields?.length ? missingFields(applicant, docSet) : []),
  ]);
}
