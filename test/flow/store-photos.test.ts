import { expect } from '@open-wc/testing';
import { FailureError } from '../../src/domain/failure.js';
import { inspected, settle } from '../support/fakes.js';
import {
  atFront,
  back,
  card,
  choose,
  closeAll,
  file,
  front,
  photoStage,
  useOne,
} from '../support/store-bench.js';
import { sentStep, wireSnapshot } from '../support/wire.js';

afterEach(closeAll);

describe('the road of a photo', () => {
  it('goes from file through judgement and sending to the receipt, while the applicant goes on', async () => {
    const bench = await atFront();
    const { store, api, inspector, notices } = bench;
    await choose(bench, front);
    expect(photoStage(bench)).to.equal('inspecting');
    await inspector.inspections.take().answer(inspected());
    expect(photoStage(bench)).to.equal('judged');
    store.actOnPhoto(front, 'use');
    await settle();
    expect(store.screen).to.deep.nested.include({ name: 'shot', 'shot.key': back });

    const sent = api.sendPhoto.take();
    expect(sent.args[0]).to.deep.include({
      applicantId: 'applicant-1',
      step: 'IDENTITY',
      side: 'FRONT_SIDE',
      ...card,
    });
    await sent.answer({ outcome: 'accepted', imageId: '100', warnings: [] });
    await api.readSession
      .take()
      .answer(wireSnapshot({ revision: 99, steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) } }));
    store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    expect(photoStage(bench)).to.equal('accepted');
    expect(notices.map((notice) => notice.kind)).to.deep.equal([
      'ready',
      'photo-judged',
      'photo-used',
      'photo-accepted',
    ]);
  });

  it('never sends before the applicant uses it, nor what the device refused', async () => {
    for (const verdict of ['ok', 'doubtful', 'refused'] as const) {
      const bench = await atFront();
      await choose(bench, front);
      await bench.inspector.inspections.take().answer(inspected(verdict));
      expect(bench.api.sendPhoto.waiting, verdict).to.equal(0);
      bench.store.actOnPhoto(front, 'use');
      await settle();
      expect(bench.api.sendPhoto.waiting, verdict).to.equal(verdict === 'refused' ? 0 : 1);
    }
  });

  it('inspects again for every turn and forgets a photo that was discarded', async () => {
    const bench = await atFront();
    const { store, inspector } = bench;
    await choose(bench, front);
    await inspector.inspections.take().answer(inspected());
    store.actOnPhoto(front, 'turn');
    await settle();
    const again = inspector.inspections.take();
    expect(again.args[1].quarterTurns).to.equal(1);
    store.actOnPhoto(front, 'discard');
    await again.answer(inspected());
    expect(photoStage(bench)).to.equal(undefined);
  });

  it('drops the late answer about a photo that another one replaced', async () => {
    const bench = await atFront();
    const { store, inspector } = bench;
    await choose(bench, front, file('first.jpg'));
    const late = inspector.inspections.take();
    await choose(bench, front, file('second.jpg'));
    await late.answer(inspected('refused'));
    expect(photoStage(bench)).to.equal('inspecting');
    await inspector.inspections.take().answer(inspected('ok'));
    const { screen } = store;
    expect(
      screen?.name === 'shot' && screen.photo?.stage === 'judged' && screen.photo.face.fileName,
    ).to.equal('second.jpg');
  });

  it('shows why the server refused, without calling it from where the applicant is', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    await bench.api.sendPhoto
      .take()
      .answer({ outcome: 'refused', reasons: ['dataNotReadable'], usesTry: true });
    expect(bench.visit.screen).to.deep.nested.include({ 'shot.key': back });
    expect(bench.store.trouble?.shot.key).to.equal(front);
    expect(bench.notices.at(-1)).to.deep.include({ kind: 'photo-refused', reasons: ['dataNotReadable'] });
  });

  it('sends a picture for the document that is chosen when it is used', async () => {
    const bench = await atFront();
    bench.store.choose('IDENTITY', { country: 'FRA', documentType: 'PASSPORT' });
    await useOne(bench, 'IDENTITY');
    expect(bench.api.sendPhoto.take().args[0]).to.deep.include({ country: 'FRA', documentType: 'PASSPORT' });
  });
});

