import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PictureOpenedEvent } from '../../applicant/pictures/picture-tile.js';
import type { PictureReader } from '../../applicant/pictures/picture-tile.js';
import type { Applicant } from '../../calls/operator-calls.js';
import { buttons, fields } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import { ActChosenEvent, FormLeftEvent } from '../../operator/operator-events.js';
import { itemsOf, nameOfItem, titleOfItem } from '../items.js';
import type { ReviewItem } from '../items.js';
import { freshNote, resubmission } from '../verdicts.js';
import type { ItemNote } from '../verdicts.js';
import { commentField } from './comment-field.js';
import './reason-fields.js';
import { reviewFormStyles } from './review-form.styles.js';

/** Sends chosen items back to the applicant, each with its own comment and labels. */
export class AskAgainForm extends LitElement {
  static override styles = [reset, buttons, fields, reviewFormStyles];

  @property({ attribute: false }) applicant!: Applicant;
  @property({ attribute: false }) read!: PictureReader;
  @property({ type: Boolean }) busy = false;

  @state() private notes: ReadonlyMap<string, ItemNote> = new Map();
  @state() private isShortOfItems = false;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h3')?.focus();
  }

  protected override render(): TemplateResult {
    const items = itemsOf(this.applicant);
    const count = items.filter((item) => this.#noteOn(item).isTicked).length;
    const hasMarks = this.applicant.marks.length > 0;
    return html`<form novalidate aria-labelledby="title" @submit=${this.#onSubmit}>
      <h3 id="title" tabindex="-1">Ask again</h3>
      <p class="soft">
        Tick what the applicant must send again. Everything else is accepted.
        ${hasMarks ? 'Filled in from your marks.' : nothing}
      </p>
      <ul aria-label="Items">
        ${repeat(
          items,
          ({ key }) => key,
          (item) => html`<li>${this.#renderItem(item)}</li>`,
        )}
      </ul>
      ${this.isShortOfItems ? html`<p class="short" role="alert">Tick at least one item.</p>` : nothing}
      ${commentField('moderationComment', 'General comment', 'The applicant reads it where an item has no comment.')}
      ${commentField('clientComment', 'Comment for the integrator', 'Never shown to the applicant.')}
      <div class="buttons">
        <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${count === 1 ? 'Ask again for 1 item' : `Ask again for ${count} items`}
        </button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new FormLeftEvent())}>
          Cancel
        </button>
      </div>
    </form>`;
  }

  #renderItem(item: ReviewItem): TemplateResult {
    const { step, picture, field } = item;
    const note = this.#noteOn(item);
    const name = nameOfItem(item);
    const value = field === undefined ? undefined : this.applicant.fixedInfo[field];
    return html`
      <div class="item">
        <label>
          <input
            type="checkbox"
            .checked=${note.isTicked}
            @change=${() => this.#write(item, { isTicked: !note.isTicked })}
          />
          <span><strong>${step}</strong> <span class="soft">${name === step ? nothing : name}</span></span>
        </label>
        ${
          picture
            ? html`<qa-picture-tile
                bare
                .picture=${picture}
                .read=${this.read}
                @picture-opened=${({ imageId }: PictureOpenedEvent) =>
                  this.dispatchEvent(new PictureOpenedEvent(imageId))}
              ></qa-picture-tile>`
            : html`<span class="value">${value}</span>`
        }
      </div>
      ${
        note.isTicked
          ? html`<qa-reason-fields
              .about=${titleOfItem(item)}
              .reason=${note}
              @reason-written=${({ reason }: HTMLElementEventMap['reason-written']) =>
                this.#write(item, reason)}
            ></qa-reason-fields>`
          : nothing
      }
    `;
  }

  #noteOn(item: ReviewItem): ItemNote {
    return this.notes.get(item.key) ?? freshNote(this.applicant, item);
  }

  #write(item: ReviewItem, change: Partial<ItemNote>): void {
    this.notes = new Map(this.notes).set(item.key, { ...this.#noteOn(item), ...change });
    this.isShortOfItems = false;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    const verdict = resubmission(itemsOf(this.applicant), (item) => this.#noteOn(item), {
      moderationComment: String(form.get('moderationComment')),
      clientComment: String(form.get('clientComment')),
    });
    this.isShortOfItems = verdict.items?.length === 0;
    if (!this.isShortOfItems) this.dispatchEvent(new ActChosenEvent({ kind: 'finish', verdict }));
  }
}

customElements.define('qa-ask-again-form', AskAgainForm);

declare global {
  interface HTMLElementTagNameMap {
    'qa-ask-again-form': AskAgainForm;
  }
}
