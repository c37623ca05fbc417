import type { Inspection, InspectionRequest, Prepared } from '../domain/judgement.js';
import type { KeptPhoto } from '../domain/kept-photo.js';
import type { UsedPicture } from '../domain/known-pictures.js';
import type { Side } from '../domain/level.js';
import type { SeenRefusal } from '../domain/own-count.js';
import type { WaitingReason } from '../domain/photo.js';
import type { Receipt } from '../domain/receipt.js';
import type { CameraProblem } from '../domain/screen.js';

export type { Receipt };

/** Someone who hears about the session: every snapshot as the wire wrote it, unread. */
export type SnapshotListener = (snapshot: unknown) => void;

/** Reads and follows what the server says about this verification. */
export interface SessionPort {
  /** The present snapshot in the shape of the contract. Throws a `FailureError`. */
  readSession(signal: AbortSignal): Promise<unknown>;
  /** Tells every new snapshot until the signal ends it; throws a `FailureError` only when following is hopeless. */
  followSession(listener: SnapshotListener, signal: AbortSignal): Promise<void>;
}

/** Where an upload in pieces has got to, kept for one photo so that a later try goes on from there. */
export interface ResumeNote {
  /** The address of an upload begun earlier, if there is one. */
  read(): string | undefined;
  /** Keeps the address as soon as there is one; nothing once it is of no use any more. */
  keep(uploadUrl: string | undefined): void;
}

/** One prepared photo with everything its upload needs. */
export interface OutgoingPhoto {
  readonly applicantId: string;
  readonly step: string;
  readonly documentType: string;
  readonly country?: string;
  readonly side?: Side;
  readonly content: Blob;
  /** The same key for every repeat of the same photo, so that it counts once. */
  readonly idempotencyKey: string;
  /** Only where the server takes files in pieces. */
  readonly resume?: ResumeNote;
}

/** A photo that was given up on its way. */
export interface UnwantedPhoto {
  readonly applicantId: string;
  readonly idempotencyKey: string;
  /** Where its pieces are, if it went in pieces. */
  readonly uploadUrl?: string;
}

/** Hears how many of the bytes have left, as a share from 0 to 1. */
export type ProgressListener = (fraction: number) => void;

/** Sends pictures, takes them back, and shows those the server holds. All throw a `FailureError`. */
export interface PhotoPort {
  sendPhoto(photo: OutgoingPhoto, onProgress: ProgressListener, signal: AbortSignal): Promise<Receipt>;
  takePhotoBack(applicantId: string, imageId: string, signal: AbortSignal): Promise<void>;
  /** Calls off a photo, whether or not it has arrived. Only where the session says `cancellableUploads`. */
  callPhotoOff?(photo: UnwantedPhoto, signal: AbortSignal): Promise<void>;
  readPhoto(applicantId: string, imageId: string, signal: AbortSignal): Promise<Blob>;
}

/** What became of saved fields; `invalid` maps field names to the server's objection codes. */
export type SaveAnswer =
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'invalid'; readonly fields: Readonly<Record<string, string>> };

/** What became of a request for a check. */
export type CheckAnswer = { readonly outcome: 'requested' } | { readonly outcome: 'missing' };

