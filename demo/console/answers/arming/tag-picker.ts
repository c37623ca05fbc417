import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons, fields } from '../../look/controls.styles.js';
import { plusIcon } from '../../look/icons.js';
import { reset } from '../../look/palette.styles.js';
import { TagsChosenEvent } from '../answer-events.js';
import { tagPickerStyles } from './tag-picker.styles.js';

/** Offers known tags to press, and a box for any other. */
export class TagPicker extends LitElement {
  static override styles = [reset, buttons, fields, tagPickerStyles];

  /** The tags that are offered. */
  @property({ attribute: false }) known: readonly string[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];

  protected override render(): TemplateResult {
    const others = this.chosen.filter((tag) => !this.known.includes(tag));
    return html`
      <div class="tags" role="group" aria-label="Tags">
        ${[...this.known, ...others].map((tag) => this.#renderTag(tag))}
      </div>
      <form class="other" @submit=${this.#onOther}>
        <input
          class="input mono"
          name="tag"
          maxlength="64"
          autocomplete="off"
          spellcheck="false"
          aria-label="Another tag"
          placeholder="Another tag"
          required
        />
        <button class="button" type="submit">${plusIcon} Add</button>
      </form>
    `;
  }

  #renderTag(tag: string): TemplateResult {
    const isChosen = this.chosen.includes(tag);
    return html`<button
      class="tag"
      type="button"
      aria-pressed=${isChosen ? 'true' : 'false'}
      @click=${() => this.#choose(isChosen ? this.chosen.filter((one) => one !== tag) : [...this.chosen, tag])}
    >
      ${tag}
    </button>`;
  }

  #onOther(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const tag = (form.elements.namedItem('tag') as HTMLInputElement).value.trim();
    form.reset();
    if (tag && !this.chosen.includes(tag)) this.#choose([...this.chosen, tag]);
  }

  #choose(tags: readonly string[]): void {
    this.dispatchEvent(new TagsChosenEvent(tags));
  }
}

customElements.define('qa-tag-picker', TagPicker);

declare global {
  interface HTMLElementTagNameMap {
    'qa-tag-picker': TagPicker;
  }
}
