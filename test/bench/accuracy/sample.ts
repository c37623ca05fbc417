import type { CheckCode, CheckResult, ShotKind } from '../../../src/domain/judgement.js';
import type { PlainSharpness } from '../sharpness/plain.js';
import type { Half } from './halves.js';

/** What is known of a picture: the checks that must raise an alarm, those that must not, and whether none may. */
export interface Truth {
  readonly bad: readonly CheckCode[];
  /** Checks that this picture gives no reason for; of all others nothing is said. */
  readonly fine: readonly CheckCode[];
  /** Nobody would send this picture back: it must get no warning of any kind. */
  readonly isGood: boolean;
}

/** One picture of which it is known what is to be said. */
export interface Sample extends Truth {
  readonly name: string;
  readonly shot: ShotKind;
  readonly half: Half;
}

/** A picture that lies in a file. */
export interface FileSample extends Sample {
  readonly path: string;
}

/** A picture and what the device said of it. */
export interface Judged {
  readonly sample: Sample;
  readonly checks: readonly CheckResult[];
  /** How sharp it is by textbook measures, where these were asked too. */
  readonly plain?: PlainSharpness;
}

/** Whether an answer is one that the applicant would notice. */
export function isAlarm({ outcome }: CheckResult): boolean {
  return outcome === 'warn' || outcome === 'refuse';
}
