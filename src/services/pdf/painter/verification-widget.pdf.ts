import { AnnotationMode, PDFWorker, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy, PageViewport } from 'pdfjs-dist';
import type { PaintedPage } from './pdf-painter.js';

/** The picture's long side, in pixels; a small page is not enlarged more than so many times to reach it. */
const [longSide, mostTimes] = [1400, 4];
const quality = 0.88;
/** A sheet of paper scanned at 600 dpi; larger images are left out, for a phone has no room for them. */
const mostImagePixels = 40_000_000;
/** More than this no canvas of every browser holds; images beyond are made smaller. */
const mostCanvasBytes = 16_000_000 * 4;

/** pdf.js with everything off that a picture of a page does not need. */
function open(data: ArrayBuffer, worker: PDFWorker): PDFDocumentLoadingTask {
  const beside = (folder: string): string => new URL(`${folder}/`, import.meta.url).href;
  return getDocument({
    data,
    worker,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    // Strict policies allow no WebAssembly; pdf.js has the same in plain script.
    useWasm: false,
    wasmUrl: beside('wasm'),
    cMapUrl: beside('cmaps'),
    standardFontDataUrl: beside('standard_fonts'),
    // Letters are drawn as outlines: no font out of a file is ever given to the integrator's page.
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: mostImagePixels,
    canvasMaxAreaInBytes: mostCanvasBytes,
  });
}

/** The page, upright, in the size of the picture. */
function viewOf(page: PDFPageProxy): PageViewport {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(mostTimes, longSide / Math.max(width, height));
  if (!Number.isFinite(scale) || !(scale > 0)) throw new Error('no size');
  return page.getViewport({ scale });
}

/** Whether nothing can be seen: the page may be empty, or what is on it could not be drawn. */
function isBlank(canvas: HTMLCanvasElement): boolean {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return !data || new Uint32Array(data.buffer).every((pixel) => pixel === 0xffffffff);
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null): void => {
      if (blob?.type === 'image/jpeg') resolve(blob);
      else reject(new Error('no JPEG'));
    };
    canvas.toBlob(take, 'image/jpeg', quality);
  });
}

async function pictureOf(page: PDFPageProxy, signal: AbortSignal): Promise<Blob> {
  const viewport = viewOf(page);
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(longSide, Math.max(1, Math.round(viewport.width)));
  canvas.height = Math.min(longSide, Math.max(1, Math.round(viewport.height)));
  try {
    // What is drawn of forms and notes is what their file says; nothing of theirs is run or followed.
    await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE, background: '#fff' })
      .promise;
    signal.throwIfAborted();
    if (isBlank(canvas)) throw new Error('nothing to see');
    return await jpegOf(canvas);
  } finally {
    // A canvas that is merely forgotten waits for the garbage collector.
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Draws the first page of a PDF, see `PdfPainter`; nothing in the file is run, and nothing is fetched but beside this one. */
export async function firstPage(pdf: ArrayBuffer, worker: Worker, signal: AbortSignal): Promise<PaintedPage> {
  signal.throwIfAborted();
  // With a worker given, pdf.js never falls back to running its worker's code on the page; its types know of none.
  const port = new PDFWorker({ port: worker as unknown as null, verbosity: 0 });
  const task = open(pdf, port);
  let page: PDFPageProxy | undefined;
  const end = (): void => {
    // pdf.js takes its filters off the page only after the worker has answered, which may be dead by now.
    (page?.filterFactory as { destroy(): void } | undefined)?.destroy();
    task.destroy().catch(() => undefined);
    port.destroy();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    const opened: PDFDocumentProxy = await task.promise;
    page = await opened.getPage(1);
    return { picture: await pictureOf(page, signal), pages: opened.numPages };
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
