import { coloursOfHeif } from '../inspection/file/heif-colours.js';
import { toScreenColours } from '../inspection/raster/wide-colours.js';
import type { HeicDecoder } from './heic/heic-decoder.js';
import { machineMaxPixels } from './machine.js';

/** The file is 700 kB packed; a phone in the country fetches that in this time, or another picture is quicker. */
const fetchMs = 30_000;
/** Beside the bitmap there stand the decoder's own pixels and their copy; more than this no phone stores as HEIC. */
const [copies, mostPixels] = [3, 50_000_000];

/** How often the file could not be had: browsers remember an address that failed, but not one with another mark. */
let failures = 0;

async function load(url: string): Promise<HeicDecoder> {
  const marked = failures === 0 ? url : `${url}#${failures}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the decoder does not come')), fetchMs);
  });
  try {
    return (await Promise.race([import(/* @vite-ignore */ marked), late])) as HeicDecoder;
  } catch (caught) {
    failures += 1;
    throw caught;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Decodes a HEIC that the browser cannot, with the decoder file at this address; nothing where that is not to be had,
 * gives up, or the picture is too large for it.
 */
export async function decodeHeic(
  bytes: Uint8Array<ArrayBuffer>,
  url: string,
  told: { readonly width: number; readonly height: number },
): Promise<ImageBitmap | undefined> {
  const pixels = told.width * told.height;
  if (pixels > Math.min(mostPixels, machineMaxPixels() / copies)) return undefined;
  try {
    const { decode } = await load(url);
    const { width, height, data } = await decode(bytes).catch((caught: unknown) => {
      // It may be what it has to fetch itself that was not to be had.
      failures += 1;
      throw caught;
    });
    // A file whose tiles are more than its header says was not let through as that.
    if (width * height !== pixels || data.length !== pixels * 4) return undefined;
    if (coloursOfHeif(bytes) === 'display-p3') toScreenColours(data);
    return await createImageBitmap(
      new ImageData(new Uint8ClampedArray(data.buffer as ArrayBuffer), width, height),
    );
  } catch {
    return undefined;
  }
}
