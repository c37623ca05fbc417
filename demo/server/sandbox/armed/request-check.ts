import type { Applicant, HistoryEntry } from '../../applicant/applicant.js';
import type { Level } from '../../applicant/level.js';
import { withCheckRequested } from '../../applicant/lifecycle.js';
import { Refusal } from '../../refusal.js';
import type { Verdict } from '../../review/read-verdict.js';
import { withVerdict } from '../../review/verdict.js';
import type { Queries } from '../../store/database.js';
import type { Decision } from '../../store/register.js';
import { dropArmed, waitingVerdicts } from './armed-answers.js';

/** The applicant after a verdict, or nothing where the verdict speaks of what is not there. */
function answered(applicant: Applicant, level: Level, verdict: Verdict): Applicant | undefined {
  try {
    return withVerdict(applicant, level, verdict);
  } catch (failure) {
    if (failure instanceof Refusal) return undefined;
    throw failure;
  }
}

/**
 * Requests a check. The first armed verdict that fits answers it in the same moment, as an operator's would; one that names
 * a picture which is not there goes on waiting, and a check that none fits is pending as ever.
 */
export async function requestCheck(
  actor: HistoryEntry['actor'],
  current: Applicant,
  level: Level,
  queries: Queries,
): Promise<Decision<undefined>> {
  const next = withCheckRequested(current, level);
  const requested: HistoryEntry = { actor, what: 'check-requested' };
  if (next === current) return { next, answer: undefined };
  for (const { id, answer } of await waitingVerdicts(queries, current.id)) {
    const reviewed = answered(next, level, answer.verdict);
    if (!reviewed) continue;
    await dropArmed(queries, id);
    const finished = { actor: 'sandbox', what: 'review-finished', detail: { ...answer.verdict } } as const;
    return { next: reviewed, history: [requested, finished], answer: undefined };
  }
  return { next, history: requested, answer: undefined };
}
