import { sidesOf } from './level.js';
import type { Side, Step } from './level.js';
import { activeOf, isRed, recordOf } from './verification.js';
import type { Verification } from './verification.js';

/** One thing that must come before a check: a whole step, one side of its document, or some of its fields. */
export interface MissingItem {
  readonly step: string;
  readonly idDocSubType?: Side;
  readonly fields?: readonly string[];
}

/** The fields of a step that must be filled in: those never given, and those a reviewer found wrong. */
export function missingFields(verification: Verification, { name, fields }: Step): readonly string[] {
  const { values } = verification;
  const results = recordOf(verification, name).fields;
  return fields
    .filter((field) => (field.required && !values[field.name]) || results[field.name]?.answer === 'RED')
    .map((field) => field.name);
}

/** Whether a step of fields was refused with no single field to blame. */
export function isRefusedWhole(verification: Verification, { name, family }: Step): boolean {
  const record = recordOf(verification, name);
  const isNamed = Object.values(record.fields).some(({ answer }) => answer === 'RED');
  return family === 'data' && isRed(record) && !isNamed;
}

function missingOf(verification: Verification, step: Step): readonly MissingItem[] {
  if (step.family === 'data') {
    const fields = missingFields(verification, step);
    if (fields.length > 0) return [{ step: step.name, fields }];
    return isRefusedWhole(verification, step) ? [{ step: step.name }] : [];
  }
  const pictures = activeOf(verification, step.name);
  const [first] = pictures;
  if (!first) return [{ step: step.name }];
  const sides = sidesOf(step, first.type).filter((side) => {
    const sent = pictures.find((picture) => picture.side === side);
    return !sent || isRed(sent);
  });
  return sides.map((side) => ({ step: step.name, ...(side && { idDocSubType: side }) }));
}

/** Everything that must still come, in the level's order: what was never sent and what was sent back. */
export function missingItems(verification: Verification): readonly MissingItem[] {
  return verification.level.steps.flatMap((step) => missingOf(verification, step));
}

/** Whether something of one step must still come. */
export function isMissing(verification: Verification, step: Step): boolean {
  return missingOf(verification, step).length > 0;
}
