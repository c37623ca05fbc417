import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { Server } from '@tus/server';
import { maxFileBytes } from '../files/inspect-file.js';
import { Refusal } from '../refusal.js';
import type { Database, Queries } from '../store/database.js';
import { UploadFiles } from '../store/upload-files.js';
import { UploadRows } from '../store/upload-rows.js';
import type { UploadRow } from '../store/upload-rows.js';
import { Turns } from './turns.js';

/** A file that was brought in pieces. */
export interface BroughtFile {
  readonly sha256: string;
  /** Absent where a picture was made of it before: then it is no longer kept here. */
  readonly bytes: Buffer | undefined;
}

const sweepEveryMs = 3_600_000;
/** How long a request may take to end when another one for the same upload has come: its connection may be dead. */
const handOverMs = 500;

/** The refusal of an upload that a picture was made of before. */
export function usedBefore(): Refusal {
  return new Refusal('not-found', 'A picture was made of this upload before.');
}

function lastOf({ url }: { readonly url: string }): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

/** The uploads in pieces: tus over a folder, each upload for its applicant alone, until a picture is made of it. */
export class ResumableUploads {
  readonly #files: UploadFiles;
  readonly #rows: UploadRows;
  readonly #tus: Server;
  readonly #closing = new AbortController();
  #sweeping: Promise<void> = Promise.resolve();

  private constructor(files: UploadFiles, rows: UploadRows) {
    this.#files = files;
    this.#rows = rows;
    this.#tus = new Server({
      path: '/',
      datastore: files,
      locker: new Turns(),
      lockDrainTimeout: handOverMs,
      maxSize: maxFileBytes,
      namingFunction: lastOf,
      getFileIdFromRequest: lastOf,
    });
  }

  /** Opens the folder, which is made when there is none, and removes what is left from before. */
  static async open(folder: string, database: Database, now: () => number): Promise<ResumableUploads> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const rows = new UploadRows(database, now);
    const uploads = new ResumableUploads(new UploadFiles(folder, rows), rows);
    await uploads.sweep();
    const timer = setInterval(() => void uploads.sweep(), sweepEveryMs);
    timer.unref();
    uploads.#closing.signal.addEventListener('abort', () => clearInterval(timer));
    return uploads;
  }

  /** What the protocol says of this server. */
  told(): Promise<Response> {
    return this.#tus.handleWeb(new Request('http://sandbox/', { method: 'OPTIONS' }));
  }

  /** Begins an upload of an applicant. */
  async begin(applicantId: string, bytes: number, signal: AbortSignal): Promise<UploadRow> {
    const row = await this.#rows.begin(applicantId, bytes, signal);
    const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(bytes) };
    const made = await this.#tus.handleWeb(
      new Request(`http://sandbox/${row.id}`, { method: 'POST', headers }),
    );
    if (made.status !== 201) {
      await this.#rows.remove(row.id, signal);
      throw new Error(`An upload could not be begun: ${made.status}`);
    }
    await this.sweep();
    return row;
  }

  /** An applicant's own upload, used up or in hand; there are no others for them. */
  async find(id: string, applicantId: string): Promise<UploadRow> {
    const row = await this.#rows.find(id);
    if (row?.applicantId !== applicantId) throw new Refusal('not-found', 'There is no such upload.');
    return row;
  }

  /** Has the protocol answer a request for an upload that was found. */
  answer(request: Request): Promise<Response> {
    return this.#tus.handleWeb(request);
  }

  /** The file of an applicant's upload that is finished. */
  async fileOf(id: string, applicantId: string, signal: AbortSignal): Promise<BroughtFile> {
    const { bytes: announced, usedAs } = await this.find(id, applicantId);
    if (usedAs !== undefined) return { sha256: usedAs, bytes: undefined };
    const bytes = await this.#files.bytesOf(id, signal);
    // Used up since it was found, or removed: the next look tells which.
    if (!bytes) return this.#fileGone(id, applicantId);
    if (bytes.length !== announced) {
      throw new Refusal(
        'incorrect-file-size',
        `Of this upload ${bytes.length} of ${announced} bytes are there.`,
      );
    }
    return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  }

  /** Notes, in the transaction that keeps the picture, that an upload is used up; tells whether it was not before. */
  use(queries: Queries, id: string, sha256: string): Promise<boolean> {
    return this.#rows.use(queries, id, sha256);
  }

  /** Removes the bytes of an upload that is used up. What cannot be removed now is removed by a later sweep. */
  async discard(id: string): Promise<void> {
    await this.#files.discard(id).catch(() => undefined);
  }

  /** Removes uploads whose time is over, and bytes that no upload has any longer; one sweep after the other. */
  sweep(): Promise<void> {
    this.#sweeping = this.#sweeping.then(() => this.#sweep()).catch(() => undefined);
    return this.#sweeping;
  }

  /** Ends sweeping. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#sweeping;
  }

  async #fileGone(id: string, applicantId: string): Promise<BroughtFile> {
    const { usedAs } = await this.find(id, applicantId);
    if (usedAs === undefined) throw new Refusal('not-found', 'There is no such upload.');
    return { sha256: usedAs, bytes: undefined };
  }

  async #sweep(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    // In this order: an upload that begins meanwhile has its row before its file.
    const names = await this.#files.names();
    const inHand = await this.#rows.endOverdue(this.#closing.signal);
    const left = names.filter((name) => !inHand.has(name));
    await Promise.all(left.map((name) => this.#files.discard(name)));
  }
}
