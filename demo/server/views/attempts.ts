import type { components } from '../../../src/services/generated/wire.js';
import { stepRecord } from '../applicant/applicant.js';
import type { Applicant, TryFailure } from '../applicant/applicant.js';
import { attemptLimitOf } from '../applicant/level.js';
import type { Level } from '../applicant/level.js';

type Schemas = components['schemas'];

function shownFailure({ source, reasons, moderationComment }: TryFailure): Schemas['AttemptFailure'] {
  return { source, reasons: [...reasons], ...(moderationComment !== undefined && { moderationComment }) };
}

/** How many tries of each step are used, for the steps that have a limit, and what went wrong unless that is not told. */
export function attemptsOf(
  applicant: Applicant,
  level: Level,
  isSilent: boolean,
): Record<string, Schemas['Attempts']> {
  const counted = level.docSets.flatMap((docSet) => {
    const limit = attemptLimitOf(docSet);
    if (limit === undefined) return [];
    const { attemptsUsed: used, failures } = stepRecord(applicant, docSet.idDocSetType);
    const told = isSilent ? [] : failures.map(shownFailure);
    return [[docSet.idDocSetType, { used, limit, ...(told.length > 0 && { failures: told }) }] as const];
  });
  return Object.fromEntries(counted);
}
