import { Task } from '@lit/task';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PictureOpenedEvent } from '../applicant/pictures/picture-tile.js';
import type { PictureReader } from '../applicant/pictures/picture-tile.js';
import { nameOf } from '../applicant/pictures/picture-words.js';
import type { Problem } from '../calls/call.js';
import type { Applicant, OperatorAct, Picture } from '../calls/operator-calls.js';
import { buttons, signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { ActChosenEvent } from '../operator/operator-events.js';
import './pdf/pdf-page.js';
import { openContent, release } from './picture-content.js';
import type { Content } from './picture-content.js';
import './picture-side.js';
import { pictureViewerStyles } from './picture-viewer.styles.js';
import './stage/picture-stage.js';
import type { PictureStage, ViewChangedEvent } from './stage/picture-stage.js';
import { ViewerClosedEvent } from './viewer-closed-event.js';
import { viewerHead } from './viewer-head.js';
import { commandOf } from './viewer-keys.js';
import type { ViewerCommand } from './viewer-keys.js';
import { viewerTools } from './viewer-tools.js';

/** All pictures in the order of the cards: by step, those that count first, then the latest. */
function inOrder({ steps, images }: Applicant): readonly Picture[] {
  return Object.keys(steps).flatMap((name) => {
    const own = images.filter(({ step }) => step === name);
    return [...own.filter(({ active }) => active), ...own.filter(({ active }) => !active).reverse()];
  });
}

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** Shows one picture large over the page, with its facts and its mark; the others are a key away. */
export class PictureViewer extends LitElement {
  static override styles = [reset, buttons, signs, pictureViewerStyles];

  @property({ attribute: false }) applicant!: Applicant;
  /** The picture that is shown; with none the viewer is closed. */
  @property({ attribute: false }) imageId: number | undefined;
  @property({ attribute: false }) read!: PictureReader;
  @property({ attribute: false }) busy: OperatorAct['kind'] | undefined;
  @property({ attribute: false }) refusal: Problem | undefined;

  @state() private page = 1;
  @state() private zoom = 1;
  @state() private scale = 0;

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('qa-picture-stage') private readonly stage!: PictureStage | null;

  readonly #content = new Task(this, {
    args: () => [this.#picture?.imageId, this.#picture?.contentType, this.read] as const,
    task: async ([imageId, contentType, read], { signal }) => {
      release(this.#held);
      this.#held = undefined;
      if (imageId === undefined || contentType === undefined) return undefined;
      return (this.#held = await openContent({ imageId, contentType }, read, signal));
    },
  });
  #held: Content | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#content.abort();
    release(this.#held);
    this.#held = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('imageId')) this.page = 1;
  }

  protected override updated(): void {
    const isOpen = this.#picture !== undefined;
    if (isOpen && !this.dialog.open) {
      this.dialog.showModal();
      this.dialog.focus();
    }
    if (!isOpen && this.dialog.open) this.dialog.close();
    // What had the focus may be gone with the picture before; without it no key would be heard.
    if (isOpen && !this.dialog.matches(':focus-within')) this.dialog.focus();
  }

  protected override render(): TemplateResult {
    const picture = this.#picture;
    return html`<dialog
      tabindex="-1"
      aria-label=${picture ? nameOf(picture) : 'Picture'}
      @close=${this.#onClose}
      @click=${this.#onBackdrop}
      @keydown=${this.#onKey}
    >
      ${picture ? this.#renderPicture(picture) : nothing}
    </dialog>`;
  }

  get #pictures(): readonly Picture[] {
    return inOrder(this.applicant);
  }

  get #picture(): Picture | undefined {
    return this.#pictures.find(({ imageId }) => imageId === this.imageId);
  }

  #renderPicture(picture: Picture): TemplateResult {
    const content = this.#held;
    const all = this.#pictures;
    return html`<div class="frame">
      ${viewerHead({
        picture,
        place: all.indexOf(picture) + 1,
        count: all.length,
        onCommand: (command) => this.#obey(command),
        onClose: () => this.dialog.close(),
      })}
      <div class="middle">
        ${this.#content.render({
          pending: () => html`<p class="waiting soft" role="status">Loading …</p>`,
          error: () => this.#renderBroken(),
          complete: (ready) => (ready ? this.#renderContent(picture, ready) : nothing),
        })}
      </div>
      ${viewerTools({
        zoom: this.zoom,
        page: this.page,
        pageCount: content?.kind === 'pdf' ? content.file.pageCount : undefined,
        onCommand: (command) => this.#obey(command),
      })}
      <qa-picture-side
        role="region"
        aria-label="About the picture"
        tabindex="0"
        .applicant=${this.applicant}
        .picture=${picture}
        .size=${content?.kind === 'picture' ? content.size : undefined}
        .busy=${this.busy}
        .refusal=${this.refusal}
        @act-chosen=${({ act }: ActChosenEvent) => this.dispatchEvent(new ActChosenEvent(act))}
      ></qa-picture-side>
    </div>`;
  }

  #renderBroken(): TemplateResult {
    return html`<div class="waiting" role="alert">
      <p>This file cannot be shown here.</p>
      <button class="button" type="button" @click=${() => void this.#content.run()}>Try again</button>
    </div>`;
  }

  #renderContent(picture: Picture, content: Content): TemplateResult {
    const isPdf = content.kind === 'pdf';
    const name = isPdf
      ? `${nameOf(picture)}, page ${this.page} of ${content.file.pageCount}`
      : nameOf(picture);
    return html`<qa-picture-stage
      .size=${isPdf ? content.sizes[this.page - 1] : content.size}
      .subject=${`${picture.imageId} ${this.page}`}
      .label=${`${name}. Plus and minus zoom, arrow keys move, R turns.`}
      @view-changed=${this.#onView}
    >
      ${
        isPdf
          ? html`<qa-pdf-page
              .file=${content.file}
              .page=${this.page}
              .scale=${this.scale}
              .label=${name}
            ></qa-pdf-page>`
          : html`<img src=${content.url} alt=${name} draggable="false" />`
      }
    </qa-picture-stage>`;
  }

  #obey(command: ViewerCommand): void {
    if (command.do === 'picture') {
      const all = this.#pictures;
      const next = all[all.findIndex(({ imageId }) => imageId === this.imageId) + command.by];
      if (next) this.dispatchEvent(new PictureOpenedEvent(next.imageId));
    } else if (command.do === 'page') {
      const last = this.#held?.kind === 'pdf' ? this.#held.file.pageCount : 1;
      this.page = Math.min(Math.max(this.page + command.by, 1), last);
    } else {
      this.stage?.obey(command);
    }
  }

  #onView({ zoom, scale }: ViewChangedEvent): void {
    this.zoom = zoom;
    this.scale = scale;
  }

  /** Keys that scroll keep doing so beside the picture; the others work wherever nothing is being typed. */
  #onKey(event: KeyboardEvent): void {
    const command = isTyping(event) ? undefined : commandOf(event);
    const scrolls = command?.do === 'move' || command?.do === 'page';
    const isBeside = event
      .composedPath()
      .some((each) => each instanceof Element && each.localName === 'qa-picture-side');
    if (!command || (scrolls && isBeside)) return;
    event.preventDefault();
    this.#obey(command);
  }

  #onBackdrop(event: Event): void {
    if (event.target === this.dialog) this.dialog.close();
  }

  #onClose(): void {
    this.dispatchEvent(new ViewerClosedEvent());
  }
}

customElements.define('qa-picture-viewer', PictureViewer);

declare global {
  interface HTMLElementTagNameMap {
    'qa-picture-viewer': PictureViewer;
  }
}
