import assert from 'node:assert/strict';
import { operatorSecret, startSandbox } from '../sandbox.js';
import type { Schemas, TestSandbox } from '../sandbox.js';
import { TestTime } from './test-time.js';
import { startReceiver } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

export type Delivery = Schemas['Delivery'];

/** A sandbox, its time, a receiver, and what an operator does with webhooks. */
export class PostRoom {
  readonly sandbox: TestSandbox;
  readonly time: TestTime;
  readonly receiver: TestReceiver;

  constructor(sandbox: TestSandbox, time: TestTime, receiver: TestReceiver) {
    this.sandbox = sandbox;
    this.time = time;
    this.receiver = receiver;
  }

  async settings(): Promise<Schemas['WebhookSettings']> {
    const answer = await this.sandbox.caller.call('GET', '/sandbox/webhooks', { token: operatorSecret });
    return answer.as<Schemas['WebhookSettings']>();
  }

  async pointAt(url: string | null): Promise<void> {
    const call = { token: operatorSecret, json: { url } };
    const answer = await this.sandbox.caller.call('PUT', '/sandbox/webhooks', call);
    assert.equal(answer.status, 200, answer.text);
  }

  /** All deliveries, or an applicant's, oldest first. */
  async deliveries(applicantId?: string): Promise<readonly Delivery[]> {
    const query = applicantId === undefined ? '' : `&applicantId=${applicantId}`;
    const path = `/sandbox/webhooks/deliveries?limit=500${query}`;
    const answer = await this.sandbox.caller.call('GET', path, { token: operatorSecret });
    return answer.as<Schemas['Deliveries']>().items.toReversed();
  }

  async types(applicantId: string): Promise<readonly string[]> {
    return (await this.deliveries(applicantId)).map(({ type }) => type);
  }

  async send({ deliveryId }: Delivery): Promise<Delivery> {
    const path = `/sandbox/webhooks/deliveries/${deliveryId}/send`;
    const answer = await this.sandbox.caller.call('POST', path, { token: operatorSecret });
    assert.equal(answer.status, 200, answer.text);
    return answer.as<Delivery>();
  }

  /** Asks until the applicant's first webhook, or the first of a type, is in this state, and gives it. */
  async comesTo(
    state: Delivery['state'],
    applicantId: string,
    type: Delivery['type'] = 'applicantCreated',
  ): Promise<Delivery> {
    for (;;) {
      const deliveries = await this.deliveries(applicantId);
      const delivery = deliveries.find((other) => other.type === type);
      if (delivery?.state === state) return delivery;
    }
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    this.receiver.close();
  }
}

/** Opens a sandbox whose webhooks go to a receiver that the test answers for. */
export async function openPostRoom(): Promise<PostRoom> {
  const time = new TestTime();
  const sandbox = await startSandbox({ clock: time.now, after: time.after });
  const room = new PostRoom(sandbox, time, await startReceiver());
  await room.pointAt(room.receiver.url);
  return room;
}
