import { cpus, loadavg } from 'node:os';
import type { Timings } from '../../../src/domain/judgement.js';
import { PageBrowser } from '../browser/page-browser.js';
import type { ThreadLoad } from '../browser/watched.js';
import type { Section } from '../report/document.js';
import { numberOf, tableOf } from '../report/table.js';
import { tellProgress } from '../report/progress.js';
import { targetsTable } from '../report/targets.js';
import type { Target } from '../report/targets.js';
import { medianOf } from './median.js';
import type { SpeedOffers } from './page.js';
import type { Stages } from './stages.js';

const [rounds, fewRounds] = [9, 3];
/** What is aimed at: times the bare decode, milliseconds, frames a second. */
const [mostRatio, mostGapMs, leastFrames] = [1.5, 20, 15];
/** About as long as an applicant takes to photograph something, at the very least. */
const readyMs = 3000;
const longestMs = 300_000;

interface PhotoSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly maxBytes: number;
}

const sizes: readonly PhotoSize[] = [
  { name: '12 MP', width: 4000, height: 3000, maxBytes: 5_000_000 },
  { name: '48 MP', width: 8000, height: 6000, maxBytes: 18_000_000 },
];

interface PhotoFigures {
  readonly name: string;
  readonly bytes: number;
  /** The first picture of a new worker, at once and when it has had some time. */
  readonly firstAtOnce: readonly number[];
  readonly firstLater: readonly number[];
  readonly bareMs: readonly number[];
  readonly ms: readonly Timings[];
  readonly judging: readonly ThreadLoad[];
  readonly decoding: readonly ThreadLoad[];
  readonly stages: readonly Stages[];
}

class SpeedPage {
  readonly #browser: PageBrowser<SpeedOffers>;

  constructor(browser: PageBrowser<SpeedOffers>) {
    this.#browser = browser;
  }

