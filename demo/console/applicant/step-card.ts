import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Picture, ReviewResult, Step } from '../calls/operator-calls.js';
import { signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import './picture-tile.js';
import type { PictureReader } from './picture-tile.js';
import { nameOf } from './picture-words.js';
import { standingOfResult } from './standing.js';
import type { Standing } from './standing.js';
import { stepCardStyles } from './step-card.styles.js';

/** One step: what it holds, how many attempts were used, and what was said about it. */
export class StepCard extends LitElement {
  static override styles = [reset, signs, stepCardStyles];

  @property({ attribute: false }) name = '';
  @property({ attribute: false }) step!: Step;
  @property({ attribute: false }) pictures: readonly Picture[] = [];
  /** Something of the step must still come, or come again. */
  @property({ type: Boolean }) missing = false;
  @property({ attribute: false }) read!: PictureReader;

  protected override render(): TemplateResult {
    const { country, idDocType } = this.step;
    const standing = this.#standing();
    const counted = this.pictures.filter(({ active }) => active);
    const others = this.pictures.filter(({ active }) => !active).reverse();
    return html`<section aria-labelledby="name">
      <header>
        <h4 id="name">${this.name}</h4>
        <span class="soft">${[idDocType, country].filter(Boolean).join(', ')}</span>
        <span class="chip ${standing.tone}">${standing.words}</span>
      </header>
      ${this.#renderAttempts()} ${this.#renderResult('', this.step.reviewResult)}
      ${this.#renderTiles(counted)}
      ${counted.map((picture) => this.#renderResult(nameOf(picture), picture.reviewResult))}
      ${
        others.length === 0
          ? nothing
          : html`<details>
              <summary>${others.length} not counted</summary>
              ${this.#renderTiles(others)}
            </details>`
      }
    </section>`;
  }

  #renderTiles(pictures: readonly Picture[]): TemplateResult | typeof nothing {
    if (pictures.length === 0) return nothing;
    return html`<ul>
      ${repeat(
        pictures,
        ({ imageId }) => imageId,
        (picture) =>
          html`<li><qa-picture-tile .picture=${picture} .read=${this.read}></qa-picture-tile></li>`,
      )}
    </ul>`;
  }

  #renderAttempts(): TemplateResult | typeof nothing {
    const { attempts } = this.step;
    if (!attempts) return nothing;
    const { used, limit } = attempts;
    return html`<div class="attempts ${used >= limit ? 'spent' : ''}">
      <span class="marks" aria-hidden="true">
        ${Array.from({ length: limit }, (_, index) => html`<i class=${index < used ? 'used' : ''}></i>`)}
      </span>
      <span class="soft">${used} of ${limit} attempts used</span>
    </div>`;
  }

  /** What was said about the step or one of its pictures, where there is more than the answer. */
  #renderResult(about: string, result: ReviewResult | undefined): TemplateResult | typeof nothing {
    if (result?.reviewAnswer !== 'RED') return nothing;
    const { moderationComment, rejectLabels = [] } = result;
    if (!about && this.pictures.some(({ reviewResult }) => reviewResult?.reviewAnswer === 'RED'))
      return nothing;
    return html`<div class="said">
      <p>
        <strong>${about || 'The step'}</strong> is asked again${moderationComment ? ':' : '.'}
        ${moderationComment}
      </p>
      ${rejectLabels.map((label) => html`<span class="chip plain look">${label}</span>`)}
    </div>`;
  }

  #standing(): Standing {
    const { reviewResult, imageIds } = this.step;
    if (reviewResult) return standingOfResult(reviewResult);
    if (!this.missing) return { words: imageIds.length > 0 ? 'Sent' : 'Filled in', tone: 'busy' };
    return { words: imageIds.length > 0 ? 'Sent in part' : 'Nothing yet', tone: 'quiet' };
  }
}

customElements.define('qa-step-card', StepCard);

declare global {
  interface HTMLElementTagNameMap {
    'qa-step-card': StepCard;
  }
}
