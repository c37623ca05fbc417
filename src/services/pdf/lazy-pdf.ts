import type { FirstPage, PdfPort } from '../../flow/ports.js';

/** Shows PDFs, with code that is fetched with the first of them. */
export class LazyPdf implements PdfPort {
  readonly #url: () => string | undefined;

  constructor(url: () => string | undefined) {
    this.#url = url;
  }

  async firstPage(pdf: Blob, signal: AbortSignal): Promise<FirstPage | undefined> {
    const url = this.#url();
    const part = url && (await import('./first-page.js').catch(() => undefined));
    signal.throwIfAborted();
    return part ? part.firstPage(pdf, url, signal) : undefined;
  }
}
