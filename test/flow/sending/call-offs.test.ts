import { expect } from '@open-wc/testing';
import { FailureError } from '../../../src/domain/failure.js';
import type { UnwantedPhoto } from '../../../src/flow/ports.js';
import { handPorts, settle } from '../../support/fakes.js';
import { left, photoAt, vaultWith } from '../../support/outbox-bench.js';
import type { Bench } from '../../support/store-bench.js';
import { card, choose, closeAll, front, open, useOne } from '../../support/store-bench.js';
import { allSent, sentStep, wireSnapshot } from '../../support/wire.js';

afterEach(closeAll);

const session = { state: 'active', cancellableUploads: true };
const accepted = { outcome: 'accepted', imageId: '100', warnings: [] } as const;
const withFront = { session, steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) } };
const offline = new FailureError({ code: 'unreachable' });

/** At the front of a card, where the server can be told of what is given up. */
async function atFront(): Promise<Bench> {
  const bench = await open({ session });
  bench.store.begin();
  bench.store.choose('IDENTITY', card);
  return bench;
}

/** With a photo of the front on its way; its key comes back. */
async function underWay(bench: Bench): Promise<string> {
  await useOne(bench, front);
  return bench.api.sendPhoto.take().args[0].idempotencyKey;
}

function toldOf({ api }: Bench): readonly UnwantedPhoto[] {
  return api.callPhotoOff.calls.map((call) => call.args[0]);
}

const unwanted = (idempotencyKey: string): UnwantedPhoto => ({ applicantId: 'applicant-1', idempotencyKey });

