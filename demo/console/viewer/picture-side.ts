import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { aboutPicture, whyNotCounted } from '../applicant/pictures/picture-words.js';
import { momentOf } from '../applicant/record/moments.js';
import { standingOfResult } from '../applicant/standing.js';
import type { Problem } from '../calls/call.js';
import type { Applicant, OperatorAct, Picture } from '../calls/operator-calls.js';
import { signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { ActChosenEvent } from '../operator/operator-events.js';
import { problemBox } from '../operator/problem-box.js';
import { objectionsTo } from '../review/guards.js';
import { pictureItem } from '../review/items.js';
import { markButtons, markNote } from '../review/marks/marked-item.js';
import type { Marking } from '../review/marks/marked-item.js';
import { pictureSideStyles } from './picture-side.styles.js';
import type { Size } from './stage/view.js';

/** What is known of the picture in the viewer, and its mark. */
export class PictureSide extends LitElement {
  static override styles = [reset, signs, pictureSideStyles];

  @property({ attribute: false }) applicant!: Applicant;
  @property({ attribute: false }) picture!: Picture;
  /** Its size in pixels, where it has one. */
  @property({ attribute: false }) size: Size | undefined;
  @property({ attribute: false }) busy: OperatorAct['kind'] | undefined;
  @property({ attribute: false }) refusal: Problem | undefined;

  protected override render(): TemplateResult {
    return html`${this.#renderMark()}
    ${this.refusal ? problemBox(this.refusal, 'The server refused.') : nothing} ${this.#renderResult()}
    ${this.#renderTags('Why it was refused', 'stop', this.picture.errors)}
    ${this.#renderTags('Warnings', 'look', this.picture.warnings)} ${this.#renderFacts()}`;
  }

  #renderMark(): TemplateResult {
    const { active } = this.picture;
    if (!active) return html`<p>Not counted: ${whyNotCounted(this.picture)}. It cannot be marked.</p>`;
    const item = pictureItem(this.picture);
    const marking: Marking = {
      applicant: this.applicant,
      objection: objectionsTo(this.applicant).mark,
      isBusy: this.busy !== undefined,
      onAct: (act) => this.dispatchEvent(new ActChosenEvent(act)),
    };
    return html`<div class="mark">
      ${markButtons(marking, item, true)}
      ${marking.objection ? html`<p class="reason soft">Marks: ${marking.objection}</p>` : nothing}
      ${markNote(marking, item)}
    </div>`;
  }

  #renderResult(): TemplateResult | typeof nothing {
    const { reviewResult } = this.picture;
    if (!reviewResult) return nothing;
    const { words, tone } = standingOfResult(reviewResult);
    const { moderationComment, rejectLabels = [] } = reviewResult;
    return html`<div class="tags">
      <h3>The last answer</h3>
      <span class="chip ${tone}">${words}</span>
      ${rejectLabels.map((label) => html`<span class="chip plain look">${label}</span>`)}
      ${moderationComment ? html`<p>${moderationComment}</p>` : nothing}
    </div>`;
  }

  #renderTags(
    title: string,
    tone: 'look' | 'stop',
    tags: readonly string[],
  ): TemplateResult | typeof nothing {
    if (tags.length === 0) return nothing;
    return html`<div class="tags">
      <h3>${title}</h3>
      ${tags.map((tag) => html`<span class="chip ${tone}">${tag}</span>`)}
    </div>`;
  }

  #renderFacts(): TemplateResult {
    const { imageId, country, sentAt, sha256 } = this.picture;
    const facts: readonly (readonly [name: string, value: string | undefined])[] = [
      ['File', aboutPicture(this.picture)],
      ['Pixels', this.size && `${this.size.width} × ${this.size.height}`],
      ['Country', country],
      ['Sent', momentOf(sentAt)],
      ['Image id', `${imageId}`],
      ['SHA-256', sha256],
    ];
    return html`<dl>
      ${facts.map(([name, value]) =>
        value === undefined
          ? nothing
          : html`<dt class="soft">${name}</dt>
              <dd>${value}</dd>`,
      )}
    </dl>`;
  }
}

customElements.define('qa-picture-side', PictureSide);

declare global {
  interface HTMLElementTagNameMap {
    'qa-picture-side': PictureSide;
  }
}
