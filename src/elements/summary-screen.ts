import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isHandedOver } from '../domain/photo.js';
import type { Photo } from '../domain/photo.js';
import type { Place, SummaryItem } from '../domain/screen.js';
import { failureAdvice } from '../text/answers.js';
import { fieldName } from '../text/lookup.js';
import { reasonFor } from '../text/reasons.js';
import { shotName } from '../text/shot-words.js';
import { cssVariable } from './css-variable.js';
import { shownValue } from './forms/data-field-value.js';
import { define } from './define.js';
import './frame.js';
import { JourneyActionEvent, PlaceChosenEvent } from './gestures.js';
import { lookSign } from './icon.js';
import { stopSign, tick } from './icons.js';
import './photo/receipt/photo-receipt.js';
import { photoStatus } from './photo/report/photo-status.js';
import type { PhotoStatus } from './photo/report/photo-status.js';
import { reasonPanel } from './reasons/reason-note.js';
import { reasonNoteStyles } from './reasons/reason-note.styles.js';
import { ScreenElement } from './screen-element.js';
import { summaryScreenStyles } from './summary-screen.styles.js';
import { thumbnail } from './photo/thumbnail.js';
import { sendingBarStyles } from './photo/sending-bar.styles.js';
import { thumbnailStyles } from './photo/thumbnail.styles.js';
import './photo/verdict.js';

const signs = { plain: nothing, good: tick, look: lookSign, stop: stopSign } as const;

function placeOf(item: SummaryItem): Place {
  return item.kind === 'photo'
    ? { at: 'shot', step: item.shot.step, key: item.shot.key }
    : { at: 'data', step: item.step };
}

function needsApplicant({ stage }: Photo): boolean {
  return ['refused', 'judged', 'inspecting', 'adding'].includes(stage);
}

/** Whether a photo is sent, or was; one that is only looked at may never be. */
function hasLeft(photo: Photo): boolean {
  return isHandedOver(photo) || photo.stage === 'refused';
}

/** Check your answers: every picture and field with a way to change it, and the one button that asks for the check. */
export class SummaryScreen extends ScreenElement<'summary'> {
  static override styles = [
    ...ScreenElement.styles,
    thumbnailStyles,
    sendingBarStyles,
    reasonNoteStyles,
    summaryScreenStyles,
  ];

  protected override render(): TemplateResult {
    const text = this.words.summary;
    const { trail, items, readiness, submission, comment, labels, travel } = this.screen;
    const note = this.#note();
    return html`<vw-frame
      .words=${this.words}
      .trail=${trail}
      .heading=${text.heading}
      .sentence=${text.sentence}
      @journey-action=${this.repeat}
    >
      ${labels ? reasonPanel(this.words, reasonFor(this.words, [comment], labels)) : nothing}
      <div class="travel">
        ${travel ? html`<p>${text.sent(travel.sent, travel.total)}</p>` : nothing}
        <div role="status">${note ? html`<p>${note}</p>` : nothing}</div>
      </div>
      <ul class="items">
        ${items.map((item) => this.#renderItem(item))}
      </ul>
      ${this.#renderReceipt()}
      <div role="status">
        ${readiness === 'incomplete' ? html`<p class="waiting-note">${text.incomplete}</p>` : nothing}
        ${
          submission.stage === 'failed'
            ? html`<vw-verdict
                class="problem"
                .words=${this.words}
                .tone=${'look'}
                .heading=${text.notSent}
                .advice=${[failureAdvice(this.words, submission.failure)]}
              ></vw-verdict>`
            : nothing
        }
      </div>
      ${this.#renderAction()}
    </vw-frame>`;
  }

