import type { Raster } from '../inspection/raster/raster.js';
import { fitWithin } from '../inspection/raster/shrink.js';
import { freeCanvas, openCanvas } from './canvas.js';

/** So many pixels are looked at along the longer side; no regular pattern deceives two such samplings. */
const longSides = [128, 93];

/** Each sampling is made four times, a quarter of a step apart in both directions, so that no straight line is missed. */
const phases: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0.25],
  [0.25, 0.5],
  [0.75, 0.75],
];

/** Rough and quick, about a millisecond: a smooth thumbnail would take thirty. The phases' rows lie one below the other. */
function sampled(drawn: OffscreenCanvas, longSide: number): Raster {
  const { width, height } = fitWithin(drawn.width, drawn.height, longSide);
  const [stepX, stepY] = [drawn.width / width, drawn.height / height];
  const [spanX, spanY] = [drawn.width - stepX * 0.75, drawn.height - stepY * 0.75];
  const { canvas, context } = openCanvas(width, height * phases.length, { willReadFrequently: false });
  context.imageSmoothingQuality = 'low';
  for (const [i, [x, y]] of phases.entries())
    context.drawImage(drawn, stepX * x, stepY * y, spanX, spanY, 0, i * height, width, height);
  const { data } = context.getImageData(0, 0, width, height * phases.length);
  freeCanvas(canvas);
  const [rowBytes, rows] = [width * 4, height * phases.length];
  const woven = new Uint8ClampedArray(data.length);
  for (let row = 0; row < rows; row += 1) {
    const from = ((row % phases.length) * height + Math.floor(row / phases.length)) * rowBytes;
    woven.set(data.subarray(from, from + rowBytes), row * rowBytes);
  }
  return { width, height: rows, data: woven };
}

/**
 * What a drawing shows, roughly, to be held against the picture that was judged: canvases beyond a phone's means come out
 * black, empty or cut off, and say nothing.
 */
export function samplingsOf(drawn: OffscreenCanvas): readonly Raster[] {
  return longSides.map((longSide) => sampled(drawn, longSide));
}
