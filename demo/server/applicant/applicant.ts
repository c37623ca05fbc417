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

/** What is known of a step beside its pictures. */
export interface StepRecord {
  readonly attemptsUsed: number;
  /** The check whose resubmission was counted last, so that one check counts once. */
  readonly lastCountedCheck: number;
  readonly reviewResult?: ReviewResult;
}

/** One applicant whole. Replaced, never patched: what did not change stays the same object. */
export interface Applicant {
  readonly id: string;
  readonly externalUserId: string;
  readonly levelName: string;
  readonly reference: string;
  readonly deleted: boolean;
  readonly revision: number;
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
}

/** One line of an applicant's history. */
export interface HistoryEntry {
  readonly actor: Schemas['HistoryEntry']['actor'];
  readonly what: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const untouched: StepRecord = { attemptsUsed: 0, lastCountedCheck: 0 };

/** What is known of a step, also when that is nothing yet. */
export function stepRecord(applicant: Applicant, step: string): StepRecord {
  return applicant.steps[step] ?? untouched;
}

/** The applicant with some of a step's record replaced. */
export function withStep(applicant: Applicant, step: string, record: StepRecord): Applicant {
  return { ...applicant, steps: { ...applicant.steps, [step]: record } };
}
