import { open, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { syncFolder } from './picture-store.js';
import type { UploadRows } from './upload-rows.js';

const removalLimitMs = 30_000;

/** The bytes of uploads in pieces: a folder with a file for each, forced to the disk before anything is said of it. */
export class UploadFiles extends FileStore {
  readonly #folder: string;

  /** The folder must be there: the library makes a missing one open to all, and ends the process where it cannot. */
  constructor(folder: string, rows: UploadRows) {
    super({
      directory: folder,
      // Whose upload it is and how long it is stands in the database, from before the file is made.
      configstore: {
        get: async (id) => {
          const row = await rows.find(id);
          return row && row.usedAs === undefined ? new Upload({ id, size: row.bytes, offset: 0 }) : undefined;
        },
        set: async () => undefined,
        delete: (id) => rows.remove(id, AbortSignal.timeout(removalLimitMs)),
      },
    });
    // The library would also offer what this server does not want: files of unknown length, and bytes with the creation.
    this.extensions = ['creation', 'termination', 'expiration'];
    this.#folder = folder;
  }

  override async create(upload: Upload): Promise<Upload> {
    const created = await super.create(upload);
    await syncFolder(this.#folder);
    return created;
  }

  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const end = await super.write(readable, id, offset);
    const handle = await open(this.#pathOf(id), 'r+');
    try {
      await handle.datasync();
    } finally {
      await handle.close();
    }
    return end;
  }

  /** All that has arrived of an upload; nothing where there is no such file. */
  async bytesOf(id: string, signal: AbortSignal): Promise<Buffer | undefined> {
    try {
      return await readFile(this.#pathOf(id), { signal });
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw failure;
    }
  }

  /** Removes the bytes of an upload, if they are there. */
  discard(id: string): Promise<void> {
    return rm(this.#pathOf(id), { force: true });
  }

  /** The ids of all files there are. */
  names(): Promise<readonly string[]> {
    return readdir(this.#folder);
  }

  #pathOf(id: string): string {
    return join(this.#folder, id);
  }
}
