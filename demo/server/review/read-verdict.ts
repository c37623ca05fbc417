import type { components } from '../../../src/services/generated/wire.js';
import type { ReviewResult } from '../applicant/applicant.js';
import { Refusal } from '../refusal.js';

/** What an operator says about one step or one of its pictures. */
export type VerdictItem = Readonly<components['schemas']['VerdictItem']>;

/** An operator's whole answer to a check. */
export interface Verdict extends ReviewResult {
  readonly items: readonly VerdictItem[];
}

type Json = Readonly<Record<string, unknown>>;

function invalid(what: string): Refusal {
  return new Refusal('invalid-request', what);
}

function comment(json: Json, name: 'moderationComment' | 'clientComment'): string | undefined {
  const value = json[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.length > 2000)
    throw invalid(`${name} must be a text of at most 2000 characters.`);
  return value;
}

function labels({ rejectLabels }: Json): string[] | undefined {
  if (rejectLabels === undefined) return undefined;
  const isLabel = (item: unknown): item is string =>
    typeof item === 'string' && item.length > 0 && item.length <= 64;
  if (!Array.isArray(rejectLabels) || rejectLabels.length > 50 || !rejectLabels.every(isLabel)) {
    throw invalid('rejectLabels must be a list of labels.');
  }
  return rejectLabels;
}

function answer({ reviewAnswer }: Json): 'GREEN' | 'RED' {
  if (reviewAnswer === 'GREEN' || reviewAnswer === 'RED') return reviewAnswer;
  throw invalid('reviewAnswer must be GREEN or RED.');
}

function readItem(value: unknown): VerdictItem {
  if (typeof value !== 'object' || value === null) throw invalid('Each of items must be an object.');
  const json = value as Json;
  const { step, imageId } = json;
  if (typeof step !== 'string') throw invalid('Each of items must name its step.');
  if (imageId !== undefined && !Number.isSafeInteger(imageId)) throw invalid('imageId must be a number.');
  const moderationComment = comment(json, 'moderationComment');
  const rejectLabels = labels(json);
  return {
    step,
    reviewAnswer: answer(json),
    ...(imageId !== undefined && { imageId: Number(imageId) }),
    ...(moderationComment !== undefined && { moderationComment }),
    ...(rejectLabels !== undefined && { rejectLabels }),
  };
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
  const moderationComment = comment(json, 'moderationComment');
  const clientComment = comment(json, 'clientComment');
  const rejectLabels = labels(json);
  const { items = [] } = json;
  if (!Array.isArray(items) || items.length > 100) throw invalid('items must be a list.');
  const read = items.map(readItem);
  if (reviewAnswer === 'GREEN' && read.some((item) => item.reviewAnswer === 'RED')) {
    throw invalid('An approval has no red items.');
  }
  return {
    reviewAnswer,
    ...(reviewRejectType && { reviewRejectType }),
    ...(moderationComment !== undefined && { moderationComment }),
    ...(clientComment !== undefined && { clientComment }),
    ...(rejectLabels !== undefined && { rejectLabels }),
    items: read,
  };
}