describe('a photo that is given up on its way', () => {
  it('is called off by its key, however it is given up', async () => {
    for (const leave of [
      (bench: Bench) => choose(bench, front),
      (bench: Bench) => bench.store.actOnPhoto(front, 'discard'),
      (bench: Bench) => bench.store.choose('IDENTITY', { country: 'FRA', documentType: 'PASSPORT' }),
    ]) {
      const bench = await atFront();
      const key = await underWay(bench);
      await leave(bench);
      await settle();
      expect(toldOf(bench)).to.deep.equal([unwanted(key)]);
      expect(bench.tabs.news.at(-1)).to.deep.include({ kind: 'called off', id: key });
    }
  });

  it('leaves nothing of its picture here, and nothing at all once the server knows', async () => {
    const bench = await atFront();
    const key = await underWay(bench);
    bench.store.actOnPhoto(front, 'discard');
    await settle();
    const kept = bench.vault.photos.get(key);
    expect([kept?.isCalledOff, kept?.content.size]).to.deep.equal([true, 0]);
    await bench.api.callPhotoOff.take().answer();
    expect(bench.vault.photos.size).to.equal(0);
  });

  it('has the server’s list fetched anew, where it may have been already', async () => {
    const bench = await atFront();
    await underWay(bench);
    bench.store.actOnPhoto(front, 'discard');
    await settle();
    await bench.tell(withFront);
    await bench.api.callPhotoOff.take().answer();
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 900, session }));
    expect(photoAt(bench, front)).to.equal(undefined);
    expect(bench.store.screen).to.deep.nested.include({ 'shot.key': front });
    expect(bench.api.takePhotoBack.calls).to.have.length(0);
  });

  it('is called off with its pieces, on a later visit too', async () => {
    const pieces = { session: { ...session, resumableUploads: true } };
    const vault = vaultWith(left({ uploadUrl: 'https://kyc/uploads/1' }));
    const bench = await open(pieces, vault);
    bench.api.sendPhoto.take().args[0].resume?.keep('https://kyc/uploads/2');
    bench.store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    bench.store.actOnPhoto(front, 'discard');
    await settle();
    const told = { ...unwanted('left-here'), uploadUrl: 'https://kyc/uploads/2' };
    expect(toldOf(bench)).to.deep.equal([told]);
    bench.visit.close();
    const next = await open(pieces, vault);
    await settle();
    expect(toldOf(next)).to.deep.equal([told]);
  });

  it('is not called off where it never left', async () => {
    const bench = await atFront();
    bench.surroundings.online = false;
    await useOne(bench, front);
    bench.store.actOnPhoto(front, 'discard');
    await settle();
    expect(toldOf(bench)).to.deep.equal([]);
    expect(bench.vault.photos.size).to.equal(0);
  });

  it('comes before what takes its place, again and again', async () => {
    const bench = await atFront();
    const keys = [await underWay(bench)];
    for (let time = 0; time < 2; time += 1) {
      await useOne(bench, front);
      expect(bench.api.sendPhoto.waiting, 'not before the server knows').to.equal(0);
      for (const call of bench.api.callPhotoOff.calls) await call.answer();
      await settle();
      const sent = bench.api.sendPhoto.take();
      keys.push(sent.args[0].idempotencyKey);
    }
    expect(new Set(keys).size).to.equal(3);
    expect(new Set(toldOf(bench).map(({ idempotencyKey }) => idempotencyKey))).to.deep.equal(
      new Set(keys.slice(0, 2)),
    );
  });

  it('comes before the photo of another document, which has another key', async () => {
    const bench = await atFront();
    await underWay(bench);
    bench.store.choose('IDENTITY', { country: 'FRA', documentType: 'PASSPORT' });
    await useOne(bench, 'IDENTITY');
    expect(bench.api.sendPhoto.waiting, 'not before the server knows').to.equal(0);
    while (bench.api.callPhotoOff.waiting > 0) await bench.api.callPhotoOff.take().answer();
    expect(bench.api.sendPhoto.waiting).to.equal(1);
  });

  it('holds up what takes its place only as long as the network does', async () => {
    const bench = await atFront();
    await underWay(bench);
    await useOne(bench, front);
    const { callPhotoOff } = bench.api;
    while (callPhotoOff.waiting > 0) await callPhotoOff.take().fail(offline);
    expect(photoAt(bench, front)).to.deep.include({ stage: 'waiting', reason: 'retrying' });
    for (const wait of bench.surroundings.waits.calls) await wait.answer();
    while (callPhotoOff.waiting > 0) await callPhotoOff.take().answer();
    expect(bench.api.sendPhoto.waiting).to.equal(1);
  });

  it('does not hold it up where the server will not hear of it', async () => {
    for (const status of [400, 404, 409, 423]) {
      const bench = await atFront();
      await underWay(bench);
      await useOne(bench, front);
      const failure = new FailureError({ code: 'refused', status });
      while (bench.api.callPhotoOff.waiting > 0) await bench.api.callPhotoOff.take().fail(failure);
      expect(bench.api.sendPhoto.waiting, String(status)).to.equal(1);
    }
  });

  it('is told again after a rest, however long it takes, and that ends as soon as nobody can hear', async () => {
    const bench = await atFront();
    const { api, surroundings, vault } = bench;
    await underWay(bench);
    bench.store.actOnPhoto(front, 'discard');
    await settle();
    for (let tries = 0; tries < 20; tries += 1) {
      await api.callPhotoOff.take().fail(offline);
      await surroundings.waits.calls.at(-1)?.answer();
      while (api.callPhotoOff.waiting === 0) await surroundings.waits.calls.at(-1)?.answer();
    }
    expect(vault.photos.size).to.equal(1);
    await api.callPhotoOff.take().answer();
    expect(vault.photos.size).to.equal(0);
  });

  it('is looked for on the server’s list where the host’s own code cannot tell it', async () => {
    const bench = await atFront();
    const { api, surroundings } = bench;
    await underWay(bench);
    bench.store.actOnPhoto(front, 'discard');
    await settle();
    await api.callPhotoOff.take().fail(new TypeError('a fault of the host’s'));
    expect(bench.vault.photos.size, 'nothing is left to tell').to.equal(0);
    await surroundings.waits.calls.at(-1)?.answer();
    await api.readSession.take().answer(wireSnapshot({ revision: 900, ...withFront }));
    expect(api.takePhotoBack.take().args.slice(0, 2)).to.deep.equal(['applicant-1', '100']);
  });

  it('is called off here too before what takes its place, where another tab has given it up', async () => {
    const vault = vaultWith(left());
    const bench = await open({ session }, vault);
    bench.api.sendPhoto.take();
    await bench.tabs.say({ kind: 'called off', applicantId: 'applicant-1', id: 'left-here' });
    expect(photoAt(bench, front)).to.equal(undefined);
    expect(toldOf(bench)).to.deep.equal([]);
    await useOne(bench, front);
    expect(bench.api.sendPhoto.waiting).to.equal(0);
    expect(toldOf(bench)).to.deep.equal([unwanted('left-here')]);
    await bench.api.callPhotoOff.take().answer();
    expect(bench.api.sendPhoto.waiting).to.equal(1);
  });

  it('is called off before a check is requested', async () => {
    const bench = await open({ session, steps: allSent() });
    bench.store.begin();
    bench.store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    await underWay(bench);
    bench.store.actOnPhoto(front, 'discard');
    await settle();
    bench.store.goTo({ at: 'summary' });
    void bench.store.submit();
    await settle();
    expect(bench.api.requestCheck.waiting).to.equal(0);
    while (bench.api.callPhotoOff.waiting > 0) await bench.api.callPhotoOff.take().answer();
    expect(bench.api.requestCheck.waiting).to.equal(1);
  });

  it('vanishes where another tab goes on sending it, without asking anybody anything', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    const refusal = { code: 'refused', status: 409, errorName: 'upload-called-off' } as const;
    await bench.api.sendPhoto.take().fail(new FailureError(refusal));
    await settle();
    expect(photoAt(bench, front)).to.equal(undefined);
    expect(bench.vault.photos.size).to.equal(0);
    expect(bench.notices.filter(({ kind }) => kind === 'failed')).to.deep.equal([]);
  });
});

describe('a photo that was given up on an earlier visit', () => {
  it('is called off on the next one, and asked for again', async () => {
    const vault = vaultWith(left({ isCalledOff: true }));
    const bench = await open({ session }, vault);
    await settle();
    expect(bench.api.sendPhoto.waiting).to.equal(0);
    expect(toldOf(bench)).to.deep.equal([unwanted('left-here')]);
    await bench.api.callPhotoOff.take().answer();
    expect(vault.photos.size).to.equal(0);
  });

  it('does not stand in for the one that was used after it, even where the server has it', async () => {
    const later = left({ id: 'later', keptAtMs: 2 });
    // The vault's order is that of a clock that may have been set back in between.
    for (const kept of [
      [left({ isCalledOff: true }), later],
      [left(), later],
      [later, left({ isCalledOff: true, keptAtMs: 3 })],
    ]) {
      const vault = vaultWith(...kept);
      const bench = await open(withFront, vault, handPorts(vault));
      await settle();
      while (bench.api.callPhotoOff.waiting > 0) await bench.api.callPhotoOff.take().answer();
      const sent = bench.api.sendPhoto.take();
      expect(sent.args[0].idempotencyKey).to.equal('later');
      await sent.answer(accepted);
      expect(vault.photos.size).to.equal(0);
    }
  });
});
