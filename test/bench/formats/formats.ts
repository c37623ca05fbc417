import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root as projectRoot } from '../../../demo/setup.mjs';
import { readCsv } from '../accuracy/csv.js';
import { PageBrowser } from '../browser/page-browser.js';
import type { Section } from '../report/document.js';
import { tellProgress } from '../report/progress.js';
import { tableOf } from '../report/table.js';
import { targetsTable } from '../report/targets.js';
import { expectedOf, isAsExpected } from './expected.js';
import type { Expected } from './expected.js';
import type { FormatLine, FormatOffers } from './page.js';

const folder = join(projectRoot as string, '../shared/images');
const heic = join(projectRoot as string, 'dist/heic');
const categories = ['format', 'heic', 'exif', 'corrupt', 'bomb', 'wrong-content', 'document', 'edited'];

interface SharedFile {
  readonly name: string;
  readonly path: string;
  readonly expected: Expected;
}

async function sharedFiles(): Promise<readonly SharedFile[]> {
  const rows = readCsv(await readFile(join(folder, 'labels.csv'), 'utf8'));
  return rows
    .filter(({ category = '' }) => categories.includes(category))
    .map(({ category = '', name = '', labels = '' }) => ({
      name: `${category}/${name}`,
      path: join(folder, 'dev', category, name),
      expected: expectedOf(category, labels),
    }))
    .filter(({ path }) => existsSync(path));
}

function cellsOf({ name, expected }: SharedFile, line: FormatLine, isGood: boolean): readonly string[] {
  const { type, refusals, sent, mostOff } = line;
  return [
    name,
    type,
    expected === 'shown' ? 'shown' : `refused: ${expected.join(' or ')}`,
    sent ? `${sent.width} × ${sent.height}` : refusals.join(', '),
    mostOff === undefined ? '–' : String(mostOff),
    isGood ? 'yes' : 'no',
  ];
}

/** Offers every shared file of an odd format, way of lying or kind of damage, and compares what becomes of it. */
export async function formats(): Promise<Section> {
  if (!existsSync(join(folder, 'labels.csv')))
    return { text: 'No shared pictures: the folder ../shared/images is not there.', isForPrint: false };
  if (!existsSync(heic)) throw new Error('The widget is not built: npm run build:widget.');
  const files = await sharedFiles();
  const paths = files.map(({ path }) => path);
  const browser = await PageBrowser.launch<FormatOffers>('formats/page.ts', paths, heic);
  try {
    const rows: (readonly string[])[] = [];
    let good = 0;
    for (const [index, file] of files.entries()) {
      const line = await browser.ask('inspect', index);
      if (!line) throw new Error(`no answer to ${file.name}`, { cause: browser.trouble });
      const { refusals, sent, mostOff } = line;
      const isGood = isAsExpected(file.expected, { refusals, isPrepared: sent !== undefined, mostOff });
      good += isGood ? 1 : 0;
      rows.push(cellsOf(file, line, isGood));
      tellProgress(index + 1, files.length, 'files');
    }
    const target = {
      what: 'shared files that are shown upright in their colours, or refused with the right code',
      aim: 'all',
      measured: `${good} of ${files.length}`,
      isMet: good === files.length,
    };
    const heading = ['file', 'type', 'expected', 'sent, or refused for', 'most off', 'as expected'];
    const text = [
      `${browser.version}. “Most off” compares the mean colours of up to 16 × 16 squares of what is sent with what an \`<img>\` shows of the file; a dash where the browser shows nothing.`,
      targetsTable([target]),
      tableOf(heading, rows),
    ].join('\n\n');
    return { text, isForPrint: true };
  } finally {
    await browser.close();
  }
}
