import { Task } from '@lit/task';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { reset } from '../../look/palette.styles.js';
import type { PdfFile } from './pdf-file.js';

// Drawn anew only at these, so that not every bit of zoom is a drawing.
const scales = [1, 2, 3, 4, 6, 8, 12] as const;

/** One page of a PDF, drawn as finely as it is looked at; until a finer drawing is there the one before stays. */
export class PdfPage extends LitElement {
  static override styles = [
    reset,
    css`
      canvas {
        display: block;
        inline-size: 100%;
        block-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) file!: PdfFile;
  /** Counted from 1. */
  @property({ type: Number }) page = 1;
  /** How many pixels of the page on the screen one of the PDF's takes; nothing is drawn before that is known. */
  @property({ type: Number }) scale = 0;
  @property({ attribute: false }) label = '';

  readonly #drawing = new Task(this, {
    args: () => [this.file, this.page, this.#fineness()] as const,
    task: async ([file, page, scale], { signal }) => {
      if (scale > 0) this.#canvas = { page, drawn: await file.draw(page, scale, signal) };
    },
  });
  #canvas: { readonly page: number; readonly drawn: HTMLCanvasElement } | undefined;

  protected override render(): TemplateResult {
    const canvas = this.#canvas?.page === this.page ? this.#canvas.drawn : undefined;
    canvas?.setAttribute('role', 'img');
    canvas?.setAttribute('aria-label', this.label);
    return html`${canvas}${this.#drawing.render({
      error: () => html`<p role="alert">This page cannot be drawn.</p>`,
    })}`;
  }

  #fineness(): number {
    const wanted = this.scale * devicePixelRatio;
    if (wanted === 0) return 0;
    return scales.find((scale) => scale >= wanted) ?? scales[scales.length - 1] ?? 1;
  }
}

customElements.define('qa-pdf-page', PdfPage);

declare global {
  interface HTMLElementTagNameMap {
    'qa-pdf-page': PdfPage;
  }
}
