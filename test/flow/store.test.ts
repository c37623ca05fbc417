import { expect } from '@open-wc/testing';
import { FailureError } from '../../src/domain/failure.js';
import { Visit } from '../../src/flow/visit.js';
import { handPorts, settle } from '../support/fakes.js';
import { card, closeAll, closeLater, open, useOne } from '../support/store-bench.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

afterEach(closeAll);

describe('submitting', () => {
  it('requests the check once, however often the button is pressed', async () => {
    const { store, api, notices } = await open({ steps: allSent() });
    void store.submit();
    void store.submit();
    void store.submit();
    await settle();
    expect(api.requestCheck.calls).to.have.length(1);
    await api.requestCheck.take().answer({ outcome: 'requested' });
    void store.submit();
    await api.readSession.take().answer(wireSnapshot({ revision: 999, review: { reviewStatus: 'pending' } }));
    expect(api.requestCheck.calls).to.have.length(1);
    expect(store.screen?.name).to.equal('review');
    expect(notices.map((notice) => notice.kind)).to.deep.equal(['ready', 'submitted', 'status-changed']);
  });

  it('requests nothing while a picture is missing or on its way', async () => {
    const bench = await open({ steps: { ...allSent(), SELFIE: null } });
    void bench.store.submit();
    await useOne(bench, 'SELFIE');
    bench.store.goTo({ at: 'summary' });
    expect(bench.visit.screen).to.deep.include({ name: 'summary', readiness: 'sending' });
    void bench.store.submit();
    await settle();
    expect(bench.api.requestCheck.calls).to.have.length(0);
  });

  it('goes to what the server says is missing', async () => {
    const { store, api } = await open({ steps: allSent() });
    void store.submit();
    await settle();
    await api.requestCheck.take().answer({ outcome: 'missing' });
    await api.readSession
      .take()
      .answer(wireSnapshot({ revision: 999, steps: { ...allSent(), SELFIE: null } }));
    expect(store.screen).to.deep.nested.include({ name: 'shot', 'shot.key': 'SELFIE' });
  });

  it('says when it did not work and can be pressed again', async () => {
    const { store, api } = await open({ steps: allSent() });
    void store.submit();
    await settle();
    await api.requestCheck.take().fail(new FailureError({ code: 'timeout' }));
    expect(store.screen).to.deep.nested.include({ 'submission.stage': 'failed' });
    void store.submit();
    await settle();
    expect(api.requestCheck.calls).to.have.length(2);
  });
});

describe('the live session', () => {
  it('was requested, whatever happens to the look that follows: it is asked again, not told as a failure', async () => {
    const { api, store, surroundings } = await open({ steps: allSent() });
    void store.submit();
    await settle();
    await api.requestCheck.take().answer({ outcome: 'requested' });
    const waits = surroundings.waits.calls.length;
    await api.readSession.take().fail(new FailureError({ code: 'unreachable' }));
    expect(store.screen).to.deep.nested.include({ name: 'summary', 'submission.stage': 'sending' });
    await surroundings.waits.calls[waits]?.answer();
    await surroundings.network.take().answer();
    await api.readSession
      .take()
      .answer(wireSnapshot({ revision: 900, steps: allSent(), review: { reviewStatus: 'pending' } }));
    expect(store.screen?.name).to.equal('review');
    expect(api.requestCheck.calls).to.have.length(1);
  });

  it('follows every change without a reload, and tells it', async () => {
    const bench = await open({ steps: allSent(), review: { reviewStatus: 'pending' } });
    expect(bench.visit.screen.name).to.equal('review');
    await bench.tell({ review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } } });
    expect(bench.visit.screen.name).to.equal('approved');
    await bench.tell({
      review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL' } },
    });
    expect(bench.visit.screen).to.deep.include({ name: 'closed', reason: 'final' });
    await bench.tell({});
    expect(bench.visit.screen.name).to.equal('start');
    const told = bench.notices.flatMap((notice) =>
      notice.kind === 'status-changed' ? [notice.situation] : [],
    );
    expect(told).to.deep.equal(['approved', 'final', 'open']);
  });

  it('ignores a snapshot that comes too late', async () => {
    const bench = await open({ steps: allSent(), review: { reviewStatus: 'pending' } });
    bench.api.followSession.calls[0]?.args[0](wireSnapshot({ revision: 1 }));
    expect(bench.visit.screen.name).to.equal('review');
  });

  it('shows a skeleton, then that it is slow, then a way out; and an error for an answer nobody can read', async () => {
    const hand = handPorts();
    const visit = new Visit(
      hand.ports,
      () => undefined,
      () => undefined,
    );
    closeLater(visit);
    visit.open();
    await settle();
    expect(visit.screen).to.deep.equal({ name: 'loading', patience: 'fresh' });
    await hand.surroundings.waits.take().answer();
    expect(visit.screen).to.deep.equal({ name: 'loading', patience: 'slow' });
    await hand.surroundings.waits.take().answer();
    expect(visit.screen).to.deep.equal({ name: 'loading', patience: 'long' });
    visit.retry();
    await settle();
    expect(hand.api.readSession.calls).to.have.length(2);
    await hand.api.readSession.calls[1]?.answer({ not: 'a snapshot' });
    expect(visit.screen).to.deep.nested.include({ name: 'failed', 'failure.code': 'bad-answer' });
  });
});

