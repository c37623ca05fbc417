import { deflateSync } from 'node:zlib';

// Small files made in code. Each is what it claims to be and decodes; the seed makes it differ from all others.

interface PictureOptions {
  readonly seed: number;
  readonly width?: number;
  readonly height?: number;
  readonly greyscale?: boolean;
}

/** A repeatable stream of numbers from 0 to below 1 (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function uint16(value: number): number[] {
  return [value >> 8, value & 0xff];
}

function uint32(value: number): number[] {
  return [...uint16(value >>> 16), ...uint16(value & 0xffff)];
}

function jpegSegment(marker: number, ...body: readonly number[]): number[] {
  return [0xff, marker, ...uint16(body.length + 2), ...body];
}

// A code of four bits for each size of a difference up to 11 bits, and one bit for "no detail in this block".
const dcTable = [
  0x00,
  0,
  0,
  0,
  12,
  ...Array.from({ length: 12 }, () => 0),
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
];
const acTable = [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0x00];

/** The entropy-coded brightness of each 8×8 block, as a string of bits. */
function jpegBits(blocks: number, components: number, next: () => number): string {
  let bits = '';
  const before = Array.from({ length: components }, () => 0);
  for (let block = 0; block < blocks; block += 1) {
    for (let component = 0; component < components; component += 1) {
      const level = Math.round((next() - 0.5) * 100);
      const difference = level - (before[component] ?? 0);
      before[component] = level;
      const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
      const coded = difference >= 0 ? difference : difference + 2 ** size - 1;
      bits += size.toString(2).padStart(4, '0') + (size ? coded.toString(2).padStart(size, '0') : '') + '0';
    }
  }
  return bits;
}

/** A baseline JPEG: a mosaic of plain 8×8 blocks. */
export function jpegFile({
  seed,
  width = 64,
  height = 48,
  greyscale = false,
}: PictureOptions): Uint8Array<ArrayBuffer> {
  const ids = greyscale ? [1] : [1, 2, 3];
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const bits = jpegBits(blocks, ids.length, numbersFrom(seed));
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const data = (padded.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...jpegSegment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...jpegSegment(0xdb, 0, ...Array.from({ length: 64 }, () => 16)),
    ...jpegSegment(
      0xc0,
      8,
      ...uint16(height),
      ...uint16(width),
      ids.length,
      ...ids.flatMap((id) => [id, 0x11, 0]),
    ),
    ...jpegSegment(0xc4, ...dcTable),
    ...jpegSegment(0xc4, ...acTable),
    ...jpegSegment(0xda, ids.length, ...ids.flatMap((id) => [id, 0x00]), 0, 63, 0),
    ...data.flatMap((byte) => (byte === 0xff ? [0xff, 0x00] : [byte])),
    ...[0xff, 0xd9],
  ]);
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function pngChunk(name: string, body: readonly number[]): number[] {
  const named = [...Buffer.from(name, 'latin1'), ...body];
  return [...uint32(body.length), ...named, ...uint32(crc32(named))];
}

/** A PNG of noise. `stated` writes another size into its header, as a decompression bomb would. */
export function pngFile(
  options: PictureOptions & { readonly stated?: readonly [number, number] },
): Uint8Array<ArrayBuffer> {
  const { seed, width = 16, height = 12, greyscale = false, stated = [width, height] } = options;
  const next = numbersFrom(seed);
  const line = () => [
    0,
    ...Array.from({ length: width * (greyscale ? 1 : 3) }, () => Math.floor(next() * 256)),
  ];
  const pixels = deflateSync(Uint8Array.from(Array.from({ length: height }, line).flat()));
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...pngChunk('IHDR', [...uint32(stated[0]), ...uint32(stated[1]), 8, greyscale ? 0 : 2, 0, 0, 0]),
    ...pngChunk('IDAT', [...pixels]),
    ...pngChunk('IEND', []),
  ]);
}

/** A lossless WebP of one pixel; the seed is in a chunk that decoders pass over. */
export function webpFile({ seed }: { readonly seed: number }): Uint8Array<ArrayBuffer> {
  const pixel = Buffer.from('2f00000010071011118888fe0700', 'hex');
  const note = Buffer.from(String(seed).padStart(8, '0'), 'latin1');
  const chunk = (name: string, body: Buffer) => [
    ...Buffer.from(name),
    ...uint32(body.length).reverse(),
    ...body,
  ];
  const chunks = [...Buffer.from('WEBP'), ...chunk('VP8L', pixel), ...chunk('note', note)];
  return Uint8Array.from([...Buffer.from('RIFF'), ...uint32(chunks.length).reverse(), ...chunks]);
}

/** What an encrypted PDF says of its encryption: the dictionary as it is written, and the document's id. */
export interface PdfEncryption {
  readonly dictionary: string;
  readonly id: string;
}

/** A PDF of one page, at least of this size. */
export function pdfFile({
  seed,
  encryption,
  bytes = 0,
}: {
  readonly seed: number;
  readonly encryption?: PdfEncryption;
  readonly bytes?: number;
}): Uint8Array<ArrayBuffer> {
  const drawing = `${seed % 200} 0 m 100 ${seed % 97} l S`.padEnd(bytes);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ...(encryption ? [encryption.dictionary] : []),
  ];
  let text = `%PDF-1.7\n% ${seed}\n`;
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const id = encryption?.id ?? '00112233445566778899aabbccddeeff';
  const encrypt = encryption ? ' /Encrypt 5 0 R' : '';
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${id}><${id}>]${encrypt} >>`;
  return Uint8Array.from(
    Buffer.from(`${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`, 'latin1'),
  );
}
