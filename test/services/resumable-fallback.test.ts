import { expect } from '@open-wc/testing';
import { TusRequests } from '../../src/services/tus-requests.js';
import type { ScriptedAnswer } from '../support/scripted.js';
import {
  Sending,
  accepted,
  begun,
  expectMonotone,
  expectNoTrace,
  kept,
  pieces,
  refused,
  uploads,
  whole,
} from './pieces-bench.js';

describe('a server that takes no pieces after all', () => {
  for (const location of [
    'https://elsewhere.example/resources/sdk/uploads/u1',
    '//elsewhere.example/resources/sdk/uploads/u1',
    '/resources/sdk/uploads/u1',
    '../../resources/other/u1',
    'uploads/u1/more',
    'uploads/',
    'uploads/../session',
    'uploads/%2e%2e%2fsession',
    'uploads/u1?to=elsewhere',
    'https://user:secret@elsewhere.example/',
    'javascript:alert(1)',
    'http://[',
  ]) {
    it(`gets the photo whole, and no call, where it names ${location}`, async () => {
      const sending = await Sending.with([begun(location), kept]);
      expect(await sending.send()).to.deep.equal(accepted);
      expect(await sending.calls()).to.deep.equal(['POST', whole]);
      expect(sending.note.address).to.equal(undefined);
      expect((await sending.server.log())[1]?.body).to.contain('filename="photo.jpg"');
    });
  }

  it('gets no call at an address kept from elsewhere', async () => {
    const foreign = [
      'https://elsewhere.example/resources/sdk/uploads/u1',
      '{base}/resources/u1',
      'u1',
      '{base}/resources/sdk/uploads/u1/../../session',
    ];
    for (const address of foreign) {
      const sending = await Sending.with([begun(), ...pieces, kept], address);
      expect(await sending.send()).to.deep.equal(accepted);
      expect((await sending.calls())[0]).to.equal('POST');
    }
  });

  const answers: readonly (readonly [string, readonly ScriptedAnswer[]])[] = [
    ...[400, 404, 405, 412, 415, 501].map((status) => [`${status}`, [refused('POST ', status)]] as const),
    ['a creation without an address', [{ on: `POST ${uploads}`, status: 201 }]],
    ['a place that is none', [begun(), { on: `PATCH ${uploads}/u1`, status: 204 }]],
  ];
  for (const [what, order] of answers) {
    it(`gets the photo whole after ${what}`, async () => {
      const sending = await Sending.with([...order, kept]);
      expect(await sending.send()).to.deep.equal(accepted);
      expect((await sending.calls()).at(-1)).to.equal(whole);
      expect(sending.note.address).to.equal(undefined);
      expectMonotone(sending.fractions);
    });
  }

  const unfound: readonly (readonly [string, number, unknown])[] = [
    ['does not know the upload', 404, { errorName: 'not-found' }],
    ['wants the content', 400, { errorName: 'invalid-request' }],
    ['lacks bytes of it', 409, { errorCode: 1007, errorName: 'incorrect-file-size' }],
    ['has nothing of it', 400, { errorCode: 1003 }],
  ];
  for (const [what, status, body] of unfound) {
    it(`gets the photo whole where it ${what} that was finished`, async () => {
      const sending = await Sending.with([begun(), ...pieces, { on: whole, status, body }, kept]);
      expect(await sending.send()).to.deep.equal(accepted);
      expect(sending.note.address).to.equal(undefined);
      const [named, sent] = (await sending.server.log()).slice(-2);
      expect(named?.body).to.contain('uploadId');
      expect(sent?.body).not.to.contain('uploadId');
      expect(sent?.headers['idempotency-key']).to.equal('key-1');
    });
  }

  it('gets nothing by the library’s own hand either', async () => {
    const { server } = await Sending.with([begun()]);
    const requests = new TusRequests((url) => url !== `${server.baseUrl}${uploads}`);
    const request = requests.createRequest('POST', `${server.baseUrl}${uploads}`);
    request.setHeader('Authorization', 'Bearer t1');
    expect(await request.send(null).catch(() => 'not sent')).to.equal('not sent');
    expect(await server.log()).to.deep.equal([]);
  });

  it('leaves nothing in the browser’s storage, and no rejection to the page', expectNoTrace);
});
