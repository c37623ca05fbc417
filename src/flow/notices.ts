import type { Failure } from '../domain/failure.js';
import type { CheckCode, Judgement, Timings, Verdict } from '../domain/judgement.js';
import type { Situation } from '../domain/situation.js';
import type { Shot } from '../domain/shot.js';
import type { ReviewStatus } from '../domain/snapshot.js';

/** What happened in the store that somebody outside may want to know; nothing personal is in it. */
export type Notice =
  | { readonly kind: 'ready'; readonly levelName: string }
  | {
      readonly kind: 'photo-judged';
      readonly shot: Shot;
      readonly judgement: Judgement;
      readonly ms: Timings;
    }
  | {
      readonly kind: 'photo-used';
      readonly shot: Shot;
      readonly verdict: Verdict;
      readonly despite: readonly CheckCode[];
      readonly sha256: string;
    }
  | {
      readonly kind: 'photo-accepted';
      readonly shot: Shot;
      readonly imageId: string;
      readonly sha256: string;
    }
  | {
      readonly kind: 'photo-refused';
      readonly shot: Shot;
      readonly reasons: readonly string[];
      readonly usesTry: boolean;
    }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'status-changed'; readonly status: ReviewStatus; readonly situation: Situation }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Hears the store's notices. */
export type NoticeListener = (notice: Notice) => void;
