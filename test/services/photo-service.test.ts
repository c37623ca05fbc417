import { expect } from '@open-wc/testing';
import { FailureError } from '../../src/domain/failure.js';
import { toFailure } from '../../src/domain/failure.js';
import type { OutgoingPhoto, Receipt } from '../../src/flow/ports.js';
import { Http } from '../../src/services/http.js';
import { PhotoService } from '../../src/services/photo-service.js';
import { CountingTokens, script } from '../support/scripted.js';
import type { ScriptedAnswer } from '../support/scripted.js';

const never = new AbortController().signal;
const bytes = 300_000;
const photo: OutgoingPhoto = {
  applicantId: 'a/1',
  step: 'IDENTITY',
  documentType: 'ID_CARD',
  country: 'DEU',
  side: 'BACK_SIDE',
  content: new Blob([new Uint8Array(bytes).fill(65)], { type: 'image/jpeg' }),
  idempotencyKey: 'key-1',
};
const kept: ScriptedAnswer = { headers: { 'X-Image-Id': '17' }, body: { idDocType: 'ID_CARD' } };

async function send(answers: readonly ScriptedAnswer[]) {
  const server = await script(answers);
  const fractions: number[] = [];
  const service = new PhotoService(new Http(server.baseUrl, new CountingTokens()));
  const result = await service
    .sendPhoto(photo, (fraction) => fractions.push(fraction), never)
    .catch(toFailure);
  return { result, fractions, log: await server.log() };
}

describe('sending a photo', () => {
  it('carries metadata, bytes, key and token, and tells its progress', async () => {
    const { result, fractions, log } = await send([kept]);
    expect(result).to.deep.equal({ outcome: 'accepted', imageId: '17', warnings: [] } satisfies Receipt);
    expect(fractions.at(-1)).to.equal(1);
    expect([...fractions].sort((a, b) => a - b)).to.deep.equal(fractions);
    const [request] = log;
    expect(request?.path).to.equal('/resources/applicants/a%2F1/info/idDoc');
    expect(request?.headers).to.deep.include({
      authorization: 'Bearer t1',
      'idempotency-key': 'key-1',
      'x-return-doc-warnings': 'true',
    });
    const metadata = /name="metadata"\r\n\r\n(.*)\r\n/.exec(request?.body ?? '')?.[1] ?? '';
    expect(JSON.parse(metadata)).to.deep.equal({
      idDocType: 'ID_CARD',
      country: 'DEU',
      idDocSubType: 'BACK_SIDE',
      idDocSetType: 'IDENTITY',
      contentBytes: bytes,
    });
    expect(request?.body).to.contain('filename="photo.jpg"');
    expect(request?.body.match(/A/g)?.length).to.be.at.least(bytes);
  });

  const cases: readonly (readonly [string, ScriptedAnswer, unknown])[] = [
    [
      'errors of a stored picture',
      { ...kept, body: { errors: ['sameSides'] } },
      { outcome: 'refused', reasons: ['sameSides'], usesTry: true },
    ],
    [
      'errors written as objects',
      { ...kept, body: { errors: [{ code: 'screenshot' }, 7] } },
      { outcome: 'refused', reasons: ['screenshot'], usesTry: true },
    ],
    [
      'warnings',
      { ...kept, body: { warnings: ['grayscale'] } },
      { outcome: 'accepted', imageId: '17', warnings: ['grayscale'] },
    ],
    [
      'a duplicate',
      { status: 409, body: { errorCode: 1000, errorName: 'duplicate-document' } },
      { outcome: 'refused', reasons: ['duplicate-document'], usesTry: false },
    ],
    [
      'a code without a name',
      { status: 400, body: { errorCode: 1004 } },
      { outcome: 'refused', reasons: ['1004'], usesTry: false },
    ],
    [
      'a lock',
      { status: 423, body: { errorCode: 1100, errorName: 'verification-locked' } },
      { code: 'refused', status: 423, errorCode: 1100, errorName: 'verification-locked' },
    ],
    [
      'a final reject',
      { status: 409, body: { errorCode: 1009, errorName: 'applicant-with-final-reject' } },
      { code: 'refused', status: 409, errorCode: 1009, errorName: 'applicant-with-final-reject' },
    ],
    ['no image id', { body: {} }, { code: 'bad-answer', status: 200 }],
    ['a fault', { status: 502, body: 'gateway' }, { code: 'server-error', status: 502 }],
    ['a dropped connection', { drop: true }, { code: 'unreachable' }],
  ];
  for (const [name, answer, expected] of cases) {
    it(`understands ${name}`, async () => expect((await send([answer])).result).to.deep.equal(expected));
  }

  it('repeats once with a new token when the old one is refused', async () => {
    const { result, log } = await send([{ status: 401 }, kept]);
    expect(result).to.deep.include({ outcome: 'accepted' });
    expect(log.map(({ headers }) => headers['authorization'])).to.deep.equal(['Bearer t1', 'Bearer t2']);
    expect(new Set(log.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
  });

  it('ends with its signal', async () => {
    const server = await script([{ hang: true }]);
    const ending = new AbortController();
    const service = new PhotoService(new Http(server.baseUrl, new CountingTokens()));
    const pending = service.sendPhoto(photo, () => ending.abort(new Error('gone')), ending.signal);
    const caught: unknown = await pending.catch((reason: unknown) => reason);
    expect(caught instanceof Error && caught.message).to.equal('gone');
  });

  it('takes back a picture that is gone already as well as one that is there', async () => {
    for (const status of [204, 404]) {
      const server = await script([{ status }]);
      await new PhotoService(new Http(server.baseUrl, new CountingTokens())).takePhotoBack('a', '17', never);
      expect((await server.log())[0]).to.deep.include({
        method: 'DELETE',
        path: '/resources/applicants/a/resources/17',
      });
    }
  });

  it('calls off a photo by its key', async () => {
    const server = await script([{ status: 204 }, { status: 409 }]);
    const service = new PhotoService(new Http(server.baseUrl, new CountingTokens()));
    await service.callPhotoOff({ applicantId: 'a', idempotencyKey: 'k/1' }, never);
    expect((await server.log())[0]).to.deep.include({
      method: 'DELETE',
      path: '/resources/applicants/a/info/idDoc/k%2F1',
    });
    const again = service.callPhotoOff({ applicantId: 'a', idempotencyKey: 'k2' }, never);
    const caught: unknown = await again.catch((reason: unknown) => reason);
    expect(caught instanceof FailureError && caught.failure).to.deep.include({
      code: 'refused',
      status: 409,
    });
  });

  it('has the pieces of a photo removed that is called off, at its own back end only, and may fail in that', async () => {
    for (const address of [
      'https://elsewhere.example/resources/sdk/uploads/u1',
      '/resources/sdk/uploads/u1',
    ]) {
      const server = await script([{ status: 204 }, { status: 404 }]);
      const service = new PhotoService(new Http(server.baseUrl, new CountingTokens()));
      await service.callPhotoOff({ applicantId: 'a', idempotencyKey: 'k', uploadUrl: address }, never);
      const [, removal] = await server.log();
      expect(removal).to.deep.include({ method: 'DELETE', path: '/resources/sdk/uploads/u1' });
      expect(removal?.headers['tus-resumable']).to.equal('1.0.0');
    }
  });
});
