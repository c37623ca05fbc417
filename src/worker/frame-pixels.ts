import type { Orientation } from '../inspection/file/exif.js';
import { place, placementOf, swapsSides } from '../inspection/raster/place.js';
import type { Raster } from '../inspection/raster/raster.js';
import { freeCanvas, openCanvas } from './canvas.js';
import { mostRowsOf } from './pixels.js';
import type { Pixels } from './pixels.js';

/** Some browsers may make a copy for a frame, which must not stand beside a very large bitmap. */
const mostFramePixels = 16_000_000;
const bytesPerPixel = 4;
/** Squares of this side are compared; so far from the borders, as shares of the way to the opposite one. */
const square = 8;
const placesOfSquares = [0.1, 0.35];
const sheetSide = square * placesOfSquares.length * 2;

/** Places along a side that are the same from either end, so that turned and mirrored pictures have squares in common. */
function placesAlong(length: number): readonly number[] {
  const near = placesOfSquares.map((share) => Math.floor((length - square) * share));
  return [...near, ...near.map((from) => length - square - from).reverse()];
}

/** Squares from all over a picture, laid side by side as they lie in it. */
async function sheetOf({ width, height, isBlueFirst, read }: Pixels): Promise<Raster> {
  const data = new Uint8ClampedArray(sheetSide * sheetSide * bytesPerPixel).fill(255);
  const [red, blue] = isBlueFirst ? [2, 0] : [0, 2];
  for (const [row, top] of placesAlong(height).entries()) {
    const rows = await read(top, square);
    for (const [column, left] of placesAlong(width).entries()) {
      for (let i = 0; i < square * square; i += 1) {
        const [x, y] = [i % square, Math.floor(i / square)];
        const from = (y * width + left + x) * bytesPerPixel;
        const to = ((row * square + y) * sheetSide + column * square + x) * bytesPerPixel;
        data[to] = rows[from + red] ?? 0;
        data[to + 1] = rows[from + 1] ?? 0;
        data[to + 2] = rows[from + blue] ?? 0;
      }
    }
  }
  return { width: sheetSide, height: sheetSide, data };
}

/** The same squares, drawn one by one: whole rows take long, most of all of a bitmap that is turned as it is drawn. */
function drawnSheet(bitmap: ImageBitmap): Raster {
  const { canvas, context } = openCanvas(sheetSide, sheetSide, { willReadFrequently: true });
  for (const [row, y] of placesAlong(bitmap.height).entries()) {
    for (const [column, x] of placesAlong(bitmap.width).entries())
      context.drawImage(bitmap, x, y, square, square, column * square, row * square, square, square);
  }
  const { data } = context.getImageData(0, 0, sheetSide, sheetSide);
  freeCanvas(canvas);
  return { width: sheetSide, height: sheetSide, data };
}

/** How a frame's pixels lie in memory, where every one of them is opaque and they need no conversion. */
function copied(frame: VideoFrame): Pixels | undefined {
  const { codedWidth: width, codedHeight: height, format } = frame;
  const isPlain = frame.colorSpace.primaries === 'bt709' && frame.colorSpace.transfer === 'iec61966-2-1';
  if (!isPlain || (format !== 'RGBX' && format !== 'BGRX')) return undefined;
  const stride = width * bytesPerPixel;
  const mostRows = mostRowsOf({ width, height });
  const buffer = new Uint8ClampedArray(stride * mostRows);
  return {
    width,
    height,
    orientation: 1,
    isBlueFirst: format === 'BGRX',
    mostRows,
    async read(top, rows) {
      const part = buffer.subarray(0, stride * rows);
      await frame.copyTo(part, {
        rect: { x: 0, y: top, width, height: rows },
        layout: [{ offset: 0, stride }],
      });
      return part;
    },
    close: () => frame.close(),
  };
}

/** The orientation that pixels lack in comparison with the bitmap; nothing where that cannot be told for sure. */
async function lackingOrientation(
  pixels: Pixels,
  bitmap: ImageBitmap,
  told: Orientation,
): Promise<Orientation | undefined> {
  const sheet = await sheetOf(pixels);
  const { data } = drawnSheet(bitmap);
  const candidates = [...new Set<Orientation>([1, told])].filter((orientation) => {
    const placement = placementOf(orientation, 0);
    const [width, height] = swapsSides(placement)
      ? [pixels.height, pixels.width]
      : [pixels.width, pixels.height];
    if (width !== bitmap.width || height !== bitmap.height) return false;
    return place(sheet, placement).data.every((value, i) => value === data[i]);
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

/**
 * The pixels copied from where the decoder left them, which is many times as quick; nothing where this browser cannot, or
 * makes something else of them than in a drawing. Chromium leaves them as they lie in the file even where the bitmap
 * follows its orientation, others may not: squares of both are compared, and only what is the same is believed.
 */
export async function framePixels(bitmap: ImageBitmap, told: Orientation): Promise<Pixels | undefined> {
  const { width, height } = bitmap;
  const isMeant = width * height <= mostFramePixels && Math.min(width, height) >= 2 * sheetSide;
  if (typeof VideoFrame === 'undefined' || !isMeant) return undefined;
  let frame: VideoFrame | undefined;
  try {
    frame = new VideoFrame(bitmap, { timestamp: 0 });
    const pixels = copied(frame);
    const orientation = pixels && (await lackingOrientation(pixels, bitmap, told));
    if (pixels && orientation) return { ...pixels, orientation };
  } catch {
    // Drawing is slower and always works.
  }
  frame?.close();
  return undefined;
}
