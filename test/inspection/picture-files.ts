import { big, bytesOf, joined, little } from './bytes-of.js';

/** Draws on a canvas of this size and gives the file that the browser makes of it. */
export async function drawnFile(
  type: 'image/jpeg' | 'image/png' | 'image/webp',
  width: number,
  height: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
  quality = 0.92,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  draw(context);
  const blob = await canvas.convertToBlob({ type, quality });
  if (blob.type !== type) throw new Error(`this browser cannot write ${type}`);
  return new Uint8Array(await blob.arrayBuffer());
}

/** Four fields of four colours, so that no turn and no mirror leaves the picture as it is. */
export function fourFields(context: OffscreenCanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const colours = ['#c01010', '#10a010', '#1010c0', '#e0e010'];
  colours.forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect(((i % 2) * width) / 2, (Math.floor(i / 2) * height) / 2, width / 2, height / 2);
  });
}

/** A TIFF-shaped EXIF block that says nothing but an orientation. */
export function exifBlock(orientation: number, isLittle = true): Uint8Array {
  const number = isLittle ? little : big;
  const entry = [number(0x0112, 2), number(3, 2), number(1, 4), number(orientation, 2), number(0, 2)];
  return joined(isLittle ? 'II*\0' : 'MM\0*', number(8, 4), number(1, 2), ...entry, number(0, 4));
}

/** A JPEG with a segment put in behind its beginning. */
export function withSegment(jpeg: Uint8Array, marker: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const segment = joined(Uint8Array.of(0xff, marker), big(body.length + 2, 2), body);
  return joined(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
}

/** A JPEG with EXIF saying this orientation. */
export function turnedJpeg(jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  return withSegment(jpeg, 0xe1, joined('Exif\0\0', exifBlock(orientation, false)));
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** One chunk of a PNG. */
export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined(name, data);
  return joined(big(data.length, 4), body, big(crc32(body), 4));
}

/** A PNG with EXIF saying this orientation. */
export function turnedPng(png: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const headerEnd = 8 + 25;
  return joined(
    png.subarray(0, headerEnd),
    pngChunk('eXIf', exifBlock(orientation)),
    png.subarray(headerEnd),
  );
}

/** The first bytes of a PNG that claims to be this large, with nothing behind them. */
export function pngHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  const data = joined(big(width, 4), big(height, 4), Uint8Array.of(8, 2, 0, 0, 0));
  return joined('\x89PNG\r\n\x1a\n', pngChunk('IHDR', data));
}

/** The first chunk of an extended WebP: its flags (2 moves, 8 has EXIF) and its size. */
export function extendedHead(flags: number, width: number, height: number): Uint8Array<ArrayBuffer> {
  return joined('VP8X', little(10, 4), little(flags, 4), little(width - 1, 3), little(height - 1, 3));
}

/** A simple WebP as an extended one, with EXIF saying this orientation. */
export function turnedWebp(
  webp: Uint8Array,
  width: number,
  height: number,
  orientation: number,
): Uint8Array<ArrayBuffer> {
  const exif = exifBlock(orientation);
  const extended = extendedHead(8, width, height);
  const simple = webp.subarray(12);
  const isExtended = String.fromCharCode(...simple.subarray(0, 4)) === 'VP8X';
  const picture = isExtended ? simple.subarray(18) : simple;
  const body = joined('WEBP', extended, picture, 'EXIF', little(exif.length, 4), exif);
  return joined('RIFF', little(body.length, 4), body);
}

/** One box of an ISO media file. */
export function mediaBox(name: string, ...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const body = joined(...parts);
  return joined(big(body.length + 8, 4), name, body);
}

/** What a made-up HEIC or AVIF is to say of itself. */
export interface HeifParts {
  readonly brand: string;
  readonly width: number;
  readonly height: number;
  readonly quarterTurns?: number;
  readonly exifOrientation?: number;
}

/** A HEIC or AVIF with everything but a picture: as much as is read before decoding. */
export function heifFile(parts: HeifParts): Uint8Array<ArrayBuffer> {
  const { brand, width, height, quarterTurns, exifOrientation } = parts;
  const none = big(0, 4);
  const properties = [mediaBox('ispe', none, big(width, 4), big(height, 4))];
  if (quarterTurns !== undefined) properties.push(mediaBox('irot', Uint8Array.of(quarterTurns)));
  const links = properties.map((_, i) => i + 1);
  const ipma = mediaBox('ipma', none, big(1, 4), big(1, 2), Uint8Array.of(links.length, ...links));
  const exif = exifOrientation === undefined ? bytesOf('') : joined(big(0, 4), exifBlock(exifOrientation));
  const infe = mediaBox('infe', Uint8Array.of(2, 0, 0, 0), big(2, 2), big(0, 2), 'Exif\0');
  const ftyp = mediaBox('ftyp', brand, none, brand, 'mif1');
  // The place of the EXIF data is only known when all before it is there, so it is all made twice.
  const head = (exifAt: number): Uint8Array => {
    const extent = joined(big(2, 2), big(0, 2), big(1, 2), big(exifAt, 4), big(exif.length, 4));
    const iloc = mediaBox('iloc', none, Uint8Array.of(0x44, 0), big(1, 2), extent);
    const items = exif.length > 0 ? [mediaBox('iinf', none, big(1, 2), infe), iloc] : [];
    const pitm = mediaBox('pitm', none, big(1, 2));
    const meta = mediaBox(
      'meta',
      none,
      pitm,
      mediaBox('iprp', mediaBox('ipco', ...properties), ipma),
      ...items,
    );
    return joined(ftyp, meta);
  };
  const exifAt = head(0).length + 8;
  return joined(head(exifAt), mediaBox('mdat', exif, 'no picture'));
}
