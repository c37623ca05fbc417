import type { CheckCode } from '../../../src/domain/judgement.js';
import { numberOf, percentOf, tableOf } from '../report/table.js';
import { countOf, goodCountOf, ratesOf } from './count.js';
import type { Count, Slip } from './count.js';
import { isAlarm } from './sample.js';
import type { Judged } from './sample.js';

/** The checks in the order in which they are told. */
export const measuredChecks: readonly CheckCode[] = [
  'unsupported-type',
  'corrupted',
  'dimensions-too-big',
  'dimensions-too-small',
  'blank',
  'blurry',
  'too-dark',
  'too-bright',
  'low-contrast',
  'glare',
  'no-document',
  'document-cut-off',
  'document-too-far',
  'document-tilted',
  'black-and-white',
  'screenshot',
  'screen-recapture',
  'same-picture',
];

function rowOf(count: Count): readonly string[] {
  const { code, hits, misses, falseAlarms, silences, skipped } = count;
  const { sensitivity, specificity, balanced } = ratesOf(count);
  return [
    `\`${code}\``,
    String(hits + misses.length),
    String(hits),
    String(misses.length),
    String(misses.filter(({ said }) => said.length > 0).length),
    String(silences + falseAlarms.length),
    String(falseAlarms.length),
    String(skipped),
    numberOf(sensitivity, 3),
    numberOf(specificity, 3),
    numberOf(balanced, 3),
  ];
}

const heading = [
  'check',
  'with the fault',
  'seen',
  'missed',
  'of these warned of otherwise',
  'without',
  'false alarms',
  'held back',
  'sensitivity',
  'specificity',
  'balanced accuracy',
];

/** How often each check was right; checks that had nothing to find and raised no false alarm are left out. */
export function accuracyTable(judged: readonly Judged[]): string {
  const counts = measuredChecks.map((code) => countOf(code, judged));
  const told = counts.filter((count) => count.hits + count.misses.length + count.falseAlarms.length > 0);
  return tableOf(heading, told.map(rowOf));
}

/** One sentence on the pictures that nobody would send back. */
export function goodSentence(judged: readonly Judged[]): string {
  const { pictures, warned, warnedOfSize, refused } = goodCountOf(judged);
  const share = percentOf(warned.length, pictures);
  const ofSize = warnedOfSize.length > 0 ? `, ${warnedOfSize.length} of them only of their few pixels` : '';
  return `Good pictures: ${pictures}; with any warning: ${warned.length} (${share})${ofSize}; refused: ${refused.length}.`;
}

function slipLine({ name, score, said }: Slip): string {
  return `  ${numberOf(score, 4).padStart(9)}  ${name}${said.length > 0 ? `  (${said.join(', ')})` : ''}`;
}

function byScore(slips: readonly Slip[]): readonly Slip[] {
  return [...slips].sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
}

/** Every answer that was not the right one, by name, for whoever wants to look. */
export function slipsText(judged: readonly Judged[]): string {
  const { warned } = goodCountOf(judged);
  const lines = ['Good pictures with a warning:'];
  for (const { sample, checks } of warned) {
    const alarms = checks.filter(isAlarm).map(({ code, score }) => `${code} ${numberOf(score, 4)}`);
    lines.push(`  ${sample.name}  [${sample.shot}]  ${alarms.join(', ')}`);
  }
  for (const code of measuredChecks) {
    const { misses, falseAlarms } = countOf(code, judged);
    if (misses.length > 0) lines.push(`${code}, missed:`, ...byScore(misses).map(slipLine));
    if (falseAlarms.length > 0) lines.push(`${code}, false alarms:`, ...byScore(falseAlarms).map(slipLine));
  }
  return lines.join('\n');
}
