import type { Document, Side } from '../level.js';
import type { ArmedAnswer, Mark, ReviewStatus, Verification } from '../verification.js';

/** What of a step a resubmission is about: one picture, one field, or all of it. */
export interface RedItem {
  readonly step: string;
  readonly imageId?: number;
  readonly field?: string;
  readonly comment?: string;
  readonly labels?: readonly string[];
}

/** What an applicant can have reach the server, by whatever way. */
export type ApplicantAct =
  | {
      readonly kind: 'upload';
      readonly step: string;
      readonly side?: Side;
      readonly document: Document;
      readonly content: string;
    }
  | { readonly kind: 'take back'; readonly step: string; readonly imageId: number }
  | { readonly kind: 'fields'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'submit' };

/** What an operator can do, beside looking. */
export type OperatorAct =
  | { readonly kind: 'approve' }
  | {
      readonly kind: 'ask again';
      readonly items: readonly RedItem[];
      readonly comment?: string;
      readonly labels?: readonly string[];
    }
  | { readonly kind: 'reject'; readonly comment?: string; readonly labels: readonly string[] }
  | { readonly kind: 'request check' }
  | { readonly kind: 'manual check' }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | {
      readonly kind: 'step status';
      readonly step: string;
      readonly status: 'approved' | 'pending' | 'rejected';
      readonly comment?: string;
      readonly labels?: readonly string[];
    }
  | { readonly kind: 'service status'; readonly status: ReviewStatus }
  | { readonly kind: 'reset step'; readonly step: string }
  | { readonly kind: 'arm'; readonly answer: ArmedAnswer }
  | {
      readonly kind:
        | 'restart'
        | 'reset'
        | 'deactivate'
        | 'activate'
        | 'blocklist'
        | 'cancel'
        | 'expire'
        | 'acknowledge'
        | 'note';
    };

/** One thing that happens to a verification. */
export type Act = ApplicantAct | OperatorAct;

/** What the documents say about an act. */
export interface Outcome {
  /** `maybe` where they leave it to the server. */
  readonly taken: 'yes' | 'no' | 'maybe';
  /** The names of refusals that would be true. */
  readonly names: readonly string[];
  /** The verification after it, where it is taken. */
  readonly next: Verification;
  /** The picture is kept, but refused at once. */
  readonly isRefusedAtOnce?: boolean;
}

/** It is taken. */
export function taken(next: Verification): Outcome {
  return { taken: 'yes', names: [], next };
}

/** It is refused, and nothing changes. */
export function refused(before: Verification, ...names: readonly string[]): Outcome {
  return { taken: 'no', names, next: before };
}

/** The documents do not say; both are right, if nothing else changes with a refusal. */
export function asTheServerLikes(next: Verification): Outcome {
  return { taken: 'maybe', names: [], next };
}
