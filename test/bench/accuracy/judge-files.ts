import { inspectOne, openInspector } from '../inspect/inspect-files.js';
import type { FileSample, Judged } from './sample.js';

/** Says how far something is that takes a while; to be overwritten by the next. */
export type Progress = (done: number, of: number, what: string) => void;

/** Judges pictures from files, one after another. */
export async function judgeFiles(samples: readonly FileSample[], tell: Progress): Promise<readonly Judged[]> {
  if (samples.length === 0) return [];
  const browser = await openInspector(samples.map(({ path }) => path));
  const judged: Judged[] = [];
  try {
    for (const [index, sample] of samples.entries()) {
      const { line } = await inspectOne(browser, { index, shot: sample.shot });
      judged.push({ sample, checks: line.checks });
      tell(index + 1, samples.length, 'real pictures judged');
    }
  } finally {
    await browser.close();
  }
  return judged;
}
