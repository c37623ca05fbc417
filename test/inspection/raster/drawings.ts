import type { Plane, Raster } from '../../../src/inspection/raster/raster.js';
import { numbersBelow } from '../bytes-of.js';

/** A grey picture by a rule for each pixel; values are rounded and cut to 0–255. */
export function plane(width: number, height: number, valueAt: (x: number, y: number) => number): Plane {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      data[y * width + x] = Math.max(0, Math.min(255, Math.round(valueAt(x, y))));
  }
  return { width, height, data };
}

/** Changes every pixel of a grey picture. */
export function mapped({ width, height, data }: Plane, change: (value: number, at: number) => number): Plane {
  return plane(width, height, (x, y) => change(data[y * width + x]!, y * width + x));
}

/** A picture in one colour each pixel, from a grey one. */
export function inGrey({ width, height, data }: Plane): Raster {
  const pixels = new Uint8ClampedArray(width * height * 4);
  data.forEach((value, i) => pixels.set([value, value, value, 255], i * 4));
  return { width, height, data: pixels };
}

/** A grey picture of a card as a camera sees one in colours: a tinted card with a portrait in it, on a wooden table. */
export function inColours(
  { width, height, data }: Plane,
  { left, top }: Place = { left: 90, top: 80 },
): Raster {
  const [scaleX, scaleY] = [width / 600, height / 450];
  return raster(width, height, (x, y) => {
    const value = data[y * width + x]!;
    const [column, row] = [x / scaleX - left, y / scaleY - top];
    if (column < 0 || row < 0 || column >= 400 || row >= 252) return [value * 1.08, value, value * 0.84];
    const isPortrait = column > 300 && column < 380 && row > 60 && row < 160;
    return isPortrait ? [value, value * 0.75, value * 0.6] : [value * 0.9, value, value * 1.02];
  });
}

/** Changes a coloured picture, red, green and blue each as a grey one. */
export function inEachColour({ width, height, data }: Raster, change: (colour: Plane) => Plane): Raster {
  const [red, green, blue] = [0, 1, 2].map(
    (channel) => change(plane(width, height, (x, y) => data[(y * width + x) * 4 + channel]!)).data,
  );
  return raster(width, height, (x, y) => {
    const at = y * width + x;
    return [red![at]!, green![at]!, blue![at]!];
  });
}

/** A picture by a rule for the colour of each pixel. */
export function raster(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => readonly [number, number, number],
): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set([...colourAt(x, y), 255], (y * width + x) * 4);
  }
  return { width, height, data };
}

/** Where a card lies on its table, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * A card with lines of made-up letters on a table with a soft shadow, about as a phone sees it: 600 × 450 pixels. No
 * font is used, so that it is the same everywhere.
 */
export function card({ left, top }: Place = { left: 90, top: 80 }): Plane {
  const [width, height] = [600, 450];
  const strokes = numbersBelow(2, 17);
  // Letters of 3 × 5 cells, each cell two pixels wide, drawn or not.
  const cells = Array.from({ length: 24 * 60 * 5 * 3 }, () => strokes.next().value === 1);
  return plane(width, height, (x, y) => {
    const table = 96 + (x + y) / 25;
    const [column, row] = [x - left, y - top];
    if (column < 0 || row < 0 || column >= 400 || row >= 252) return table;
    const [line, inLine] = [Math.floor((row - 20) / 22), (row - 20) % 22];
    const [letter, inLetter] = [Math.floor((column - 24) / 9), (column - 24) % 9];
    const isText = line >= 0 && line < 10 && inLine < 10 && letter >= 0 && letter < 38 && inLetter < 6;
    if (!isText) return 214;
    const cell = ((line * 60 + letter) * 5 + Math.floor(inLine / 2)) * 3 + Math.floor(inLetter / 2);
    return cells[cell] ? 36 : 214;
  });
}

/** Blurs by a bell of this deviation, in both directions or along one of them. */
export function blurred(
  picture: Plane,
  deviation: number,
  direction: 'both' | 'across' | 'down' = 'both',
): Plane {
  const reach = Math.ceil(deviation * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const along = ({ width, height, data }: Plane, dx: number, dy: number): Plane =>
    plane(width, height, (x, y) => {
      let sum = 0;
      for (let i = -reach; i <= reach; i += 1) {
        const sx = Math.max(0, Math.min(width - 1, x + i * dx));
        const sy = Math.max(0, Math.min(height - 1, y + i * dy));
        sum += weights[i + reach]! * data[sy * width + sx]!;
      }
      return sum / total;
    });
  const across = direction === 'down' ? picture : along(picture, 1, 0);
  return direction === 'across' ? across : along(across, 0, 1);
}

/** Adds noise of about this deviation. */
export function noisy(picture: Plane, deviation: number, seed = 5): Plane {
  const numbers = numbersBelow(10_000, seed);
  // Twelve even ones make a bell curve.
  const bell = (): number => {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += numbers.next().value / 10_000;
    return sum;
  };
  return mapped(picture, (value) => value + bell() * deviation);
}

/** The same on its side. */
export function onItsSide({ width, height, data }: Plane): Plane {
  return plane(height, width, (x, y) => data[(height - 1 - x) * width + y]!);
}
