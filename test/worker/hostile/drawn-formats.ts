import { big, joined, little } from '../../inspection/bytes-of.js';
import { packed } from '../../inspection/pdf/pdf-files.js';
import { extendedHead, pngChunk } from '../../inspection/picture-files.js';

/** Formats that a canvas cannot write, each with the same small picture: two slopes and a spot. */
type Colour = readonly [number, number, number];

function colourAt(x: number, y: number): Colour {
  return (x - 20) ** 2 + (y - 15) ** 2 < 60 ? [220, 40, 30] : [(x * 4) % 256, (y * 5) % 256, 120];
}

/** How a PNG stores its pixels. */
export interface PngKind {
  readonly depth: 1 | 2 | 8 | 16;
  /** 0 grey, 2 colours, 3 a palette, 6 colours and transparency. */
  readonly colourType: 0 | 2 | 3 | 6;
  readonly isInterlaced?: boolean;
  readonly chunks?: readonly Uint8Array[];
  /** What colour is where, and how opaque; slopes and a spot where this is not given. */
  readonly colourAt?: (x: number, y: number) => readonly number[];
}

/** Where each pass of an interlaced PNG begins and how far it steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function samplesOf(kind: PngKind, x: number, y: number): readonly number[] {
  const { depth, colourType } = kind;
  const [red = 0, green = 0, blue = 0, alpha = 255 - y] = (kind.colourAt ?? colourAt)(x, y);
  if (colourType === 3) return [kind.colourAt ? red : (x + y) % 2 ** Math.min(depth, 2)];
  if (colourType === 0) return [depth < 8 ? red >> (8 - depth) : red];
  return colourType === 2 ? [red, green, blue] : [red, green, blue, alpha];
}

/** One row of pixels, packed into bytes, behind the byte that names its filter. */
function rowOf(kind: PngKind, y: number, xs: readonly number[]): Uint8Array {
  const samples = xs.flatMap((x) => samplesOf(kind, x, y));
  if (kind.depth === 16) return Uint8Array.from([0, ...samples.flatMap((value) => [value, 255 - value])]);
  if (kind.depth === 8) return Uint8Array.from([0, ...samples]);
  const perByte = 8 / kind.depth;
  const bytes = new Uint8Array(1 + Math.ceil(samples.length / perByte));
  samples.forEach((value, i) => {
    const at = 1 + Math.floor(i / perByte);
    bytes[at] = bytes[at]! | (value << (8 - kind.depth * ((i % perByte) + 1)));
  });
  return bytes;
}

function stepped(start: number, step: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, i) => start + i * step);
}

/** A PNG of a kind that cameras do not write and browsers all read. */
export async function drawnPng(
  width: number,
  height: number,
  kind: PngKind,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = (kind.isInterlaced ? passes : ([[0, 0, 1, 1]] as const)).flatMap(
    ([left, top, right, down]) => {
      const xs = stepped(left, right, width);
      return xs.length === 0 ? [] : stepped(top, down, height).map((y) => rowOf(kind, y, xs));
    },
  );
  const header = joined(
    big(width, 4),
    big(height, 4),
    Uint8Array.of(kind.depth, kind.colourType, 0, 0, kind.isInterlaced ? 1 : 0),
  );
  const palette = pngChunk('PLTE', Uint8Array.of(200, 0, 0, 0, 200, 0, 0, 0, 200, 250, 250, 250));
  return joined(
    '\x89PNG\r\n\x1a\n',
    pngChunk('IHDR', header),
    ...(kind.chunks ?? []),
    ...(kind.colourType === 3 ? [palette] : []),
    pngChunk('IDAT', await packed(joined(...rows))),
    pngChunk('IEND', new Uint8Array(0)),
  );
}

/** A PNG of one colour that says it is this large, and is. */
export async function evenPng(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const header = joined(big(width, 4), big(height, 4), Uint8Array.of(1, 0, 0, 0, 0));
  const data = await packed(new Uint8Array((Math.ceil(width / 8) + 1) * height));
  return joined(
    '\x89PNG\r\n\x1a\n',
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', new Uint8Array(0)),
  );
}

/** Pixels of two bits as a GIF packs them, without packing: the dictionary is cleared before it can grow. */
function gifData(width: number, height: number, colourOf: (x: number, y: number) => number): Uint8Array {
  const codes = [4];
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    codes.push(colourOf(x, y));
    if (pixel % 2 === 1) codes.push(4);
  }
  codes.push(5);
  const bytes = new Uint8Array(Math.ceil((codes.length * 3) / 8));
  codes.forEach((code, i) => {
    for (let bit = 0; bit < 3; bit += 1) {
      if (code & (1 << bit)) bytes[(i * 3 + bit) >> 3]! |= 1 << ((i * 3 + bit) & 7);
    }
  });
  const blocks = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, i) => {
    const block = bytes.subarray(i * 255, (i + 1) * 255);
    return joined(Uint8Array.of(block.length), block);
  });
  return joined(Uint8Array.of(2), ...blocks, Uint8Array.of(0));
}

/** Which of four colours is where in a frame. */
export type GifColours = (frame: number, x: number, y: number) => number;

const gifPalette: readonly number[] = [200, 0, 0, 0, 200, 0, 0, 0, 200, 250, 250, 250];

/** A GIF of so many frames; squares that wander unless other colours are given. */
export function drawnGif(
  width: number,
  height: number,
  frames = 1,
  colours: GifColours = (frame, x, y) => ((x >> 3) + (y >> 3) + frame) % 4,
  colourTable: readonly number[] = gifPalette,
): Uint8Array<ArrayBuffer> {
  const palette = Uint8Array.from(colourTable);
  const all = Array.from({ length: frames }, (_, i) =>
    joined(
      Uint8Array.of(0x21, 0xf9, 4, 0, 5, 0, 0, 0, 0x2c, 0, 0, 0, 0),
      little(width, 2),
      little(height, 2),
      Uint8Array.of(0),
      gifData(width, height, (x, y) => colours(i, x, y)),
    ),
  );
  const loop = joined(Uint8Array.of(0x21, 0xff, 11), 'NETSCAPE2.0', Uint8Array.of(3, 1, 0, 0, 0));
  const head = joined('GIF89a', little(width, 2), little(height, 2), Uint8Array.of(0x91, 0, 0), palette);
  return joined(head, ...(frames > 1 ? [loop] : []), ...all, ';');
}

/** A BMP, as Windows stores it. */
export function drawnBmp(width: number, height: number): Uint8Array<ArrayBuffer> {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const pixels = Uint8Array.from({ length: stride * height }, (_, i) => (i * 7) % 256);
  const head = joined('BM', little(54 + pixels.length, 4), little(0, 4), little(54, 4));
  const size = joined(little(40, 4), little(width, 4), little(height, 4), little(1, 2), little(24, 2));
  return joined(head, size, new Uint8Array(24), pixels);
}

/** A WebP that moves, made of one that does not. */
export function movingWebp(webp: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const extended = extendedHead(2, width, height);
  const still = webp.subarray(12);
  const place = joined(
    little(0, 3),
    little(0, 3),
    little(width - 1, 3),
    little(height - 1, 3),
    little(50, 3),
    '\0',
  );
  const frame = joined('ANMF', little(place.length + still.length, 4), place, still);
  const body = joined('WEBP', extended, 'ANIM', little(6, 4), new Uint8Array(6), frame, frame, frame);
  return joined('RIFF', little(body.length, 4), body);
}
