import type { PictureReader } from '../applicant/pictures/picture-tile.js';
import type { Picture } from '../calls/operator-calls.js';
import { PdfFile } from './pdf/pdf-file.js';
import type { Size } from './stage/view.js';

/** What is shown of a picture: itself, or the file whose pages are drawn. */
export type Content =
  | { readonly kind: 'picture'; readonly url: string; readonly size: Size }
  | { readonly kind: 'pdf'; readonly url: string; readonly file: PdfFile; readonly sizes: readonly Size[] };

async function sizeOf(url: string): Promise<Size> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}

async function contentAt(url: string, blob: Blob, isPdf: boolean, signal: AbortSignal): Promise<Content> {
  if (!isPdf) return { kind: 'picture', url, size: await sizeOf(url) };
  const file = await PdfFile.open(blob, signal);
  const pages = Array.from({ length: file.pageCount }, (_, index) => index + 1);
  return { kind: 'pdf', url, file, sizes: await Promise.all(pages.map((page) => file.sizeOf(page))) };
}

/** Lets go of what a content holds. */
export function release(content: Content | undefined): void {
  if (!content) return;
  URL.revokeObjectURL(content.url);
  if (content.kind === 'pdf') void content.file.close();
}

/** Fetches a picture and makes it ready to be shown; who asked for it releases it. */
export async function openContent(
  { imageId, contentType }: Pick<Picture, 'imageId' | 'contentType'>,
  read: PictureReader,
  signal: AbortSignal,
): Promise<Content> {
  const blob = await read(imageId, signal);
  signal.throwIfAborted();
  const url = URL.createObjectURL(blob);
  try {
    const content = await contentAt(url, blob, contentType === 'application/pdf', signal);
    if (!signal.aborted) return content;
    release(content);
  } catch (thrown) {
    URL.revokeObjectURL(url);
    throw thrown;
  }
  throw signal.reason;
}
