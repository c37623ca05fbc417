/** From Display P3 to the colours of usual screens, both linear; row by row. */
const matrix = [1.2249402, -0.2249402, 0, -0.0420569, 1.0420569, 0, -0.0196376, -0.0786361, 1.0982736];
/** Steps of the way back from linear light: enough to hit each of 256 values. */
const steps = 8192;

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function convert(data: Uint8ClampedArray, linear: Float32Array, back: Uint8ClampedArray): void {
  const [rr = 0, rg = 0, , gr = 0, gg = 0, , br = 0, bg = 0, bb = 0] = matrix;
  const most = steps - 1;
  for (let at = 0; at < data.length; at += 4) {
    const red = linear[data[at] ?? 0] ?? 0;
    const green = linear[data[at + 1] ?? 0] ?? 0;
    const blue = linear[data[at + 2] ?? 0] ?? 0;
    data[at] = back[Math.max(0, Math.min(most, red * rr + green * rg)) | 0] ?? 0;
    data[at + 1] = back[Math.max(0, Math.min(most, red * gr + green * gg)) | 0] ?? 0;
    data[at + 2] = back[Math.max(0, Math.min(most, red * br + green * bg + blue * bb)) | 0] ?? 0;
  }
}

/** Turns the numbers of Display P3, in which iPhones photograph, into those of usual screens, in place. */
export function toScreenColours(data: Uint8ClampedArray): void {
  const linear = Float32Array.from({ length: 256 }, (_, i) => toLinear(i / 255) * (steps - 1));
  const back = Uint8ClampedArray.from({ length: steps }, (_, i) => 255 * fromLinear((i + 0.5) / steps));
  convert(data, linear, back);
}
