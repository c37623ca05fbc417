import type { RefusalName } from '../../refusal.js';
import type { Verdict } from '../../review/read-verdict.js';
import type { UploadJudgement } from '../../upload/judge-upload.js';

interface ForUpload {
  readonly on: 'upload';
  readonly step: string;
}

/** An answer that keeps the picture: inactive because of errors, or active with hints. */
export type ArmedTags =
  | (ForUpload & { readonly errors: readonly string[] })
  | (ForUpload & { readonly warnings: readonly string[] });

/** An answer to the next upload for a step, in place of the server's own. */
export type ArmedUpload = ArmedTags | (ForUpload & { readonly errorName: RefusalName });

/** A reviewer's answer that is given in the moment in which a check is requested. */
export interface ArmedVerdict {
  readonly on: 'check';
  readonly verdict: Verdict;
}

/** An answer that waits for the first call it fits. */
export type ArmedAnswer = ArmedUpload | ArmedVerdict;

/** What an armed answer says about a picture; nothing is left of the server's own judgement. */
export function armedJudgement(answer: ArmedTags): UploadJudgement {
  return 'errors' in answer
    ? { errors: answer.errors, warnings: [] }
    : { errors: [], warnings: answer.warnings };
}
