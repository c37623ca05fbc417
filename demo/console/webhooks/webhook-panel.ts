import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { toProblem } from '../calls/call.js';
import type { Problem } from '../calls/call.js';
import { Watch } from '../calls/watch.js';
import { WebhookCalls } from '../calls/sandbox/webhook-calls.js';
import type { Delivery, WebhookSettings } from '../calls/sandbox/webhook-calls.js';
import { signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { problemBox } from '../operator/problem-box.js';
import './delivery-row.js';
import './webhook-target.js';
import type { SendNowEvent, TargetChosenEvent } from './webhook-events.js';
import { webhookPanelStyles } from './webhook-panel.styles.js';

/** Where webhooks go, and what became of those about the applicant. */
export class WebhookPanel extends LitElement {
  static override styles = [reset, signs, webhookPanelStyles];

  @property() secret = '';
  /** Whose webhooks are listed; empty while the server does not know the applicant. */
  @property() applicantId = '';
  /** It is being looked at. */
  @property({ type: Boolean }) active = false;

  @state() private problem: Problem | undefined;
  @state() private sending = '';
  @state() private told = '';

  readonly #settings = new Watch<WebhookSettings>(this);
  readonly #deliveries = new Watch<readonly Delivery[]>(this);
  #life = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
  }

  protected override willUpdate(): void {
    const { secret, applicantId, active } = this;
    const calls = new WebhookCalls(secret);
    this.#settings.follow(
      secret ? { key: secret, read: (signal) => calls.readSettings(signal) } : undefined,
      active,
    );
    const key = secret && applicantId && `${secret} ${applicantId}`;
    this.#deliveries.follow(
      key ? { key, read: (signal) => calls.readDeliveries(applicantId, signal) } : undefined,
      active,
    );
  }

  protected override render(): TemplateResult {
    const trouble = this.#settings.trouble ?? this.#deliveries.trouble;
    return html`
      ${trouble ? html`<p class="message stop">Not up to date. ${trouble.description}</p>` : nothing}
      <qa-webhook-target
        .settings=${this.#settings.value}
        @target-chosen=${({ url }: TargetChosenEvent) => void this.#onTarget(url)}
      ></qa-webhook-target>
      ${this.problem ? problemBox(this.problem, 'The server refused.') : nothing}
      <p class="visually-hidden" role="status">${this.told}</p>
      <h3>Deliveries</h3>
      ${this.#renderDeliveries()}
    `;
  }

  #renderDeliveries(): TemplateResult {
    const deliveries = this.#deliveries.value ?? [];
    if (deliveries.length === 0) {
      return html`<p class="none soft">
        ${this.applicantId ? 'None about this applicant yet.' : 'The server does not know the applicant yet.'}
      </p>`;
    }
    return html`<ul aria-label="Deliveries, the newest first">
      ${repeat(
        deliveries,
        ({ deliveryId }) => deliveryId,
        (delivery) =>
          html`<li>
            <qa-delivery-row
              .delivery=${delivery}
              ?sending=${this.sending === delivery.deliveryId}
              ?sendable=${typeof this.#settings.value?.url === 'string'}
              @send-now=${({ deliveryId }: SendNowEvent) => void this.#onSend(deliveryId)}
            ></qa-delivery-row>
          </li>`,
      )}
    </ul>`;
  }

  async #onTarget(url: string | null): Promise<void> {
    await this.#asks(async (calls, signal) => {
      this.#settings.take(await calls.pointAt(url, signal));
      this.told = url === null ? 'Webhooks are kept here only.' : 'Saved.';
    });
  }

  async #onSend(deliveryId: string): Promise<void> {
    if (this.sending) return;
    this.sending = deliveryId;
    await this.#asks(async (calls, signal) => {
      const sent = await calls.send(deliveryId, signal);
      const deliveries = this.#deliveries.value ?? [];
      this.#deliveries.take(deliveries.map((one) => (one.deliveryId === deliveryId ? sent : one)));
      this.told = `Sent: ${sent.state}.`;
    });
    this.sending = '';
  }

  async #asks(act: (calls: WebhookCalls, signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#life;
    this.problem = undefined;
    this.told = '';
    try {
      await act(new WebhookCalls(this.secret), signal);
    } catch (thrown) {
      if (!signal.aborted) this.problem = toProblem(thrown);
    }
  }
}

customElements.define('qa-webhook-panel', WebhookPanel);

declare global {
  interface HTMLElementTagNameMap {
    'qa-webhook-panel': WebhookPanel;
  }
}
