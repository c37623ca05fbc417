import type { components } from '../../../src/services/generated/wire.js';
import { Refusal } from '../refusal.js';

/** A JSON object of an operator's, before it is read. */
export type Json = Readonly<Record<string, unknown>>;

/** What a reviewer may say beside an answer or a mark. */
export type Remarks = Readonly<Pick<components['schemas']['Mark'], 'moderationComment' | 'rejectLabels'>>;

/** A refusal that says what of a request is not of its form. */
export function invalid(what: string): Refusal {
  return new Refusal('invalid-request', what);
}

/** One item of a list as a JSON object. */
export function objectOf(value: unknown, list: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw invalid(`Each of ${list} must be an object.`);
}

/** A comment, if there is one. */
export function comment(json: Json, name: 'moderationComment' | 'clientComment'): string | undefined {
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

/** Reads the applicant's comment and the labels, where they are there. */
export function readRemarks(json: Json): Remarks {
  const moderationComment = comment(json, 'moderationComment');
  const rejectLabels = labels(json);
  return {
    ...(moderationComment !== undefined && { moderationComment }),
    ...(rejectLabels !== undefined && { rejectLabels }),
  };
}

/** What an operator names of an applicant: a step, or one picture or field of it. */
export interface Item {
  readonly step: string;
  readonly imageId?: number;
  readonly field?: string;
}

/** Reads which step, picture or field is meant. */
export function readItem(json: Json, list: string): Item {
  const { step, imageId, field } = json;
  if (typeof step !== 'string') throw invalid(`Each of ${list} must name its step.`);
  if (imageId !== undefined && !Number.isSafeInteger(imageId)) throw invalid('imageId must be a number.');
  if (field !== undefined && typeof field !== 'string') throw invalid('field must be the name of a field.');
  if (imageId !== undefined && field !== undefined) {
    throw invalid('An item is a picture or a field, not both.');
  }
  return {
    step,
    ...(imageId !== undefined && { imageId: Number(imageId) }),
    ...(field !== undefined && { field }),
  };
}
