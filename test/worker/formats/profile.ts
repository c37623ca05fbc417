import { big, joined } from '../../inspection/bytes-of.js';

type Triple = readonly [number, number, number];

/** Where a space of colours has its red, green and blue, as CIE XYZ under the light that profiles are made for. */
export type Primaries = readonly [Triple, Triple, Triple];

export const displayP3: Primaries = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
];
export const adobeRgb: Primaries = [
  [0.60974, 0.31111, 0.01947],
  [0.20528, 0.62567, 0.06087],
  [0.14919, 0.06322, 0.74457],
];
const white: Triple = [0.9642, 1, 0.8249];
const gamma = 2.2;

/** From XYZ to the colours of usual screens, linear. */
const toScreen: readonly Triple[] = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
];

function fixed(value: number): Uint8Array {
  return big((Math.round(value * 65_536) + 2 ** 32) % 2 ** 32, 4);
}

/** A colour profile made here: three primaries and a plain gamma. */
export function profileOf(primaries: Primaries): Uint8Array<ArrayBuffer> {
  const xyz = (point: Triple): Uint8Array => joined('XYZ ', big(0, 4), ...point.map(fixed));
  const name = 'drawn for a test\0';
  const description = joined(
    'desc',
    big(0, 4),
    big(name.length, 4),
    name,
    new Uint8Array(79 - (name.length % 4)),
  );
  const curve = joined('curv', big(0, 4), big(1, 4), big(Math.round(gamma * 256), 2), big(0, 2));
  const [red, green, blue] = primaries;
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description],
    ['cprt', joined('text', big(0, 4), 'none\0\0\0\0')],
    ['wtpt', xyz(white)],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  let at = 128 + 4 + tags.length * 12;
  const table = tags.map(([tag, data]) => {
    const entry = joined(tag, big(at, 4), big(data.length, 4));
    at += data.length;
    return entry;
  });
  const head = joined(
    big(at, 4),
    'none',
    big(0x02100000, 4),
    'mntrRGB XYZ ',
    new Uint8Array(12),
    'acsp',
    new Uint8Array(28),
    ...white.map(fixed),
    new Uint8Array(48),
  );
  return joined(head, big(tags.length, 4), ...table, ...tags.map(([, data]) => data));
}

/** What a screen of the usual kind has to show for a colour of such a space; cut off where it cannot. */
export function onScreen(primaries: Primaries, colour: readonly number[]): readonly number[] {
  const linear = colour.map((value) => (value / 255) ** gamma);
  const xyz = [0, 1, 2].map((axis) =>
    primaries.reduce((sum, primary, i) => sum + (primary[axis] ?? 0) * (linear[i] ?? 0), 0),
  );
  return toScreen.map((row) => {
    const value = Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, axis) => sum + factor * (xyz[axis] ?? 0), 0),
      ),
    );
    return Math.round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
  });
}
