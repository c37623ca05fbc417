import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The operator secret kept in the data folder; it is made, readable to its owner alone, when there is none. */
export async function keptOperatorSecret(dataDir: string, signal: AbortSignal): Promise<string> {
  const path = join(dataDir, 'operator-secret');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600, signal });
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  }
  return (await readFile(path, { encoding: 'utf8', signal })).trim();
}
