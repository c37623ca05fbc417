import { big, bytesOf, joined, little, numbersBelow } from '../../inspection/bytes-of.js';
import { pngChunk } from '../../inspection/picture-files.js';
import type { Original } from './originals.js';

function like(original: Original, how: string, bytes: Uint8Array<ArrayBuffer>): Original {
  return { name: `${original.name}, ${how}`, bytes, shot: original.shot };
}

/** Cut off at every hundredth of its length. */
export function cutOff(original: Original, parts = 100): readonly Original[] {
  const { bytes } = original;
  return Array.from({ length: parts }, (_, i) =>
    like(original, `cut at ${i} of ${parts}`, bytes.slice(0, Math.floor((bytes.length * i) / parts))),
  );
}

/** With bits turned over, a few or many, anywhere or in the first bytes. */
export function flipped(original: Original, times: number, seed: number): readonly Original[] {
  const numbers = numbersBelow(2 ** 24, seed);
  return Array.from({ length: times }, (_, i) => {
    const bytes = original.bytes.slice();
    const reach = i % 3 === 0 ? Math.min(64, bytes.length) : bytes.length;
    for (let count = 2 ** (i % 5); count > 0; count -= 1) {
      const at = numbers.next().value % reach;
      bytes[at] = bytes[at]! ^ (1 << (numbers.next().value % 8));
    }
    return like(original, `bits turned over (${i})`, bytes);
  });
}

/** With a stretch that is wiped out, filled, repeated or left away. */
export function torn(original: Original, seed: number): readonly Original[] {
  const numbers = numbersBelow(2 ** 24, seed);
  const { bytes } = original;
  return Array.from({ length: 8 }, (_, i) => {
    const from = numbers.next().value % bytes.length;
    const to = Math.min(bytes.length, from + 1 + (numbers.next().value % 200));
    const [head, middle, tail] = [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)];
    const instead = [
      new Uint8Array(middle.length),
      new Uint8Array(middle.length).fill(255),
      middle.slice().reverse(),
      joined(middle, middle, middle),
      new Uint8Array(0),
      new Uint8Array(70_000),
    ][i % 6]!;
    return like(original, `torn (${i})`, joined(head, instead, tail));
  });
}

/** With the first bytes of another format before its own, or in their place. */
export function disguised(all: readonly Original[]): readonly Original[] {
  return all.flatMap((original, i) =>
    all.flatMap((other, j) => {
      if (i === j) return [];
      const head = other.bytes.slice(0, 4 + ((i * 7 + j * 5) % 40));
      const rest = (i + j) % 2 === 0 ? original.bytes : original.bytes.slice(head.length);
      return [like(original, `as a ${other.name}`, joined(head, rest))];
    }),
  );
}

const sizes: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 48],
  [64, 0],
  [1, 1],
  [65, 47],
  [1, 65_535],
  [16_384, 1],
  [16_385, 3],
  [65_535, 65_535],
  [30_000, 30_000],
];
const hugeSizes: readonly (readonly [number, number])[] = [
  [2 ** 31 - 1, 2 ** 31 - 1],
  [2 ** 32 - 1, 1],
  [2 ** 31, 2 ** 31],
];

/** That says it has another size than it has, where each format says it. */
export function lying(original: Original): readonly Original[] {
  const { bytes, name } = original;
  const withAt = (at: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
    const changed = bytes.slice();
    changed.set(joined(...parts), at);
    return changed;
  };
  const frameAt = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0);
  const imageAt = bytes.indexOf(0x2c, 13);
  const sizeAt = bytes.findIndex(
    (_, i) => i > 3 && String.fromCharCode(...bytes.subarray(i, i + 4)) === 'ispe',
  );
  const lieOf = (width: number, height: number): Uint8Array<ArrayBuffer> | undefined => {
    if (name.includes('PNG')) {
      const header = joined(big(width, 4), big(height, 4), bytes.subarray(24, 29));
      return joined(bytes.subarray(0, 8), pngChunk('IHDR', header), bytes.subarray(33));
    }
    if (name === 'AVIF' || name === 'HEIC') return withAt(sizeAt + 8, big(width, 4), big(height, 4));
    if (name === 'BMP') return withAt(18, little(width, 4), little(height, 4));
    if (Math.max(width, height) > 65_535) return undefined;
    if (name === 'JPEG') return withAt(frameAt + 5, big(height, 2), big(width, 2));
    if (name === 'GIF') return withAt(imageAt + 5, little(width, 2), little(height, 2));
    if (name === 'moving GIF') return withAt(6, little(width, 2), little(height, 2));
    if (name === 'WebP') return withAt(26, little(width & 0x3fff, 2), little(height & 0x3fff, 2));
    return name === 'moving WebP' ? withAt(24, little(width, 3), little(height, 3)) : undefined;
  };
  return [...sizes, ...hugeSizes].flatMap(([width, height]) => {
    const lie = lieOf(width, height);
    return lie ? [like(original, `saying ${width} × ${height}`, lie)] : [];
  });
}

/** With something behind its end. */
export function withTail(original: Original, other: Original): readonly Original[] {
  const numbers = numbersBelow(256, 77);
  const noise = Uint8Array.from({ length: 3000 }, () => numbers.next().value);
  const tails: Readonly<Record<string, Uint8Array | string>> = {
    zeros: new Uint8Array(5000),
    noise,
    itself: original.bytes,
    [`a ${other.name}`]: other.bytes,
    'a program': 'MZ\x90\0<script>alert(1)</script><?php system("id"); ?>',
    'an archive': 'PK\x03\x04PK\x05\x06',
  };
  return Object.entries(tails).map(([name, tail]) =>
    like(original, `then ${name}`, joined(original.bytes, tail)),
  );
}

const beginnings = [
  '',
  '\xff\xd8\xff',
  '\xff\xd8\xff\xe0\0\x10JFIF\0',
  '\x89PNG\r\n\x1a\n',
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
  'GIF89a',
  'RIFF\xff\xff\xff\xffWEBPVP8 ',
  'RIFF\x20\0\0\0WEBPVP8L',
  '\0\0\0\x1cftypavif',
  '\0\0\0\x18ftypheic',
  'BM',
  'II*\0',
  '8BPS\0\x01',
  '%PDF-1.7\n',
  'PK\x03\x04',
  '<svg xmlns="http://www.w3.org/2000/svg">',
  '<!doctype html>',
];

/** Bytes that mean nothing, behind what formats begin with. */
export function meaningless(perBeginning: number): readonly Original[] {
  const numbers = numbersBelow(256, 4);
  return beginnings.flatMap((beginning, i) =>
    Array.from({ length: perBeginning }, (_, j) => {
      const noise = Uint8Array.from({ length: [0, 1, 30, 900, 6000][j % 5]! }, () => numbers.next().value);
      return {
        name: `noise (${j}) behind ${JSON.stringify(beginning.slice(0, 12))}`,
        bytes: joined(bytesOf(beginning), noise),
        shot: (i + j) % 2 === 0 ? ('address' as const) : ('identity/front' as const),
      };
    }),
  );
}