describe('changing answers', () => {
  it('takes pictures of another document back at the server', async () => {
    const bench = await open({ steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']) } });
    bench.store.choose('IDENTITY', { country: 'DEU', documentType: 'PASSPORT' });
    await settle();
    expect(bench.api.takePhotoBack.calls.map((call) => call.args[1])).to.deep.equal(['100', '101']);
    expect(bench.visit.screen).to.deep.nested.include({ 'shot.key': 'IDENTITY' });
  });

  it('takes nothing back when the same document is chosen again', async () => {
    const bench = await open({ steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']) } });
    bench.store.choose('IDENTITY', card);
    await settle();
    expect(bench.api.takePhotoBack.calls).to.have.length(0);
  });

  it('takes the replaced picture back only after the new one is there', async () => {
    const bench = await open({ steps: allSent() });
    bench.store.goTo({ at: 'shot', step: 'SELFIE', key: 'SELFIE' });
    await useOne(bench, 'SELFIE');
    expect(bench.api.takePhotoBack.calls).to.have.length(0);
    await bench.api.sendPhoto.take().answer({ outcome: 'accepted', imageId: '201', warnings: [] });
    const both = { ...allSent(), SELFIE: sentStep('SELFIE', [undefined, undefined], {}, 200) };
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 999, steps: both }));
    expect(bench.api.takePhotoBack.calls.map((call) => call.args[1])).to.deep.equal(['200']);
  });

  it('shows the server’s objections on the form and keeps going once they are mended', async () => {
    const requiredIdDocs = {
      docSets: [{ idDocSetType: 'APPLICANT_DATA', fields: [{ name: 'phone', required: true }] }],
    };
    const { store, api } = await open({ requiredIdDocs, steps: {} });
    store.begin();
    void store.saveFields('APPLICANT_DATA', { phone: 'x' });
    await api.saveFields.take().answer({ outcome: 'invalid', fields: { phone: 'invalid' } });
    expect(store.screen).to.deep.nested.include({ name: 'data', 'saving.fields.phone': 'invalid' });
    void store.saveFields('APPLICANT_DATA', { phone: '+49 30 1' });
    await api.saveFields.take().answer({ outcome: 'saved' });
    await api.readSession
      .take()
      .answer(wireSnapshot({ revision: 999, requiredIdDocs, steps: {}, fixedInfo: { phone: '+49 30 1' } }));
    expect(store.screen?.name).to.equal('summary');
  });

  it('fetches the server’s pictures once for the summary', async () => {
    const { api, store, tell } = await open({ steps: allSent() });
    await settle();
    expect(api.readPhoto.calls.map((call) => call.args[1])).to.deep.equal(['100', '101', '200', '300']);
    await api.readPhoto.take().answer(new Blob(['x'], { type: 'image/jpeg' }));
    await tell({ steps: allSent(), fixedInfo: { a: 'b' } });
    expect(api.readPhoto.calls).to.have.length(4);
    const { screen } = store;
    const first = screen?.name === 'summary' ? screen.items[0] : undefined;
    expect(first?.kind === 'photo' && first.photo.face.previewUrl).to.match(/^blob:/);
  });

  it('fetches the pictures anew when a locked verification is opened again', async () => {
    const { api, tell } = await open({ steps: allSent() });
    for (let count = 0; count < 4; count += 1) await api.readPhoto.take().answer(new Blob(['x']));
    await tell({ session: { state: 'locked' }, steps: {} });
    await tell({ steps: allSent() });
    expect(api.readPhoto.waiting).to.equal(4);
  });
});

describe('what a photo needs', () => {
  const data = { idDocSetType: 'APPLICANT_DATA', fields: [{ name: 'firstName', required: true }] };
  const onlyData = {
    requiredIdDocs: { docSets: [data], includedCountries: [], excludedCountries: [] },
    steps: { APPLICANT_DATA: null },
  };
  const green = { reviewResult: { reviewAnswer: 'GREEN' } };
  const accepted = Object.fromEntries(
    Object.entries(allSent()).map(([name, step]) => [name, { ...(step as object), ...green }]),
  );
  const levels: Readonly<Record<string, readonly [changes: Record<string, unknown>, isNeeded: boolean]>> = {
    'at the start': [{}, true],
    'while sent photos can still be taken anew': [{ steps: allSent() }, true],
    'where every photo is accepted': [{ steps: accepted }, false],
    'where nothing but data is asked for': [onlyData, false],
  };
  for (const [when, [changes, isNeeded]] of Object.entries(levels)) {
    it(`is ${isNeeded ? '' : 'not '}fetched ahead ${when}`, async () => {
      const { store, inspector, camera } = await open(changes);
      await store.prepare();
      const times = isNeeded ? 1 : 0;
      expect([inspector.preparations, camera.preparations]).to.deep.equal([times, times]);
    });
  }
});
