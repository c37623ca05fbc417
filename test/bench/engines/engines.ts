import type { BenchArguments } from '../arguments.js';
import type { Section } from '../report/document.js';
import { gatherSources } from '../accuracy/sources.js';
import { percentOf, tableOf } from '../report/table.js';
import { targetsTable } from '../report/targets.js';
import type { Target } from '../report/targets.js';
import { compare, otherVerdicts } from './compare.js';
import type { Difference } from './compare.js';
import { judgeIn } from './judge-in.js';
import type { EngineAnswers, EngineFile } from './judge-in.js';
import { findEngines } from './start-engine.js';

/** So many of a further folder's pictures are enough to tell engines apart. */
const mostFiles = 240;

function versionOf({ name, agent }: EngineAnswers): string {
  const version = /(?:Chrome|Firefox|Version)\/([\d.]+)/.exec(agent)?.[1];
  return version === undefined ? `${name} (said nothing)` : `${name} ${version}`;
}

function rowOf({ code, pictures, largest, beyond, turned }: Difference): readonly string[] {
  return [`\`${code}\``, String(pictures), percentOf(largest, 1), String(beyond), String(turned.length)];
}

const heading = ['check', 'pictures', 'largest difference', 'over 1 %', 'another outcome'];

function engineTarget(first: EngineAnswers, other: EngineAnswers): Target {
  const differences = compare(first.answers, other.answers);
  const scores = differences.reduce((sum, { pictures }) => sum + pictures, 0);
  const beyond = differences.reduce((sum, one) => sum + one.beyond, 0);
  return {
    what: `scores in ${first.name} and ${other.name}`,
    aim: 'equal to 1 %',
    measured: `${beyond} of ${scores} further apart`,
    isMet: beyond === 0,
  };
}

function comparison(files: readonly EngineFile[], first: EngineAnswers, other: EngineAnswers): string {
  const differences = compare(first.answers, other.answers).filter(({ pictures }) => pictures > 0);
  const apart = differences.filter(({ largest, turned }) => largest > 0 || turned.length > 0);
  const verdicts = otherVerdicts(first.answers, other.answers).length;
  return [
    `### ${first.name} and ${other.name}`,
    tableOf(heading, apart.map(rowOf)),
    `The same to the last digit: ${differences.length - apart.length} more checks. Another verdict: ${verdicts} of ${files.length}.`,
  ].join('\n\n');
}

/** Which pictures they were. */
function detailsOf(files: readonly EngineFile[], first: EngineAnswers, other: EngineAnswers): string {
  const names = (places: readonly number[]): string => places.map((place) => files[place]?.name).join(', ');
  const apart = compare(first.answers, other.answers).filter(
    ({ beyond, turned }) => beyond + turned.length > 0,
  );
  return [
    `${first.name} and ${other.name}:`,
    ...apart.map(
      ({ code, largest, worst, turned }) =>
        `  ${code}: ${percentOf(largest, 1)} at ${names([worst])}; another outcome: ${names(turned) || 'none'}`,
    ),
    `  another verdict: ${names(otherVerdicts(first.answers, other.answers)) || 'none'}`,
  ].join('\n');
}

/** Has every engine of this machine judge the same files, and writes up where they differ. */
export async function engines({ pictures, isTuning }: BenchArguments): Promise<Section> {
  const { real } = await gatherSources(isTuning ? 'tuning' : 'reporting', pictures);
  if (real.length === 0) {
    const text = 'There are no pictures to compare engines on (the folder ../shared/images is not there).';
    return { text, isForPrint: false };
  }
  // Evenly from all of them, so that every kind is among them.
  const step = Math.max(1, real.length / mostFiles);
  const files = real.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const found = findEngines();
  const all: EngineAnswers[] = [];
  for (const engine of found) all.push(await judgeIn(engine, files));
  const missing = (['Chromium', 'Firefox', 'WebKit'] as const).filter(
    (name) => !found.some((engine) => engine.name === name),
  );
  const [first, ...others] = all;
  const text = [
    `${files.length} real pictures, judged in ${all.map(versionOf).join(', ')}.`,
    ...(missing.length > 0 ? [`Not on this machine: ${missing.join(', ')}.`] : []),
    ...(first ? [targetsTable(others.map((other) => engineTarget(first, other)))] : []),
    ...(first ? others.map((other) => comparison(files, first, other)) : []),
  ].join('\n\n');
  const details = first ? others.map((other) => detailsOf(files, first, other)).join('\n') : '';
  return { text, isForPrint: true, details };
}
