import type { Orientation } from '../inspection/file/exif.js';
import type { PictureFacts } from '../inspection/file/picture-facts.js';
import type { PictureType } from '../inspection/file/read-picture.js';

/** Decodes a picture; nothing where this browser cannot. The caller closes the bitmap. */
export async function decode(file: Blob, type: PictureType): Promise<ImageBitmap | undefined> {
  try {
    // The type that the file declares comes from its name and may be anything.
    return await createImageBitmap(new Blob([file], { type: `image/${type}` }));
  } catch {
    return undefined;
  }
}

const appliedByBrowsers: ReadonlySet<PictureType> = new Set(['jpeg', 'png']);

/**
 * The orientation that is still to be applied to a decoded picture. Browsers follow EXIF in JPEG and PNG and not in
 * WebP and AVIF; where the sides tell what this browser did, they are believed instead.
 */
export function remainingOrientation(
  bitmap: ImageBitmap,
  facts: PictureFacts,
  type: PictureType,
): Orientation {
  const { orientation, width, height } = facts;
  if (orientation === 1) return 1;
  const isOnItsSide = orientation >= 5;
  if (isOnItsSide && width !== height)
    return bitmap.width === height && bitmap.height === width ? 1 : orientation;
  return appliedByBrowsers.has(type) ? 1 : orientation;
}
