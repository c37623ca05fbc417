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
  readonly result?: ReviewResult;
}

/** What the server holds for one step. */
export interface StepStatus {
  readonly country?: string;
  readonly documentType?: string;
  readonly images: readonly SentImage[];
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

/** Attempts of one step: judged refusals so far and how many are allowed. */
export interface Attempts {
  readonly used: number;
  readonly limit: number;
}

/** Everything the server says about one verification, already read defensively. */
export interface Snapshot {
  readonly revision: number;
  readonly applicantId: string;
  readonly level: Level;
  readonly deleted: boolean;
  readonly fixedInfo: Readonly<Record<string, string>>;
  readonly review: { readonly status: ReviewStatus; readonly result?: ReviewResult };
  readonly steps: Readonly<Record<string, StepStatus>>;
  readonly session: {
    readonly state: 'active' | 'locked' | 'cancelled' | 'expired';
    readonly reference?: string;
    readonly attempts: Readonly<Record<string, Attempts>>;
  };
  readonly support: { readonly email?: string; readonly url?: string };
}