  /** What the applicant can do now, and what closing the page would mean where that matters. */
  #note(): string {
    const { readiness, travel, items, submission } = this.screen;
    const text = this.words.summary;
    if (readiness === 'sending')
      return travel && travel.safety !== 'moving' ? text[travel.safety] : text.stillSending;
    if (readiness === 'incomplete') return travel?.safety === 'here' ? text.here : '';
    const hasPhotos = items.some(({ kind }) => kind === 'photo');
    return hasPhotos && submission.stage === 'idle' ? text.arrived : '';
  }

  #renderReceipt(): TemplateResult {
    const photos = this.screen.items.flatMap((item) =>
      item.kind === 'photo' && hasLeft(item.photo)
        ? [{ face: item.photo.face, name: shotName(this.words, item.shot) }]
        : [],
    );
    return html`<vw-photo-receipt class="receipt" .words=${this.words} .items=${photos}></vw-photo-receipt>`;
  }

  #renderItem(item: SummaryItem): TemplateResult {
    return html`<li>
      ${
        item.kind === 'photo'
          ? this.#renderPhoto(item.photo, shotName(this.words, item.shot), item.isAccepted)
          : this.#renderFields(item.values)
      }
      ${item.isAccepted ? nothing : this.#renderChange(item)}
    </li>`;
  }

  #renderPhoto(photo: Photo, name: string, isAccepted = false): TemplateResult {
    const accepted: PhotoStatus = { tone: 'good', text: this.words.fix.accepted };
    const { tone, text, fraction } = isAccepted ? accepted : photoStatus(this.words, photo);
    return html`${thumbnail(photo.face)}
      <div>
        <p class="name">${name}</p>
        <p class="status ${tone}">${signs[tone]}${text}</p>
        ${fraction === undefined ? nothing : html`<div class="bar" ${cssVariable('--sent', fraction)}></div>`}
      </div>`;
  }

  #renderFields(values: readonly { name: string; value: string }[]): TemplateResult {
    return html`<dl class="values">
      ${values.map(
        ({ name, value }) =>
          html`<div>
            <dt>${fieldName(this.words, name)}</dt>
            <dd><bdi>${shownValue(name, value, this.words)}</bdi></dd>
          </div>`,
      )}
    </dl>`;
  }

  #renderChange(item: SummaryItem): TemplateResult {
    const text = this.words.summary;
    const name = item.kind === 'photo' ? shotName(this.words, item.shot) : this.words.trail.names.data;
    return html`<button
      class="link change"
      type="button"
      aria-label=${text.changeNamed(name)}
      ?disabled=${this.screen.submission.stage === 'sending'}
      @click=${() => this.dispatchEvent(new PlaceChosenEvent(placeOf(item)))}
    >
      ${text.change}
    </button>`;
  }

  /** One button: what is missing first, then waiting for the pictures, then asking for the check. */
  #renderAction(): TemplateResult {
    const text = this.words.summary;
    const { readiness, submission, items } = this.screen;
    const problem = items.find((item) => item.kind === 'photo' && needsApplicant(item.photo));
    if (readiness === 'incomplete' && problem) {
      return html`<button
        slot="actions"
        class="button primary"
        type="button"
        @click=${() => this.dispatchEvent(new PlaceChosenEvent(placeOf(problem)))}
      >
        ${text.finish}
      </button>`;
    }
    const isBusy = submission.stage === 'sending';
    const isReady = readiness === 'ready' && !isBusy;
    const label = isBusy ? text.submitting : submission.stage === 'failed' ? this.words.tryAgain : text.send;
    return html`<button
      slot="actions"
      class="button primary"
      type="button"
      aria-disabled=${isReady ? 'false' : 'true'}
      @click=${this.#onSend}
    >
      ${isBusy ? html`<span class="spinner"></span>` : nothing}${label}
    </button>`;
  }

  #onSend(): void {
    const { readiness, submission } = this.screen;
    if (readiness === 'ready' && submission.stage !== 'sending') {
      this.dispatchEvent(new JourneyActionEvent('submit'));
    }
  }
}

define('vw-summary-screen', SummaryScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-summary-screen': SummaryScreen;
  }
}
