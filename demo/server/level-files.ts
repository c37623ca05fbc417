import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocSet, Level } from './applicant/level.js';

interface LevelFile {
  readonly name: string;
  readonly sessionDays: number;
  readonly requiredIdDocs: {
    readonly docSets: readonly (Omit<DocSet, 'withDocument' | 'optional'> & Partial<DocSet>)[];
    readonly includedCountries?: readonly string[];
    readonly excludedCountries?: readonly string[];
  };
}

function levelOf({ name, sessionDays, requiredIdDocs }: LevelFile): Level {
  const { docSets, includedCountries = [], excludedCountries = [] } = requiredIdDocs;
  return {
    name,
    sessionDays,
    docSets: docSets.map((docSet) => ({ withDocument: false, optional: false, ...docSet })),
    includedCountries,
    excludedCountries,
  };
}

/** Reads the levels of a folder, one a file, in the order of their files' names. */
export async function readLevels(folder: string, signal: AbortSignal): Promise<ReadonlyMap<string, Level>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const levels = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), { encoding: 'utf8', signal });
      return levelOf(JSON.parse(text) as LevelFile);
    }),
  );
  return new Map(levels.map((level) => [level.name, level]));
}
