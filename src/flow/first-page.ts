import type { PhotoFace } from '../domain/photo.js';
import type { PdfPort } from './ports.js';
import type { Previews } from './previews.js';
import { Lanes } from './sending/lanes.js';
import { linked } from './sending/linked.js';
import type { Homecoming, Travel } from './walk.js';

/** What shows a PDF: its first page, and how many there are; nothing where that cannot be had. */
export async function firstPage(
  pdf: PdfPort,
  previews: Previews,
  content: Blob,
  signal: AbortSignal,
): Promise<Pick<PhotoFace, 'previewUrl' | 'pages'> | undefined> {
  const page = await pdf.firstPage(content, signal).catch(() => undefined);
  if (!page || signal.aborted) return undefined;
  return { previewUrl: previews.show(page.picture), pages: page.pages };
}

/** Of PDFs that come back together one is drawn at a time, as when they were chosen: a phone has no room for more. */
const oneAtATime = new Lanes(1);

/** The travel of a PDF that came back, shown by its first page as soon as that is drawn: on its way, or after it. */
export function withFirstPage(
  { pdf, visit, redress, ...travel }: Homecoming,
  content: Blob,
  plain: PhotoFace,
  signal: AbortSignal,
): Travel {
  let face = plain;
  const drawing = linked(signal);
  // The photo may arrive, and its walk end, long before its page is drawn.
  visit.addEventListener('abort', () => drawing.abort(), { once: true, signal: drawing.signal });
  oneAtATime
    .run(() => firstPage(pdf, travel.previews, content, drawing.signal), drawing.signal)
    .then((page) => {
      if (!page) return;
      face = { ...plain, ...page };
      redress(plain, face);
    })
    // Only an end rejects, and then nobody looks.
    .catch(() => undefined)
    .finally(() => drawing.abort());
  return { ...travel, show: (photo) => travel.show({ ...photo, face }) };
}
