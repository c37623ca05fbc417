import type { Raster } from '../../src/inspection/raster/raster.js';
import { card, inColours, noisy } from '../inspection/raster/drawings.js';
import { drawnFile } from '../inspection/picture-files.js';

/** A good photo of a card as a file of this type: 1200 × 900 pixels. */
export async function cardFile(
  type: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg',
  quality?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // Grain, for without it a picture is a screen's.
  const { width, height, data } = inColours(noisy(card(), 2));
  const small = new OffscreenCanvas(width, height);
  const context = small.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const draw = (target: OffscreenCanvasRenderingContext2D): void => {
    target.imageSmoothingEnabled = false;
    target.drawImage(small, 0, 0, width * 2, height * 2);
  };
  return drawnFile(type, width * 2, height * 2, draw, quality);
}

/** Pixels as a file of this type. */
export async function fileOf(
  { width, height, data }: Raster,
  type: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg',
  quality?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = new ImageData(new Uint8ClampedArray(data), width, height);
  return drawnFile(type, width, height, (context) => context.putImageData(pixels, 0, 0), quality);
}

/** A picture as somebody saves it once more: turned clockwise, and so many times as large. */
export async function savedAgain(
  bytes: Uint8Array<ArrayBuffer>,
  { turns = 0, scale = 1, quality = 0.6 }: { turns?: number; scale?: number; quality?: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const [across, down] = turns % 2 === 1 ? [height, width] : [width, height];
  const draw = (context: OffscreenCanvasRenderingContext2D): void => {
    context.imageSmoothingQuality = 'high';
    context.translate(across / 2, down / 2);
    context.rotate((turns * Math.PI) / 2);
    context.drawImage(bitmap, -width / 2, -height / 2, width, height);
  };
  return drawnFile('image/jpeg', across, down, draw, quality);
}

/** The colour in the middle of each quarter of a picture, as letters: top left, top right, bottom left, bottom right. */
export async function quartersOf(picture: Blob): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const names = [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) => {
      const [red = 0, green = 0, blue = 0] = context.getImageData(width * x, height * y, 1, 1).data;
      if (red > 150 && green > 150) return blue > 150 ? 'w' : 'y';
      return red > 120 ? 'r' : green > 100 ? 'g' : blue > 120 ? 'b' : 'k';
    }),
  );
  return names.join('');
}
