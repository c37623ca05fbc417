import { WorkerClient } from '../../../src/services/worker-client.js';
import { offer } from '../browser/offer.js';
import { drawJpeg } from '../made/draw.js';

const client = new WorkerClient();
let photo: Blob | undefined;

async function draw({ width, height }: { readonly width: number; readonly height: number }): Promise<number> {
  // As the widget does before the first picture.
  await client.prepare();
  photo = await drawJpeg(width, height, 5_000_000);
  return photo.size;
}

/** Judges and prepares so many photos, each another file, one after the other; nobody keeps what came of them. */
async function visit({ from, count }: { readonly from: number; readonly count: number }): Promise<number> {
  let sent = 0;
  for (let i = from; i < from + count; i += 1) {
    if (!photo) throw new Error('no photo');
    const file = new File([photo, `photo ${i}`], `IMG_${i}.jpg`, { type: 'image/jpeg' });
    const request = { shot: 'identity/front', quarterTurns: 0 } as const;
    const { prepared } = await client.inspect(file, request, new AbortController().signal);
    sent += prepared?.picture.size ?? 0;
  }
  return sent;
}

const offers = { draw, visit };
offer(offers);

/** What this page can be asked. */
export type MemoryOffers = typeof offers;
