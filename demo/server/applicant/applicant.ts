import { isDeepStrictEqual } from 'node:util';
import type { components } from '../../../src/services/generated/wire.js';
import type { Side } from './level.js';

type Schemas = components['schemas'];

/** A reviewer's answer; `clientComment` stays with the operator. */
export interface ReviewResult {
  readonly reviewAnswer: 'GREEN' | 'RED';
  readonly reviewRejectType?: 'RETRY' | 'FINAL';
  readonly moderationComment?: string;
  readonly clientComment?: string;
  readonly rejectLabels?: readonly string[];
}

/** The kinds of file this server keeps. */
export type ContentType = Schemas['ImageDetail']['contentType'];

/** One picture that was kept, active or not. */
export interface Picture {
  readonly id: number;
  readonly step: string;
  readonly idDocType: string;
  readonly idDocSubType?: Side;
  readonly country?: string;
  readonly contentType: ContentType;
  readonly bytes: number;
  readonly sha256: string;
  readonly active: boolean;
  readonly inactiveBecause?: Schemas['OperatorImage']['inactiveBecause'];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly reviewResult?: ReviewResult;
  readonly sentAtMs: number;
}

/** What went wrong in one attempt: the tags of an upload's answer, or a reviewer's labels and words. */
export interface TryFailure {
  readonly source: Schemas['AttemptFailure']['source'];
  readonly reasons: readonly string[];
  readonly moderationComment?: string;
}

/** What is known of a step beside its pictures. */
export interface StepRecord {
  readonly attemptsUsed: number;
  /** What went wrong in them, the latest last. */
  readonly failures: readonly TryFailure[];
  /** The check whose refusal was counted last, so that one check counts once; -1 before any. */
  readonly lastCountedCheck: number;
  /** By field name; a field without an entry is not reviewed yet. */
  readonly fieldResults: Readonly<Record<string, ReviewResult>>;
  readonly reviewResult?: ReviewResult;
}

/** What a reviewer thinks of one picture or field while the review goes on. */
export type Mark = Readonly<Schemas['Mark']>;

/** What operators keep about an applicant for themselves; nothing of it is ever told to the applicant. */
export interface Desk {
  readonly marks: readonly Mark[];
  readonly notes: readonly { readonly atMs: number; readonly text: string }[];
  readonly acknowledgedAtMs?: number;
}

/** One applicant whole. Replaced, never patched: what did not change stays the same object. */
export interface Applicant {
  readonly id: string;
  readonly externalUserId: string;
  readonly levelName: string;
  /** Levels the applicant was moved away from; tokens may still be asked for under their names. */
  readonly formerLevels: readonly string[];
  readonly reference: string;
  readonly deleted: boolean;
  /** Counts every change. */
  readonly revision: number;
  /** Counts the changes that are not the operators' own; the snapshot's revision. */
  readonly shownRevision: number;
  readonly createdAtMs: number;
  readonly session: { readonly state: Schemas['SessionState']; readonly expiresAtMs: number };
  readonly review: {
    readonly status: Schemas['ReviewStatus'];
    readonly result?: ReviewResult;
    readonly checksRequested: number;
    readonly checksAnswered: number;
  };
  readonly fixedInfo: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, StepRecord>>;
  /** In the order in which they were sent. */
  readonly pictures: readonly Picture[];
  readonly desk: Desk;
}

/** One line of an applicant's history. */
export interface HistoryEntry {
  readonly actor: Schemas['HistoryEntry']['actor'];
  readonly what: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const untouched: StepRecord = { attemptsUsed: 0, failures: [], lastCountedCheck: -1, fieldResults: {} };

/** What is known of a step, also when that is nothing yet. */
export function stepRecord(applicant: Applicant, step: string): StepRecord {
  return applicant.steps[step] ?? untouched;
}

/** The applicant with some of a step's record replaced. */
export function withStep(applicant: Applicant, step: string, record: StepRecord): Applicant {
  return { ...applicant, steps: { ...applicant.steps, [step]: record } };
}

/** A step's record as it was before any review. */
export function unreviewed({ reviewResult: _, ...record }: StepRecord): StepRecord {
  return { ...record, fieldResults: {} };
}

/** The later state of an applicant; the earlier one where both are alike, so that a repeated act changes nothing. */
export function ifChanged(earlier: Applicant, later: Applicant): Applicant {
  return isDeepStrictEqual(earlier, later) ? earlier : later;
}
