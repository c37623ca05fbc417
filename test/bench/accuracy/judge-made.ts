import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PageBrowser } from '../browser/page-browser.js';
import type { Progress } from './judge-files.js';
import type { MadeOffers } from './made-page.js';
import type { MadePair, MadeSample } from './made-samples.js';
import type { Judged } from './sample.js';

/** A browser that makes pictures of these files and judges them. */
export function openMaker(files: readonly string[]): Promise<PageBrowser<MadeOffers>> {
  return PageBrowser.launch<MadeOffers>('accuracy/made-page.ts', files);
}

/** Makes pictures and judges them, one after another; into `keep` they are written, where someone wants to look. */
export async function judgeMade(
  browser: PageBrowser<MadeOffers>,
  samples: readonly MadeSample[],
  keep: string | undefined,
  tell: Progress,
): Promise<readonly Judged[]> {
  if (keep !== undefined) await mkdir(keep, { recursive: true });
  const judged: Judged[] = [];
  for (const [index, sample] of samples.entries()) {
    const answer = await browser.ask('judgeMade', { ...sample.task, isKept: keep !== undefined });
    if (!answer) throw new Error(`${sample.name} could not be made`, { cause: browser.trouble });
    if (keep !== undefined && answer.jpeg !== undefined) {
      await writeFile(join(keep, `${basename(sample.name)}.jpg`), Buffer.from(answer.jpeg, 'base64'));
    }
    judged.push({ sample, checks: answer.checks, plain: answer.plain });
    tell(index + 1, samples.length, 'made pictures judged');
  }
  return judged;
}

/** Makes pairs of photos, and judges copies of the first and the second by whether they are known again. */
export async function judgePairs(
  browser: PageBrowser<MadeOffers>,
  pairs: readonly MadePair[],
  tell: Progress,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const [index, { name, half, task }] of pairs.entries()) {
    const answer = await browser.ask('judgePair', task);
    if (!answer) throw new Error(`${name} could not be made`, { cause: browser.trouble });
    const base = { shot: 'identity/front', half, isGood: false } as const;
    for (const { how, checks } of answer.copies) {
      const sample = { ...base, name: `${name} (${how})`, bad: ['same-picture'], fine: [] } as const;
      judged.push({ sample, checks });
    }
    const other = { ...base, name: `${name} (second photo)`, bad: [], fine: ['same-picture'] } as const;
    judged.push({ sample: other, checks: answer.other });
    tell(index + 1, pairs.length, 'pairs judged');
  }
  return judged;
}
