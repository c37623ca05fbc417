import { big, joined } from '../../inspection/bytes-of.js';

/** A JPEG of four flat fields, of kinds that no canvas writes. */
export interface FlatJpeg {
  /** What each component has in each field: top left, top right, bottom left, bottom right. Three components or four. */
  readonly fields: readonly (readonly number[])[];
  readonly isProgressive?: boolean;
  /** What Adobe's segment says of the components: 0 as they are, 2 brightness and colour besides black; none without. */
  readonly adobe?: 0 | 2;
  /** Rows of blocks between restart markers. */
  readonly restartRows?: number;
}

/** Its size. */
export const flatSize = [480, 400] as const;
const [columns, rows] = [flatSize[0] / 8, flatSize[1] / 8];

/** Codes of the kinds of differences, shortest first, as the standard's table for brightness has them. */
const lengths = [2, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9];
const codes = [0, 2, 3, 4, 5, 6, 14, 30, 62, 126, 254, 510];

class Bits {
  readonly bytes: number[] = [];
  #held = 0;
  #count = 0;

  put(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      this.#held = (this.#held << 1) | ((value >> bit) & 1);
      this.#count += 1;
      if (this.#count === 8) this.#flush();
    }
  }

  /** Fills the last byte with ones. */
  end(): void {
    while (this.#count > 0) this.put(1, 1);
  }

  #flush(): void {
    this.bytes.push(this.#held, ...(this.#held === 255 ? [0] : []));
    [this.#held, this.#count] = [0, 0];
  }
}

function putDifference(bits: Bits, difference: number): void {
  const kind = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  bits.put(codes[kind] ?? 0, lengths[kind] ?? 0);
  bits.put(difference < 0 ? difference + 2 ** kind - 1 : difference, kind);
}

function scanData({ fields, isProgressive, restartRows }: FlatJpeg): Uint8Array {
  const bits = new Bits();
  const count = fields[0]?.length ?? 0;
  let last = new Array<number>(count).fill(0);
  for (let row = 0; row < rows; row += 1) {
    if (restartRows && row > 0 && row % restartRows === 0) {
      bits.end();
      bits.bytes.push(0xff, 0xd0 + ((row / restartRows - 1) % 8));
      last = last.fill(0);
    }
    for (let column = 0; column < columns; column += 1) {
      const field = fields[(row < rows / 2 ? 0 : 2) + (column < columns / 2 ? 0 : 1)] ?? [];
      field.forEach((value, i) => {
        const mean = (value - 128) * 8;
        putDifference(bits, mean - (last[i] ?? 0));
        last[i] = mean;
        // Nothing but the mean of each block: the end comes at once.
        if (!isProgressive) bits.put(0, 1);
      });
    }
  }
  bits.end();
  return Uint8Array.from(bits.bytes);
}

function segment(marker: number, ...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const body = joined(...parts);
  return joined(Uint8Array.of(0xff, marker), big(body.length + 2, 2), body);
}

/** Writes it. */
export function flatJpeg(picture: FlatJpeg): Uint8Array<ArrayBuffer> {
  const { fields, isProgressive, adobe, restartRows } = picture;
  const components = fields[0]?.map((_, i) => i + 1) ?? [];
  const [width, height] = flatSize;
  const means = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
  const ends = [1, ...new Array<number>(15).fill(0)];
  return joined(
    '\xff\xd8',
    ...(adobe === undefined ? [] : [segment(0xee, 'Adobe\0\x64\0\0\0\0', Uint8Array.of(adobe))]),
    segment(0xdb, '\0', new Uint8Array(64).fill(1)),
    segment(
      isProgressive ? 0xc2 : 0xc0,
      Uint8Array.of(8),
      big(height, 2),
      big(width, 2),
      Uint8Array.of(components.length),
      ...components.map((id) => Uint8Array.of(id, 0x11, 0)),
    ),
    segment(
      0xc4,
      '\0',
      Uint8Array.from(means),
      Uint8Array.from({ length: 12 }, (_, i) => i),
    ),
    ...(isProgressive ? [] : [segment(0xc4, '\x10', Uint8Array.from(ends), '\0')]),
    ...(restartRows ? [segment(0xdd, big(restartRows * columns, 2))] : []),
    segment(
      0xda,
      Uint8Array.of(components.length),
      ...components.map((id) => Uint8Array.of(id, 0)),
      Uint8Array.of(0, isProgressive ? 0 : 63, 0),
    ),
    scanData(picture),
    '\xff\xd9',
  );
}
