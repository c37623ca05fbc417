import { expect } from '@open-wc/testing';
import type { ScriptedAnswer } from '../support/scripted.js';
import {
  Sending,
  accepted,
  added,
  begun,
  bytes,
  expectMonotone,
  expectNoTrace,
  isAt,
  joined,
  kept,
  never,
  piece,
  pieces,
  piecesOf,
  refused,
  size,
  uploads,
  whole,
} from './pieces-bench.js';

describe('sending a large photo in pieces', () => {
  it('sends a small one, and one to a server that does not offer it, whole', async () => {
    const small = new Blob([bytes.subarray(0, 1024 * 1024)], { type: 'image/jpeg' });
    for (const changes of [{ content: small }, { resume: undefined as never }]) {
      const sending = await Sending.with([kept]);
      expect(await sending.send(never, changes)).to.deep.equal(accepted);
      expect(await sending.calls()).to.deep.equal([whole]);
      expect(sending.note.kept).to.deep.equal([]);
    }
  });

  it('sends a large one in pieces and has a picture made of them', async () => {
    const sending = await Sending.with([begun(), ...pieces, kept]);
    expect(await sending.send()).to.deep.equal(accepted);
    const log = await sending.server.log();
    expect(await sending.calls()).to.deep.equal(['POST', 'PATCH /u1', 'PATCH /u1', 'PATCH /u1', whole]);
    expect(joined(log)).to.deep.equal(bytes);
    expect(log.slice(0, 4).map(({ headers }) => headers['authorization'])).to.deep.equal(
      Array.from({ length: 4 }, () => 'Bearer t1'),
    );
    expect(log[0]?.headers).to.deep.include({ 'upload-length': String(size), 'tus-resumable': '1.0.0' });
    expect(log[0]?.headers).not.to.have.property('upload-metadata');
    expect(sending.note.kept).to.deep.equal([`${sending.server.baseUrl}${uploads}/u1`, undefined]);
    expectMonotone(sending.fractions);
    const form = log[4]?.body ?? '';
    const metadata = /name="metadata"\r\n\r\n(.*)\r\n/.exec(form)?.[1] ?? '';
    expect(JSON.parse(metadata)).to.deep.equal({
      idDocType: 'SELFIE',
      idDocSetType: 'SELFIE',
      contentBytes: size,
      uploadId: 'u1',
    });
    expect(form).not.to.contain('name="content"');
    expect(log[4]?.headers).to.deep.include({ 'idempotency-key': 'key-1', 'x-return-doc-warnings': 'true' });
  });

  for (const id of ['24e533e02ec3bc40c387f1a0e460e216+2~AbC', 'a.b', '7', '=@:']) {
    for (const address of [`uploads/${id}`, `{base}${uploads}/${id}`]) {
      it(`goes on at ${address}`, async () => {
        const sending = await Sending.with([begun(address), ...piecesOf(id), kept]);
        expect(await sending.send()).to.deep.equal(accepted);
        const log = await sending.server.log();
        expect(log.at(-1)?.body).to.contain(`"uploadId":"${id}"`);
      });
    }
  }

  it('goes on where a cut left it, in the next try', async () => {
    const cut: ScriptedAnswer = { on: `PATCH ${uploads}/u1`, drop: true };
    const order = [begun(), added(piece), cut, isAt(700_000), added(700_000 + piece), added(size), kept];
    const sending = await Sending.with(order);
    expect(await sending.failure()).to.deep.equal({ code: 'unreachable' });
    expect(sending.note.address).to.match(/\/resources\/sdk\/uploads\/u1$/);
    const firstTry = sending.fractions.splice(0);
    expect(Math.max(...firstTry))
      .to.be.greaterThan(0.4)
      .and.lessThan(1);
    expect(await sending.send()).to.deep.equal(accepted);
    expect((await sending.calls()).slice(3)).to.deep.equal(['HEAD /u1', 'PATCH /u1', 'PATCH /u1', whole]);
    expect(joined(await sending.server.log())).to.deep.equal(bytes);
    expect(sending.fractions[0]).to.be.closeTo(700_000 / size, 0.001);
    expectMonotone(sending.fractions);
  });

  it('sends nothing anew of an upload that is complete', async () => {
    const sending = await Sending.with([isAt(size), kept], `{base}${uploads}/u1`);
    expect(await sending.send()).to.deep.equal(accepted);
    expect(await sending.calls()).to.deep.equal(['HEAD /u1', whole]);
    expect(sending.note.kept).to.deep.equal([undefined]);
    expectMonotone(sending.fractions);
  });

  for (const status of [403, 404, 410]) {
    it(`begins anew where the earlier upload is answered ${status}`, async () => {
      const order = [refused('HEAD u1', status), begun('uploads/u2')];
      const rest = [...piecesOf('u2'), kept];
      const sending = await Sending.with([...order, ...rest], `{base}${uploads}/u1`);
      expect(await sending.send()).to.deep.equal(accepted);
      const [gone, ...then] = sending.note.kept;
      expect(gone).to.equal(undefined);
      expect(then).to.deep.equal([`${sending.server.baseUrl}${uploads}/u2`, undefined]);
    });
  }

  const others: readonly (readonly [string, ScriptedAnswer])[] = [
    ['another length', isAt(100, size - 1)],
    ['a place beyond its end', isAt(size + 1)],
  ];
  for (const [what, answer] of others) {
    it(`begins anew where the earlier upload has ${what}`, async () => {
      const rest = [begun('uploads/u2'), ...piecesOf('u2'), kept];
      const sending = await Sending.with([answer, ...rest], `{base}${uploads}/u1`);
      expect(await sending.send()).to.deep.equal(accepted);
      expect((await sending.calls()).slice(0, 3)).to.deep.equal(['HEAD /u1', 'POST', 'PATCH /u2']);
    });
  }

  it('begins anew, once told that it is gone in the middle, and never tells less than before', async () => {
    const rest = [begun('uploads/u2'), ...piecesOf('u2'), kept];
    const sending = await Sending.with([begun(), added(piece), refused('PATCH u1', 404), ...rest]);
    expect(await sending.send()).to.deep.equal(accepted);
    expectMonotone(sending.fractions);
  });

  it('asks for the place again where the server says that it is another', async () => {
    const conflict = refused('PATCH u1', 409, { errorName: 'upload-offset-mismatch' });
    const order = [begun(), conflict, isAt(1_000_000), added(size), kept];
    const sending = await Sending.with(order);
    expect(await sending.send()).to.deep.equal(accepted);
    expect((await sending.server.log())[3]?.headers['upload-offset']).to.equal('1000000');
  });

  it('gives up where it never agrees', async () => {
    const conflicts = Array.from({ length: 4 }, () => refused('PATCH u1', 409));
    const sending = await Sending.with([begun(), isAt(0), isAt(0), isAt(0), isAt(0), ...conflicts]);
    expect(await sending.failure()).to.deep.equal({ code: 'server-error' });
  });

  it('goes on from its place with one new token for a 401 in the middle', async () => {
    const order = [
      begun(),
      added(piece),
      refused('PATCH u1', 401),
      isAt(piece),
      added(2 * piece),
      added(size),
    ];
    const sending = await Sending.with([...order, kept]);
    expect(await sending.send()).to.deep.equal(accepted);
    expect(sending.tokens.renewals).to.equal(1);
    const log = await sending.server.log();
    const tokens = log.map(({ headers }) => headers['authorization']);
    expect(tokens).to.deep.equal(log.map((_, index) => (index < 3 ? 'Bearer t1' : 'Bearer t2')));
    expect((await sending.calls()).filter((call) => call === 'POST')).to.have.length(1);
    expect(joined(log)).to.deep.equal(bytes);
    expectMonotone(sending.fractions);
  });

  it('asks for no third token', async () => {
    const order = [begun(), refused('PATCH u1', 401), refused('HEAD u1', 401)];
    const sending = await Sending.with(order);
    expect(await sending.failure()).to.deep.equal({ code: 'token-refused', status: 401 });
    expect(sending.note.address).to.be.a('string');
  });

  it('leaves nothing in the browser’s storage, and no rejection to the page', expectNoTrace);
});
