import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Applicant, OperatorAct, Picture, ReviewResult, Step } from '../../calls/operator-calls.js';
import { signs } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import { ActChosenEvent } from '../../operator/operator-events.js';
import { objectionsTo } from '../../review/guards.js';
import { fieldItem, pictureItem } from '../../review/items.js';
import type { ReviewItem } from '../../review/items.js';
import { markButtons, markNote } from '../../review/marks/marked-item.js';
import type { Marking } from '../../review/marks/marked-item.js';
import { PictureOpenedEvent } from '../pictures/picture-tile.js';
import type { PictureReader } from '../pictures/picture-tile.js';
import { nameOf } from '../pictures/picture-words.js';
import { standingOfResult } from '../standing.js';
import type { Standing } from '../standing.js';
import { attemptsLine } from './attempts-line.js';
import './step-acts.js';
import { stepCardStyles } from './step-card.styles.js';

const nothingHeld: Step = { imageIds: [] };

/** One step: what it holds, with marks to set, how many attempts were used, and what was said about it. */
export class StepCard extends LitElement {
  static override styles = [reset, signs, stepCardStyles];

  @property({ attribute: false }) applicant!: Applicant;
  /** The name of the step. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) read!: PictureReader;
  @property({ attribute: false }) busy: OperatorAct['kind'] | undefined;

  protected override render(): TemplateResult {
    const { country, idDocType, attempts, reviewResult, fields = [], fieldResults = {} } = this.#step;
    const standing = this.#standing();
    const counted = this.#pictures.filter(({ active }) => active);
    const others = this.#pictures.filter(({ active }) => !active).reverse();
    const marking = this.#marking();
    const items = [...counted.map(pictureItem), ...fields.map((field) => fieldItem(this.name, field))];
    return html`<section aria-labelledby="name">
      <header>
        <h4 id="name">${this.name}</h4>
        <span class="soft">${[idDocType, country].filter(Boolean).join(', ')}</span>
        <span class="chip ${standing.tone}">${standing.words}</span>
      </header>
      ${attempts ? attemptsLine(attempts) : nothing} ${this.#renderResult('', reviewResult)}
      ${this.#renderTiles(counted, marking)} ${this.#renderFields(fields, marking)}
      ${repeat(
        items,
        ({ key }) => key,
        (item) => this.#renderSaid(item, fieldResults, marking),
      )}
      ${
        others.length === 0
          ? nothing
          : html`<details>
              <summary>${others.length} not counted</summary>
              ${this.#renderTiles(others)}
            </details>`
      }
      <qa-step-acts
        .applicant=${this.applicant}
        .name=${this.name}
        .busy=${this.busy}
        @act-chosen=${({ act }: ActChosenEvent) => marking.onAct(act)}
      ></qa-step-acts>
    </section>`;
  }

  get #step(): Step {
    return this.applicant.steps[this.name] ?? nothingHeld;
  }

  get #pictures(): readonly Picture[] {
    return this.applicant.images.filter(({ step }) => step === this.name);
  }

  #marking(): Marking {
    return {
      applicant: this.applicant,
      objection: objectionsTo(this.applicant).mark,
      isBusy: this.busy !== undefined,
      onAct: (act) => this.dispatchEvent(new ActChosenEvent(act)),
    };
  }

  /** Pictures that count have the buttons that mark them. */
  #renderTiles(pictures: readonly Picture[], marking?: Marking): TemplateResult | typeof nothing {
    if (pictures.length === 0) return nothing;
    return html`<ul class="tiles">
      ${repeat(
        pictures,
        ({ imageId }) => imageId,
        (picture) =>
          html`<li>
            <qa-picture-tile
              .picture=${picture}
              .read=${this.read}
              @picture-opened=${({ imageId }: PictureOpenedEvent) =>
                this.dispatchEvent(new PictureOpenedEvent(imageId))}
            >
              ${marking ? markButtons(marking, pictureItem(picture)) : nothing}
            </qa-picture-tile>
          </li>`,
      )}
    </ul>`;
  }

  #renderFields(names: readonly string[], marking: Marking): TemplateResult | typeof nothing {
    if (names.length === 0) return nothing;
    const { fixedInfo } = this.applicant;
    return html`<ul class="fields">
      ${names.map(
        (name) =>
          html`<li>
            <span
              ><span class="soft">${name}</span
              ><br />${fixedInfo[name] ?? html`<i class="soft">not given</i>`}</span
            >
            ${Object.hasOwn(fixedInfo, name) ? markButtons(marking, fieldItem(this.name, name)) : nothing}
          </li>`,
      )}
    </ul>`;
  }

  /** What is thought of an item while the check goes on, and what was said of it in the last answer. */
  #renderSaid(
    item: ReviewItem,
    fieldResults: Readonly<Record<string, ReviewResult>>,
    marking: Marking,
  ): readonly (TemplateResult | typeof nothing)[] {
    const { picture, field } = item;
    const result = picture ? picture.reviewResult : fieldResults[field ?? ''];
    return [markNote(marking, item), this.#renderResult(picture ? nameOf(picture) : (field ?? ''), result)];
  }

  /** What was said about the step or one of its items, where there is more than the answer. */
  #renderResult(about: string, result: ReviewResult | undefined): TemplateResult | typeof nothing {
    if (result?.reviewAnswer !== 'RED') return nothing;
    const { moderationComment, rejectLabels = [] } = result;
    if (!about && this.#hasRedItems()) return nothing;
    return html`<div class="said">
      <p>
        <strong>${about || 'The step'}</strong> is asked again${moderationComment ? ':' : '.'}
        ${moderationComment}
      </p>
      ${rejectLabels.map((label) => html`<span class="chip plain look">${label}</span>`)}
    </div>`;
  }

  #hasRedItems(): boolean {
    const results = [
      ...this.#pictures.map(({ reviewResult }) => reviewResult),
      ...Object.values(this.#step.fieldResults ?? {}),
    ];
    return results.some((result) => result?.reviewAnswer === 'RED');
  }

  #standing(): Standing {
    const { reviewResult, imageIds } = this.#step;
    if (reviewResult) return standingOfResult(reviewResult);
    const isMissing = this.applicant.missing.some(({ step }) => step === this.name);
    if (!isMissing) return { words: imageIds.length > 0 ? 'Sent' : 'Filled in', tone: 'busy' };
    return { words: imageIds.length > 0 ? 'Sent in part' : 'Nothing yet', tone: 'quiet' };
  }
}

customElements.define('qa-step-card', StepCard);

declare global {
  interface HTMLElementTagNameMap {
    'qa-step-card': StepCard;
  }
}
