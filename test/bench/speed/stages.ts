import { readPicture } from '../../../src/inspection/file/read-picture.js';
import { tracesIn } from '../../../src/inspection/file/traces.js';
import type { Check } from '../../../src/inspection/judge/check.js';
import { documentChecks, glareChecks } from '../../../src/inspection/judge/document-checks.js';
import { judgePicture, workingLongSide } from '../../../src/inspection/judge/judge-picture.js';
import { documentLightChecks } from '../../../src/inspection/judge/light-checks.js';
import { firstHandChecks, originChecks } from '../../../src/inspection/judge/origin-checks.js';
import type { Origin } from '../../../src/inspection/judge/origin-checks.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import { FlatRuns } from '../../../src/inspection/look/flat-runs.js';
import { GridSearch } from '../../../src/inspection/look/grid.js';
import { Look } from '../../../src/inspection/look/look.js';
import { Picture } from '../../../src/inspection/raster/picture.js';
import { Shrinker, shrink } from '../../../src/inspection/raster/shrink.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { beginPreparing } from '../../../src/worker/prepare-picture.js';
import { openPixels } from '../../../src/worker/read-raster.js';
import { sha256Hex } from '../../../src/worker/sha256-hex.js';

/** Milliseconds by stage, in the order in which they are gone through. */
export type Stages = Readonly<Record<string, number>>;

/** Adds up time by name. */
class StageClock {
  readonly spent: Record<string, number> = {};

  time<Value>(name: string, work: () => Value): Value {
    const from = performance.now();
    const value = work();
    this.spent[name] = (this.spent[name] ?? 0) + performance.now() - from;
    return value;
  }

  async wait<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    const from = performance.now();
    const value = await work();
    this.spent[name] = (this.spent[name] ?? 0) + performance.now() - from;
    return value;
  }
}

const rules = rulesOf['identity/front'];

/** Reads the pixels strip by strip as the worker does, with a clock on each reader. */
async function readStrips(
  clock: StageClock,
  bitmap: ImageBitmap,
): Promise<Pick<Origin, 'flatness' | 'grid'> & { raster: Raster }> {
  const pixels = await clock.wait('pixels: open', () => openPixels(bitmap, 'jpeg', 1));
  const { width, height, mostRows } = pixels;
  const shrinker = new Shrinker(pixels, workingLongSide);
  const flatRuns = new FlatRuns(width, height);
  const grid = new GridSearch(width, height);
  for (let top = 0; top < height; top += mostRows) {
    const count = Math.min(mostRows, height - top);
    const rows = await clock.wait('pixels: read', () => pixels.read(top, count));
    clock.time('pixels: shrink', () => shrinker.addRows(rows));
    clock.time('pixels: even runs', () => flatRuns.addRows(rows));
    clock.time('pixels: screen pattern', () => grid.addRows(rows));
  }
  pixels.close();
  return { raster: shrinker.finish(), flatness: flatRuns.finish(), grid };
}

/** Every measurement by itself, then the checks, which by then only compare and look at areas. */
function judgeStages(clock: StageClock, picture: Picture, origin: Origin): void {
  clock.time('measure: brightness', () => picture.luma());
  clock.time('measure: noise', () => picture.noise());
  clock.time('measure: histogram', () => picture.histogram());
  clock.time('measure: relief', () => picture.relief());
  clock.time('measure: burn', () => picture.burn());
  clock.time('measure: sharpness', () => picture.sharpness());
  clock.time('measure: sight (document)', () => picture.sight());
  const run = <Subject>(checks: readonly Check<Subject>[], subject: Subject): void => {
    for (const check of checks) {
      const name = 'check: ';
      const from = performance.now();
      const { code } = check(subject, rules);
      clock.spent[name + code] = performance.now() - from;
    }
  };
  run([...documentLightChecks, ...glareChecks, ...documentChecks], picture);
  run([...originChecks, ...firstHandChecks], origin);
}

const unknownOrigin = {
  type: 'jpeg',
  traces: { saysScreenshot: false, namesEditor: false },
  isLive: false,
  sha256: '',
  known: [],
} as const;

/** How one photo's way through the worker shares its time. */
export async function stagesOfPhoto(file: Blob): Promise<Stages> {
  const clock = new StageClock();
  const bytes = await clock.wait('file: read', async () => new Uint8Array(await file.arrayBuffer()));
  clock.time('file: structure', () => readPicture(bytes, 'jpeg'));
  clock.time('file: traces', () => tracesIn(bytes));
  await clock.wait('file: SHA-256', () => sha256Hex(bytes));
  const bitmap = await clock.wait('decode', () => createImageBitmap(file));
  const { width, height } = bitmap;
  const { raster, ...reading } = await readStrips(clock, bitmap);
  const picture = new Picture(raster);
  const look = clock.time('look', () => {
    const made = new Look(picture.luma());
    return made.hex ? made : made;
  });
  judgeStages(clock, picture, { ...unknownOrigin, ...reading, width, height, look });
  await clock.wait('prepare', async () => {
    const placement = { mirrored: false, turns: 0 } as const;
    const sizes = { shot: 'identity/front', sourceBytes: file.size } as const;
    const decodeAgain = (): Promise<ImageBitmap> => createImageBitmap(file);
    return beginPreparing({ bitmap, placement, ...sizes, decodeAgain })(picture.small());
  });
  bitmap.close();
  return clock.spent;
}

/** How a live camera frame's judgement shares its time. */
export function stagesOfFrame(frame: Raster): Stages {
  const clock = new StageClock();
  const raster = clock.time('pixels: shrink', () => shrink(frame, workingLongSide));
  const picture = new Picture(raster);
  const look = clock.time('look', () => new Look(picture.luma()));
  const { width, height } = frame;
  const flatness = { any: 0, tinted: 0 };
  judgeStages(clock, picture, {
    ...unknownOrigin,
    isLive: true,
    flatness,
    grid: { strength: 0 },
    width,
    height,
    look,
  });
  return clock.spent;
}

/** Judges one live camera frame whole, as often as the camera may ask for it. */
export function judgeFrame(frame: Raster): void {
  const picture = new Picture(shrink(frame, workingLongSide));
  const { width, height } = frame;
  const flatness = { any: 0, tinted: 0 };
  const look = new Look(picture.luma());
  const origin = { ...unknownOrigin, isLive: true, flatness, grid: { strength: 0 }, width, height, look };
  judgePicture('identity/front', picture, origin, rules);
}
