import { refused, taken } from './act.js';
import type { ApplicantAct, Outcome } from './act.js';
import { missingItems } from '../missing.js';
import { isProcessing, situationOf, whyRefused, whyShut } from '../openness.js';
import { recordOf, withRecord } from '../verification.js';
import type { Result, Verification } from '../verification.js';

/** A value that no server takes for a date of birth. */
export const badDate = '2999-01-01';

type Values = Readonly<Record<string, string>>;

/**
 * Fields that were set are no longer judged, save an accepted one that stays what it was; a step that was sent back is
 * answered once nothing of it is red any more.
 */
function withAnswered(verification: Verification, step: string, set: Values, before: Values): Verification {
  return withRecord(verification, step, (record) => {
    const kept = Object.entries(record.fields).filter(
      ([name, { answer }]) =>
        set[name] === undefined || (answer === 'GREEN' && (before[name] ?? '') === set[name]),
    );
    const fields: Readonly<Record<string, Result>> = Object.fromEntries(kept);
    const isRedStill = Object.values(fields).some(({ answer }) => answer === 'RED');
    const { result, ...rest } = record;
    return { ...rest, fields, ...(result && (result.answer === 'GREEN' || isRedStill) && { result }) };
  });
}

/** Sets some of the applicant's own data: all of it or nothing. */
export function setFields(
  verification: Verification,
  { values }: Extract<ApplicantAct, { kind: 'fields' }>,
): Outcome {
  const reasons = whyRefused(verification);
  if (reasons.length > 0) return refused(verification, ...reasons);
  const names = Object.keys(values);
  const steps = verification.level.steps.filter(({ fields }) =>
    fields.some(({ name }) => names.includes(name)),
  );
  const known = steps.flatMap(({ fields }) => fields);
  const isWrong = names.some((name) => {
    const field = known.find((each) => each.name === name);
    return !field || (field.required && values[name] === '') || values[name] === badDate;
  });
  if (isWrong) return refused(verification, 'invalid-fields');
  const accepted = steps.find(({ name }) => recordOf(verification, name).result?.answer === 'GREEN');
  if (accepted) return refused(verification, 'no-upload-verification-in-progress');
  const all = Object.entries({ ...verification.values, ...values }).filter(([, value]) => value !== '');
  const given = { ...verification, values: Object.fromEntries(all) };
  return taken(
    steps.reduce((current, { name }) => withAnswered(current, name, values, verification.values), given),
  );
}

/** Requests the check: once everything required is there, and as often as one likes while it goes on. */
export function requestCheck(verification: Verification): Outcome {
  const shut = whyShut(verification);
  if (shut.length > 0) return refused(verification, ...shut);
  if (isProcessing(verification)) return taken(verification);
  if (situationOf(verification) === 'approved')
    return refused(verification, 'no-upload-verification-in-progress');
  if (missingItems(verification).length > 0) return refused(verification, 'missing-documents');
  const { verdict: _, ...rest } = verification;
  return taken({ ...rest, status: 'pending', checks: verification.checks + 1, marks: [] });
}
