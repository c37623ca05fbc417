import type { Raster } from '../raster/raster.js';

/** Solves a small system of linear equations in place; a value that nothing speaks for is 0. */
function solved(rows: readonly Float64Array[], size: number): Float64Array {
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i];
    const head = pivot?.[i] ?? 0;
    if (!pivot || Math.abs(head) < 1e-6) continue;
    for (const [j, row] of rows.entries()) {
      if (j === i) continue;
      const factor = (row[i] ?? 0) / head;
      for (let k = i; k < row.length; k += 1) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return Float64Array.from({ length: size }, (_, i) => {
    const head = rows[i]?.[i] ?? 0;
    return Math.abs(head) < 1e-6 ? 0 : (rows[i]?.[size] ?? 0) / head;
  });
}

const terms = 5;
/** Every second pixel across and down is as good as all of them. */
const spacing = 2;

/** What the light alone can make of grey: a tint that grows with brightness and changes evenly across the picture. */
function termsOf(values: Float64Array, luma: number, x: number, y: number): void {
  values[0] = 1;
  values[1] = luma;
  values[2] = x * luma;
  values[3] = y * luma;
  values[4] = luma * luma;
}

/** A tint further from what the light explains than this is a colour; of 255. */
const leastTint = 12;
/** Light is warm or cold: where it adds red it takes blue away, about so much more. Paper may be tinted otherwise. */
const [blueAgainstRed, mostOffLight] = [0.6, 0.09];
/** Pixels at an end of the scale have lost their tint. */
const [darkest, brightest] = [12, 246];

/** The tint of the light: of red and of blue against green. */
interface Tints {
  readonly red: Float64Array;
  readonly blue: Float64Array;
}

/** What one look at an area finds: equations for the tint of the light, and what that does not explain. */
class TintSearch {
  readonly #tints: Tints | undefined;
  readonly #values = new Float64Array(terms);
  readonly #reds = Array.from({ length: terms }, () => new Float64Array(terms + 1));
  readonly #blues = Array.from({ length: terms }, () => new Float64Array(terms + 1));
  #used = 0;
  #coloured = 0;
  #lumaSum = 0;
  #redSum = 0;
  #blueSum = 0;

  /** As long as the light's tint is not known, nothing has a colour of its own. */
  constructor(tints?: Tints) {
    this.#tints = tints;
  }

  addRow({ width, height, data }: Raster, area: Uint8Array, y: number): void {
    for (let x = 0, pixel = y * width; x < width; x += spacing, pixel += spacing) {
      if (area[pixel] === 0) continue;
      const at = pixel * 4;
      this.#add(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, x / width - 0.5, y / height - 0.5);
    }
  }

  solved(): Tints {
    return { red: solved(this.#reds, terms), blue: solved(this.#blues, terms) };
  }

  get colouredShare(): number {
    // What is left has the tint of the light; unless no light has such a tint, as with pink paper.
    const offLight =
      this.#lumaSum === 0 ? 0 : Math.abs(this.#redSum + blueAgainstRed * this.#blueSum) / this.#lumaSum;
    return this.#used === 0 || offLight > mostOffLight ? 1 : this.#coloured / this.#used;
  }

  #add(red: number, green: number, blue: number, x: number, y: number): void {
    const most = Math.max(red, green, blue);
    if (most > brightest || most < darkest) return;
    const values = this.#values;
    const luma = (red + 2 * green + blue) / 1024;
    termsOf(values, luma, x, y);
    this.#used += 1;
    const [offRed, offBlue] = [red - green, blue - green];
    const tints = this.#tints;
    if (tints && (isOff(offRed, tints.red, values) || isOff(offBlue, tints.blue, values))) {
      this.#coloured += 1;
      return;
    }
    this.#lumaSum += luma * 256;
    this.#redSum += offRed;
    this.#blueSum += offBlue;
    for (let i = 0; i < terms; i += 1) {
      addEquation(this.#reds[i], values, values[i] ?? 0, offRed);
      addEquation(this.#blues[i], values, values[i] ?? 0, offBlue);
    }
  }
}

/** Whether the light does not explain a tint. */
function isOff(tint: number, ofLight: Float64Array, values: Float64Array): boolean {
  let left = tint;
  for (let i = 0; i < terms; i += 1) left -= (ofLight[i] ?? 0) * (values[i] ?? 0);
  return left > leastTint || left < -leastTint;
}

function addEquation(row: Float64Array | undefined, values: Float64Array, value: number, tint: number): void {
  if (!row) return;
  for (let k = 0; k < terms; k += 1) row[k] = (row[k] ?? 0) + value * (values[k] ?? 0);
  row[terms] = (row[terms] ?? 0) + value * tint;
}

/**
 * The share of an area that has a colour of its own. What the light does to grey is found first (a plane for red
 * against green, one for blue) and taken out, so that a grey copy under a lamp, in a shadow or on yellowed paper is grey.
 */
export function colouredShare(raster: Raster, area: Uint8Array): number {
  const look = (tints?: Tints): TintSearch => {
    const search = new TintSearch(tints);
    for (let y = 0; y < raster.height; y += spacing) search.addRow(raster, area, y);
    return search;
  };
  // The second time without what stood out the first time; the third time only counts.
  const first = look();
  const second = look(first.solved());
  return look(second.solved()).colouredShare;
}
