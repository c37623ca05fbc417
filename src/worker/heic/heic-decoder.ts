/** A decoded HEIC: red, green, blue and alpha of each pixel, row by row from the top left. */
export interface HeicPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * What a replaceable decoder file exports. It gives the primary picture, put together where it is stored as tiles, turned
 * and mirrored as the file's own boxes say (`irot`, `imir`) and by nothing else: EXIF is not its business. The numbers are
 * the file's own, not converted to other colours. What it cannot decode it rejects.
 */
export interface HeicDecoder {
  decode(bytes: Uint8Array): Promise<HeicPixels>;
}
