import { openMaker } from '../accuracy/judge-made.js';
import type { Progress } from '../accuracy/judge-files.js';
import { isAlarm } from '../accuracy/sample.js';
import type { FileSample, Judged } from '../accuracy/sample.js';
import type { Contestant } from './contest.js';

function contestantOf({ sample, checks, plain }: Judged): Contestant | undefined {
  const check = checks.find(({ code, outcome }) => code === 'blurry' && outcome !== 'skipped');
  const isBlurred = sample.bad.includes('blurry');
  if (!plain || typeof check?.score !== 'number' || (!isBlurred && !sample.fine.includes('blurry'))) {
    return undefined;
  }
  return { ...plain, isBlurred, own: check.score, isSaidBlurred: isAlarm(check) };
}

/** The pictures that every measure has answered for, and of which it is known whether they are blurred. */
export function contestantsOf(judged: readonly Judged[]): readonly Contestant[] {
  return judged.flatMap((one) => contestantOf(one) ?? []);
}

/** Asks the plain measures too, of the files of which it is known whether they are blurred. */
export async function withPlain(
  judged: readonly Judged[],
  files: readonly FileSample[],
  tell: Progress,
): Promise<readonly Judged[]> {
  const asked = judged.filter(
    ({ sample, checks }) =>
      [...sample.bad, ...sample.fine].includes('blurry') &&
      checks.some(({ code, outcome }) => code === 'blurry' && outcome !== 'skipped'),
  );
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  const pathOf = ({ sample }: Judged): string => paths.get(sample.name) ?? '';
  if (asked.length === 0) return judged;
  const browser = await openMaker(asked.map(pathOf));
  const measured = new Map<Judged, Judged>();
  try {
    for (const [index, one] of asked.entries()) {
      const plain = await browser.ask('measurePlain', index);
      if (plain) measured.set(one, { ...one, plain });
      tell(index + 1, asked.length, 'real pictures measured plainly');
    }
  } finally {
    await browser.close();
  }
  return judged.map((one) => measured.get(one) ?? one);
}
