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

/**
 * The share of an area that has a colour of its own. What the light does to grey is found first (a plane for red
 * against green, one for blue) and taken out, so that a grey copy under a lamp, in a shadow or on yellowed paper is grey.
 */
export function colouredShare({ width, height, data }: Raster, area: Uint8Array): number {
  const values = new Float64Array(terms);
  const isUsed = new Uint8Array(area);
  let tints: { readonly red: Float64Array; readonly blue: Float64Array } = {
    red: new Float64Array(terms),
    blue: new Float64Array(terms),
  };
  let [used, coloured] = [0, 0];
  let [lumaSum, redSum, blueSum] = [0, 0, 0];
  // The second time without what stood out the first time; the third time only counts.
  for (let pass = 0; pass < 3; pass += 1) {
    const reds = Array.from({ length: terms }, () => new Float64Array(terms + 1));
    const blues = Array.from({ length: terms }, () => new Float64Array(terms + 1));
    [used, coloured, lumaSum, redSum, blueSum] = [0, 0, 0, 0, 0];
    for (let y = 0; y < height; y += spacing) {
      for (let x = 0, pixel = y * width; x < width; x += spacing, pixel += spacing) {
        if (!isUsed[pixel]) continue;
        const [red, green, blue] = [data[pixel * 4] ?? 0, data[pixel * 4 + 1] ?? 0, data[pixel * 4 + 2] ?? 0];
        if (Math.max(red, green, blue) > brightest || Math.max(red, green, blue) < darkest) continue;
        const luma = (red + 2 * green + blue) / 1024;
        termsOf(values, luma, x / width - 0.5, y / height - 0.5);
        let [ofRed, ofBlue] = [red - green, blue - green];
        for (let i = 0; i < terms; i += 1) {
          ofRed -= (tints.red[i] ?? 0) * (values[i] ?? 0);
          ofBlue -= (tints.blue[i] ?? 0) * (values[i] ?? 0);
        }
        used += 1;
        const isColoured = Math.abs(ofRed) > leastTint || Math.abs(ofBlue) > leastTint;
        if (pass > 0 && isColoured) {
          coloured += 1;
          continue;
        }
        lumaSum += luma * 256;
        redSum += red - green;
        blueSum += blue - green;
        for (let i = 0; i < terms; i += 1) {
          const value = values[i] ?? 0;
          const [ofReds, ofBlues] = [reds[i], blues[i]];
          if (!ofReds || !ofBlues) continue;
          for (let k = 0; k < terms; k += 1) {
            ofReds[k] = (ofReds[k] ?? 0) + value * (values[k] ?? 0);
            ofBlues[k] = (ofBlues[k] ?? 0) + value * (values[k] ?? 0);
          }
          ofReds[terms] = (ofReds[terms] ?? 0) + value * (red - green);
          ofBlues[terms] = (ofBlues[terms] ?? 0) + value * (blue - green);
        }
      }
    }
    if (pass < 2) tints = { red: solved(reds, terms), blue: solved(blues, terms) };
  }
  // What is left has the tint of the light; unless no light has such a tint, as with pink paper.
  const offLight = lumaSum === 0 ? 0 : Math.abs(redSum + blueAgainstRed * blueSum) / lumaSum;
  return used === 0 || offLight > mostOffLight ? 1 : coloured / used;
}
