import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PageBrowser } from '../browser/page-browser.js';
import type { Progress } from './judge-files.js';
import type { MadeOffers } from './made-page.js';
import type { MadeSample } from './made-samples.js';
import type { Judged } from './sample.js';

/** Makes pictures and judges them, one after another; into `keep` they are written, where someone wants to look. */
export async function judgeMade(
  samples: readonly MadeSample[],
  files: readonly string[],
  keep: string | undefined,
  tell: Progress,
): Promise<readonly Judged[]> {
  if (keep !== undefined) await mkdir(keep, { recursive: true });
  const browser = await PageBrowser.launch<MadeOffers>('accuracy/made-page.ts', files);
  const judged: Judged[] = [];
  try {
    for (const [index, sample] of samples.entries()) {
      const answer = await browser.ask('judgeMade', { ...sample.task, isKept: keep !== undefined });
      if (!answer) throw new Error(`${sample.name} could not be made`, { cause: browser.trouble });
      if (keep !== undefined && answer.jpeg !== undefined) {
        await writeFile(join(keep, `${basename(sample.name)}.jpg`), Buffer.from(answer.jpeg, 'base64'));
      }
      judged.push({ sample, checks: answer.checks });
      tell(index + 1, samples.length, 'made pictures judged');
    }
  } finally {
    await browser.close();
  }
  return judged;
}
