import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root as projectRoot } from '../../../demo/setup.mjs';
import { PageBrowser } from '../browser/page-browser.js';
import type { Section } from '../report/document.js';
import { tellProgress } from '../report/progress.js';
import { numberOf, tableOf } from '../report/table.js';
import { targetsTable } from '../report/targets.js';
import type { Target } from '../report/targets.js';
import { medianOf } from '../speed/median.js';
import type { Outcome, PrepareOffers, Task, Way } from './page.js';

const library = join(
  projectRoot as string,
  'node_modules/browser-image-compression/dist/browser-image-compression.js',
);
const longestMs = 300_000;
const longSide = 2560;

/** One photo, and how the library is asked for it: with our own length of the longer side, or without any. */
interface Contest {
  readonly photo: '12 MP' | '48 MP';
  readonly isCapped: boolean;
  readonly rounds: number;
  /** How many times the library's time ours may take, where that is an aim. */
  readonly mostRatio?: number;
}

const contests: readonly Contest[] = [
  { photo: '12 MP', isCapped: true, rounds: 9, mostRatio: 0.8 },
  { photo: '48 MP', isCapped: true, rounds: 5 },
  { photo: '48 MP', isCapped: false, rounds: 3, mostRatio: 0.3 },
];

const photos = [
  { name: '12 MP', width: 4000, height: 3000, maxBytes: 5_000_000 },
  { name: '48 MP', width: 8000, height: 6000, maxBytes: 18_000_000 },
] as const;

const ways: readonly Way[] = ['ours', 'library on the page', 'library in its worker'];
const mostTaskMs = 50;

type Outcomes = Readonly<Record<Way, readonly Outcome[]>>;

function msOf(outcomes: readonly Outcome[]): number {
  return medianOf(outcomes.map(({ ms }) => ms));
}

function longestTaskOf(outcomes: readonly Outcome[]): number {
  return Math.max(...outcomes.map(({ load }) => load.longestTask));
}

function nameOf({ photo, isCapped }: Contest): string {
  return isCapped ? photo : `${photo}, the library without maxWidthOrHeight`;
}

/** The ways take turns, so that all meet the same moods of the machine. */
async function measure(browser: PageBrowser<PrepareOffers>, contest: Contest): Promise<Outcomes> {
  const all: Record<Way, Outcome[]> = { ours: [], 'library on the page': [], 'library in its worker': [] };
  for (let round = -1; round < contest.rounds; round += 1) {
    for (const way of ways) {
      const task: Task = { name: contest.photo, way, ...(contest.isCapped && { longSide }) };
      const outcome = await browser.ask('run', task, longestMs);
      if (!outcome) throw new Error(`no answer of ${way}`, { cause: browser.trouble });
      // The first of each finds its code cold.
      if (round >= 0) all[way].push(outcome);
    }
    tellProgress(round + 1, contest.rounds, `rounds of ${nameOf(contest)}`);
  }
  return all;
}

function targetsOf(contest: Contest, outcomes: Outcomes): readonly Target[] {
  const { mostRatio } = contest;
  const others = ways.filter((way) => way !== 'ours');
  const ratios = others.map((way) => ({ way, ratio: msOf(outcomes.ours) / msOf(outcomes[way]) }));
  const task = longestTaskOf(outcomes.ours);
  return [
    ...(mostRatio === undefined
      ? []
      : ratios.map(({ way, ratio }) => ({
          what: `${nameOf(contest)}: time of ours / ${way}`,
          aim: `≤ ${mostRatio} ×`,
          measured: `${numberOf(ratio, 2)} ×`,
          isMet: ratio <= mostRatio,
        }))),
    {
      what: `${nameOf(contest)}: tasks over 50 ms on the page’s own thread with ours`,
      aim: 'none',
      measured: task === 0 ? 'none' : `${Math.round(task)} ms`,
      isMet: task <= mostTaskMs,
    },
  ];
}

function rowsOf(contest: Contest, outcomes: Outcomes): readonly (readonly string[])[] {
  return ways.map((way) => {
    const all = outcomes[way];
    const [first] = all;
    const task = longestTaskOf(all);
    const prepareMs = all.flatMap((one) => one.prepareMs ?? []);
    return [
      nameOf(contest),
      way,
      `${Math.round(msOf(all))} ms`,
      prepareMs.length > 0 ? `${Math.round(medianOf(prepareMs))} ms` : '',
      way === 'ours' ? '' : `${numberOf(msOf(outcomes.ours) / msOf(all), 2)} ×`,
      first ? `${Math.round(first.bytes / 1000)} kB` : '',
      first ? `${first.width} × ${first.height}` : '',
      task === 0 ? 'none over 50 ms' : `${Math.round(task)} ms`,
      `${numberOf(Math.max(...all.map(({ load }) => load.longestGap)), 1)} ms`,
    ];
  });
}

const heading = [
  'photo',
  'way',
  'chosen to ready',
  'without the judgement',
  'ours / this',
  'bytes',
  'size',
  'longest task on the page',
  'longest gap of a 5 ms timer',
];

/** Measures how long a photo takes to be ready to be sent, against the library as its README has it. */
export async function prepare(): Promise<Section> {
  const [load = 0] = loadavg();
  const isBusy = load > cpus().length;
  const browser = await PageBrowser.launch<PrepareOffers>('prepare/page.ts', [library]);
  try {
    await browser.ask('loadLibrary', 0);
    for (const photo of photos) await browser.ask('draw', photo, longestMs);
    const measured: (readonly [Contest, Outcomes])[] = [];
    for (const contest of contests) measured.push([contest, await measure(browser, contest)]);
    const text = [
      `${browser.version}, ${cpus().length} cores, medians; the ratios count, not the milliseconds.`,
      ...(isBusy
        ? [`The machine was busy with other things (load ${load.toFixed(1)}): these figures say little.`]
        : []),
      targetsTable(measured.flatMap(([contest, outcomes]) => targetsOf(contest, outcomes))),
      tableOf(
        heading,
        measured.flatMap(([contest, outcomes]) => rowsOf(contest, outcomes)),
      ),
    ].join('\n\n');
    return { text, isForPrint: !isBusy };
  } finally {
    await browser.close();
  }
}
