import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PhotoFace } from '../../../domain/photo.js';
import { base } from '../../../styles/controls.js';
import type { Words } from '../../../text/words.js';
import { define } from '../../define.js';
import { downChevron, padlock, tick } from '../../icons.js';
import { receiptLines } from './receipt-lines.js';
import { photoReceiptStyles } from './photo-receipt.styles.js';

/** One photo on the receipt; `name` is shown with the picture itself where several stand together. */
export interface ReceiptItem {
  readonly face: PhotoFace;
  readonly name?: string;
}

/** What leaves the device, folded away: every picture as it is sent, its size, and what is left out. */
export class PhotoReceiptView extends LitElement {
  static override styles = [base, photoReceiptStyles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) items: readonly ReceiptItem[] = [];

  protected override render(): TemplateResult | typeof nothing {
    const told = this.items.filter(({ face }) => face.receipt);
    if (told.length === 0) return nothing;
    const { title, lead } = this.words.receipt;
    return html`<details>
      <summary>${padlock}<span>${title}</span>${downChevron}</summary>
      <p class="lead">${lead}</p>
      <ul class="items">
        ${told.map((item) => this.#renderItem(item))}
      </ul>
    </details>`;
  }

  #renderItem({ face, name }: ReceiptItem): TemplateResult {
    const lines = receiptLines(this.words, face);
    return html`<li>
      ${name === undefined ? nothing : html`<p class="name">${name}</p>`}
      ${
        name === undefined || face.previewUrl === undefined || face.isPdf
          ? nothing
          : html`<img
              src=${face.previewUrl}
              alt=${this.words.picture(name)}
              loading="lazy"
              draggable="false"
            />`
      }
      <ul class="lines">
        ${lines.map(({ text, isSent }) => html`<li class=${isSent ? 'sent' : ''}>${isSent ? tick : html`<span class="dash"></span>`}<span>${text}</span></li>`)}
      </ul>
    </li>`;
  }
}

define('vw-photo-receipt', PhotoReceiptView);

declare global {
  interface HTMLElementTagNameMap {
    'vw-photo-receipt': PhotoReceiptView;
  }
}
