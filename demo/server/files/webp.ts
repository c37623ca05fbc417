import type { PictureFacts } from './inspect-file.js';

function readUInt24LE(bytes: Buffer, at: number): number {
  return bytes.readUIntLE(at, 3);
}

type Size = Omit<PictureFacts, 'greyscale'>;

/** The size as a chunk states it; only the three chunks that describe a picture do. */
function sizeOf(name: string, body: Buffer): Size | undefined {
  if (name === 'VP8X' && body.length >= 10) {
    return { width: readUInt24LE(body, 4) + 1, height: readUInt24LE(body, 7) + 1 };
  }
  if (name === 'VP8 ' && body.length >= 10 && readUInt24LE(body, 3) === 0x2a019d) {
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
  }
  if (name === 'VP8L' && body.length >= 5 && body[0] === 0x2f) {
    const bits = body.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
}

const pictureData = new Set(['VP8 ', 'VP8L', 'ANMF']);

/** Walks a WebP chunk by chunk; nothing comes back when it is cut off or broken. */
export function readWebp(bytes: Buffer): PictureFacts | undefined {
  if (bytes.length < 20) return undefined;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  let size: Size | undefined;
  let hasData = false;
  for (let at = 12; at + 8 <= end;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > end) return undefined;
    size ??= sizeOf(name, body);
    if (pictureData.has(name)) hasData ||= name === 'ANMF' || sizeOf(name, body) !== undefined;
    at += 8 + length + (length & 1);
  }
  return size && hasData ? { ...size, greyscale: false } : undefined;
}
