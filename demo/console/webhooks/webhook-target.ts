import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { WebhookSettings } from '../calls/sandbox/webhook-calls.js';
import { buttons, fields } from '../look/controls.styles.js';
import '../look/copy-button.js';
import { reset } from '../look/palette.styles.js';
import { TargetChosenEvent } from './webhook-events.js';
import { webhookTargetStyles } from './webhook-target.styles.js';

/** The address that webhooks go to, and the secret that signs them. */
export class WebhookTarget extends LitElement {
  static override styles = [reset, buttons, fields, webhookTargetStyles];

  @property({ attribute: false }) settings: WebhookSettings | undefined;

  @state() private isShown = false;

  protected override render(): TemplateResult {
    const url = this.settings?.url ?? null;
    return html`<form @submit=${this.#onSubmit}>
        <div class="field">
          <label class="label" for="url">Send webhooks to</label>
          <p class="soft note" id="url-note">
            ${
              url === null
                ? 'Nowhere yet: they are kept here, and can be sent later.'
                : 'For all applicants of this sandbox.'
            }
          </p>
          <input
            class="input mono"
            id="url"
            name="url"
            type="url"
            pattern="https?://.*"
            maxlength="2048"
            autocomplete="off"
            spellcheck="false"
            placeholder="http://localhost:4000/webhooks"
            aria-describedby="url-note"
            required
            .value=${url ?? ''}
          />
        </div>
        <div class="buttons">
          <button class="button primary" type="submit">Save</button>
          ${
            url === null
              ? nothing
              : html`<button class="button" type="button" @click=${this.#onClear}>Stop sending</button>`
          }
        </div>
      </form>
      ${this.settings ? this.#renderSecret(this.settings) : nothing}`;
  }

  #renderSecret({ secret, algorithm }: WebhookSettings): TemplateResult {
    return html`<div class="secret">
      <p class="label" id="secret-label">Signing secret</p>
      <p class="soft note">HMAC of the raw body, <code>${algorithm}</code>.</p>
      ${this.isShown ? html`<p><code class="value" aria-labelledby="secret-label" role="group">${secret}</code></p>` : nothing}
      <div class="buttons">
        <button
          class="button"
          type="button"
          aria-expanded=${this.isShown ? 'true' : 'false'}
          @click=${() => (this.isShown = !this.isShown)}
        >
          ${this.isShown ? 'Hide' : 'Show'}
        </button>
        <qa-copy-button .text=${secret} label="Copy secret"></qa-copy-button>
      </div>
    </div>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const box = (event.target as HTMLFormElement).elements.namedItem('url') as HTMLInputElement;
    this.dispatchEvent(new TargetChosenEvent(box.value));
  }

  #onClear(): void {
    this.dispatchEvent(new TargetChosenEvent(null));
  }
}

customElements.define('qa-webhook-target', WebhookTarget);

declare global {
  interface HTMLElementTagNameMap {
    'qa-webhook-target': WebhookTarget;
  }
}
