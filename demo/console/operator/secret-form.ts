import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons, fields, signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { SecretEnteredEvent } from './operator-events.js';
import { secretFormStyles } from './secret-form.styles.js';

/** Asks for the operator secret. */
export class SecretForm extends LitElement {
  static override styles = [reset, buttons, fields, signs, secretFormStyles];

  /** The secret given last was not the right one. */
  @property({ type: Boolean }) refused = false;
  @property() heading = 'Operator';
  /** What the secret is needed for. */
  @property() why = 'See the pictures and decide.';
  @property() action = 'Open the operator’s view';

  protected override render(): TemplateResult {
    return html`<form @submit=${this.#onSubmit}>
      <h3>${this.heading}</h3>
      <p class="soft">
        ${this.why} The link that the server prints when it starts opens this by itself; its secret stays in
        this tab.
      </p>
      <div class="field">
        <label class="label" for="secret">Operator secret</label>
        <input
          class="input"
          id="secret"
          name="secret"
          type="password"
          autocomplete="off"
          required
          aria-invalid=${this.refused ? 'true' : 'false'}
          aria-describedby=${this.refused ? 'refused' : nothing}
        />
      </div>
      ${
        this.refused
          ? html`<p class="message stop" id="refused" role="alert">
              The server does not accept this secret. Copy it again from the line that begins with “Ready on”.
            </p>`
          : nothing
      }
      <button class="button primary" type="submit">${this.action}</button>
    </form>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { value } = form.elements.namedItem('secret') as HTMLInputElement;
    form.reset();
    this.dispatchEvent(new SecretEnteredEvent(value.trim()));
  }
}

customElements.define('qa-secret-form', SecretForm);

declare global {
  interface HTMLElementTagNameMap {
    'qa-secret-form': SecretForm;
  }
}
