import { LitElement, html, nothing, svg } from 'lit';
import type { PropertyValues, SVGTemplateResult, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Box } from '../../domain/judgement.js';
import type { PhotoFace } from '../../domain/photo.js';
import { base, spinner } from '../../styles/controls.js';
import { sizeText } from '../../text/numbers.js';
import type { Words } from '../../text/words.js';
import { cssVariable } from '../css-variable.js';
import { define } from '../define.js';
import { pdfPage, picture } from '../icons.js';
import { photoViewStyles } from './photo-view.styles.js';

/** So far from the picture's edges, in its hundredths, a ring is seen in full: half its stroke and the frame's line. */
const clearOfEdge = 2.2;

/** What the edge of the photo says about it. */
export type PhotoTone = 'plain' | 'good' | 'look' | 'stop';

/** A share of the way across the picture in its own units, moved in from the edges. */
function within(from: number, share: number, whole: number): { start: number; length: number } {
  const clear = Math.min(clearOfEdge, whole / 4);
  const length = Math.min(share * whole, whole - 2 * clear);
  return { start: Math.min(Math.max(from * whole, clear), whole - clear - length), length };
}

/**
 * A photo or document in a frame of one size, whatever happens to it, with places marked on it.
 *
 * @slot - a control in the corner
 */
export class PhotoView extends LitElement {
  static override styles = [base, spinner, photoViewStyles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) face?: PhotoFace;
  /** What the photo shows, for its text alternative. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) tone: PhotoTone = 'plain';
  /** The rings, just as they are drawn. */
  @property({ attribute: false }) marks: readonly Box[] = [];
  /** What is going on, shown over the photo with a working indicator. */
  @property({ attribute: false }) working = '';
  /** A square frame, for portraits and letters. */
  @property({ type: Boolean, reflect: true }) tall = false;

  /** Width by height of the picture as it is shown; unknown until it has loaded. */
  @state() private ratio?: number;
  @state() private isBroken = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('face') && changed.get('face')?.previewUrl !== this.face?.previewUrl)
      this.isBroken = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="frame ${this.tone}">
      ${this.face ? this.#renderFace(this.face) : nothing} ${this.working ? this.#renderWorking() : nothing}
      <slot></slot>
    </div>`;
  }

  #renderFace(face: PhotoFace): TemplateResult | typeof nothing {
    if (face.previewUrl !== undefined && !this.isBroken) {
      return face.isPdf ? this.#renderPage(face, face.previewUrl) : this.#renderPicture(face.previewUrl);
    }
    if (this.working && !face.isPdf) return nothing;
    return html`<div class="tile">
      <span class="page">${face.isPdf ? pdfPage : picture}</span>
      ${face.fileName ? html`<span class="file" dir="auto">${face.fileName}</span>` : nothing}
      <span class="small">${this.#fileKind(face)}</span>
    </div>`;
  }

  #fileKind(face: PhotoFace): TemplateResult[] {
    const kind = face.isPdf ? 'PDF' : this.words.noPreview;
    const pages = face.pages === undefined ? [] : [this.words.pages(face.pages)];
    const size = face.bytes > 0 ? [sizeText(this.words.lang, face.bytes)] : [];
    // Each by itself: after Latin letters a number would go over to their side in a text from the right.
    return [kind, ...pages, ...size].map((part, i) => html`${i > 0 ? ' · ' : ''}<bdi>${part}</bdi>`);
  }

  /** A page under a line that says what more there is: nothing may lie on the page, where the address may be. */
  #renderPage(face: PhotoFace, url: string): TemplateResult {
    return html`<div class="document">
      <span class="small kind">${this.#fileKind(face)}</span>
      ${this.#renderPicture(url)}
    </div>`;
  }

  #renderPicture(url: string): TemplateResult {
    return html`<div class="room">
      <div class="picture" ${cssVariable('--ratio', this.ratio)}>
        <img
          src=${url}
          alt=${this.face?.isPdf ? this.name : this.words.picture(this.name)}
          draggable="false"
          @load=${this.#onLoad}
          @error=${this.#onError}
        />
        ${this.ratio !== undefined && this.marks.length > 0 ? this.#renderMarks(this.ratio) : nothing}
      </div>
    </div>`;
  }

  /** The picture's own box is 100 units high, so a stroke is as thick on a portrait as on a landscape. */
  #renderMarks(ratio: number): TemplateResult {
    const rings = this.marks.map((box) => this.#renderRing(box, ratio));
    return html`<svg class="marks" viewBox="0 0 ${ratio * 100} 100" aria-hidden="true">${rings}</svg>`;
  }

  #renderRing(box: Box, ratio: number): SVGTemplateResult {
    const across = within(box.x, box.width, ratio * 100);
    const down = within(box.y, box.height, 100);
    const radius = Math.min(across.length, down.length) / 2.5;
    const shape = (name: string): SVGTemplateResult => svg`<rect class=${name} pathLength="1"
      x=${across.start} y=${down.start} width=${across.length} height=${down.length} rx=${radius} />`;
    return svg`${shape('halo')}${shape('ring')}`;
  }

  #renderWorking(): TemplateResult {
    const isAlone = this.face?.previewUrl === undefined && !this.face?.isPdf;
    return html`<div class="veil ${isAlone ? 'alone' : ''}">
      <span class="working"><span class="spinner"></span>${this.working}</span>
    </div>`;
  }

  #onLoad(event: Event): void {
    const { naturalWidth, naturalHeight } = event.target as HTMLImageElement;
    this.ratio = naturalHeight > 0 ? naturalWidth / naturalHeight : undefined;
  }

  #onError(): void {
    this.isBroken = true;
  }
}

define('vw-photo-view', PhotoView);

declare global {
  interface HTMLElementTagNameMap {
    'vw-photo-view': PhotoView;
  }
}
