import { inspectPhoto } from './inspect-photo.js';
import { openCanvas } from './canvas.js';

const [width, height] = [1600, 1200];

/** A picture with edges and letters of a kind, in which every measurement finds work. */
function drawnPhoto(): Promise<Blob> {
  const { canvas, context } = openCanvas(width, height, { willReadFrequently: true });
  const image = context.createImageData(width, height);
  const { data } = image;
  for (let pixel = 0, at = 0; at < data.length; pixel += 1, at += 4) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const isCard = x > 250 && x < 1350 && y > 250 && y < 950;
    const isInk = isCard && y % 40 < 16 && ((x >> 2) * 7 + (y >> 2) * 5) % 11 < 4;
    const value = isInk ? 40 : isCard ? 210 - (x >> 5) : 90 + ((x * 31 + y * 17) % 7);
    data[at] = value;
    data[at + 1] = value - 8;
    data[at + 2] = isCard ? value + 10 : value - 20;
    data[at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

/** The page's first moments belong to what it shows; nobody photographs a document sooner. */
const quietMs = 1000;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Judges a drawn picture in a quiet moment before the first real one comes. Engines run code slowly until they know that
 * it is worth making fast, so that without this the applicant's first photo would take about twice as long as the next.
 */
export function warmUpSoon(): void {
  coolDown();
  waiting = setTimeout(() => void warmUp().catch(() => undefined), quietMs);
}

/** A real picture has come first, and does not wait for a drawn one. */
export function coolDown(): void {
  clearTimeout(waiting);
}

async function warmUp(): Promise<void> {
  await inspectPhoto(await drawnPhoto(), { shot: 'identity/front', quarterTurns: 0 });
}
