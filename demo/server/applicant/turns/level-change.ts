import { Refusal } from '../../refusal.js';
import { stepRecord, withStep } from '../applicant.js';
import type { Applicant, Picture, StepRecord } from '../applicant.js';
import { withoutMarks } from '../desk.js';
import { attemptLimitOf, docSetOf, familyOf, isCountryTaken, sidesOf } from '../level.js';
import type { DocSet, Level } from '../level.js';
import { isApproved, isProcessing, refuseIfShut } from '../openness.js';
import { putAside } from '../pictures.js';
import { missingItems, missingOfStep } from '../steps/missing.js';
import { withStepSettled } from '../steps/red-items.js';

function isAskedFor(picture: Picture, level: Level): boolean {
  const { step, idDocType, idDocSubType, country } = picture;
  const docSet = docSetOf(level, step);
  if (!docSet?.types.includes(idDocType) || !sidesOf(docSet, idDocType).includes(idDocSubType)) return false;
  return familyOf(step) !== 'IDENTITY' || (country !== undefined && isCountryTaken(level, country));
}

/** What is known of a step under another level's rules. */
function recordUnder(record: StepRecord, docSet: DocSet): StepRecord {
  const names = docSet.fields?.map(({ name }) => name) ?? [];
  const results = Object.entries(record.fieldResults).filter(([name]) => names.includes(name));
  const attemptsUsed = Math.min(record.attemptsUsed, attemptLimitOf(docSet) ?? Infinity);
  return { ...record, attemptsUsed, fieldResults: Object.fromEntries(results) };
}

/** A step that was accepted and now lacks something is open again; a red one with nothing red left is just not reviewed. */
function withStepFitted(applicant: Applicant, docSet: DocSet): Applicant {
  const step = docSet.idDocSetType;
  const { reviewResult, ...rest } = stepRecord(applicant, step);
  const isLacking = reviewResult?.reviewAnswer === 'GREEN' && missingOfStep(applicant, docSet).length > 0;
  return isLacking ? withStep(applicant, step, rest) : withStepSettled(applicant, step);
}

/** The applicant on another level. What both levels ask for stays, and an approval only where nothing more is asked. */
export function movedTo(applicant: Applicant, level: Level): Applicant {
  if (applicant.levelName === level.name) return applicant;
  refuseIfShut(applicant);
  if (isProcessing(applicant)) throw new Refusal('check-in-progress');
  const names = level.docSets.flatMap(({ fields = [] }) => fields.map(({ name }) => name));
  const former = [...applicant.formerLevels, applicant.levelName].filter((name) => name !== level.name);
  const steps = level.docSets.flatMap((docSet) => {
    const record = applicant.steps[docSet.idDocSetType];
    return record ? [[docSet.idDocSetType, recordUnder(record, docSet)] as const] : [];
  });
  const carried: Applicant = {
    ...withoutMarks(applicant),
    levelName: level.name,
    formerLevels: [...new Set(former)],
    fixedInfo: Object.fromEntries(
      Object.entries(applicant.fixedInfo).filter(([name]) => names.includes(name)),
    ),
    steps: Object.fromEntries(steps),
    pictures: applicant.pictures.map((picture) => (isAskedFor(picture, level) ? picture : putAside(picture))),
  };
  const fitted = level.docSets.reduce(withStepFitted, carried);
  if (!isApproved(fitted) || missingItems(fitted, level).length === 0) return fitted;
  const { checksRequested, checksAnswered } = fitted.review;
  return { ...fitted, review: { status: 'init', checksRequested, checksAnswered } };
}
