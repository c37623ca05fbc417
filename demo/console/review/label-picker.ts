import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { buttons, fields, signs } from '../look/controls.styles.js';
import { closeIcon } from '../look/icons.js';
import { reset } from '../look/palette.styles.js';
import { labelPickerStyles } from './label-picker.styles.js';

/** Labels were ticked or taken away. */
export class LabelsChosenEvent extends Event {
  static readonly type = 'labels-chosen';
  readonly labels: readonly string[];

  constructor(labels: readonly string[]) {
    super(LabelsChosenEvent.type);
    this.labels = labels;
  }
}

/** Ticks reject labels in a list that can be narrowed by typing; the ticked ones stay in view. */
export class LabelPicker extends LitElement {
  static override styles = [reset, buttons, fields, signs, labelPickerStyles];

  @property({ attribute: false }) labels: readonly string[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];

  @state() private typed = '';

  protected override render(): TemplateResult {
    const wanted = this.typed.trim().toUpperCase().replace(/\s+/g, '_');
    const found = this.labels.filter((label) => label.includes(wanted));
    return html`
      <details>
        <summary>Reject labels <span class="soft">${this.chosen.length || 'none'}</span></summary>
        <input
          class="input"
          type="search"
          aria-label="Narrow the labels"
          placeholder="Narrow the ${this.labels.length} labels"
          .value=${this.typed}
          @input=${this.#onPart}
        />
        <div class="list" role="group" aria-label="Reject labels" tabindex="0">
          ${repeat(
            found,
            (label) => label,
            (label) =>
              html`<label>
                <input
                  type="checkbox"
                  .checked=${this.chosen.includes(label)}
                  @change=${() => this.#toggle(label)}
                /><code>${label}</code>
              </label>`,
          )}
        </div>
      </details>
      <div class="chosen">
        ${this.chosen.map(
          (label) =>
            html`<button
              class="taken"
              type="button"
              aria-label="Take ${label} away"
              @click=${() => this.#toggle(label)}
            >
              <code>${label}</code>${closeIcon}
            </button>`,
        )}
      </div>
    `;
  }

  #toggle(label: string): void {
    const isChosen = this.chosen.includes(label);
    const labels = isChosen ? this.chosen.filter((one) => one !== label) : [...this.chosen, label];
    this.dispatchEvent(new LabelsChosenEvent(labels));
  }

  #onPart(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
  }
}

customElements.define('qa-label-picker', LabelPicker);

declare global {
  interface HTMLElementEventMap {
    'labels-chosen': LabelsChosenEvent;
  }
  interface HTMLElementTagNameMap {
    'qa-label-picker': LabelPicker;
  }
}
