import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { front, newPicture } from './pictures.js';
import { startSandbox } from './sandbox.js';
import type { Schemas, TestApplicant } from './sandbox.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

interface Link {
  readonly url: string;
  readonly expiresAt: string;
}

function make(applicant: TestApplicant, json?: unknown, origin?: string) {
  return applicant.call('POST', '/resources/sdk/handoff', {
    ...(json !== undefined && { json }),
    ...(origin !== undefined && { headers: { origin } }),
  });
}

function redeem(url: string) {
  const code = new URLSearchParams(new URL(url).hash.slice(1)).get('handoff') ?? '';
  return sandbox.caller.call('POST', `/resources/sdk/handoff/${code}`);
}

test('a link opens the same session on another device, once', async () => {
  const applicant = await sandbox.applicant();
  const imageId = await applicant.keep(front, newPicture());
  const { url } = (await make(applicant)).as<Link>();
  assert.ok(url.startsWith(`${sandbox.url}/#handoff=`));
  const redeemed = await redeem(url);
  const { token, userId } = redeemed.as<Schemas['AccessToken']>();
  assert.equal(userId, applicant.userId);
  const session = await sandbox.caller.call('GET', '/resources/sdk/session', { token });
  assert.deepEqual(session.as<Schemas['Snapshot']>().steps['IDENTITY']?.imageIds, [imageId]);
  assert.deepEqual((await redeem(url)).refusal, { status: 410, errorName: 'handoff-gone' });
});

test('of parallel tries with one link exactly one succeeds', async () => {
  const { url } = (await make(await sandbox.applicant())).as<Link>();
  const statuses = (await Promise.all(Array.from({ length: 10 }, () => redeem(url)))).map(
    ({ status }) => status,
  );
  assert.deepEqual(statuses.sort(), [200, ...Array.from({ length: 9 }, () => 410)]);
});

test('a link stops working when it says so, and a code nobody was given never works', async () => {
  const { url, expiresAt } = (await make(await sandbox.applicant())).as<Link>();
  sandbox.nowMs = Date.parse(expiresAt);
  for (const link of [url, `${sandbox.url}/#handoff=nobody`]) {
    assert.deepEqual((await redeem(link)).refusal, { status: 410, errorName: 'handoff-gone' });
  }
});

test('a link leads to the page that asked for it', async () => {
  const applicant = await sandbox.applicant();
  const pageUrl = 'https://shop.example/verify?order=7#top';
  const { url } = (await make(applicant, { pageUrl }, 'https://shop.example')).as<Link>();
  assert.match(url, /^https:\/\/shop\.example\/verify\?order=7#handoff=[\w-]{40,}$/);
});

const badPages: readonly [string, string | undefined][] = [
  ['https://elsewhere.example/', 'https://shop.example'],
  ['https://shop.example/', undefined],
  ['javascript:alert(1)', 'https://shop.example'],
  ['/verify', 'https://shop.example'],
  ['https://shop.example:444/', 'https://shop.example'],
];
for (const [pageUrl, origin] of badPages) {
  test(`a page of ${origin ?? 'no origin'} cannot have a link to ${pageUrl}`, async () => {
    const answer = await make(await sandbox.applicant(), { pageUrl }, origin);
    assert.deepEqual(answer.refusal, { status: 400, errorName: 'invalid-request' });
  });
}
