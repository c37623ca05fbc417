import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Delivery } from '../calls/sandbox/webhook-calls.js';
import { buttons, signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { deliveryRowStyles } from './delivery-row.styles.js';
import { SendNowEvent } from './webhook-events.js';

type DeliveryTry = Delivery['tries'][number];

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const states: Readonly<Record<Delivery['state'], { readonly words: string; readonly tone: string }>> = {
  kept: { words: 'Kept', tone: '' },
  waiting: { words: 'Waiting', tone: 'look' },
  delivered: { words: 'Delivered', tone: 'good' },
  'given-up': { words: 'Given up', tone: 'stop' },
};

function time(at: string): TemplateResult {
  return html`<time datetime=${at}>${moment.format(new Date(at))}</time>`;
}

/** One webhook: what it tells, every try to deliver it, and a button to send it now. */
export class DeliveryRow extends LitElement {
  static override styles = [reset, buttons, signs, deliveryRowStyles];

  @property({ attribute: false }) delivery!: Delivery;
  /** It is being sent just now. */
  @property({ type: Boolean }) sending = false;
  /** There is an address to send it to. */
  @property({ type: Boolean }) sendable = false;

  protected override render(): TemplateResult {
    const { type, createdAt, state, tries, nextTryAt, body } = this.delivery;
    const { words, tone } = states[state];
    const count = tries.length === 1 ? '1 try' : `${tries.length} tries`;
    const isOff = !this.sendable || this.sending;
    return html`<div class="top">
        <div>
          <h4>${type}</h4>
          <p class="soft note">
            ${time(createdAt)} · ${count}${nextTryAt ? html` · next ${time(nextTryAt)}` : nothing}
          </p>
        </div>
        <span class="chip ${tone}">${words}</span>
        <button
          class="button"
          type="button"
          aria-disabled=${isOff ? 'true' : 'false'}
          aria-description=${this.sendable ? nothing : 'There is no address to send it to.'}
          @click=${() => (isOff ? undefined : this.#onSend())}
        >
          ${this.sending ? 'Sending …' : 'Send now'}<span class="visually-hidden">: ${type}</span>
        </button>
      </div>
      ${
        tries.length === 0
          ? nothing
          : html`<ol aria-label="Tries">
              ${tries.map((each) => this.#renderTry(each))}
            </ol>`
      }
      <details>
        <summary>Body</summary>
        <pre tabindex="0">${JSON.stringify(body, null, 2)}</pre>
      </details>`;
  }

  #renderTry({ at, ms, status, problem }: DeliveryTry): TemplateResult {
    const isGood = status !== undefined && status < 300 && !problem;
    return html`<li>
      ${time(at)}
      <span class=${isGood ? 'good' : 'stop'}>
        ${[status ?? 'no answer', ...(problem ? [problem] : [])].join(' · ')}
      </span>
      <span class="soft">${Math.round(ms)} ms</span>
    </li>`;
  }

  #onSend(): void {
    this.dispatchEvent(new SendNowEvent(this.delivery.deliveryId));
  }
}

customElements.define('qa-delivery-row', DeliveryRow);

declare global {
  interface HTMLElementTagNameMap {
    'qa-delivery-row': DeliveryRow;
  }
}
