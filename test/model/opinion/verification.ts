import type { Level, Side } from './level.js';

/** What a reviewer answered about one item; red ones come with words for the applicant or labels. */
export interface Result {
  readonly answer: 'GREEN' | 'RED';
  readonly comment?: string;
  readonly labels?: readonly string[];
}

/** One picture the server holds for a step. `refused` was refused itself, `fallen` only with its other side. */
export interface Picture {
  /** The server's number; not known until it was told. */
  readonly id?: number;
  /** Stands for the bytes: equal for the same file sent twice. */
  readonly content: string;
  readonly side?: Side;
  readonly type: string;
  readonly country?: string;
  readonly standing: 'active' | 'refused' | 'fallen';
  readonly result?: Result;
}

/** What the server holds for one step. */
export interface StepRecord {
  readonly pictures: readonly Picture[];
  readonly result?: Result;
  readonly fields: Readonly<Record<string, Result>>;
  readonly used: number;
  /** Contents that were refused at once for what they show. */
  readonly declined?: readonly string[];
  /** The check that cost an attempt last. */
  readonly countedCheck?: number;
}

/** A reviewer's working note about a picture or a field. */
export interface Mark {
  readonly step: string;
  readonly imageId?: number;
  readonly field?: string;
  readonly mark: 'approved' | 'rejected';
  readonly comment?: string;
}

/** Every review status of the wire. */
export type ReviewStatus =
  'init' | 'pending' | 'prechecked' | 'queued' | 'onHold' | 'awaitingService' | 'awaitingUser' | 'completed';

/** An answer that waits for the next upload of a step. */
export interface ArmedAnswer {
  readonly step: string;
  readonly says: 'errors' | 'warnings' | 'errorName';
  readonly tag: string;
}

/** A whole verification as the documents say it must be. Replaced, never patched. */
export interface Verification {
  readonly level: Level;
  readonly deleted: boolean;
  readonly session: 'active' | 'locked' | 'cancelled' | 'expired';
  readonly status: ReviewStatus;
  readonly verdict?: Result & { readonly rejectType?: 'RETRY' | 'FINAL' };
  /** How many checks were requested. */
  readonly checks: number;
  readonly steps: Readonly<Record<string, StepRecord>>;
  readonly values: Readonly<Record<string, string>>;
  readonly marks: readonly Mark[];
  readonly armed: readonly ArmedAnswer[];
}

const untouched: StepRecord = { pictures: [], fields: {}, used: 0 };

/** An applicant who has done nothing yet. */
export function newVerification(level: Level): Verification {
  return {
    level,
    deleted: false,
    session: 'active',
    status: 'init',
    checks: 0,
    steps: {},
    values: {},
    marks: [],
    armed: [],
  };
}

/** What is held for a step, also when that is nothing. */
export function recordOf({ steps }: Verification, step: string): StepRecord {
  return steps[step] ?? untouched;
}

/** The verification with a step's record changed. */
export function withRecord(
  verification: Verification,
  step: string,
  change: Partial<StepRecord> | ((record: StepRecord) => StepRecord),
): Verification {
  const before = recordOf(verification, step);
  const after = typeof change === 'function' ? change(before) : { ...before, ...change };
  return { ...verification, steps: { ...verification.steps, [step]: after } };
}

/** The pictures of a step that stand. */
export function activeOf(verification: Verification, step: string): readonly Picture[] {
  return recordOf(verification, step).pictures.filter(({ standing }) => standing === 'active');
}

/** Whether a reviewer wants it again. */
export function isRed(item: { readonly result?: Result } | undefined): boolean {
  return item?.result?.answer === 'RED';
}

/** A step's record as it was before any review. */
export function unreviewed({ result: _, ...record }: StepRecord): StepRecord {
  const pictures = record.pictures.map(({ result: _result, ...picture }) => picture);
  return { ...record, pictures, fields: {} };
}
