import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MarkName } from '../../calls/operator-calls.js';
import { checkIcon, closeIcon, dotsIcon } from '../../look/icons.js';
import { reset } from '../../look/palette.styles.js';
import { markButtonsStyles } from './mark-buttons.styles.js';

/** A picture or a field is to be marked. */
export class MarkChosenEvent extends Event {
  static readonly type = 'mark-chosen';
  readonly mark: MarkName;

  constructor(mark: MarkName) {
    super(MarkChosenEvent.type);
    this.mark = mark;
  }
}

const marks: readonly { readonly name: MarkName; readonly word: string; readonly icon: TemplateResult }[] = [
  { name: 'approved', word: 'Approved', icon: checkIcon },
  { name: 'pending', word: 'Pending', icon: dotsIcon },
  { name: 'rejected', word: 'Rejected', icon: closeIcon },
];

/** Marks one picture or field: approved, pending or rejected. */
export class MarkButtons extends LitElement {
  static override styles = [reset, markButtonsStyles];

  /** What is marked, for those who do not see where the buttons stand. */
  @property({ attribute: false }) about = '';
  @property({ attribute: false }) mark: MarkName = 'pending';
  /** Why nothing can be marked now. */
  @property({ attribute: false }) objection: string | undefined;
  @property({ type: Boolean }) busy = false;
  /** With words beside the drawings. */
  @property({ type: Boolean }) wide = false;

  protected override render(): TemplateResult {
    const isOff = this.objection !== undefined;
    return html`<div
      class="${isOff ? 'off' : ''} ${this.wide ? 'wide' : ''}"
      role="group"
      aria-label="Mark of ${this.about}"
    >
      ${marks.map(
        ({ name, word, icon }) =>
          html`<button
            class=${name}
            type="button"
            title=${this.objection ?? word}
            aria-pressed=${this.mark === name ? 'true' : 'false'}
            aria-disabled=${isOff || this.busy ? 'true' : 'false'}
            aria-description=${this.objection ?? nothing}
            aria-label="${word}: ${this.about}"
            @click=${() => this.#choose(name)}
          >
            ${icon}${this.wide ? word : nothing}
          </button>`,
      )}
    </div>`;
  }

  #choose(mark: MarkName): void {
    if (this.objection !== undefined || this.busy || mark === this.mark) return;
    this.dispatchEvent(new MarkChosenEvent(mark));
  }
}

customElements.define('qa-mark-buttons', MarkButtons);

declare global {
  interface HTMLElementEventMap {
    'mark-chosen': MarkChosenEvent;
  }
  interface HTMLElementTagNameMap {
    'qa-mark-buttons': MarkButtons;
  }
}
