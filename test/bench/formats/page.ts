import { WorkerClient } from '../../../src/services/worker-client.js';
import { offer } from '../browser/offer.js';

/** What came of one file. */
export interface FormatLine {
  readonly type: string;
  readonly refusals: readonly string[];
  /** What would be sent. */
  readonly sent?: { readonly width: number; readonly height: number; readonly bytes: number };
  /** See `Seen`. */
  readonly mostOff?: number;
}

/** The widget's own decoder for HEIC, from its build. */
const heicUrl = new URL('/scripts/verification-widget.heic.js', location.href).href;
const client = new WorkerClient({ heicUrl: () => heicUrl });
const side = 16;

async function coarse(source: CanvasImageSource): Promise<Uint8ClampedArray> {
  const middle = new OffscreenCanvas(side * 16, side * 16).getContext('2d', { alpha: false });
  const small = new OffscreenCanvas(side, side).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!middle || !small) throw new Error('no canvas');
  for (const context of [middle, small]) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.imageSmoothingQuality = 'high';
  }
  middle.drawImage(source, 0, 0, side * 16, side * 16);
  small.drawImage(middle.canvas, 0, 0, side, side);
  return Promise.resolve(small.getImageData(0, 0, side, side).data);
}

/** The file as the browser shows it on a page, which is another road than ours. */
async function shownByBrowser(file: Blob): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  return image.decode().then(
    () => image,
    () => undefined,
  );
}

async function inspect(index: number): Promise<FormatLine> {
  const file = await (await fetch(`/file/${index}`)).blob();
  const request = { shot: 'address', quarterTurns: 0 } as const;
  const { judgement, prepared } = await client.inspect(file, request, new AbortController().signal);
  const refusals = judgement.checks.filter(({ outcome }) => outcome === 'refuse').map(({ code }) => code);
  const line = { type: judgement.type, refusals };
  if (!prepared) return line;
  const { picture, width, height } = prepared;
  const sent = { width, height, bytes: picture.size };
  const reference = await shownByBrowser(file);
  if (!reference) return { ...line, sent };
  const [ours, theirs] = [await coarse(await createImageBitmap(picture)), await coarse(reference)];
  return { ...line, sent, mostOff: Math.max(...ours.map((value, i) => Math.abs(value - (theirs[i] ?? 0)))) };
}

const offers = { inspect };
offer(offers);

/** What this page can be asked. */
export type FormatOffers = typeof offers;
