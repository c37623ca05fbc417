import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasPictures } from '../domain/level.js';
import type { StepFamily } from '../domain/level.js';
import type { Task } from '../domain/screen.js';
import { documentName } from '../text/lookup.js';
import { define } from './define.js';
import './frame.js';
import { JourneyActionEvent } from './gestures.js';
import { padlock } from './icons.js';
import { taskPictogram } from './illustrations/tasks.js';
import { ScreenElement } from './screen-element.js';
import { startScreenStyles } from './start-screen.styles.js';

/** How long a kind of step usually takes. */
const secondsFor: Readonly<Record<StepFamily, number>> = {
  identity: 75,
  selfie: 35,
  address: 50,
  data: 60,
  unknown: 0,
};

/** What is needed, how long it takes, what happens to the pictures. */
export class StartScreen extends ScreenElement<'start'> {
  static override styles = [...ScreenElement.styles, startScreenStyles];

  protected override render(): TemplateResult {
    const text = this.words.start;
    const tasks = this.screen.tasks.filter(({ family }) => family !== 'unknown');
    const seconds = tasks.reduce((sum, { family }) => sum + secondsFor[family], 0);
    return html`<vw-frame
      .words=${this.words}
      .heading=${text.heading}
      .sentence=${text.minutes(Math.max(1, Math.round(seconds / 60)))}
    >
      <h3 id="need">${text.need}</h3>
      <ul aria-labelledby="need">
        ${tasks.map((task) => this.#renderTask(task))}
      </ul>
      <button slot="actions" class="button primary" type="button" @click=${this.#onBegin}>
        ${text.begin}
      </button>
      ${tasks.some(({ family }) => hasPictures(family)) ? this.#renderPrivacy() : nothing}
    </vw-frame>`;
  }

  #renderPrivacy(): TemplateResult {
    return html`<p slot="quiet" class="privacy">${padlock} ${this.words.start.privacy}</p>`;
  }

  #renderTask(task: Task): TemplateResult {
    const note = this.#noteFor(task);
    return html`<li>
      <span class="tile">${taskPictogram(task.family)}</span>
      <div>
        <strong>${this.#nameOf(task)}</strong>
        ${note ? html`<p class="note">${note}</p>` : nothing}
      </div>
    </li>`;
  }

  #nameOf({ family, documentTypes }: Task): string {
    const text = this.words.start;
    const [only, ...more] = documentTypes;
    if (family === 'identity' && only !== undefined && more.length === 0)
      return documentName(this.words, only);
    return family === 'unknown' ? this.words.trail.names.unknown : text[family];
  }

  #noteFor({ family, documentTypes, withDocument }: Task): string {
    const text = this.words.start;
    if (family === 'selfie') return withDocument ? text.selfieWithDocumentNote : text.selfieNote;
    if (family === 'address') return text.addressNote;
    if (family === 'data') return text.dataNote;
    if (documentTypes.length < 2) return '';
    return documentTypes.map((type) => documentName(this.words, type)).join(' · ');
  }

  #onBegin(): void {
    this.dispatchEvent(new JourneyActionEvent('begin'));
  }
}

define('vw-start-screen', StartScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-start-screen': StartScreen;
  }
}
