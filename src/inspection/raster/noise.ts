import type { Plane } from './raster.js';

const tileSide = 16;
/** Brightness so near black or white that the camera cut the noise off, which would read as a clean picture. */
const [darkest, brightest] = [4, 251];

/** Mean size of what remains of a tile when planes and edges are taken out of it (Immerkær 1996), and its mean brightness. */
function residueOf({ width, data }: Plane, left: number, top: number): { residue: number; mean: number } {
  let [residue, sum] = [0, 0];
  for (let y = top; y < top + tileSide; y += 1) {
    for (let at = y * width + left, end = at + tileSide; at < end; at += 1) {
      const corners =
        (data[at - width - 1] ?? 0) +
        (data[at - width + 1] ?? 0) +
        (data[at + width - 1] ?? 0) +
        (data[at + width + 1] ?? 0);
      const sides =
        (data[at - width] ?? 0) + (data[at + width] ?? 0) + (data[at - 1] ?? 0) + (data[at + 1] ?? 0);
      const centre = data[at] ?? 0;
      residue += Math.abs(corners - 2 * sides + 4 * centre);
      sum += centre;
    }
  }
  const area = tileSide * tileSide;
  return { residue: residue / area, mean: sum / area };
}

/** The strength of the noise as a standard deviation, measured where the picture is calmest: a tenth of its tiles. */
export function noiseOf(plane: Plane): number {
  const residues: number[] = [];
  for (let top = 1; top + tileSide < plane.height; top += tileSide) {
    for (let left = 1; left + tileSide < plane.width; left += tileSide) {
      const { residue, mean } = residueOf(plane, left, top);
      if (mean >= darkest && mean <= brightest) residues.push(residue);
    }
  }
  residues.sort((a, b) => a - b);
  // The mean size of a bell curve's values is √(2/π) of its deviation; the mask makes six of one.
  return ((residues[Math.floor(residues.length / 10)] ?? 0) * Math.sqrt(Math.PI / 2)) / 6;
}
