import type { Level, Side } from './level.js';

/** A reviewer's answer about one item or the whole; `clientComment` has no place here by design. */
export interface ReviewResult {
  readonly answer: 'GREEN' | 'RED';
  readonly rejectType?: 'RETRY' | 'FINAL';
  readonly moderationComment?: string;
  readonly rejectLabels: readonly string[];
}

/** One picture the server holds for a step. */
export interface SentImage {
  readonly imageId: string;
  readonly side?: Side;
  readonly isPdf: boolean;
  readonly active: boolean;
  /** Why the server refused it at once; empty for a picture that stands. */
  readonly errors: readonly string[];
  readonly result?: ReviewResult;
}

/** What the server holds for one step. */
export interface StepStatus {
  readonly country?: string;
  readonly documentType?: string;
  /** Those that stand, and those that were refused and not yet sent again (`active` is false). */
  readonly images: readonly SentImage[];
  /** By field name, for steps of personal data. */
  readonly fieldResults: Readonly<Record<string, ReviewResult>>;
  readonly result?: ReviewResult;
}

/** The review statuses of the wire, and `unknown` for those that come later. */
export type ReviewStatus =
  | 'init'
  | 'pending'
  | 'prechecked'
  | 'queued'
  | 'onHold'
  | 'awaitingService'
  | 'awaitingUser'
  | 'completed'
  | 'unknown';

/** What went wrong in one attempt: tags of an upload's answer, or a reviewer's labels and words. */
export interface TryFailure {
  readonly source: 'upload' | 'review';
  readonly reasons: readonly string[];
  readonly comment?: string;
}

/** Attempts of one step: judged refusals so far and how many are allowed. */
export interface Attempts {
  readonly used: number;
  readonly limit: number;
  readonly failures: readonly TryFailure[];
}

/** Everything the server says about one verification, already read defensively. */
export interface Snapshot {
  readonly revision: number;
  readonly applicantId: string;
  readonly level: Level;
  readonly deleted: boolean;
  readonly fixedInfo: Readonly<Record<string, string>>;
  readonly review: {
    readonly status: ReviewStatus;
    readonly result?: ReviewResult;
    /** How many checks were requested and answered. */
    readonly checksAnswered: number;
  };
  readonly steps: Readonly<Record<string, StepStatus>>;
  readonly session: {
    /** `unknown` for a state that comes later than this widget. */
    readonly state: 'active' | 'locked' | 'cancelled' | 'expired' | 'unknown';
    readonly reference?: string;
    /** For back ends that do not count: tries are counted anew with every other round. */
    readonly round?: string;
    readonly attempts: Readonly<Record<string, Attempts>>;
    /** Whether large files may be sent in pieces. */
    readonly resumableUploads: boolean;
    /** Whether a photo can be called off while it is on its way. */
    readonly cancellableUploads: boolean;
  };
  readonly support: { readonly email?: string; readonly url?: string };
}
