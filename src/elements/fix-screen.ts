import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { familyOf } from '../domain/level.js';
import type { FixItem, FlaggedField, Place, SummaryItem } from '../domain/screen.js';
import { adviceText } from '../text/advice.js';
import { fieldName } from '../text/lookup.js';
import { fieldReason, firstComment, reasonFor } from '../text/reasons.js';
import { shotName } from '../text/shot-words.js';
import { define } from './define.js';
import { fixScreenStyles } from './fix-screen.styles.js';
import './frame.js';
import { JourneyActionEvent, PlaceChosenEvent } from './gestures.js';
import { tick } from './icons.js';
import { beforeReport } from './photo/report/answer-report.js';
import type { ShotReport } from './photo/report/report.js';
import { thumbnail } from './photo/thumbnail.js';
import { thumbnailStyles } from './photo/thumbnail.styles.js';
import { reasonNote } from './reasons/reason-note.js';
import { reasonNoteStyles } from './reasons/reason-note.styles.js';
import { ScreenElement } from './screen-element.js';

function placeOf({ shot, step }: FixItem): Place {
  if (shot) return { at: 'shot', step, key: shot.key };
  return familyOf(step) === 'data' ? { at: 'data', step } : { at: 'pick', step };
}

/** What to send again and why, each with its own button; everything accepted stays as it is. */
export class FixScreen extends ScreenElement<'fix'> {
  static override styles = [...ScreenElement.styles, thumbnailStyles, reasonNoteStyles, fixScreenStyles];

  protected override render(): TemplateResult {
    const text = this.words.fix;
    const { items, accepted } = this.screen;
    const open = items.filter((item) => !item.done);
    const isDone = open.length === 0;
    const sentence = accepted.length > 0 ? text.sentence : text.sentenceAlone;
    return html`<vw-frame
      .words=${this.words}
      .heading=${isDone ? text.headingDone : text.heading(open.length)}
      .sentence=${isDone ? text.sentenceDone : sentence}
    >
      <ul class="items">
        ${items.map((item) => this.#renderItem(item, item === open[0]))}
      </ul>
      ${
        accepted.length > 0
          ? html`<div class="accepted">
              <h3 id="accepted">${text.accepted}</h3>
              <ul aria-labelledby="accepted">
                ${accepted.map((item) => html`<li>${tick}${this.#nameOf(item)}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${
        isDone
          ? html`<button slot="actions" class="button primary" type="button" @click=${this.#onSend}>
              ${this.words.summary.send}
            </button>`
          : nothing
      }
    </vw-frame>`;
  }

  #renderItem(item: FixItem, isFirst: boolean): TemplateResult {
    const text = this.words.fix;
    return html`<li class="item ${item.done ? '' : 'open'}">
      <div class="top">
        ${item.shot ? thumbnail(item.photo?.face) : nothing}
        <div>
          <h3>
            ${item.shot ? shotName(this.words, item.shot) : this.words.trail.names[familyOf(item.step)]}
          </h3>
          ${item.done ? html`<p class="done">${tick}${text.done}</p>` : this.#renderTries(item.triesLeft)}
        </div>
      </div>
      ${item.done ? nothing : this.#renderReason(item)}
      ${
        item.done
          ? nothing
          : html`<button
              class="button ${isFirst ? 'primary' : 'secondary'}"
              type="button"
              @click=${() => this.dispatchEvent(new PlaceChosenEvent(placeOf(item)))}
            >
              ${this.#actionOf(item)}
            </button>`
      }
    </li>`;
  }

  /** Why: a refusal at once comes last and so stands first, then the reviewer's words or those for their labels. */
  #renderReason(item: FixItem): TemplateResult {
    const { words } = this;
    const { shot, comment, labels, before = [], fields = [] } = item;
    const comments = [comment, this.screen.comment];
    const hasWhole = firstComment(...comments) !== undefined;
    const refusal = shot && beforeReport(before, { words, shot });
    const isExplained =
      fields.length > 0
        ? fields.every((field) => fieldReason(words, field, false))
        : refusal && labels.length === 0;
    const general = shot ? words.generalLabel : words.data.objection;
    return html`
      ${refusal ? this.#renderRefusal(refusal) : nothing}
      ${hasWhole || !isExplained ? reasonNote(words, reasonFor(words, comments, labels, general)) : nothing}
      ${
        fields.length > 0
          ? html`<ul class="fields">
              ${fields.map((field) => this.#renderField(field, hasWhole))}
            </ul>`
          : nothing
      }
    `;
  }

  #renderRefusal({ heading, advice, note }: ShotReport): TemplateResult {
    return html`<div class="why">
      <p class="strong">${this.words.sentence(heading)}</p>
      ${advice.map((each) => html`<p>${adviceText(each)}</p>`)} ${note ? html`<p>${note}</p>` : nothing}
    </div>`;
  }

  #renderField(field: FlaggedField, hasWhole: boolean): TemplateResult {
    const reason = fieldReason(this.words, field, hasWhole);
    return html`<li>
      <strong>${fieldName(this.words, field.name)}</strong>
      ${reason ? reasonNote(this.words, reason) : nothing}
    </li>`;
  }

  #renderTries(triesLeft: number | undefined): TemplateResult | typeof nothing {
    if (triesLeft === undefined) return nothing;
    return html`<p class="tries ${triesLeft === 1 ? 'last' : ''}">${this.words.fix.tries(triesLeft)}</p>`;
  }

  #actionOf({ shot, photo }: FixItem): string {
    const { fix, verdict } = this.words;
    if (!shot) return fix.correct;
    return photo?.face.isPdf ? verdict.anotherFile : fix.again;
  }

  #nameOf(item: SummaryItem): string {
    return item.kind === 'photo' ? shotName(this.words, item.shot) : this.words.trail.names.data;
  }

  #onSend(): void {
    this.dispatchEvent(new JourneyActionEvent('submit'));
  }
}

define('vw-fix-screen', FixScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-fix-screen': FixScreen;
  }
}
