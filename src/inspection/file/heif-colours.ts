import type { MediaBox } from './boxes.js';
import { hasAt, uintBe } from './bytes.js';
import { propertiesOfPrimary } from './heif.js';

const displayP3 = 12;
/** Where Display P3 has its red on the axis X, in profiles' numbers; the reds of usual screens and of Adobe lie far off. */
const [leastRed, mostRed] = [0.49, 0.54];
const maxTags = 64;

/** Where a profile has its red. */
function redOf(bytes: Uint8Array, start: number): number {
  const count = Math.min(uintBe(bytes, start + 128, 4) || 0, maxTags);
  for (let i = 0; i < count; i += 1) {
    const entry = start + 132 + i * 12;
    if (hasAt(bytes, entry, 'rXYZ'))
      return uintBe(bytes, start + uintBe(bytes, entry + 4, 4) + 8, 4) / 65_536;
  }
  return NaN;
}

function isWide(bytes: Uint8Array, { start }: MediaBox): boolean {
  if (hasAt(bytes, start, 'nclx')) return uintBe(bytes, start + 4, 2) === displayP3;
  const red = redOf(bytes, start + 4);
  return red > leastRed && red < mostRed;
}

/** What the numbers of a HEIC's picture mean; anything but Display P3 is taken for the colours of usual screens. */
export function coloursOfHeif(bytes: Uint8Array): 'usual' | 'display-p3' {
  const colours = propertiesOfPrimary(bytes).filter(({ name }) => name === 'colr');
  return colours.some((box) => isWide(bytes, box)) ? 'display-p3' : 'usual';
}
