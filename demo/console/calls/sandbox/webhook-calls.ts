import type { components } from '../../../../src/services/generated/wire.js';
import { answerWithSecret } from './secret-call.js';

type Schemas = components['schemas'];

/** Where webhooks go, and what signs them. */
export type WebhookSettings = Schemas['WebhookSettings'];
/** One webhook and what became of it. */
export type Delivery = Schemas['Delivery'];

const place = '/sandbox/webhooks';

/** The sandbox's webhooks. */
export class WebhookCalls {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  readSettings(signal: AbortSignal): Promise<WebhookSettings> {
    return answerWithSecret(this.#secret, { method: 'GET', path: place }, signal);
  }

  /** Points webhooks at an address, or nowhere. */
  pointAt(url: string | null, signal: AbortSignal): Promise<WebhookSettings> {
    return answerWithSecret(this.#secret, { method: 'PUT', path: place, body: { url } }, signal);
  }

  /** The webhooks of one applicant, the newest first. */
  async readDeliveries(applicantId: string, signal: AbortSignal): Promise<readonly Delivery[]> {
    const path = `${place}/deliveries?applicantId=${applicantId}`;
    const { items } = await answerWithSecret<Schemas['Deliveries']>(
      this.#secret,
      { method: 'GET', path },
      signal,
    );
    return items;
  }

  /** Sends a webhook now, also one that was delivered before. */
  send(deliveryId: string, signal: AbortSignal): Promise<Delivery> {
    const path = `${place}/deliveries/${deliveryId}/send`;
    return answerWithSecret(this.#secret, { method: 'POST', path }, signal);
  }
}
