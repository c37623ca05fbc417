import { expect } from '@open-wc/testing';
import type { CheckCode, Inspection, InspectionRequest } from '../../src/domain/judgement.js';
import { WorkerClient } from '../../src/services/worker-client.js';
import type { Original } from './hostile/originals.js';
import { largeOriginals, originals, turnedWays } from './hostile/originals.js';
import { cutOff, disguised, flipped, lying, meaningless, torn, withTail } from './hostile/spoilt.js';
import { traps } from './hostile/traps.js';
import { cardFile } from './photo-files.js';

/** Every code that a picture may be answered with; a new one fails to compile here. */
const known: Readonly<Record<Exclude<CheckCode, NotOfPictures>, true>> = {
  'unsupported-type': true,
  'empty-file': true,
  'file-too-small': true,
  'file-too-big': true,
  corrupted: true,
  'dimensions-too-small': true,
  'dimensions-too-big': true,
  'encrypted-pdf': true,
  'pdf-too-many-pages': true,
  'pdf-active-content': true,
  blank: true,
  blurry: true,
  'too-dark': true,
  'too-bright': true,
  'low-contrast': true,
  glare: true,
  'no-document': true,
  'document-cut-off': true,
  'document-too-far': true,
  'document-tilted': true,
  'black-and-white': true,
  screenshot: true,
  'screen-recapture': true,
  edited: true,
  'same-picture': true,
};
/** Those of a host's own detector and readers, and the one that would say that the device stumbled. */
type NotOfPictures =
  | 'no-face'
  | 'several-faces'
  | 'face-too-small'
  | 'face-cut-off'
  | 'expired'
  | 'mrz-unreadable'
  | 'document-mismatch'
  | 'inspection-failed';

const least = 2000;
/** More than a tenth of it is only reached on a busy machine. */
const mostMs = 10_000;
const never = new AbortController().signal;

async function spoiltFiles(): Promise<readonly Original[]> {
  const [small, large] = [await originals(), await largeOriginals()];
  return [
    ...small,
    ...large,
    ...(await turnedWays()),
    ...(await traps()),
    ...small.flatMap((original) => cutOff(original)),
    ...large.flatMap((original) => cutOff(original, 34)),
    ...small.flatMap((original, i) => flipped(original, 16, i + 1)),
    ...large.flatMap((original, i) => flipped(original, 16, i + 101)),
    ...[...small, ...large].flatMap((original, i) => torn(original, i + 201)),
    ...disguised(small),
    ...small.flatMap(lying),
    ...small.flatMap((original, i) => withTail(original, small[(i + 1) % small.length]!)),
    ...meaningless(8),
  ];
}

/** What is wrong with an answer, in words; nothing where it is as it should be. */
function faultOf({ judgement, prepared, ms }: Inspection<Blob>): string | undefined {
  const { verdict, checks, width, height } = judgement;
  if (!['ok', 'doubtful', 'refused'].includes(verdict)) return `verdict ${verdict}`;
  const stranger = checks.find(({ code }) => !(code in known));
  if (stranger) return `code ${stranger.code}`;
  if (new Set(checks.map(({ code }) => code)).size !== checks.length) return 'a code twice';
  if (checks.length === 0) return 'no checks at all';
  if (![width, height].every((side) => Number.isSafeInteger(side) && side >= 0))
    return `${width} × ${height}`;
  const number = checks.find(({ score }) => score !== null && !Number.isFinite(score));
  if (number) return `score ${number.score} of ${number.code}`;
  const boxes = checks.flatMap(({ where }) => where ?? []);
  if (boxes.some((box) => box.x < 0 || box.y < 0 || box.x + box.width > 1.001 || box.y + box.height > 1.001))
    return 'a place outside the picture';
  if (verdict !== 'refused' && !prepared) return 'nothing to be sent';
  return ms.total >= mostMs ? `${ms.total} ms` : undefined;
}

describe('hostile files', () => {
  const uncaught: string[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
    uncaught.push(String('reason' in event ? event.reason : event.message));
  };
  const clients: WorkerClient[] = [];
  let started = 0;

  function client(): WorkerClient {
    const spawn = (): Worker => {
      started += 1;
      const worker = new Worker(new URL('./hostile/watched-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<{ uncaught?: string } | null>) => {
        if (data?.uncaught) uncaught.push(data.uncaught);
      });
      return worker;
    };
    const made = new WorkerClient({ spawn, stallMs: mostMs });
    clients.push(made);
    return made;
  }

  before(() => {
    addEventListener('unhandledrejection', hear);
    addEventListener('error', hear);
  });

  after(() => {
    removeEventListener('unhandledrejection', hear);
    removeEventListener('error', hear);
    for (const each of clients) each.close();
  });

  it(`${least} and more are judged one by one: none is thrown at, none is waited for, and the worker outlives them`, async () => {
    const files = await spoiltFiles();
    expect(files.length).to.be.at.least(least);
    const workers = [client(), client()];
    const faults: string[] = [];
    const verdicts = { ok: 0, doubtful: 0, refused: 0 };
    const answers = files.map(async ({ name, bytes, shot }, i) => {
      const request: InspectionRequest = { shot, quarterTurns: ([0, 1, 2, 3] as const)[i % 4]! };
      const inspection = await workers[i % 2]!.inspect(new Blob([bytes]), request, never);
      verdicts[inspection.judgement.verdict] += 1;
      const fault = faultOf(inspection);
      if (fault) faults.push(`${name}: ${fault}`);
    });
    await Promise.all(answers);
    expect(faults).to.deep.equal([]);
    expect(uncaught).to.deep.equal([]);
    // Not one worker broke down: those that were started are those that are asked now.
    expect(started).to.equal(2);
    const good = new Blob([await cardFile()]);
    for (const worker of workers) {
      const { judgement } = await worker.inspect(good, { shot: 'identity/front', quarterTurns: 0 }, never);
      expect(judgement.verdict).to.equal('ok');
    }
    expect(started).to.equal(2);
    // That all were refused would say little: a good deal of the damage can be decoded.
    expect(verdicts.refused).to.be.above(least / 2);
    expect(verdicts.ok + verdicts.doubtful).to.be.above(20);
  }).timeout(120_000);
});
