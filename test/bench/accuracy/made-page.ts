import { notInspected } from '../../../src/domain/judgement.js';
import type { CheckResult, Inspection, KnownPicture, ShotKind } from '../../../src/domain/judgement.js';
import { workingLongSide } from '../../../src/inspection/judge/judge-picture.js';
import { lumaOf } from '../../../src/inspection/raster/raster.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { shrink } from '../../../src/inspection/raster/shrink.js';
import { WorkerClient } from '../../../src/services/worker-client.js';
import { offer } from '../browser/offer.js';
import { base64Of } from '../browser/base64.js';
import type { Fault } from '../made/faults.js';
import { makePhoto } from '../made/make.js';
import { spoilPhoto } from '../made/spoil.js';
import type { Spoil } from '../made/spoil.js';
import { Chance } from '../made/random.js';
import { drawDocument } from '../made/draw.js';
import { plainSharpness } from '../sharpness/plain.js';
import type { PlainSharpness } from '../sharpness/plain.js';

interface Making {
  readonly seed: number;
  /** Whether the picture is wanted too. */
  readonly isKept: boolean;
}

/** A document to be laid on a ground and photographed. Files are named by their place in the list of those that are served. */
export interface LaidTask extends Making {
  /** The document, or the number of a drawn one. */
  readonly document: { readonly file: number } | { readonly drawn: number };
  readonly ground?: number;
  readonly fault: Fault;
}

/** A good photo to be given a fault. */
export interface SpoiltTask extends Making {
  readonly photo: number;
  readonly shot: ShotKind;
  readonly fault: Spoil;
}

/** A picture to be made and judged. */
export type MadeTask = LaidTask | SpoiltTask;

/** What was said of it, and the picture as base64 of a JPEG where it was asked for. */
export interface MadeAnswer {
  readonly checks: readonly CheckResult[];
  readonly plain: PlainSharpness;
  readonly jpeg?: string;
}

const client = new WorkerClient();
/** No picture is read back at more pixels than this: grounds are made of a part anyway. */
const mostLongSide = 2400;
/** Faults are spread over no more than this, which is more than the checks look at. */
const spoiltLongSide = 1600;

async function blobOf(file: number): Promise<Blob> {
  return (await fetch(`/file/${file}`)).blob();
}

async function rasterOf(picture: Blob, longSide = Infinity): Promise<Raster> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  // Transparent corners stay so: the ground is to be seen through them.
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}

async function rasterOfFile(file: number, longSide: number): Promise<Raster> {
  return rasterOf(await blobOf(file), longSide);
}

let lastDocument: { readonly name: string; readonly raster: Raster } | undefined;

async function documentOf(document: LaidTask['document']): Promise<Raster> {
  const name = JSON.stringify(document);
  if (lastDocument?.name === name) return lastDocument.raster;
  const raster =
    'file' in document ? await rasterOfFile(document.file, mostLongSide) : drawDocument(document.drawn);
  lastDocument = { name, raster };
  return raster;
}

async function jpegOf({ width, height, data }: Raster, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2d canvas');
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

async function inspect(
  jpeg: Blob,
  shot: ShotKind,
  known: readonly KnownPicture[] = [],
): Promise<Partial<Inspection<Blob>>> {
  const request = { shot, quarterTurns: 0, known } as const;
  return client.inspect(jpeg, request, new AbortController().signal).catch(() => ({}));
}

async function laid({ document, ground, fault, seed }: LaidTask): Promise<Blob> {
  const chance = new Chance(seed);
  const under = ground === undefined ? undefined : await rasterOfFile(ground, mostLongSide);
  const { raster } = makePhoto(await documentOf(document), under, fault, chance);
  return jpegOf(raster, chance.whole(70, 94) / 100);
}

async function spoilt({ photo, fault, seed }: SpoiltTask): Promise<Blob> {
  return jpegOf(spoilPhoto(await rasterOfFile(photo, spoiltLongSide), fault, new Chance(seed)), 0.9);
}

/** At the size that the checks look at. */
async function plainOf(picture: Blob): Promise<PlainSharpness> {
  return plainSharpness(lumaOf(shrink(await rasterOf(picture), workingLongSide)));
}

/** The plain sharpness of a file as it is. */
async function measurePlain(file: number): Promise<PlainSharpness> {
  return plainOf(await blobOf(file));
}

async function judgeMade(task: MadeTask): Promise<MadeAnswer> {
  const [jpeg, shot] =
    'photo' in task ? [await spoilt(task), task.shot] : [await laid(task), 'identity/front' as const];
  const { judgement = notInspected } = await inspect(jpeg, shot);
  return {
    checks: judgement.checks,
    plain: await plainOf(jpeg),
    ...(task.isKept && { jpeg: await base64Of(jpeg) }),
  };
}

/** Two photos of one document, the second of which is no copy of the first. */
export type PairTask = Pick<LaidTask, 'document' | 'ground'> & { readonly seeds: readonly [number, number] };

/** What was said of each copy of the first, and of the second, to someone who knows the first. */
export interface PairAnswer {
  readonly copies: readonly { readonly how: string; readonly checks: readonly CheckResult[] }[];
  readonly other: readonly CheckResult[];
}

/** A picture saved once more: smaller, without its rim, or in a lower quality. */
async function savedAgain(jpeg: Blob, scale: number, rim: number, quality: number): Promise<Blob> {
  const bitmap = await createImageBitmap(jpeg);
  const [cutX, cutY] = [bitmap.width * rim, bitmap.height * rim];
  const [width, height] = [bitmap.width - 2 * cutX, bitmap.height - 2 * cutY];
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  canvas
    .getContext('2d', { alpha: false })
    ?.drawImage(bitmap, cutX, cutY, width, height, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

const copies = [
  { how: 'saved again', scale: 1, rim: 0, quality: 0.5 },
  { how: 'smaller', scale: 0.55, rim: 0, quality: 0.85 },
  { how: 'cropped', scale: 1, rim: 0.03, quality: 0.85 },
] as const;

async function judgePair({ document, ground, seeds }: PairTask): Promise<PairAnswer> {
  const under = ground === undefined ? undefined : await rasterOfFile(ground, mostLongSide);
  const flat = await documentOf(document);
  const photo = (seed: number): Promise<Blob> =>
    jpegOf(makePhoto(flat, under, 'good', new Chance(seed)).raster, 0.88);
  const shot = 'identity/front';
  const first = await photo(seeds[0]);
  const { fingerprint } = await inspect(first, shot);
  const known = fingerprint ? [{ fingerprint, role: 'refused-before' } as const] : [];
  const checksOf = async (jpeg: Blob): Promise<readonly CheckResult[]> =>
    (await inspect(jpeg, shot, known)).judgement?.checks ?? notInspected.checks;
  const said: { how: string; checks: readonly CheckResult[] }[] = [];
  for (const { how, scale, rim, quality } of copies) {
    said.push({ how, checks: await checksOf(await savedAgain(first, scale, rim, quality)) });
  }
  return { copies: said, other: await checksOf(await photo(seeds[1])) };
}

const offers = { judgeMade, judgePair, measurePlain };
offer(offers);

/** What this page can be asked. */
export type MadeOffers = typeof offers;
