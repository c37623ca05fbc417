import type { components } from '../../../src/services/generated/wire.js';
import type { WebhookType } from './webhook-types.js';

type Schemas = components['schemas'];

/** One try to deliver a webhook, and what came of it. */
export interface DeliveryTry {
  readonly atMs: number;
  readonly ms: number;
  /** Absent where no answer came. */
  readonly status?: number;
  readonly problem?: Schemas['DeliveryTry']['problem'];
}

/** One webhook on its way. */
export interface Delivery {
  readonly id: number;
  readonly applicantId: string;
  readonly type: WebhookType;
  readonly createdAtMs: number;
  readonly state: Schemas['Delivery']['state'];
  /** Only while it waits. */
  readonly nextTryAtMs?: number;
  /** The JSON to the byte, as it is signed and sent in every try. */
  readonly body: string;
  readonly tries: readonly DeliveryTry[];
}

/** For how long an answer is waited for. */
export const answerDueMs = 10_000;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The pause after each failed try, from its beginning to that of the next; after the last pause one more, then no more. */
export const retryPausesMs: readonly number[] = [5 * minuteMs, hourMs, 5 * hourMs, 18 * hourMs];

/** Whether an answer with this status counts as delivered. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The delivery after one more try. One that is only kept by now, its address gone, is not tried again by itself. */
export function afterTry(delivery: Delivery, made: DeliveryTry): Delivery {
  const { nextTryAtMs: _, ...rest } = delivery;
  const tries = [...delivery.tries, made];
  if (made.status !== undefined && isTaken(made.status)) return { ...rest, state: 'delivered', tries };
  if (delivery.state === 'kept') return { ...rest, tries };
  const pauseMs = retryPausesMs[tries.length - 1];
  return pauseMs === undefined
    ? { ...rest, state: 'given-up', tries }
    : { ...rest, state: 'waiting', nextTryAtMs: made.atMs + pauseMs, tries };
}

function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}

/** A delivery as operators see it. */
export function deliveryViewOf(delivery: Delivery): Schemas['Delivery'] {
  const { id, applicantId, type, createdAtMs, state, nextTryAtMs, body, tries } = delivery;
  return {
    deliveryId: String(id),
    applicantId,
    type,
    createdAt: iso(createdAtMs),
    state,
    ...(nextTryAtMs !== undefined && { nextTryAt: iso(nextTryAtMs) }),
    body: JSON.parse(body) as Schemas['WebhookBody'],
    tries: tries.map(({ atMs, ...made }) => ({ at: iso(atMs), ...made })),
  };
}
