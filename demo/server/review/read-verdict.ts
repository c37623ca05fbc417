import type { components } from '../../../src/services/generated/wire.js';
import type { ReviewResult } from '../applicant/applicant.js';
import { comment, invalid, objectOf, readItem, readRemarks } from './remarks.js';
import type { Json } from './remarks.js';

/** What an operator says about one step, or one of its pictures or fields. */
export type VerdictItem = Readonly<components['schemas']['VerdictItem']>;

/** An operator's whole answer to a check. */
export interface Verdict extends ReviewResult {
  readonly items: readonly VerdictItem[];
}

function answer({ reviewAnswer }: Json): 'GREEN' | 'RED' {
  if (reviewAnswer === 'GREEN' || reviewAnswer === 'RED') return reviewAnswer;
  throw invalid('reviewAnswer must be GREEN or RED.');
}

function readVerdictItem(value: unknown): VerdictItem {
  const json = objectOf(value, 'items');
  return { ...readItem(json, 'items'), reviewAnswer: answer(json), ...readRemarks(json) };
}

function rejectType(
  { reviewRejectType }: Json,
  reviewAnswer: 'GREEN' | 'RED',
): 'RETRY' | 'FINAL' | undefined {
  if (reviewAnswer === 'GREEN') {
    if (reviewRejectType === undefined) return undefined;
    throw invalid('reviewRejectType goes with RED only.');
  }
  if (reviewRejectType === 'RETRY' || reviewRejectType === 'FINAL') return reviewRejectType;
  throw invalid('reviewRejectType must be RETRY or FINAL.');
}

/** Reads an operator's answer by naming what may be in it. */
export function readVerdict(json: Json): Verdict {
  const reviewAnswer = answer(json);
  const reviewRejectType = rejectType(json, reviewAnswer);
  const clientComment = comment(json, 'clientComment');
  const { items = [] } = json;
  if (!Array.isArray(items) || items.length > 100) throw invalid('items must be a list.');
  const read = items.map(readVerdictItem);
  if (reviewAnswer === 'GREEN' && read.some((item) => item.reviewAnswer === 'RED')) {
    throw invalid('An approval has no red items.');
  }
  return {
    reviewAnswer,
    ...(reviewRejectType && { reviewRejectType }),
    ...readRemarks(json),
    ...(clientComment !== undefined && { clientComment }),
    items: read,
  };
}
