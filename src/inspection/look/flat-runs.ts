/** As many rows of a picture are looked at, spread evenly. */
const sampledRows = 96;
/** So many equal pixels in a row do not happen by themselves: a camera's noise parts them. */
const leastRun = 24;
/** Clipped light and clipped shadow are even in photos too; of 255, in every colour. */
const [nearWhite, nearBlack] = [245, 12];

/** How much of a picture is perfectly even, as shares of its pixels. Near black never counts. */
export interface Flatness {
  /** Even in any colour. */
  readonly any: number;
  /** Even in a colour that is not near white. */
  readonly tinted: number;
}

/** Measures evenness on the pixels as they were decoded, while they are read in strips. */
export class FlatRuns {
  readonly #width: number;
  readonly #spacing: number;
  #row = 0;
  #pixels = 0;
  #any = 0;
  #tinted = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#spacing = Math.max(1, Math.floor(height / sampledRows));
  }

  /** Takes the next rows of the picture, opaque RGBA. */
  addRows(rows: Uint8ClampedArray): void {
    const pixels = new Uint32Array(rows.buffer, rows.byteOffset, rows.byteLength >> 2);
    for (let at = 0; at + this.#width <= pixels.length; at += this.#width, this.#row += 1) {
      if (this.#row % this.#spacing === 0) this.#addRow(pixels, at);
    }
  }

  /** The result, once all rows were given. */
  finish(): Flatness {
    const pixels = Math.max(1, this.#pixels);
    return { any: this.#any / pixels, tinted: this.#tinted / pixels };
  }

  #addRow(pixels: Uint32Array, start: number): void {
    const end = start + this.#width;
    this.#pixels += this.#width;
    for (let at = start; at < end;) {
      const value = pixels[at] ?? 0;
      const from = at;
      while (at < end && pixels[at] === value) at += 1;
      if (at - from < leastRun) continue;
      const [red, green, blue] = [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff];
      if (Math.max(red, green, blue) <= nearBlack) continue;
      this.#any += at - from;
      if (Math.min(red, green, blue) < nearWhite) this.#tinted += at - from;
    }
  }
}