describe('sending through trouble', () => {
  const trouble = (
    code: 'unreachable' | 'timeout' | 'server-error' | 'server-busy',
    retryAfterMs?: number,
  ): FailureError => new FailureError({ code, ...(retryAfterMs !== undefined && { retryAfterMs }) });

  it('repeats with the same key after growing pauses, then asks the applicant', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    const { api, surroundings, store } = bench;
    const impatience = surroundings.waits.waiting;
    for (let i = 0; i < impatience; i += 1) surroundings.waits.take();
    const pauses: number[] = [];
    for (let tries = 1; tries < 6; tries += 1) {
      await api.sendPhoto.take().fail(trouble('unreachable'));
      const pause = surroundings.waits.take();
      pauses.push(pause.args[0]);
      await pause.answer();
    }
    await api.sendPhoto.take().fail(trouble('timeout'));
    store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    expect(photoStage(bench)).to.equal('stuck');
    for (const [index, pause] of pauses.entries()) {
      expect(pause).to.be.within(500 * 2 ** index, 1000 * 2 ** index);
    }
    store.actOnPhoto(front, 'resend');
    await settle();
    const keys = new Set(api.sendPhoto.calls.map((call) => call.args[0].idempotencyKey));
    expect(api.sendPhoto.calls).to.have.length(7);
    expect(keys.size).to.equal(1);
  });

  it('obeys Retry-After', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    const { api, surroundings } = bench;
    await api.sendPhoto.take().fail(trouble('server-busy', 42_000));
    expect(surroundings.waits.calls.at(-1)?.args[0]).to.equal(42_000);
  });

  it('obeys it with every photo, also when the one that was told so is given up', async () => {
    for (const isGivenUp of [false, true]) {
      const bench = await atFront();
      await useOne(bench, front);
      const { api, surroundings, store } = bench;
      await api.sendPhoto.take().fail(trouble('server-busy', 42_000));
      const pause = surroundings.waits.calls.at(-1)!;
      if (isGivenUp) store.actOnPhoto(front, 'discard');
      await useOne(bench, back);
      expect(api.sendPhoto.waiting).to.equal(0);
      await pause.answer();
      await settle();
      expect(api.sendPhoto.waiting).to.equal(isGivenUp ? 1 : 2);
    }
  });

  it('asks the applicant where the server wants a pause that nobody waits for', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    const { api, surroundings, store } = bench;
    const waits = surroundings.waits.calls.length;
    await api.sendPhoto.take().fail(trouble('server-busy', 3_600_000));
    expect(surroundings.waits.calls).to.have.length(waits);
    store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    expect(photoStage(bench)).to.equal('stuck');
    store.actOnPhoto(front, 'resend');
    await settle();
    expect(api.sendPhoto.waiting).to.equal(1);
  });

  it('does not take an answer for none, where the browser is wrong about being offline', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    bench.surroundings.online = false;
    await bench.api.sendPhoto.take().fail(new FailureError({ code: 'refused', status: 403 }));
    bench.store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    expect(photoStage(bench)).to.equal('stuck');
  });

  it('waits out being offline without counting it', async () => {
    const bench = await atFront();
    bench.surroundings.online = false;
    await useOne(bench, front);
    const { api, surroundings, store } = bench;
    store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    expect(store.screen).to.deep.nested.include({ 'photo.stage': 'waiting', 'photo.reason': 'offline' });
    expect(api.sendPhoto.waiting).to.equal(0);
    surroundings.online = true;
    await surroundings.network.take().answer();
    expect(api.sendPhoto.waiting).to.equal(1);
  });

  it('ends everything under way when the verification is locked meanwhile', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    const sent = bench.api.sendPhoto.take();
    await bench.tell({ session: { state: 'locked' } });
    expect(sent.args[2].aborted).to.be.true;
    expect(bench.visit.screen).to.deep.include({ name: 'closed', reason: 'locked' });
    await choose(bench, front);
    await settle();
    expect(bench.inspector.inspections.waiting).to.equal(0);
  });

  it('stops at an error screen when the token is refused for good, and goes on from there', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    await bench.api.sendPhoto.take().fail(new FailureError({ code: 'token-refused' }));
    expect(bench.visit.screen).to.deep.nested.include({ name: 'failed', 'failure.code': 'token-refused' });
    bench.visit.retry();
    await settle();
    expect(bench.visit.screen).to.deep.nested.include({ 'shot.key': back });
    expect(bench.api.sendPhoto.waiting).to.equal(1);
  });
});
