import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the bytes of pictures are kept, by the SHA-256 of their content. */
export interface PictureStore {
  /** Keeps bytes; once it is done they survive a crash. */
  put(sha256: string, bytes: Uint8Array, signal: AbortSignal): Promise<void>;
  get(sha256: string, signal: AbortSignal): Promise<Buffer>;
}

/** Forces to the disk what names a folder has. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isKept(path: string, bytes: number): Promise<boolean> {
  return stat(path).then(
    (found) => found.size === bytes,
    () => false,
  );
}

/** A folder of pictures: each is written beside its place, forced to the disk, and only then given its name. */
export class FolderPictureStore implements PictureStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(sha256: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const path = this.#pathOf(sha256);
    if (await isKept(path, bytes.length)) return;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = join(folder, `.${randomUUID()}.part`);
    try {
      const handle = await open(unfinished, 'wx', 0o600);
      try {
        await handle.writeFile(bytes, { signal });
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(unfinished, path);
    } catch (failure) {
      await rm(unfinished, { force: true });
      throw failure;
    }
    await syncFolder(folder);
  }

  get(sha256: string, signal: AbortSignal): Promise<Buffer> {
    return readFile(this.#pathOf(sha256), { signal });
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }
}
