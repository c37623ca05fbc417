import { launchBrowser } from '../../support/node/browser.js';
import { servePage } from '../browser/serve-page.js';
import type { Section } from '../report/document.js';
import { tellProgress } from '../report/progress.js';
import { numberOf, tableOf } from '../report/table.js';
import { targetsTable } from '../report/targets.js';
import { Heaps } from './heaps.js';

const photos = 50;
const [few, step] = [5, 5];
const mostMegabytes = 5;
const size = { width: 4000, height: 3000 };

interface Moment {
  readonly after: number;
  /** Megabytes. */
  readonly page: number;
  readonly workers: number;
  readonly process: number | undefined;
}

/** Measures what stays in memory of one photo after the other, in one visit. */
export async function memory(): Promise<Section> {
  const served = await servePage('memory/page.ts', { files: [] });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction(() => 'offers' in window);
    const heaps = await Heaps.of(page);
    const ask = (name: string, argument: unknown): Promise<unknown> =>
      page.evaluate(([what, given]) => window.offers[what]?.(given as never), [name, argument] as const);
    const look = async (after: number): Promise<Moment> => {
      const [ofPage, ofWorkers] = [await heaps.page(), await heaps.workers()];
      const process = await heaps.process();
      const megabytes = ({ used, buffers }: typeof ofPage): number => (used + buffers) / 1e6;
      return {
        after,
        page: megabytes(ofPage),
        workers: ofWorkers.reduce((sum, heap) => sum + megabytes(heap), 0),
        process: process === undefined ? undefined : process / 1e6,
      };
    };
    await ask('draw', size);
    // Code that is compiled and tables that are made once belong to the start.
    await ask('visit', { from: 0, count: few });
    const moments = [await look(0)];
    for (let done = 0; done < photos; done += step) {
      await ask('visit', { from: few + done, count: step });
      moments.push(await look(done + step));
      tellProgress(done + step, photos, 'photos');
    }
    return { text: write(`Chromium ${browser.version()}`, moments), isForPrint: true };
  } finally {
    await browser.close();
    served.close();
  }
}

function write(version: string, moments: readonly Moment[]): string {
  const [start, end] = [moments[0], moments.at(-1)];
  if (!start || !end) throw new Error('nothing was measured');
  const grown = end.page + end.workers - start.page - start.workers;
  const cells = ({ after, page, workers, process }: Moment): readonly string[] => [
    String(after),
    `${numberOf(page, 1)} MB`,
    `${numberOf(workers, 1)} MB`,
    process === undefined ? '–' : `${numberOf(process, 0)} MB`,
  ];
  return [
    `${version}; photos of 12 MP, each another file, judged and prepared as the widget does, with two workers. Counted from the sixth on, with the garbage collected before each look.`,
    targetsTable([
      {
        what: `heap of page and workers after ${photos} photos, more than at the start`,
        aim: `≤ ${mostMegabytes} MB`,
        measured: `${numberOf(grown, 2)} MB`,
        isMet: grown <= mostMegabytes,
      },
    ]),
    tableOf(['photos', 'page', 'workers', 'the page’s process as a whole'], moments.map(cells)),
  ].join('\n\n');
}
