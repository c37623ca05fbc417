import type { Failure } from './failure.js';
import type { Choice, FieldRule, StepFamily } from './level.js';
import type { Photo } from './photo.js';
import type { Shot } from './shot.js';
import type { TryFailure } from './snapshot.js';
import type { Travel } from './travel.js';

/** A place in the journey that the applicant can be at or go to. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'pick'; readonly step: string }
  | { readonly at: 'shot'; readonly step: string; readonly key: string }
  | { readonly at: 'data'; readonly step: string }
  | { readonly at: 'support'; readonly step: string }
  | { readonly at: 'summary' };

/** The line at the top: where the applicant is among the level's steps, and what travels behind the scenes. */
export interface Trail {
  /** 1-based number of the current step; `total` + 1 on the summary. */
  readonly position: number;
  readonly total: number;
  readonly family: StepFamily | 'summary';
  readonly documentType?: string;
  /** Share of all handed-over bytes that has arrived, 0 to 1; absent when nothing is on its way. */
  readonly sending?: number;
  readonly canGoBack: boolean;
  /** The level lets the applicant leave this step out. */
  readonly canSkip?: boolean;
}

/** One row of "check your answers"; what a reviewer has accepted stays as it is. */
export type SummaryItem = { readonly isAccepted?: true } & (
  | { readonly kind: 'photo'; readonly shot: Shot; readonly photo: Photo }
  | {
      readonly kind: 'fields';
      readonly step: string;
      readonly values: readonly { name: string; value: string }[];
    }
);

/** One task on the start screen. */
export interface Task {
  readonly step: string;
  readonly family: StepFamily;
  readonly withDocument: boolean;
  readonly documentTypes: readonly string[];
}

/** A field of personal data that a reviewer wants put right, with their words or the labels that stand in for them. */
export interface FlaggedField {
  readonly name: string;
  readonly comment?: string;
  readonly labels: readonly string[];
}

/** An item to send again after a RETRY; `comment` is the reviewer's, `labels` stand in where there is none. */
export interface FixItem {
  readonly step: string;
  readonly shot?: Shot;
  /** The refused picture, until another takes its place. */
  readonly photo?: Photo;
  readonly comment?: string;
  readonly labels: readonly string[];
  /** Tags of why the server refused the last picture at once, before any reviewer saw it. */
  readonly before?: readonly string[];
  /** The fields to put right, for personal data; empty or absent where no single one was named. */
  readonly fields?: readonly FlaggedField[];
  readonly triesLeft?: number;
  /** It has been replaced and only waits to be sent for checking. */
  readonly done: boolean;
}

/** How to reach a person, shown where the widget cannot go on. */
export interface Contact {
  readonly email?: string;
  readonly url?: string;
  readonly reference?: string;
}

/** Why there is nothing more to do here; each has its own neutral words. */
export type ClosedReason = 'final' | 'locked' | 'cancelled' | 'expired' | 'inactive' | 'unsupported';

/** Where a requested check stands. */
export type Submission =
  | { readonly stage: 'idle' }
  | { readonly stage: 'sending' }
  | { readonly stage: 'failed'; readonly failure: Failure };

/** Where saving the personal data stands; `invalid` maps field names to the server's objection codes. */
export type Saving =
  | { readonly stage: 'idle' }
  | { readonly stage: 'saving' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'invalid'; readonly fields: Readonly<Record<string, string>> };

/** Why the camera gives no picture: not allowed, not there, taken by another program, or broken in some other way. */
export type CameraProblem = 'denied' | 'none' | 'busy' | 'unavailable';

/** The camera inside the photo's frame; what `stream` is, only the page knows. */
export type CameraView =
  | { readonly stage: 'starting' }
  | { readonly stage: 'live'; readonly stream: object }
  | { readonly stage: 'blocked'; readonly problem: CameraProblem };

/** Everything a screen may show, as plain data; the root picks the element by `name`. */
export type Screen =
  | { readonly name: 'loading'; readonly patience: 'fresh' | 'slow' | 'long' }
  | { readonly name: 'failed'; readonly failure: Failure }
  | { readonly name: 'start'; readonly tasks: readonly Task[] }
  | {
      readonly name: 'pick';
      readonly trail: Trail;
      readonly step: string;
      readonly family: StepFamily;
      readonly asksCountry: boolean;
      readonly includedCountries: readonly string[];
      readonly excludedCountries: readonly string[];
      readonly documentTypes: readonly { readonly type: string; readonly photoCount: number }[];
      readonly choice: Choice;
    }
  | {
      readonly name: 'shot';
      readonly trail: Trail;
      readonly shot: Shot;
      readonly photo?: Photo;
      /** Closing the page would lose a photo, or pages, of another shot. */
      readonly losesOthers?: boolean;
      /** The reviewer's words when this shot is asked again. */
      readonly comment?: string;
      /** Labels that stand in for the reviewer's words where there are none. */
      readonly labels?: readonly string[];
      /** Tags of why the server refused the last picture of this shot; shown while there is no new one. */
      readonly before?: readonly string[];
      readonly triesLeft?: number;
      /** The next try is the last, and the applicant has still to read so: whoever goes on comes to that first. */
      readonly isLastTryNews?: boolean;
      /** The page can show a live camera. */
      readonly canUseCamera?: boolean;
      readonly camera?: CameraView;
    }
  | {
      readonly name: 'data';
      readonly trail: Trail;
      readonly step: string;
      /** The fields to fill in; only those to put right where a reviewer named some. */
      readonly fields: readonly FieldRule[];
      readonly values: Readonly<Record<string, string>>;
      readonly saving: Saving;
      /** The fields a reviewer named, of those in `fields`. */
      readonly flagged?: readonly FlaggedField[];
      /** The reviewer's words about the details as a whole, and the labels that stand in where there are none. */
      readonly comment?: string;
      readonly labels?: readonly string[];
    }
  | {
      /** Before the last try of a step: what went wrong so far, and what to see to. */
      readonly name: 'last-try';
      readonly trail: Trail;
      readonly step: string;
      readonly family: StepFamily;
      readonly documentType?: string;
      readonly withDocument: boolean;
      readonly failures: readonly TryFailure[];
    }
  | {
      readonly name: 'summary';
      readonly trail: Trail;
      readonly items: readonly SummaryItem[];
      /** `ready`: all acknowledged; `sending`: some still travel; `incomplete`: something must be done first. */
      readonly readiness: 'ready' | 'sending' | 'incomplete';
      readonly submission: Submission;
      /** While photos are on their way: how they get on. */
      readonly travel?: Travel;
      /** The reviewer's words where everything was sent back and no single item named, and the labels that stand in. */
      readonly comment?: string;
      readonly labels?: readonly string[];
    }
  | {
      readonly name: 'review';
      /** Nothing but personal data was asked for. */
      readonly isDataAlone?: true;
    }
  | { readonly name: 'approved' }
  | {
      readonly name: 'fix';
      readonly items: readonly FixItem[];
      /** What was accepted and stays as it is. */
      readonly accepted: readonly SummaryItem[];
      readonly comment?: string;
    }
  | {
      readonly name: 'closed';
      readonly reason: ClosedReason;
      readonly comment?: string;
      readonly contact: Contact;
      /** The host offers to start again from here. */
      readonly canRestart?: boolean;
    };

/** The name of the step a screen belongs to; nothing for the screens around the steps. */
export function stepOf(screen: Screen): string | undefined {
  if (screen.name === 'shot') return screen.shot.step;
  return 'step' in screen ? screen.step : undefined;
}
