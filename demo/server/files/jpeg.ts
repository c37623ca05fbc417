import type { PictureFacts } from './inspect-file.js';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const notFrames = new Set([0xc4, 0xc8, 0xcc]);

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker);
}

/** Markers that stand alone, without a length: TEM, the restarts, and a start within the stream. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** The position just after the next marker; stuffed zeros and fill bytes are passed over. */
function nextMarker(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    if (next !== 0x00 && next !== 0xff) return at + 2;
  }
  return undefined;
}

/** Walks a JPEG from its start to its proper end; nothing comes back when it is cut off or broken. */
export function readJpeg(bytes: Buffer): PictureFacts | undefined {
  let facts: PictureFacts | undefined;
  let hasScan = false;
  // Cameras append data behind the end, so what counts is that the end is met, not that it comes last.
  for (let at = nextMarker(bytes, 2); at !== undefined; at = nextMarker(bytes, at)) {
    const marker = bytes[at - 1] ?? 0;
    if (marker === endOfImage) return hasScan ? facts : undefined;
    if (isBare(marker)) continue;
    if (at + 2 > bytes.length) return undefined;
    const length = bytes.readUInt16BE(at);
    if (length < 2 || at + length > bytes.length) return undefined;
    if (isFrame(marker)) {
      if (length < 8) return undefined;
      const [height, width] = [bytes.readUInt16BE(at + 3), bytes.readUInt16BE(at + 5)];
      facts ??= { width, height, greyscale: bytes[at + 7] === 1 };
    }
    if (marker === startOfScan) hasScan = true;
    at += length;
  }
  return undefined;
}
