const bytesPerPixel = 4;
const bytesPerGiB = 1024 ** 3;

/**
 * How many pixels of one decoded picture this machine can hold: a quarter of its memory, where the browser tells that,
 * since the page, the decoder and the picture to be sent need theirs at the same time.
 */
export function machineMaxPixels(): number {
  // Chromium alone tells, and only on secure pages.
  const { deviceMemory } = navigator as { deviceMemory?: number };
  return deviceMemory === undefined ? Infinity : (deviceMemory * bytesPerGiB) / 4 / bytesPerPixel;
}
