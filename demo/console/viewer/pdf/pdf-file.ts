import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Size } from '../stage/view.js';

const mostPixels = 16_000_000;
// Beside the page, where the build of the demo puts what pdf.js fetches as it needs it.
const partsUrl = new URL('pdf/', document.baseURI).href;

/** The largest scale up to the wanted one at which a canvas of that page can be had. */
function affordable({ width, height }: Size, wanted: number): number {
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
}

/** A PDF that is open to be looked at. */
export class PdfFile {
  readonly pageCount: number;
  readonly #document: PDFDocumentProxy;

  private constructor(document: PDFDocumentProxy) {
    this.#document = document;
    this.pageCount = document.numPages;
  }

  /** Opens a PDF; what draws it is loaded with the first one. Nothing in the file is run as code. */
  static async open(blob: Blob, signal: AbortSignal): Promise<PdfFile> {
    const [{ GlobalWorkerOptions, getDocument }, data] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      blob.arrayBuffer(),
    ]);
    signal.throwIfAborted();
    GlobalWorkerOptions.workerSrc = workerUrl;
    const task = getDocument({
      data,
      isEvalSupported: false,
      // The page's policy allows no WebAssembly; pdf.js has the same in plain script.
      useWasm: false,
      wasmUrl: `${partsUrl}wasm/`,
      cMapUrl: `${partsUrl}cmaps/`,
      standardFontDataUrl: `${partsUrl}standard_fonts/`,
      // The reviewer's own fonts would be asked for with an address beside them, which the policy does not allow either.
      useSystemFonts: false,
      verbosity: 0,
    });
    const end = (): void => void task.destroy();
    signal.addEventListener('abort', end);
    try {
      return new PdfFile(await task.promise);
    } finally {
      signal.removeEventListener('abort', end);
    }
  }

  /** The size of a page, counted from 1. */
  async sizeOf(page: number): Promise<Size> {
    const { width, height } = (await this.#document.getPage(page)).getViewport({ scale: 1 });
    return { width, height };
  }

  /** Draws a page so many times as large onto a canvas of its own. */
  async draw(page: number, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    const found = await this.#document.getPage(page);
    signal.throwIfAborted();
    const viewport = found.getViewport({ scale: affordable(found.getViewport({ scale: 1 }), scale) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const drawing = found.render({ canvas, viewport });
    const end = (): void => drawing.cancel();
    signal.addEventListener('abort', end);
    try {
      await drawing.promise;
    } finally {
      signal.removeEventListener('abort', end);
    }
    return canvas;
  }

  /** Lets go of everything. */
  async close(): Promise<void> {
    await this.#document.loadingTask.destroy();
  }
}