/** Saves personal data and requests the check. Both throw a `FailureError`. */
export interface ApplicantPort {
  saveFields(
    applicantId: string,
    fields: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<SaveAnswer>;
  requestCheck(applicantId: string, signal: AbortSignal): Promise<CheckAnswer>;
}

/** Everything the widget needs of a back end; an integrator may bring an own implementation. */
export type VerificationApi = SessionPort & PhotoPort & ApplicantPort;

/** Judges and prepares pictures on the device. */
export interface InspectorPort {
  /** Makes ready for the first picture, ahead of it. */
  prepare(): Promise<void>;
  inspect(file: Blob, request: InspectionRequest, signal: AbortSignal): Promise<Inspection<Blob>>;
  /** Binds prepared photos to one PDF, a page each, in their order. */
  combine(pages: readonly Prepared<Blob>[], signal: AbortSignal): Promise<Prepared<Blob>>;
}

/** Which way a camera looks: at the applicant, or away from them. */
export type Facing = 'user' | 'environment';

/** The camera gives no picture. */
export interface CameraTrouble {
  readonly problem: CameraProblem;
}

/** A camera that is on, until `close` or the signal it was opened with. */
export interface LiveCamera {
  /** What a page shows as the live picture. */
  readonly stream: object;
  /** Resolves when the camera ends by itself, e.g. is unplugged; never after `close`. */
  readonly ended: Promise<void>;
  /** The picture of this moment, in full size and as others see it. Rejects once the camera is closed. */
  take(): Promise<File | CameraTrouble>;
  close(): void;
}

/** The device's camera, shown live on the page. */
export interface CameraPort {
  /** Whether this page can ask for a camera at all. */
  isThere(): boolean;
  /** Makes ready for the first opening, ahead of it; asks for nothing. */
  prepare(): Promise<void>;
  /** Asks for a camera; resolves when it shows a picture. Rejects with the signal's reason. */
  open(facing: Facing, signal: AbortSignal): Promise<LiveCamera | CameraTrouble>;
}

/** The first page of a PDF as a picture to show, and how many pages there are. */
export interface FirstPage {
  readonly picture: Blob;
  readonly pages: number;
}

/** Draws PDFs, only to show them: what is sent is the file. */
export interface PdfPort {
  /** Nothing where it cannot be had, for whatever reason. Rejects with the signal's reason, and with nothing else. */
  firstPage(pdf: Blob, signal: AbortSignal): Promise<FirstPage | undefined>;
}

/** Time and connectivity, so that tests need not wait. */
export interface SurroundingsPort {
  /** Resolves after so many milliseconds; rejects with the signal's reason. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  isOnline(): boolean;
  /** Resolves as soon as there is a network, or may be one after all; rejects with the signal's reason. */
  untilOnline(signal: AbortSignal): Promise<void>;
}

/** What this browser remembers of tries, locks and pictures. It grants nothing and may be lost. */
export interface MemoryPort {
  /** The refusals seen; `whose` names the applicant and the round of tries. */
  readRefusals(whose: string): readonly SeenRefusal[];
  /** Adds a refusal unless one with its step and key is there. */
  addRefusal(whose: string, refusal: SeenRefusal): void;
  /** The lock of the applicant seen last, in the shape of a snapshot; nothing where they were not locked. */
  readLock(): unknown;
  /** Keeps the lock of an applicant, who is now the one seen last, or that there is none. */
  keepLock(applicantId: string, lock: unknown): void;
  /** The pictures an applicant used, the latest last: hashes, of which no picture can be made. */
  readPictures(applicantId: string): readonly UsedPicture[];
  /** Keeps what is known of a picture, in place of what was known before. */
  keepPicture(applicantId: string, picture: UsedPicture): void;
  forgetPicture(applicantId: string, picture: UsedPicture): void;
  forgetPictures(applicantId: string): void;
  /** Hears of changes made elsewhere, until the signal ends it. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/** A photo on its way to the server, with exactly the bytes that are sent. */
export type OutboxPhoto = KeptPhoto<Blob>;

/** Keeps used photos beyond this page, for a day at most. Nothing in it ever rejects: what cannot be kept is not. */
export interface VaultPort {
  /** Keeps a photo; tells whether it is there even when this page is gone. */
  keep(photo: OutboxPhoto): Promise<boolean>;
  /** Notes where the resumable upload of a photo goes on; nothing when it is of no use any more. */
  note(id: string, uploadUrl: string | undefined): Promise<void>;
  /** Those of an applicant, the oldest first. */
  kept(applicantId: string): Promise<readonly OutboxPhoto[]>;
  /** Whether a photo is still there; true where that cannot be told. */
  has(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** The applicants of whom anything is kept. */
  owners(): Promise<readonly string[]>;
  clear(applicantId: string): Promise<void>;
}

/** What happens to a photo, as other tabs hear it: nothing of what it shows. */
export type TabEvent =
  | { readonly kind: 'kept' | 'stuck' | 'gone' | 'called off' }
  | { readonly kind: 'sending'; readonly fraction: number }
  | { readonly kind: 'waiting'; readonly reason: WaitingReason }
  | { readonly kind: 'answered'; readonly receipt: Receipt };

/** What one tab tells the others of a photo. */
export type TabNews = TabEvent & { readonly applicantId: string; readonly id: string };

/** The other tabs of this browser in which the widget is open. */
export interface TabsPort {
  /** Does the work while no other tab does work of that name; waits for its turn. Rejects with the signal's reason. */
  alone<Result>(name: string, work: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
  /** Does the work unless a tab has the widget open for the applicant. */
  unlessOpen(applicantId: string, work: () => Promise<void>): Promise<void>;
  /** Has the widget count as open for the applicant, until the signal ends it. */
  stayOpen(applicantId: string, signal: AbortSignal): void;
  tell(news: TabNews): void;
  hear(listener: (news: TabNews) => void, signal: AbortSignal): void;
}

/** Where photos wait for the server's answer: kept beyond this page, and seen by every tab. */
export interface OutboxPorts {
  readonly vault: VaultPort;
  readonly tabs: TabsPort;
}

/** Fetches the outbox, unless it is known to be empty and not yet needed. */
export interface OutboxPort {
  mayHold(): boolean;
  open(): Promise<OutboxPorts>;
}

/** All outside things, plugged in by the root element. */
export interface Ports {
  readonly api: VerificationApi;
  readonly inspector: InspectorPort;
  readonly surroundings: SurroundingsPort;
  readonly camera: CameraPort;
  readonly pdf: PdfPort;
  /** Fetches the memory; it is not needed for the first screen. */
  readonly memory: () => Promise<MemoryPort>;
  readonly outbox: OutboxPort;
}
