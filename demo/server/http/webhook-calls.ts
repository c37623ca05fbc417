import { Hono } from 'hono';
import type { Parts } from '../parts.js';
import { Refusal } from '../refusal.js';
import { deliveryViewOf } from '../webhooks/delivery.js';
import type { WebhookSettings } from '../webhooks/outbox.js';
import { digestAlgorithm, readTarget } from '../webhooks/target.js';
import type { Env } from './access.js';
import { limitJsonBody, numberOf, readJson } from './request-body.js';

const usualLimit = 100;
const mostAtOnce = 500;

function settingsViewOf({ url, secret }: WebhookSettings): Record<string, string | null> {
  return { url, secret, algorithm: digestAlgorithm };
}

/** Where webhooks go, and what became of them: `/sandbox/webhooks…`. */
export function webhookCalls({ access, outbox, dispatcher, now }: Parts): Hono<Env> {
  const calls = new Hono<Env>();

  calls.get('/', access.operator, async (context) => context.json(settingsViewOf(await outbox.settings())));

  calls.put('/', access.operator, limitJsonBody, async (context) => {
    const { url } = await readJson(context);
    const settings = await outbox.pointAt(readTarget(url), context.req.raw.signal);
    dispatcher.wake();
    return context.json(settingsViewOf(settings));
  });

  calls.get('/deliveries', access.operator, async (context) => {
    const { applicantId, limit } = context.req.query();
    if (applicantId !== undefined && !/^[0-9a-f]{24}$/.test(applicantId)) {
      throw new Refusal('invalid-request', 'applicantId is not of its form.');
    }
    const most = /^\d{1,9}$/.test(limit ?? '') ? Number(limit) : limit;
    const items = await outbox.list(applicantId, numberOf(most, 'limit', [1, mostAtOnce], usualLimit));
    return context.json({ items: items.map(deliveryViewOf) });
  });

  calls.post('/deliveries/:deliveryId/send', access.operator, async (context) => {
    const id = context.req.param('deliveryId');
    if (!/^\d{1,15}$/.test(id)) throw new Refusal('not-found');
    const delivery = await outbox.sendAgain(Number(id), now(), context.req.raw.signal);
    dispatcher.wake();
    return context.json(deliveryViewOf(delivery));
  });

  return calls;
}
