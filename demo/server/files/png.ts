import type { PictureFacts } from './inspect-file.js';

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 that PNG chunks carry. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const greyTypes = new Set([0, 4]);

/** A damaged chunk matters where a decoder cannot do without it: its name begins with a capital. */
function isCritical(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** Walks a PNG chunk by chunk to its end; nothing comes back when it is cut off or broken. */
export function readPng(bytes: Buffer): PictureFacts | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  let facts: PictureFacts | undefined;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (isCritical(name) && crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      return undefined;
    if (name === 'IHDR') {
      if (facts || length !== 13) return undefined;
      const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
      facts = { width, height, greyscale: greyTypes.has(bytes[at + 17] ?? -1) };
    }
    if (!facts) return undefined;
    if (name === 'IDAT') hasData = true;
    if (name === 'IEND') return hasData ? facts : undefined;
    at = end;
  }
  return undefined;
}
