import imageCompression from 'browser-image-compression';
import type { Prepared, ShotKind } from '../domain/judgement.js';
import { swapsSides } from '../inspection/raster/place.js';
import type { Placement } from '../inspection/raster/place.js';
import { fitWithin } from '../inspection/raster/shrink.js';
import { freeCanvas, openCanvas } from './canvas.js';
import { sha256Hex } from './sha256-hex.js';

/** Longest side of what is sent: MRZ and small print stay legible on a document, a face needs less. */
const longSideOf: Readonly<Record<ShotKind, number>> = {
  'identity/front': 2560,
  'identity/back': 2560,
  selfie: 2048,
  address: 2560,
};

/** JPEG qualities, best first; the next is only tried while the result is larger than the file it was made from. */
const qualities: readonly number[] = [0.9, 0.85, 0.8];

// The library's types know page canvases only; its code takes an OffscreenCanvas and then never touches the page.
const canvasToFile = imageCompression.canvasToFile as unknown as (
  canvas: OffscreenCanvas,
  fileType: string,
  fileName: string,
  lastModified: number,
  quality: number,
) => Promise<Blob>;

const jpegType = 'image/jpeg';

async function encode(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  let blob: Blob;
  try {
    blob = await canvasToFile(canvas, jpegType, 'photo.jpg', 0, quality);
  } catch {
    blob = await canvas.convertToBlob({ type: jpegType, quality });
  }
  if (blob.type !== jpegType || blob.size === 0) throw new Error('no JPEG encoder');
  return blob;
}

async function encodeWithin(canvas: OffscreenCanvas, maxBytes: number): Promise<Blob> {
  let smallest: Blob | undefined;
  for (const quality of qualities) {
    const blob = await encode(canvas, quality);
    if (blob.size <= maxBytes) return blob;
    if (!smallest || blob.size < smallest.size) smallest = blob;
  }
  if (!smallest) throw new Error('nothing encoded');
  return smallest;
}

function draw(bitmap: ImageBitmap, placement: Placement, longSide: number): OffscreenCanvas {
  const drawn = fitWithin(bitmap.width, bitmap.height, longSide);
  const [width, height] = swapsSides(placement) ? [drawn.height, drawn.width] : [drawn.width, drawn.height];
  const { canvas, context } = openCanvas(width, height, { willReadFrequently: false });
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  // Whole numbers instead of an angle: a turn must not smear a single pixel.
  const cos = [1, 0, -1, 0][placement.turns] ?? 1;
  const sin = [0, 1, 0, -1][placement.turns] ?? 0;
  const mirror = placement.mirrored ? -1 : 1;
  context.setTransform(cos * mirror, sin * mirror, -sin, cos, width / 2, height / 2);
  context.drawImage(bitmap, -drawn.width / 2, -drawn.height / 2, drawn.width, drawn.height);
  return canvas;
}

/** The picture as it will be sent: an upright JPEG of sensible size that carries nothing but pixels. */
export async function preparePicture(
  bitmap: ImageBitmap,
  placement: Placement,
  shot: ShotKind,
  sourceBytes: number,
): Promise<Prepared<Blob>> {
  const canvas = draw(bitmap, placement, longSideOf[shot]);
  const { width, height } = canvas;
  try {
    const picture = await encodeWithin(canvas, sourceBytes);
    return { picture, width, height, sha256: await sha256Hex(picture) };
  } finally {
    freeCanvas(canvas);
  }
}
