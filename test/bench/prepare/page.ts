import { WorkerClient } from '../../../src/services/worker-client.js';
import { offer } from '../browser/offer.js';
import { watched } from '../browser/watched.js';
import type { ThreadLoad } from '../browser/watched.js';
import { drawJpeg } from '../made/draw.js';
import type { NewPhoto } from '../made/draw.js';

/** The library as its own build has it, loaded as its README says. */
type ImageCompression = (file: File, options: Readonly<Record<string, unknown>>) => Promise<File>;
declare global {
  interface Window {
    imageCompression: ImageCompression;
  }
}

/** Who makes a photo ready: ours in its worker; the library on the page, or in the worker that it starts. */
export type Way = 'ours' | 'library on the page' | 'library in its worker';

/** One photo to be made ready. */
export interface Task {
  readonly name: string;
  readonly way: Way;
  /** Longest side of what is sent; none for the library's README without it. */
  readonly longSide?: number;
}

/** What came of it. */
export interface Outcome {
  readonly ms: number;
  /** Of that, what ours takes for decoding and preparing, without the judgement. */
  readonly prepareMs?: number;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly load: ThreadLoad;
}

const client = new WorkerClient();
const photos = new Map<string, File>();
let libURL = '';

/** Fetches the library from this very server. */
async function loadLibrary(index: number): Promise<void> {
  const code = await (await fetch(`/file/${index}`)).text();
  libURL = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const script = document.createElement('script');
  script.src = libURL;
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
}

async function draw({ name, width, height, maxBytes }: NewPhoto): Promise<number> {
  // As the widget does before the first picture.
  await client.prepare();
  const jpeg = await drawJpeg(width, height, maxBytes);
  photos.set(name, new File([jpeg], 'photo.jpg', { type: 'image/jpeg' }));
  return jpeg.size;
}

async function makeReady(
  file: File,
  { way, longSide }: Task,
): Promise<{ picture: Blob; prepareMs?: number }> {
  if (way === 'ours') {
    const request = { shot: 'identity/front', quarterTurns: 0 } as const;
    const { prepared, ms } = await client.inspect(file, request, new AbortController().signal);
    if (!prepared) throw new Error('nothing prepared');
    return { picture: prepared.picture, prepareMs: ms.decode + ms.prepare };
  }
  const options = {
    maxSizeMB: 1,
    ...(longSide && { maxWidthOrHeight: longSide }),
    ...(way === 'library on the page' ? { useWebWorker: false } : { useWebWorker: true, libURL }),
  };
  return { picture: await window.imageCompression(file, options) };
}

async function run(task: Task): Promise<Outcome> {
  const file = photos.get(task.name);
  if (!file) throw new Error(`no photo ${task.name}`);
  let ready: Awaited<ReturnType<typeof makeReady>> | undefined;
  let ms = 0;
  const load = await watched(async () => {
    const from = performance.now();
    ready = await makeReady(file, task);
    ms = performance.now() - from;
  });
  if (!ready) throw new Error('nothing made ready');
  const { picture, prepareMs } = ready;
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  bitmap.close();
  return { ms, ...(prepareMs !== undefined && { prepareMs }), bytes: picture.size, width, height, load };
}

const offers = { loadLibrary, draw, run };
offer(offers);

/** What this page can be asked. */
export type PrepareOffers = typeof offers;
