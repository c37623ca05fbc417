import type { Failure } from '../../domain/failure.js';
import type { PhotoAction } from '../../domain/photo.js';
import type { Snapshot } from '../../domain/snapshot.js';
import type { Mailbox } from '../mailbox.js';
import type { OutboxPhoto, OutgoingPhoto, Receipt, ResumeNote } from '../ports.js';
import type { TravelListener } from './send-photo.js';

/** What a server may offer for sending, told in its session. */
export type Offers = Pick<Snapshot['session'], 'resumableUploads' | 'cancellableUploads'>;

/** A photo in the outbox; `isKept` tells that it is there even when this page is gone. */
export interface Parcel {
  readonly photo: OutboxPhoto;
  readonly isKept: boolean;
}

/** The server's answer; `isOwn` tells that this tab has sent the photo, and not another one. */
export interface Answer {
  readonly receipt: Receipt;
  readonly isOwn: boolean;
}

/** Hears what becomes of a parcel, and has the applicant's word on it. */
export interface Escort extends TravelListener {
  readonly onStuck: (failure: Failure) => void;
  readonly decisions: Mailbox<PhotoAction | File>;
}

/** What is sent of a parcel. */
export function outgoing({ photo }: Parcel, resume: ResumeNote | undefined): OutgoingPhoto {
  const { id, applicantId, step, side, documentType, country, content } = photo;
  return {
    applicantId,
    step,
    documentType,
    ...(country !== undefined && { country }),
    ...(side && { side }),
    content,
    idempotencyKey: id,
    ...(resume && { resume }),
  };
}
