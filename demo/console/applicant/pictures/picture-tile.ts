import { Task } from '@lit/task';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Picture } from '../../calls/operator-calls.js';
import { signs } from '../../look/controls.styles.js';
import { pdfIcon } from '../../look/icons.js';
import { reset } from '../../look/palette.styles.js';
import { aboutPicture, nameOf, whyNotCounted } from './picture-words.js';
import { pictureTileStyles } from './picture-tile.styles.js';

/** Fetches the bytes of one picture. */
export type PictureReader = (imageId: number, signal: AbortSignal) => Promise<Blob>;

/** A picture is to be seen large. */
export class PictureOpenedEvent extends Event {
  static readonly type = 'picture-opened';
  readonly imageId: number;

  constructor(imageId: number) {
    super(PictureOpenedEvent.type);
    this.imageId = imageId;
  }
}

/** One picture an applicant sent, small; pressing it asks for the large one. The child stands below the picture. */
export class PictureTile extends LitElement {
  static override styles = [reset, signs, pictureTileStyles];

  @property({ attribute: false }) picture!: Picture;
  @property({ attribute: false }) read!: PictureReader;
  /** Only the picture, without the words under it. */
  @property({ type: Boolean, reflect: true }) bare = false;

  readonly #address = new Task(this, {
    args: () => [this.picture.imageId, this.read, this.#isPdf] as const,
    task: async ([imageId, read, isPdf], { signal }) => {
      if (isPdf) return '';
      const blob = await read(imageId, signal);
      signal.throwIfAborted();
      this.#revoke();
      return (this.#url = URL.createObjectURL(blob));
    },
  });
  #url = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#address.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address.abort();
    this.#revoke();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#address.render({
        initial: () => this.#renderWaiting(),
        pending: () => this.#renderWaiting(),
        complete: (url) =>
          this.#renderFrame(
            this.#isPdf ? html`${pdfIcon}<span>PDF</span>` : html`<img src=${url} alt="" decoding="async" />`,
          ),
        error: () => this.#renderBroken(),
      })}
      <slot></slot>
      ${this.bare ? nothing : this.#renderWords()}
    `;
  }

  get #isPdf(): boolean {
    return this.picture.contentType === 'application/pdf';
  }

  #renderWaiting(): TemplateResult {
    return html`<div class="frame waiting"><span class="visually-hidden">Loading</span></div>`;
  }

  #renderBroken(): TemplateResult {
    return html`<button class="frame" type="button" @click=${() => void this.#address.run()}>
      Could not be loaded. Try again
    </button>`;
  }

  #renderFrame(content: TemplateResult): TemplateResult {
    return html`<button
      class="frame"
      type="button"
      aria-label="${nameOf(this.picture)}, ${this.#isPdf ? 'PDF, ' : ''}show large"
      @click=${() => this.dispatchEvent(new PictureOpenedEvent(this.picture.imageId))}
    >
      ${content}
    </button>`;
  }

  #renderWords(): TemplateResult {
    const { active, errors, warnings, imageId } = this.picture;
    return html`
      <p class="name">${nameOf(this.picture)}</p>
      <p class="soft"><span class="mono">${imageId}</span><br />${aboutPicture(this.picture)}</p>
      ${active ? nothing : html`<p>Not counted: ${whyNotCounted(this.picture)}</p>`}
      ${errors.map((tag) => html`<p><span class="chip stop">${tag}</span></p>`)}
      ${warnings.map((tag) => html`<p><span class="chip look">${tag}</span></p>`)}
    `;
  }

  #revoke(): void {
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = '';
  }
}

customElements.define('qa-picture-tile', PictureTile);

declare global {
  interface HTMLElementEventMap {
    'picture-opened': PictureOpenedEvent;
  }
  interface HTMLElementTagNameMap {
    'qa-picture-tile': PictureTile;
  }
}
