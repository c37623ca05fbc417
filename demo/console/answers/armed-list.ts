import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ArmedAnswer } from '../calls/sandbox-calls.js';
import { buttons } from '../look/controls.styles.js';
import { binIcon } from '../look/icons.js';
import { reset } from '../look/palette.styles.js';
import { answerWords } from './answer-draft.js';
import { AnswersChosenEvent } from './answer-events.js';
import { armedListStyles } from './armed-list.styles.js';

/** The answers that wait for their turn. */
export class ArmedList extends LitElement {
  static override styles = [reset, buttons, armedListStyles];

  @property({ attribute: false }) answers: readonly ArmedAnswer[] = [];

  protected override render(): TemplateResult {
    const { length } = this.answers;
    return html`
      <p class="soft" role="status">
        ${length === 0 ? 'None waits: the server judges by itself.' : length === 1 ? '1 answer waits.' : `${length} answers wait, the first one comes first.`}
      </p>
      ${length === 0 ? '' : this.#renderList()}
    `;
  }

  #renderList(): TemplateResult {
    return html`<ol aria-label="Armed answers">
        ${this.answers.map((answer, index) => {
          const words = answerWords(answer);
          return html`<li>
            <span class="words">${words}</span>
            <button
              class="icon-button"
              type="button"
              aria-label="Disarm: ${words}"
              @click=${() => this.#keep(this.answers.filter((_, place) => place !== index))}
            >
              ${binIcon}
            </button>
          </li>`;
        })}
      </ol>
      <button class="button" type="button" @click=${() => this.#keep([])}>Disarm all</button>`;
  }

  #keep(answers: readonly ArmedAnswer[]): void {
    this.dispatchEvent(new AnswersChosenEvent(answers));
  }
}

customElements.define('qa-armed-list', ArmedList);

declare global {
  interface HTMLElementTagNameMap {
    'qa-armed-list': ArmedList;
  }
}
