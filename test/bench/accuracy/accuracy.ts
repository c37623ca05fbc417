import type { BenchArguments } from '../arguments.js';
import { tellProgress } from '../report/progress.js';
import type { Half } from './halves.js';
import { judgeFiles } from './judge-files.js';
import { judgeMade } from './judge-made.js';
import { madeSamples } from './made-samples.js';
import { gatherSources } from './sources.js';
import { accuracyTable, goodSentence, slipsText } from './tables.js';
import { thresholdsTable } from './thresholds.js';

/** Measures how often each check is right, and writes it up. */
export async function accuracy(request: BenchArguments): Promise<string> {
  const half: Half = request.isTuning ? 'tuning' : 'reporting';
  const { real, documents, grounds, told } = await gatherSources(half, request.pictures);
  const ofFiles = await judgeFiles(real, tellProgress);
  const groundCount = grounds.length;
  const samples = madeSamples({ half, documents, groundCount, turns: request.turns });
  const files = [...documents.map(({ path }) => path), ...grounds];
  const ofMade = await judgeMade(samples, files, request.keep, tellProgress);
  const onWhat = documents.length > 0 ? `${documents.length} documents` : 'drawn cards';
  return [
    '### Real pictures',
    `The ${half} half: ${told.join('; ')}.`,
    ...(ofFiles.length > 0 ? [goodSentence(ofFiles), accuracyTable(ofFiles)] : []),
    ...(request.isListed ? [slipsText(ofFiles)] : []),
    '### Made pictures',
    `${samples.length} pictures made of ${onWhat} on ${groundCount > 0 ? 'real and drawn' : 'drawn'} grounds.`,
    goodSentence(ofMade),
    accuracyTable(ofMade),
    ...(request.isListed ? [slipsText(ofMade)] : []),
    '### Where the lines are drawn',
    thresholdsTable(),
  ].join('\n\n');
}
