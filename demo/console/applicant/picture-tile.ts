import { Task } from '@lit/task';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Picture } from '../calls/operator-calls.js';
import { buttons, signs } from '../look/controls.styles.js';
import { closeIcon, pdfIcon } from '../look/icons.js';
import { reset } from '../look/palette.styles.js';
import { aboutPicture, nameOf } from './picture-words.js';
import { pictureTileStyles } from './picture-tile.styles.js';

/** Fetches the bytes of one picture. */
export type PictureReader = (imageId: number, signal: AbortSignal) => Promise<Blob>;

/** One picture an applicant sent: small, and large in a dialog; a PDF opens in a tab of its own. */
export class PictureTile extends LitElement {
  static override styles = [reset, buttons, signs, pictureTileStyles];

  @property({ attribute: false }) picture!: Picture;
  @property({ attribute: false }) read!: PictureReader;
  /** Only the picture, without the words under it. */
  @property({ type: Boolean, reflect: true }) bare = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  readonly #address = new Task(this, {
    args: () => [this.picture.imageId, this.read] as const,
    task: async ([imageId, read], { signal }) => {
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
          this.picture.contentType === 'application/pdf' ? this.#renderPdf(url) : this.#renderPicture(url),
        error: () => this.#renderBroken(),
      })}
      ${this.bare ? nothing : this.#renderWords()}
    `;
  }

  #renderWaiting(): TemplateResult {
    return html`<div class="frame waiting"><span class="visually-hidden">Loading</span></div>`;
  }

  #renderBroken(): TemplateResult {
    return html`<button class="frame" type="button" @click=${() => void this.#address.run()}>
      Could not be loaded. Try again
    </button>`;
  }

  #renderPdf(url: string): TemplateResult {
    return html`<a
      class="frame"
      href=${url}
      target="_blank"
      aria-label="${nameOf(this.picture)}, opens in a new tab"
    >
      ${pdfIcon}<span>Open PDF</span>
    </a>`;
  }

  #renderPicture(url: string): TemplateResult {
    const name = nameOf(this.picture);
    return html`
      <button
        class="frame"
        type="button"
        aria-label="${name}, show large"
        @click=${() => this.dialog?.showModal()}
      >
        <img src=${url} alt="" decoding="async" />
      </button>
      <dialog aria-label=${name} @click=${this.#onBackdrop}>
        <div class="large">
          <header>
            <div>
              <h3>${name}</h3>
              <p class="soft">${aboutPicture(this.picture)}</p>
            </div>
            <a class="button" href=${url} target="_blank">Open in a new tab</a>
            <button class="icon-button" type="button" aria-label="Close" @click=${() => this.dialog?.close()}>
              ${closeIcon}
            </button>
          </header>
          <img src=${url} alt=${name} decoding="async" />
        </div>
      </dialog>
    `;
  }

  #renderWords(): TemplateResult {
    const { active, inactiveBecause, errors, warnings, imageId } = this.picture;
    return html`
      <p class="name">${nameOf(this.picture)}</p>
      <p class="soft"><span class="mono">${imageId}</span><br />${aboutPicture(this.picture)}</p>
      ${active ? nothing : html`<p>Not counted: ${(inactiveBecause ?? 'inactive').replaceAll('-', ' ')}</p>`}
      ${errors.map((tag) => html`<p><span class="chip stop">${tag}</span></p>`)}
      ${warnings.map((tag) => html`<p><span class="chip look">${tag}</span></p>`)}
    `;
  }

  #onBackdrop(event: Event): void {
    if (event.target === this.dialog) this.dialog?.close();
  }

  #revoke(): void {
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = '';
  }
}

customElements.define('qa-picture-tile', PictureTile);

declare global {
  interface HTMLElementTagNameMap {
    'qa-picture-tile': PictureTile;
  }
}
