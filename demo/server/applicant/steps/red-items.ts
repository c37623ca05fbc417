import { stepRecord, withStep } from '../applicant.js';
import type { Applicant } from '../applicant.js';
import { activePictures } from '../pictures.js';

/** The names of a step's fields that a reviewer found wrong. */
export function redFields(applicant: Applicant, step: string): readonly string[] {
  const results = Object.entries(stepRecord(applicant, step).fieldResults);
  return results.filter(([, { reviewAnswer }]) => reviewAnswer === 'RED').map(([name]) => name);
}

function hasRedItems(applicant: Applicant, step: string): boolean {
  const pictures = activePictures(applicant, step);
  return (
    redFields(applicant, step).length > 0 ||
    pictures.some(({ reviewResult }) => reviewResult?.reviewAnswer === 'RED')
  );
}

/** Whether a step was refused with no picture and no single field to blame. */
export function isRefusedWhole(applicant: Applicant, step: string): boolean {
  return stepRecord(applicant, step).reviewResult?.reviewAnswer === 'RED' && !hasRedItems(applicant, step);
}

/** The applicant without the red mark on a step of which nothing red is left. */
export function withStepSettled(applicant: Applicant, step: string): Applicant {
  if (!isRefusedWhole(applicant, step)) return applicant;
  const { reviewResult: _, ...rest } = stepRecord(applicant, step);
  return withStep(applicant, step, rest);
}
