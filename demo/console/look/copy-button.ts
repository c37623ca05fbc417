import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from './controls.styles.js';
import { copyIcon, linkIcon, checkIcon } from './icons.js';
import { reset } from './palette.styles.js';

/** Copies a text and says so. */
export class CopyButton extends LitElement {
  static override styles = [
    reset,
    buttons,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  /** What is copied. */
  @property() text = '';
  /** What the button says; where it is bare only to those who cannot see it. */
  @property() label = 'Copy';
  @property({ type: Boolean }) bare = false;

  @state() private outcome: 'none' | 'copied' | 'refused' = 'none';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.outcome = 'none';
  }

  protected override render(): TemplateResult {
    const told = { none: '', copied: 'Copied', refused: 'The browser does not allow it here.' }[this.outcome];
    const icon = this.outcome === 'copied' ? checkIcon : this.bare ? linkIcon : copyIcon;
    return html`<button
        class=${this.bare ? 'icon-button' : 'button'}
        type="button"
        title=${this.bare ? this.label : ''}
        aria-label=${this.label}
        @click=${this.#onCopy}
      >
        ${icon}${this.bare ? '' : told || this.label}</button
      ><span class="visually-hidden" role="status">${told}</span>`;
  }

  async #onCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
    } catch {
      this.outcome = 'refused';
    }
  }
}

customElements.define('qa-copy-button', CopyButton);

declare global {
  interface HTMLElementTagNameMap {
    'qa-copy-button': CopyButton;
  }
}