  async ask<Name extends keyof SpeedOffers>(
    name: Name,
    argument: Parameters<SpeedOffers[Name]>[0],
  ): Promise<Awaited<ReturnType<SpeedOffers[Name]>>> {
    const answer = await this.#browser.ask(name, argument as never, longestMs);
    if (answer === undefined) throw new Error(`no answer to ${name}`, { cause: this.#browser.trouble });
    return answer as Awaited<ReturnType<SpeedOffers[Name]>>;
  }

  /** Ours and the bare decode take turns, so that both meet the same moods of the machine. */
  async measure(size: PhotoSize): Promise<PhotoFigures> {
    const { name } = size;
    const bytes = await this.ask('draw', size);
    const firstAtOnce: number[] = [];
    const firstLater: number[] = [];
    const bareMs: number[] = [];
    const ms: Timings[] = [];
    const judging: ThreadLoad[] = [];
    const decoding: ThreadLoad[] = [];
    const stages: Stages[] = [];
    for (let round = 0; round < fewRounds; round += 1) {
      firstAtOnce.push(await this.ask('judgeFirst', { name, afterMs: 0 }));
      firstLater.push(await this.ask('judgeFirst', { name, afterMs: readyMs }));
    }
    await this.ask('bare', name);
    for (let round = 0; round < rounds; round += 1) {
      bareMs.push(await this.ask('bare', name));
      ms.push(await this.ask('judge', name));
      tellProgress(round + 1, rounds, `rounds of ${name}`);
    }
    for (let round = 0; round < fewRounds; round += 1) {
      judging.push(await this.ask('loadWhileJudging', name));
      decoding.push(await this.ask('loadWhileDecoding', name));
    }
    // On the page the code is new, and an engine takes a while to make it quick.
    for (let round = 0; round < rounds; round += 1) await this.ask('stages', name);
    for (let round = 0; round < rounds; round += 1) stages.push(await this.ask('stages', name));
    return { name, bytes, firstAtOnce, firstLater, bareMs, ms, judging, decoding, stages };
  }
}

function whole(ms: number): string {
  return `${Math.round(ms)} ms`;
}

/** How many times as long as the bare decode the verdict takes. */
function verdictRatio({ bareMs, ms }: PhotoFigures): number {
  return medianOf(ms.map(({ decode, inspect }) => decode + inspect)) / medianOf(bareMs);
}

function speedTargets(photos: readonly PhotoFigures[], perSecond: number): readonly Target[] {
  const loads = photos.flatMap(({ judging }) => judging);
  const longestTask = Math.max(...loads.map((load) => load.longestTask));
  const longestGap = Math.max(...loads.map((load) => load.longestGap));
  return [
    ...photos.map((photo) => ({
      what: `${photo.name}: chosen to verdict / bare decode and read`,
      aim: '≤ 1.5 ×',
      measured: `${numberOf(verdictRatio(photo), 2)} ×`,
      isMet: verdictRatio(photo) <= mostRatio,
    })),
    {
      what: 'the page’s own thread while judging and preparing: tasks over 50 ms',
      aim: 'none',
      measured: longestTask === 0 ? 'none' : whole(longestTask),
      isMet: longestTask === 0,
    },
    {
      what: 'longest gap of a timer meanwhile',
      aim: '≤ 20 ms',
      measured: `${numberOf(longestGap, 1)} ms`,
      isMet: longestGap <= mostGapMs,
    },
    {
      what: 'camera frames of 1280 × 720 judged in a second',
      aim: '≥ 15',
      measured: numberOf(perSecond, 1),
      isMet: perSecond >= leastFrames,
    },
  ];
}

function ratioRow(photo: PhotoFigures): readonly string[] {
  const { name, bytes, firstAtOnce, firstLater, bareMs, ms } = photo;
  const bare = medianOf(bareMs);
  const median = (part: (one: Timings) => number): number => medianOf(ms.map(part));
  const total = median((one) => one.total);
  return [
    name,
    `${(bytes / 1e6).toFixed(1)} MB`,
    whole(bare),
    whole(median(({ decode }) => decode)),
    whole(median(({ inspect }) => inspect)),
    whole(median(({ prepare }) => prepare)),
    `${numberOf(verdictRatio(photo), 2)} ×`,
    `${numberOf(total / bare, 2)} ×`,
    `${numberOf(medianOf(firstAtOnce) / bare, 2)} ×`,
    `${numberOf(medianOf(firstLater) / bare, 2)} ×`,
  ];
}

const ratioHeading = [
  'photo',
  'file',
  'bare decode and read',
  'decode',
  'inspect',
  'prepare',
  'verdict / bare',
  'all / bare',
  'first picture at once / bare',
  'first picture later / bare',
];

function loadRow(what: string, loads: readonly ThreadLoad[]): readonly string[] {
  const most = (part: (load: ThreadLoad) => number): number => Math.max(...loads.map(part));
  const beyond = loads.reduce((sum, { beyond20 }) => sum + beyond20, 0);
  const ticks = loads.reduce((sum, load) => sum + load.ticks, 0);
  const longest = most(({ longestTask }) => longestTask);
  return [
    what,
    longest === 0 ? 'none over 50 ms' : whole(longest),
    `${numberOf(
      most(({ longestGap }) => longestGap),
      1,
    )} ms`,
    `${beyond} of ${ticks}`,
  ];
}

function stagesTable(columns: readonly (readonly [string, readonly Stages[]])[]): string {
  const names = [...new Set(columns.flatMap(([, all]) => all.flatMap((one) => Object.keys(one))))];
  const cell = (all: readonly Stages[], name: string): string =>
    numberOf(medianOf(all.flatMap((one) => one[name] ?? [])), 1);
  // What takes no time worth a line is left out.
  const rows = names
    .map((name) => [name, ...columns.map(([, all]) => cell(all, name))])
    .filter((row) => row.slice(1).some((value) => Number(value) >= 0.2));
  return tableOf(['stage', ...columns.map(([name]) => `${name}, ms`)], rows);
}

/** Measures how long judging takes, against the least that must be done, and writes it up. */
export async function speed(): Promise<Section> {
  const [load = 0] = loadavg();
  const isBusy = load > cpus().length;
  const browser = await PageBrowser.launch<SpeedOffers>('speed/page.ts', []);
  try {
    const page = new SpeedPage(browser);
    const photos: PhotoFigures[] = [];
    for (const size of sizes) photos.push(await page.measure(size));
    const perSecond: number[] = [];
    const frames: Stages[] = [];
    for (let round = 0; round < rounds; round += 1) {
      perSecond.push(await page.ask('framesPerSecond', 15));
      frames.push(await page.ask('stages', 'frame'));
    }
    const loads = photos.flatMap(({ name, judging, decoding }) => [
      loadRow(`${name}, judged and prepared`, judging),
      loadRow(`${name}, only decoded by a bare worker`, decoding),
    ]);
    const text = [
      `${browser.version}, ${cpus().length} cores, medians of ${rounds}; the ratios count, not the milliseconds.`,
      ...(isBusy
        ? [`The machine was busy with other things (load ${load.toFixed(1)}): these figures say little.`]
        : []),
      targetsTable(speedTargets(photos, medianOf(perSecond))),
      tableOf(ratioHeading, photos.map(ratioRow)),
      `The page's own thread meanwhile, the worst of ${fewRounds} times:`,
      tableOf(['while', 'longest task', 'longest gap of a 5 ms timer', 'gaps over 20 ms'], loads),
      'How the stages share the time, each by itself on a page:',
      stagesTable([...photos.map(({ name, stages }) => [name, stages] as const), ['frame', frames]]),
    ].join('\n\n');
    return { text, isForPrint: !isBusy };
  } finally {
    await browser.close();
  }
}
