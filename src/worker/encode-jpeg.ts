import imageCompression from 'browser-image-compression';

/** A JPEG quality, and the share of the bytes at the first one that photos and pages have at it, at the least. */
interface Quality {
  readonly quality: number;
  readonly leastShare: number;
}

/**
 * Best first; the next is only tried while the result is larger than the file it was made from. Print of 6 points on a
 * page keeps the contrast of its strokes at all of them. What encoding adds around the strokes is a fiftieth of that
 * contrast at 0.9, which nobody sees, and a twentieth at 0.7, which is where this ends: nothing goes further down for the
 * sake of bytes. That goes for selfies as well: they may have a document in them, whose print is the smaller for it.
 */
const qualities: readonly Quality[] = [
  { quality: 0.9, leastShare: 1 },
  { quality: 0.85, leastShare: 0.68 },
  { quality: 0.8, leastShare: 0.55 },
  { quality: 0.75, leastShare: 0.45 },
  { quality: 0.7, leastShare: 0.4 },
];

// The library's types know page canvases only; its code takes an OffscreenCanvas and then never touches the page.
type CanvasToFile = (
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
    const canvasToFile = imageCompression.canvasToFile as unknown as CanvasToFile;
    blob = await canvasToFile(canvas, jpegType, 'photo.jpg', 0, quality);
  } catch {
    blob = await canvas.convertToBlob({ type: jpegType, quality });
  }
  if (blob.type !== jpegType || blob.size === 0) throw new Error('no JPEG encoder');
  return blob;
}

/**
 * The canvas as a JPEG no larger than the file it was drawn from, as far as print allows. Where even the least quality
 * needs more bytes (the file was pressed harder than that, or is of a kind that needs fewer, as WebP, AVIF and drawings
 * with few colours), the smallest goes: a few more bytes cost seconds, illegible print costs another photo.
 */
export async function encodeJpeg(canvas: OffscreenCanvas, mostBytes: number): Promise<Blob> {
  const [best, ...others] = qualities;
  if (!best) throw new Error('no quality');
  const first = await encode(canvas, best.quality);
  let smallest = first;
  for (const [i, { quality, leastShare }] of others.entries()) {
    if (smallest.size <= mostBytes) break;
    // Encoding takes longer than anything else here: what cannot be small enough is left out.
    if (first.size * leastShare > mostBytes && i < others.length - 1) continue;
    const blob = await encode(canvas, quality);
    if (blob.size < smallest.size) smallest = blob;
  }
  return smallest;
}
