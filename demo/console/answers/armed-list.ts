import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ArmedAnswer } from '../calls/sandbox/sandbox-calls.js';
import { buttons } from '../look/controls.styles.js';
import { binIcon } from '../look/icons.js';
import { reset } from '../look/palette.styles.js';
import { answerWords } from './answer-draft.js';
import { AnswersChangedEvent } from './answer-events.js';
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
        ${this.answers.map((answer) => {
          const words = answerWords(answer);
          return html`<li>
            <span class="words">${words}</span>
            <button
              class="icon-button"
              type="button"
              aria-label="Disarm: ${words}"
              @click=${() => this.#change((answers) => withoutFirst(answers, answer))}
            >
              ${binIcon}
            </button>
          </li>`;
        })}
      </ol>
      <button class="button" type="button" @click=${() => this.#change(() => [])}>Disarm all</button>`;
  }

  #change(change: AnswersChangedEvent['change']): void {
    this.dispatchEvent(new AnswersChangedEvent(change));
  }
}

/** The answers without the first that is like this one; it may have been given meanwhile. */
function withoutFirst(answers: readonly ArmedAnswer[], answer: ArmedAnswer): readonly ArmedAnswer[] {
  const text = JSON.stringify(answer);
  const place = answers.findIndex((each) => JSON.stringify(each) === text);
  return answers.filter((_, index) => index !== place);
}

customElements.define('qa-armed-list', ArmedList);

declare global {
  interface HTMLElementTagNameMap {
    'qa-armed-list': ArmedList;
  }
}
