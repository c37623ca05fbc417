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
const mostSquares = 16;

/** The colours of so many squares along each side, each the exact mean of its own. */
function coarse(
  source: CanvasImageSource,
  width: number,
  height: number,
  squares: number,
): readonly number[] {
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  const edge = (i: number, length: number): number => Math.floor((i * length) / squares);
  return Array.from({ length: squares * squares }, (_, i) => {
    const [column, row] = [i % squares, Math.floor(i / squares)];
    const [left, top] = [edge(column, width), edge(row, height)];
    const [across, down] = [edge(column + 1, width) - left, edge(row + 1, height) - top];
    const { data } = context.getImageData(left, top, across, down);
    const sums = [0, 0, 0];
    data.forEach((value, at) => {
      if (at % 4 < 3) sums[at % 4] = (sums[at % 4] ?? 0) + value;
    });
    return sums.map((sum) => sum / (across * down));
  }).flat();
}

/** Squares smaller than two blocks of JPEG say more of its blocks than of colours. */
function squaresFor(width: number, height: number): number {
  return Math.max(1, Math.min(mostSquares, Math.floor(Math.min(width, height) / 16)));
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
  const bitmap = await createImageBitmap(picture);
  const squares = squaresFor(width, height);
  const ours = coarse(bitmap, width, height, squares);
  const theirs = coarse(reference, reference.naturalWidth, reference.naturalHeight, squares);
  const off = ours.map((value, i) => Math.abs(value - (theirs[i] ?? NaN)));
  return { ...line, sent, mostOff: Math.round(Math.max(...off)) };
}

const offers = { inspect };
offer(offers);

/** What this page can be asked. */
export type FormatOffers = typeof offers;
