import { openMaker } from '../accuracy/judge-made.js';
import type { Progress } from '../accuracy/judge-files.js';
import { isAlarm } from '../accuracy/sample.js';
import type { FileSample, Judged } from '../accuracy/sample.js';
import type { Contestant } from './contest.js';

/** What the widget said of a picture of which it is known whether it is blurred; nothing where it held back. */
function answerOf({
  sample,
  checks,
}: Judged): { readonly score: number; readonly isAlarm: boolean } | undefined {
  if (![...sample.bad, ...sample.fine].includes('blurry')) return undefined;
  const check = checks.find(({ code, outcome }) => code === 'blurry' && outcome !== 'skipped');
  return typeof check?.score === 'number' ? { score: check.score, isAlarm: isAlarm(check) } : undefined;
}

function contestantOf(judged: Judged): Contestant | undefined {
  const answer = answerOf(judged);
  const { plain, sample } = judged;
  if (!plain || !answer) return undefined;
  return {
    ...plain,
    isBlurred: sample.bad.includes('blurry'),
    own: answer.score,
    isSaidBlurred: answer.isAlarm,
  };
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
  const asked = judged.filter((one) => answerOf(one) !== undefined);
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
