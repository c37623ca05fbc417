import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root as projectRoot } from '../../../demo/setup.mjs';
import type { Half } from './halves.js';
import { groundsOf, labelledPictures } from './labelled-pictures.js';
import type { FileSample } from './sample.js';
import { flatDocuments, sharedPictures } from './shared-pictures.js';
import type { FlatDocument } from './shared-pictures.js';

/** Pictures that are not part of the project and may be missing. */
const sharedFolder = join(projectRoot as string, '../shared/images');
/** The labels of a further folder that brings none of its own. */
const knownLabels = join(projectRoot as string, 'test/bench/accuracy/pictures.csv');

/** What there is to measure on, of one half. */
export interface Sources {
  readonly real: readonly FileSample[];
  readonly documents: readonly FlatDocument[];
  readonly grounds: readonly string[];
  /** Which of the folders were there, for the reader. */
  readonly told: readonly string[];
}

const none = { samples: [], documents: [], grounds: [] };

async function readShared(): Promise<{ samples: readonly FileSample[]; documents: readonly FlatDocument[] }> {
  const labels = join(sharedFolder, 'labels.csv');
  if (!existsSync(labels)) return none;
  const csv = await readFile(labels, 'utf8');
  return { samples: sharedPictures(sharedFolder, csv), documents: flatDocuments(sharedFolder, csv) };
}

async function readFurther(
  folder: string | undefined,
): Promise<{ samples: readonly FileSample[]; grounds: ReturnType<typeof groundsOf> }> {
  if (folder === undefined) return none;
  const labels = join(folder, 'labels.csv');
  const csv = await readFile(existsSync(labels) ? labels : knownLabels, 'utf8');
  const isThere = ({ path }: { readonly path: string }): boolean => existsSync(path);
  return {
    samples: labelledPictures(folder, csv).filter(isThere),
    grounds: groundsOf(folder, csv).filter(isThere),
  };
}

/** Gathers the pictures of one half from wherever there are some. */
export async function gatherSources(half: Half, pictures: string | undefined): Promise<Sources> {
  const [shared, further] = await Promise.all([readShared(), readFurther(pictures)]);
  const ofHalf = <Item extends { readonly half: Half }>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.half === half);
  const [fromShared, fromFurther] = [ofHalf(shared.samples), ofHalf(further.samples)];
  return {
    real: [...fromShared, ...fromFurther],
    documents: ofHalf(shared.documents),
    grounds: ofHalf(further.grounds).map(({ path }) => path),
    told: [
      shared.samples.length > 0
        ? `${fromShared.length} of the shared pictures`
        : 'no shared pictures (the folder ../shared/images is not there)',
      pictures === undefined
        ? 'no further folder of pictures (none was named with --pictures)'
        : `${fromFurther.length} of a further folder of pictures from public repositories`,
    ],
  };
}
