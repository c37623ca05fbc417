import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { panelOf, startWorkshop } from './console-tools-bench.js';
import type { Workshop } from './console-tools-bench.js';

interface Received {
  readonly body: string;
  readonly digest: string;
}

/** An integrator's server that remembers what it is told, and answers as the test says. */
interface Receiver {
  readonly url: string;
  readonly received: Received[];
  status: number;
  end(): Promise<void>;
}

async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      received.push({
        body: Buffer.concat(parts).toString(),
        digest: String(incoming.headers['x-payload-digest']),
      });
      outgoing.writeHead(receiver.status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: Receiver = {
    url: `http://localhost:${(server.address() as AddressInfo).port}/webhooks`,
    received,
    status: 204,
    end: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}

let workshop: Workshop;
let receiver: Receiver;

before(async () => {
  workshop = await startWorkshop();
  receiver = await startReceiver();
});

after(async () => {
  await workshop.end();
  await receiver.end();
});

test('webhooks go where the console points them, signed with the secret that it shows, and are sent again on demand', async () => {
  const bench = await workshop.open('?scenario=pending&lang=en');
  await bench.sees(/checking your photos/);
  await bench.turnTo('Webhooks');
  const panel = panelOf(bench, 'Webhooks');
  const deliveries = panel.getByRole('list', { name: 'Deliveries' }).locator('qa-delivery-row');
  const row = (type: string) => deliveries.filter({ hasText: type });

  await row('applicantPending').getByText('Kept', { exact: true }).waitFor();
  const sendPending = row('applicantPending').getByRole('button', { name: /Send now.*applicantPending/ });
  assert.equal(await sendPending.getAttribute('aria-disabled'), 'true');

  await panel.getByLabel('Send webhooks to').fill(receiver.url);
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('Saved.').waitFor({ state: 'attached' });
  await panel.getByRole('button', { name: 'Show' }).click();
  const secret = (await panel.getByRole('group', { name: 'Signing secret' }).textContent()) ?? '';

  const applicant = bench.query.get('applicant') ?? '';
  await workshop.operator.finish(applicant, { reviewAnswer: 'GREEN' });
  await bench.sees('You’re confirmed');
  await row('applicantReviewed').getByText('Delivered', { exact: true }).waitFor();
  const [first] = receiver.received;
  assert.ok(first);
  assert.equal(createHmac('sha256', secret).update(first.body).digest('hex'), first.digest);
  const body = JSON.parse(first.body) as Readonly<Record<string, unknown>>;
  assert.equal(body['type'], 'applicantReviewed');
  assert.equal(body['externalUserId'], applicant);
  await row('applicantReviewed').getByText('Body').click();
  assert.deepEqual(JSON.parse(await row('applicantReviewed').locator('pre').innerText()), body);

  receiver.status = 500;
  await sendPending.click();
  await row('applicantPending').getByText('500').waitFor();
  await row('applicantPending').getByText('Waiting', { exact: true }).waitFor();
  await row('applicantPending').getByText(/next/).waitFor();
  receiver.status = 200;
  await sendPending.click();
  await row('applicantPending').getByText('Delivered', { exact: true }).waitFor();
  assert.equal(
    await row('applicantPending').getByRole('list', { name: 'Tries' }).getByRole('listitem').count(),
    2,
  );

  await panel.getByRole('button', { name: 'Stop sending' }).click();
  await panel.getByText('Nowhere yet').waitFor();
  const before = receiver.received.length;
  await workshop.operator.act(applicant, 'reset');
  await bench.seesStart();
  await row('applicantReset').getByText('Kept', { exact: true }).waitFor();
  assert.equal(receiver.received.length, before);
  assert.deepEqual(bench.troubles, []);
  assert.deepEqual(bench.requestsElsewhere, []);
  await bench.close();
});

test('an address that the server refuses is told in its words', async () => {
  const bench = await workshop.open('?scenario=start&lang=en');
  await bench.turnTo('Webhooks');
  const panel = panelOf(bench, 'Webhooks');
  await panel.getByLabel('Send webhooks to').fill(`http://localhost/${'x'.repeat(2100)}`);
  await panel.getByLabel('Send webhooks to').evaluate((box) => box.removeAttribute('maxlength'));
  await panel.getByLabel('Send webhooks to').fill(`http://localhost/${'x'.repeat(2100)}`);
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('alert').filter({ hasText: 'The server refused.' }).waitFor();
  await bench.close();
});
