import type { CheckCode } from '../../../src/domain/judgement.js';
import { isAlarm } from './sample.js';
import type { Judged } from './sample.js';

/** One answer that was not the right one. */
export interface Slip {
  readonly name: string;
  readonly code: CheckCode;
  readonly score: number | null;
  /** The alarms that were raised, for a miss those of other checks. */
  readonly said: readonly CheckCode[];
}

/** How often one check was right. */
export interface Count {
  readonly code: CheckCode;
  readonly hits: number;
  readonly misses: readonly Slip[];
  readonly falseAlarms: readonly Slip[];
  readonly silences: number;
  /** Pictures on which the check held back, because something else forbids to judge. */
  readonly skipped: number;
}

/** Counts one check over the pictures of which it is known what it is to say. */
export function countOf(code: CheckCode, judged: readonly Judged[]): Count {
  let [hits, silences, skipped] = [0, 0, 0];
  const misses: Slip[] = [];
  const falseAlarms: Slip[] = [];
  for (const { sample, checks } of judged) {
    const isBad = sample.bad.includes(code);
    if (!isBad && !sample.fine.includes(code)) continue;
    const answers = checks.filter((one) => one.code === code && one.outcome !== 'skipped');
    const check = answers.find(isAlarm) ?? answers[0];
    if (!check) {
      skipped += 1;
      continue;
    }
    const said = checks.filter(isAlarm).map((one) => one.code);
    const slip = { name: sample.name, code, score: check.score, said };
    if (isAlarm(check)) {
      if (isBad) hits += 1;
      else falseAlarms.push(slip);
    } else if (isBad) misses.push(slip);
    else silences += 1;
  }
  return { code, hits, misses, falseAlarms, silences, skipped };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** The share of bad pictures that were seen, of fine ones that were let through, and the mean of both; nothing without any. */
export function ratesOf({ hits, misses, falseAlarms, silences }: Count): {
  readonly sensitivity: number | undefined;
  readonly specificity: number | undefined;
  readonly balanced: number | undefined;
} {
  const sensitivity = share(hits, hits + misses.length);
  const specificity = share(silences, silences + falseAlarms.length);
  const balanced =
    sensitivity === undefined || specificity === undefined ? undefined : (sensitivity + specificity) / 2;
  return { sensitivity, specificity, balanced };
}

/** Good pictures that got a warning or were refused. */
export interface GoodCount {
  readonly pictures: number;
  readonly warned: readonly Judged[];
  /** Those of them in which nothing but their size was found wanting. */
  readonly warnedOfSize: readonly Judged[];
  readonly refused: readonly Judged[];
}

/** What befell the pictures that nobody would send back. */
export function goodCountOf(judged: readonly Judged[]): GoodCount {
  const good = judged.filter(({ sample }) => sample.isGood);
  const warned = good.filter(({ checks }) => checks.some(isAlarm));
  return {
    pictures: good.length,
    warned,
    warnedOfSize: warned.filter(({ checks }) =>
      checks.filter(isAlarm).every(({ code }) => code === 'dimensions-too-small'),
    ),
    refused: good.filter(({ checks }) => checks.some(({ outcome }) => outcome === 'refuse')),
  };
}
