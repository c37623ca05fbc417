import type { Failure } from './failure.js';
import type { Judgement, LeftBehind, QuarterTurns } from './judgement.js';

/** What can be shown of a photo at any stage. `previewUrl` is missing where nothing could be decoded. */
export interface PhotoFace {
  readonly previewUrl?: string;
  readonly isPdf: boolean;
  /** Only of a PDF, and where that is known. */
  readonly pages?: number;
  readonly fileName: string;
  readonly bytes: number;
  readonly quarterTurns: QuarterTurns;
  /** What is sent, once that is made. */
  readonly receipt?: PhotoReceipt;
}

/** What leaves the device for one photo; its size in bytes is the face's own. */
export interface PhotoReceipt {
  readonly sha256: string;
  /** So many photos were bound to one file. */
  readonly pages?: number;
  readonly leftBehind?: LeftBehind;
}

/** A file before anything is known of it. */
export function firstFace(file: { readonly name: string; readonly size: number }): PhotoFace {
  return { isPdf: false, fileName: file.name, bytes: file.size, quarterTurns: 0 };
}

/** Why a photo on its way is not moving just now. */
export type WaitingReason = 'queued' | 'offline' | 'retrying' | 'busy';

/** A photo that is handed over and not answered for yet. */
interface Travelling {
  readonly face: PhotoFace;
  /** It is kept on this device, so that nothing is lost when the page is closed. */
  readonly isKept?: boolean;
}

/** A photo that is looked at, perhaps as a further page of a document: the pages before it are ready. */
interface LookedAt {
  readonly face: PhotoFace;
  readonly pages?: readonly PhotoFace[];
}

/** One photo between the applicant's choice and the server's receipt; exactly one stage at a time. */
export type Photo =
  | (LookedAt & { readonly stage: 'inspecting' })
  | (LookedAt & { readonly stage: 'judged'; readonly judgement: Judgement })
  /** Some pages of a document are ready, the last of them shown; another may be added. */
  | { readonly stage: 'adding'; readonly face: PhotoFace; readonly pages: readonly PhotoFace[] }
  | (Travelling & { readonly stage: 'waiting'; readonly reason: WaitingReason })
  | (Travelling & { readonly stage: 'sending'; readonly fraction: number })
  | (Travelling & { readonly stage: 'stuck'; readonly failure: Failure })
  | {
      readonly stage: 'accepted';
      readonly face: PhotoFace;
      readonly imageId: string;
      readonly warnings: readonly string[];
    }
  | { readonly stage: 'refused'; readonly face: PhotoFace; readonly reasons: readonly string[] };

/** Whether the applicant has handed the photo over, so that the journey may go on without them. */
export function isHandedOver(photo: Photo | undefined): boolean {
  return (
    photo?.stage === 'waiting' ||
    photo?.stage === 'sending' ||
    photo?.stage === 'stuck' ||
    photo?.stage === 'accepted'
  );
}

/**
 * What the applicant can do with a photo: turn it clockwise, use it (also in doubt), discard it, or send it again; and
 * with one that is a page of a document, add another page or leave this one out.
 */
export type PhotoAction = 'turn' | 'use' | 'discard' | 'resend' | 'add' | 'drop';

/** What this page still knows of a picture the server holds. */
export interface SentFace {
  readonly face: PhotoFace;
  readonly warnings: readonly string[];
}
