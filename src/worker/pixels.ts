import type { Orientation } from '../inspection/file/exif.js';
import { freeCanvas, openCanvas } from './canvas.js';

/** Reads the pixels of a decoded picture part by part. */
export interface Pixels {
  /** Pixels as they lie here. */
  readonly width: number;
  readonly height: number;
  /** The orientation that the bitmap follows and these pixels do not. */
  readonly orientation: Orientation;
  /** Whether blue comes first of the four bytes of a pixel, and red third. */
  readonly isBlueFirst: boolean;
  /** So many rows can be read at once. */
  readonly mostRows: number;
  /** Some of the rows, opaque; they are good until others are read. */
  read(top: number, rows: number): Promise<Uint8ClampedArray>;
  /** Frees what was needed. */
  close(): void;
}

/** Pixels read at once: large enough to be quick, small enough not to stand beside a 48 MP bitmap. */
const stripPixels = 1024 * 1024;

/** How many rows of a picture of this size are read at once. */
export function mostRowsOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(height, Math.max(1, Math.floor(stripPixels / width)));
}

/** The pixels on white ground, drawn and read back: slow, and the same in every browser. */
export function drawnPixels(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap;
  const mostRows = mostRowsOf(bitmap);
  const { canvas, context } = openCanvas(width, mostRows, { willReadFrequently: true });
  return {
    width,
    height,
    orientation: 1,
    isBlueFirst: false,
    mostRows,
    read(top, rows) {
      context.fillRect(0, 0, width, rows);
      context.drawImage(bitmap, 0, -top);
      return Promise.resolve(context.getImageData(0, 0, width, rows).data);
    },
    close: () => freeCanvas(canvas),
  };
}
