import type { Photo, PhotoAction, PhotoFace } from '../domain/photo.js';
import type { Shot } from '../domain/shot.js';
import type { Mailbox } from './mailbox.js';
import type { NoticeListener } from './notices.js';
import type { OutboxPhoto, PdfPort, Ports } from './ports.js';
import type { Previews } from './previews.js';
import type { PictureScrutiny } from './scrutiny.js';
import type { Outbox } from './sending/outbox.js';

/** Whom and what a photo is sent for, asked when it is handed over. */
export type Addressee = Pick<OutboxPhoto, 'applicantId' | 'documentType' | 'country' | 'replaces'>;

/** What the applicant says of a photo, or a file that is its next page. */
export type Letter = PhotoAction | File;

/** What every photo has on its way to the server. */
export interface Travel {
  readonly shot: Shot;
  readonly outbox: Outbox;
  readonly scrutiny: Pick<PictureScrutiny, 'answered'>;
  readonly decisions: Mailbox<Letter>;
  readonly previews: Previews;
  readonly show: (photo: Photo) => void;
  readonly tell: NoticeListener;
}

/** One photo's walk: what it is, whom it asks, and where it shows itself. */
export interface Walk extends Travel {
  readonly file: File;
  readonly ports: Ports;
  readonly scrutiny: PictureScrutiny;
  readonly addressee: () => Addressee;
  /** Hears of the photo that is to be sent before anything is done with it. */
  readonly onUsed: (photo: OutboxPhoto) => void;
  /** Hears how many pages of a document are ready. */
  readonly onPages: (count: number) => void;
}

/** What a photo has besides that comes back from an earlier visit, or another tab. */
export interface Homecoming extends Travel {
  readonly pdf: PdfPort;
  /** Ends with the visit, which may be later than the walk. */
  readonly visit: AbortSignal;
  /** Has this face replaced by another wherever it is shown by now. */
  readonly redress: (worn: PhotoFace, face: PhotoFace) => void;
}

/** How a walk ends: answered for, or given up because another tab has. */
export type WalkEnd = 'settled' | 'gone';
