import type { BenchArguments } from '../arguments.js';
import type { Section } from '../report/document.js';
import { tellProgress } from '../report/progress.js';
import { targetsTable } from '../report/targets.js';
import { contestTable } from '../sharpness/contest.js';
import { contestantsOf, withPlain } from '../sharpness/contestants.js';
import type { Half } from './halves.js';
import { judgeFiles } from './judge-files.js';
import { judgeMade, judgePairs, openMaker } from './judge-made.js';
import { madePairs, madeSamples } from './made-samples.js';
import type { Materials } from './made-samples.js';
import type { FileSample, Judged } from './sample.js';
import { gatherSources } from './sources.js';
import { spoiltSamples, unspoilt } from './spoilt-samples.js';
import { accuracyTable, goodSentence, slipsText } from './tables.js';
import { accuracyTargets } from './targets.js';
import { thresholdsTable } from './thresholds.js';

async function judgeAllMade(
  materials: Materials,
  files: readonly string[],
  keep: string | undefined,
): Promise<readonly Judged[]> {
  const browser = await openMaker(files);
  try {
    const single = await judgeMade(browser, madeSamples(materials), keep, tellProgress);
    return [...single, ...(await judgePairs(browser, madePairs(materials), tellProgress))];
  } finally {
    await browser.close();
  }
}

/** Good photos with a made fault, and as they are. */
async function judgeSpoilt(
  ofFiles: readonly Judged[],
  real: readonly FileSample[],
  keep: string | undefined,
): Promise<readonly Judged[]> {
  const photos = unspoilt(real);
  if (photos.length === 0) return [];
  const names = new Set(photos.map(({ name }) => name));
  const browser = await openMaker(photos.map(({ path }) => path));
  try {
    const spoilt = await judgeMade(browser, spoiltSamples(photos), keep, tellProgress);
    return [...ofFiles.filter(({ sample }) => names.has(sample.name)), ...spoilt];
  } finally {
    await browser.close();
  }
}

/** Measures how often each check is right, and writes it up. */
export async function accuracy(request: BenchArguments): Promise<Section> {
  const half: Half = request.isTuning ? 'tuning' : 'reporting';
  const { real, documents, grounds, told } = await gatherSources(half, request.pictures);
  const ofFiles = await withPlain(await judgeFiles(real, tellProgress), real, tellProgress);
  const ofSpoilt = await judgeSpoilt(ofFiles, real, request.keep);
  const materials = { half, documents, groundCount: grounds.length, turns: request.turns };
  const ofMade = await judgeAllMade(
    materials,
    [...documents.map(({ path }) => path), ...grounds],
    request.keep,
  );
  const onWhat = documents.length > 0 ? `${documents.length} documents` : 'drawn cards';
  const text = [
    targetsTable(accuracyTargets(ofFiles, ofSpoilt, ofMade)),
    '### Real pictures',
    `The ${half} half: ${told.join('; ')}.`,
    ...(ofFiles.length > 0 ? [goodSentence(ofFiles), accuracyTable(ofFiles)] : []),
    ...(ofSpoilt.length > 0 ? ['### Real photos with a made fault', accuracyTable(ofSpoilt)] : []),
    '### Made pictures',
    `${ofMade.length} pictures made of ${onWhat} on ${grounds.length > 0 ? 'real and drawn' : 'drawn'} grounds.`,
    goodSentence(ofMade),
    accuracyTable(ofMade),
    '### Sharpness, beside plain measures',
    contestTable([
      { name: 'real', contestants: contestantsOf(ofFiles) },
      { name: 'real with a made fault', contestants: contestantsOf(ofSpoilt) },
      { name: 'made', contestants: contestantsOf(ofMade) },
    ]),
    '### Where the lines are drawn',
    thresholdsTable(),
  ].join('\n\n');
  const details = [slipsText(ofFiles), slipsText(ofSpoilt), slipsText(ofMade)].join('\n\n');
  return { text, isForPrint: real.length > 0, details };
}
