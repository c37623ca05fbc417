import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { retryPausesMs } from '../../../../demo/server/webhooks/delivery.js';

const docs = new URL('../../../../docs/', import.meta.url);
const text = await readFile(new URL('webhooks.md', docs), 'utf8');
const contract = parse(await readFile(new URL('openapi.yaml', docs), 'utf8')) as {
  components: { schemas: { WebhookType: { enum: string[] }; WebhookBody: { properties: object } } };
};
const { WebhookType, WebhookBody } = contract.components.schemas;

test('the table for integrators has every type of webhook, in the contract’s order', () => {
  const rows = [...text.matchAll(/^\| `(applicant\w+)`/gm)].map(([, type]) => type);
  assert.deepEqual(rows, WebhookType.enum);
});

test('the example of a body has every property, and no other', () => {
  const [, json = '{}'] = /```json\n(.*?)```/s.exec(text) ?? [];
  assert.deepEqual(Object.keys(JSON.parse(json) as object), Object.keys(WebhookBody.properties));
});

test('the pauses that are promised are those that are kept', () => {
  assert.ok(text.replace(/\s+/g, ' ').includes('**5 minutes, 1 hour, 5 hours and 18 hours**'));
  assert.deepEqual(
    retryPausesMs.map((ms) => ms / 60_000),
    [5, 60, 5 * 60, 18 * 60],
  );
});

test('the way to check a signature is the same in the text as in the example', async () => {
  const example = await readFile(new URL('webhook-receiver/receiver.mjs', docs), 'utf8');
  const check = /headers\['x-payload-digest'\] \?\? ''.*?\n\}/s;
  assert.equal(check.exec(text)?.[0], check.exec(example)?.[0]);
  assert.ok(example.split('\n').length <= 121, 'short enough to read');
});
