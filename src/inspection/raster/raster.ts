/** Pixels in memory: red, green, blue and alpha of each, row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** One number of 0 to 255 per pixel, row by row from the top left. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

function lumaOfRow(data: Uint8ClampedArray, from: number, end: number, luma: Uint8Array): void {
  for (let pixel = from, at = from * 4; pixel < end; pixel += 1, at += 4) {
    luma[pixel] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29 + 128) >> 8;
  }
}

/** Brightness as the eye weighs it (Rec. 601), in integers so that every engine agrees to the last bit. */
export function lumaOf(raster: Raster): Plane {
  const { width, height, data } = raster;
  const luma = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) lumaOfRow(data, y * width, (y + 1) * width, luma);
  return { width, height, data: luma };
}
