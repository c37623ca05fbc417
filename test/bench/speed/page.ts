import type { Timings } from '../../../src/domain/judgement.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { WorkerClient } from '../../../src/services/worker-client.js';
import { offer } from '../browser/offer.js';
import { watched } from '../browser/watched.js';
import type { ThreadLoad } from '../browser/watched.js';
import { drawJpeg, drawPhoto } from '../made/draw.js';
import type { NewPhoto } from '../made/draw.js';
import { judgeFrame, stagesOfFrame, stagesOfPhoto } from './stages.js';
import type { Stages } from './stages.js';

/** The least that any judgement of pixels must do: decode, and read the whole picture once. */
const bareCode = `onmessage = async ({ data: file }) => {
  const from = performance.now();
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  context.getImageData(0, 0, bitmap.width, bitmap.height);
  const ms = performance.now() - from;
  bitmap.close();
  canvas.width = canvas.height = 0;
  postMessage(ms);
};`;

const photos = new Map<string, Blob>();
let client = new WorkerClient();
const bareWorker = new Worker(URL.createObjectURL(new Blob([bareCode], { type: 'text/javascript' })));

function photoOf(name: string): Blob {
  const photo = photos.get(name);
  if (!photo) throw new Error(`no photo ${name}`);
  return photo;
}

async function draw({ name, width, height, maxBytes }: NewPhoto): Promise<number> {
  const jpeg = await drawJpeg(width, height, maxBytes);
  photos.set(name, jpeg);
  return jpeg.size;
}

async function judge(name: string): Promise<Timings> {
  const request = { shot: 'identity/front', quarterTurns: 0 } as const;
  const { ms } = await client.inspect(photoOf(name), request, new AbortController().signal);
  return ms;
}

interface FirstPicture {
  readonly name: string;
  /** How long the new worker has had to get ready. */
  readonly afterMs: number;
}

/** How long the first picture of a new worker takes. */
async function judgeFirst({ name, afterMs }: FirstPicture): Promise<number> {
  client.close();
  client = new WorkerClient();
  await client.prepare();
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  const from = performance.now();
  await judge(name);
  return performance.now() - from;
}

function bare(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    bareWorker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    bareWorker.onerror = () => reject(new Error('the bare worker failed'));
    bareWorker.postMessage(photoOf(name));
  });
}

function loadWhileJudging(name: string): Promise<ThreadLoad> {
  return watched(() => judge(name));
}

/** The same picture while a bare worker decodes it: what this machine does to any page meanwhile. */
function loadWhileDecoding(name: string): Promise<ThreadLoad> {
  return watched(() => bare(name));
}

const frames: Raster[] = [];

function frameOf(number: number): Raster {
  return (frames[number] ??= drawPhoto(1280, 720, number).getImageData(0, 0, 1280, 720));
}

/** How many 720p frames are judged in a second. */
async function framesPerSecond(count: number): Promise<number> {
  for (let i = 0; i < 8; i += 1) judgeFrame(frameOf(i));
  const from = performance.now();
  for (let i = 0; i < count; i += 1) judgeFrame(frameOf(i % 8));
  return Promise.resolve((1000 * count) / (performance.now() - from));
}

function stages(name: string): Promise<Stages> {
  return name === 'frame' ? Promise.resolve(stagesOfFrame(frameOf(0))) : stagesOfPhoto(photoOf(name));
}

const offers = {
  draw,
  judge,
  judgeFirst,
  bare,
  loadWhileJudging,
  loadWhileDecoding,
  framesPerSecond,
  stages,
};
offer(offers);

/** What this page can be asked. */
export type SpeedOffers = typeof offers;
