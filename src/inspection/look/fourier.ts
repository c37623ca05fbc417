/** Cosines and sines of all the angles that a transform of this length needs. */
function anglesOf(length: number): { readonly cos: Float64Array; readonly sin: Float64Array } {
  const angle = (i: number): number => (-2 * Math.PI * i) / length;
  return {
    cos: Float64Array.from({ length: length / 2 }, (_, i) => Math.cos(angle(i))),
    sin: Float64Array.from({ length: length / 2 }, (_, i) => Math.sin(angle(i))),
  };
}

let known = { angles: anglesOf(2) };

/** Transforms `length` (a power of two) numbers at `start`, `step` apart, in place (Cooley and Tukey 1965). */
function transform(
  real: Float64Array,
  imaginary: Float64Array,
  start: number,
  step: number,
  length: number,
  angles: ReturnType<typeof anglesOf>,
): void {
  for (let i = 1, j = 0; i < length; i += 1) {
    let bit = length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    const [a, b] = [start + i * step, start + j * step];
    [real[a], real[b]] = [real[b] ?? 0, real[a] ?? 0];
    [imaginary[a], imaginary[b]] = [imaginary[b] ?? 0, imaginary[a] ?? 0];
  }
  for (let size = 2; size <= length; size *= 2) {
    const half = size / 2;
    for (let block = 0; block < length; block += size) {
      for (let i = 0; i < half; i += 1) {
        const turn = (i * length) / size;
        const [cos, sin] = [angles.cos[turn] ?? 0, angles.sin[turn] ?? 0];
        const a = start + (block + i) * step;
        const b = a + half * step;
        const re = (real[b] ?? 0) * cos - (imaginary[b] ?? 0) * sin;
        const im = (real[b] ?? 0) * sin + (imaginary[b] ?? 0) * cos;
        real[b] = (real[a] ?? 0) - re;
        imaginary[b] = (imaginary[a] ?? 0) - im;
        real[a] = (real[a] ?? 0) + re;
        imaginary[a] = (imaginary[a] ?? 0) + im;
      }
    }
  }
}

/** How strong each wave is in a square of numbers, row by row: waves across by waves down, both from 0 up and round to −1. */
export function powerOf(square: Float64Array, side: number): Float64Array {
  const angles = (known.angles.cos.length === side / 2 ? known : (known = { angles: anglesOf(side) })).angles;
  const imaginary = new Float64Array(square.length);
  const real = square.slice();
  for (let y = 0; y < side; y += 1) transform(real, imaginary, y * side, 1, side, angles);
  for (let x = 0; x < side; x += 1) transform(real, imaginary, x, side, side, angles);
  return real.map((value, i) => value * value + (imaginary[i] ?? 0) ** 2);
}
