/** The first page of a PDF as a picture, and how many pages there are. */
export interface PaintedPage {
  readonly picture: Blob;
  readonly pages: number;
}

/**
 * What the file that draws PDFs exports. It is given the bytes, a worker of its own that runs pdf.js's worker file, and a
 * signal; it rejects where the page cannot be drawn. Once it is done or the signal ends it, it leaves nothing on the page;
 * the worker is ended by whoever started it.
 */
export interface PdfPainter {
  firstPage(pdf: ArrayBuffer, worker: Worker, signal: AbortSignal): Promise<PaintedPage>;
}
