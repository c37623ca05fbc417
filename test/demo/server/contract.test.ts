import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { validateExchange } from '../../support/node/contract-client.js';
import type { SeenRequest, SeenResponse } from '../../support/node/contract-client.js';

test('the generated types are those of the contract; `npm run contract` makes them', async () => {
  const contract = new URL('../../../docs/openapi.yaml', import.meta.url);
  const committed = new URL('../../../src/services/generated/wire.d.ts', import.meta.url);
  const generated = `${COMMENT_HEADER}${astToString(await openapiTS(contract))}`;
  assert.equal(await readFile(committed, 'utf8'), generated);
});

const id = '0123456789abcdef01234567';
const path = `http://localhost/resources/applicants/${id}/status/pending`;
const json = { 'content-type': 'application/json' };

function body(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function exchange(request: Partial<SeenRequest>, response: Partial<SeenResponse>) {
  return validateExchange(
    { method: 'POST', url: path, headers: {}, ...request },
    { status: 200, headers: json, body: body({ ok: 1 }), ...response },
  );
}

const refusal = { description: 'No', code: 409, correlationId: 'c' };
const responses: readonly [string, Partial<SeenResponse>, boolean][] = [
  ['as it should be', {}, true],
  ['with a property the contract does not name', { body: body({ ok: 1, clientComment: 'x' }) }, false],
  ['without a property it asks for', { body: body({}) }, false],
  ['that is not JSON', { body: Buffer.from('{') }, false],
  ['of another type', { headers: { 'content-type': 'text/html' } }, false],
  ['with a status it does not have', { status: 202 }, false],
  ['that is a refusal', { status: 409, body: body(refusal) }, true],
  ['that lacks what is missing', { status: 409, body: body({ ...refusal, missing: [] }) }, false],
  ['that is busy without saying until when', { status: 503, body: body({ ...refusal, code: 503 }) }, false],
  [
    'that is busy and says until when',
    { status: 503, headers: { ...json, 'retry-after': '2' }, body: body({ ...refusal, code: 503 }) },
    true,
  ],
];
for (const [what, response, isRight] of responses) {
  test(`an answer ${what} is ${isRight ? 'right' : 'found out'}`, async () => {
    const problems = await exchange({}, response);
    assert.equal(problems?.response.length === 0, isRight, JSON.stringify(problems));
  });
}

const fixedInfo = `http://localhost/resources/applicants/${id}/fixedInfo`;
const requests: readonly [string, Partial<SeenRequest>, boolean][] = [
  ['as it should be', {}, true],
  ['for an address there is not', { url: `${path}s` }, false],
  ['by a method there is not', { method: 'PUT' }, false],
  ['with an id of another form', { url: path.replace(id, 'X') }, false],
  ['with a body where none belongs', { headers: json, body: body({}) }, false],
  ['without its body', { method: 'PATCH', url: fixedInfo }, false],
  ['with a body of another type', { method: 'PATCH', url: fixedInfo, body: body({}), headers: {} }, false],
  [
    'with a body of another shape',
    { method: 'PATCH', url: fixedInfo, body: body({ a: 1 }), headers: json },
    false,
  ],
  [
    'with a body that is right',
    { method: 'PATCH', url: fixedInfo, body: body({ a: 'b' }), headers: json },
    true,
  ],
];
for (const [what, request, isRight] of requests) {
  test(`a request ${what} is ${isRight ? 'right' : 'found out'}`, async () => {
    const problems = await exchange(request, request.url === fixedInfo ? { body: body({ a: 'b' }) } : {});
    assert.equal(problems?.request.length === 0, isRight, JSON.stringify(problems));
  });
}

test('an upload’s metadata is looked into', async () => {
  const upload = async (metadata: unknown) => {
    const form = new FormData();
    form.set('metadata', JSON.stringify(metadata));
    form.set('content', new Blob(['x']), 'a.jpg');
    const request = new Request(`http://localhost/resources/applicants/${id}/info/idDoc`, {
      method: 'POST',
      body: form,
    });
    const headers = Object.fromEntries(request.headers);
    const sent = new Uint8Array(await request.arrayBuffer());
    return exchange(
      { url: request.url, headers, body: sent },
      { headers: { ...json, 'x-image-id': '1' }, body: body({ idDocType: 'PASSPORT' }) },
    );
  };
  assert.deepEqual(await upload({ idDocType: 'PASSPORT', country: 'FRA' }), { request: [], response: [] });
  for (const metadata of [{}, { idDocType: 'PASSPORT', country: 'FR' }, { idDocType: 'PASSPORT', side: 1 }]) {
    assert.notDeepEqual((await upload(metadata))?.request, []);
  }
});

test('what is no call of the contract is left alone', async () => {
  for (const request of [{ method: 'OPTIONS' }, { method: 'GET', url: 'http://localhost/dist/widget.js' }]) {
    assert.equal(await exchange(request, {}), undefined);
  }
});
