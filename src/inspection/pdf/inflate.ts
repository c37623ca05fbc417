/** Reads a stream of bits, lowest first; beyond the end it reads zeros and says so. */
class Bits {
  readonly #bytes: Uint8Array;
  #at: number;
  #held = 0;
  #heldCount = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get isBeyondEnd(): boolean {
    return this.#at > this.#bytes.length + 4;
  }

  take(count: number): number {
    while (this.#heldCount < count) {
      this.#held |= (this.#bytes[this.#at] ?? 0) << this.#heldCount;
      this.#at += 1;
      this.#heldCount += 8;
    }
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#heldCount -= count;
    return value;
  }

  /** Drops the rest of the current byte. */
  align(): void {
    this.take(this.#heldCount % 8);
  }
}

/** A Huffman code as the number of codes of each length, and the symbols in the order of their codes. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const starts = new Uint16Array(17);
  for (let i = 1; i < 16; i += 1) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    symbols[starts[length] ?? 0] = symbol;
    starts[length] = (starts[length] ?? 0) + 1;
  });
  return { counts, symbols };
}

function takeSymbol(bits: Bits, { counts, symbols }: Code): number {
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length < 16; length += 1) {
    code |= bits.take(1);
    const count = counts[length] ?? 0;
    if (code - first < count) return symbols[index + code - first] ?? -1;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
}

const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const distanceBase = Array.from({ length: 30 }, (_, i) =>
  i < 2 ? i + 1 : ((2 + (i & 1)) << (i / 2 - 1)) + 1,
);
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const fixedCodes: readonly [Code, Code] = [
  codeOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  codeOf(Array.from({ length: 30 }, () => 5)),
];

function takeCodes(bits: Bits): readonly [Code, Code] {
  const [literals, distances, lengths] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const own = new Array<number>(19).fill(0);
  for (const place of lengthOrder.slice(0, lengths)) own[place] = bits.take(3);
  const code = codeOf(own);
  const all: number[] = [];
  while (all.length < literals + distances && !bits.isBeyondEnd) {
    const symbol = takeSymbol(bits, code);
    if (symbol < 0) break;
    if (symbol < 16) all.push(symbol);
    else if (symbol === 16) all.push(...new Array<number>(3 + bits.take(2)).fill(all.at(-1) ?? 0));
    else all.push(...new Array<number>(symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)).fill(0));
  }
  return [codeOf(all.slice(0, literals)), codeOf(all.slice(literals, literals + distances))];
}

/** The result while it grows, up to a bound. */
class Output {
  bytes = new Uint8Array(65_536);
  length = 0;

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length] = byte;
    this.length += 1;
  }
}

/** Unpacks one coded block; false where it makes no sense or runs past the bound. */
function takeBlock(
  bits: Bits,
  [literals, distances]: readonly [Code, Code],
  out: Output,
  maxBytes: number,
): boolean {
  while (out.length < maxBytes && !bits.isBeyondEnd) {
    const symbol = takeSymbol(bits, literals);
    if (symbol === 256) return true;
    if (symbol < 0 || symbol > 285) return false;
    if (symbol < 256) {
      out.push(symbol);
      continue;
    }
    const place = symbol - 257;
    const extra = place < 8 || place === 28 ? 0 : (place >> 2) - 1;
    const length = (lengthBase[place] ?? 0) + bits.take(extra);
    const far = takeSymbol(bits, distances);
    if (far < 0 || far > 29) return false;
    const distance = (distanceBase[far] ?? 0) + bits.take(far < 2 ? 0 : (far >> 1) - 1);
    if (distance > out.length) return false;
    for (let i = 0; i < length; i += 1) out.push(out.bytes[out.length - distance] ?? 0);
  }
  return false;
}

function takeStored(bits: Bits, out: Output, maxBytes: number): boolean {
  bits.align();
  const length = bits.take(16);
  bits.take(16);
  for (let i = 0; i < length; i += 1) {
    if (bits.isBeyondEnd || out.length >= maxBytes) return false;
    out.push(bits.take(8));
  }
  return true;
}

/**
 * Unpacks zlib data (RFC 1950/1951) up to a bound; nothing where it is damaged from the start, what there was where it
 * is damaged later or larger than the bound. Own code, because a browser's own unpacker knows no bound.
 */
export function inflate(packed: Uint8Array, maxBytes: number): Uint8Array | undefined {
  const bits = new Bits(packed, 2);
  const out = new Output();
  let isLast = false;
  let isSound = ((packed[0] ?? 0) & 15) === 8;
  while (isSound && !isLast && !bits.isBeyondEnd) {
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) isSound = takeStored(bits, out, maxBytes);
    else if (kind === 3) isSound = false;
    else isSound = takeBlock(bits, kind === 1 ? fixedCodes : takeCodes(bits), out, maxBytes);
  }
  return isSound || out.length > 0 ? out.bytes.subarray(0, Math.min(out.length, maxBytes)) : undefined;
}
