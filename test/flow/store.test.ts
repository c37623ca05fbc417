import { expect } from '@open-wc/testing';
import { FailureError } from '../../src/domain/failure.js';
import type { Notice } from '../../src/flow/notices.js';
import { Store } from '../../src/flow/store.js';
import { handPorts, inspected, settle } from '../support/fakes.js';
import type { HandPorts } from '../support/fakes.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

interface Bench extends HandPorts {
  readonly store: Store;
  readonly notices: Notice[];
  /** The snapshot the server holds now, told by the live session. */
  tell(changes: Record<string, unknown>): Promise<void>;
}

let opened: Store[] = [];
let revision = 1;

/** A store on the basic level, opened on this snapshot. */
async function open(changes: Record<string, unknown> = {}): Promise<Bench> {
  const hand = handPorts();
  const notices: Notice[] = [];
  const store = new Store(
    hand.ports,
    () => undefined,
    (notice) => notices.push(notice),
  );
  opened.push(store);
  store.open();
  await hand.api.readSession.take().answer(wireSnapshot({ revision: (revision += 1), ...changes }));
  const tell = async (more: Record<string, unknown>): Promise<void> => {
    hand.api.followSession.calls[0]?.args[0](wireSnapshot({ revision: (revision += 1), ...more }));
    await settle();
  };
  return { ...hand, store, notices, tell };
}

const file = (name = 'front.jpg'): File => new File(['raw'], name, { type: 'image/jpeg' });
const front = 'IDENTITY/FRONT_SIDE';
const back = 'IDENTITY/BACK_SIDE';
const card = { country: 'DEU', documentType: 'ID_CARD' };

async function atFront(): Promise<Bench> {
  const bench = await open();
  bench.store.begin();
  bench.store.choose('IDENTITY', card);
  return bench;
}

function photoStage({ store }: Bench): string | undefined {
  return store.screen.name === 'shot' ? store.screen.photo?.stage : undefined;
}

/** Adds a photo at the present shot and uses it as soon as it is judged. */
async function useOne(bench: Bench, key: string): Promise<void> {
  bench.store.addPhoto(key, file());
  await bench.inspector.inspections.take().answer(inspected());
  bench.store.actOnPhoto(key, 'use');
  await settle();
}

afterEach(() => {
  for (const store of opened) store.close();
  opened = [];
});

describe('the road of a photo', () => {
  it('goes from file through judgement and sending to the receipt, while the applicant goes on', async () => {
    const bench = await atFront();
    const { store, api, inspector, notices } = bench;
    store.addPhoto(front, file());
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
    expect(notices.map((notice) => notice.kind)).to.deep.equal(['ready', 'photo-judged', 'photo-accepted']);
  });

  it('never sends before the applicant uses it, nor what the device refused', async () => {
    for (const verdict of ['ok', 'doubtful', 'refused'] as const) {
      const bench = await atFront();
      bench.store.addPhoto(front, file());
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
    store.addPhoto(front, file());
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
    store.addPhoto(front, file('first.jpg'));
    const late = inspector.inspections.take();
    store.addPhoto(front, file('second.jpg'));
    await late.answer(inspected('refused'));
    expect(photoStage(bench)).to.equal('inspecting');
    await inspector.inspections.take().answer(inspected('ok'));
    const { screen } = store;
    expect(screen.name === 'shot' && screen.photo?.stage === 'judged' && screen.photo.face.fileName).to.equal(
      'second.jpg',
    );
  });

  it('shows why the server refused, without calling it from where the applicant is', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    await bench.api.sendPhoto.take().answer({ outcome: 'refused', reasons: ['dataNotReadable'] });
    expect(bench.store.screen).to.deep.nested.include({ 'shot.key': back });
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
    expect(bench.store.screen).to.deep.include({ name: 'closed', reason: 'locked' });
    bench.store.addPhoto(front, file());
    await settle();
    expect(bench.inspector.inspections.waiting).to.equal(0);
  });

  it('stops at an error screen when the token is refused for good, and goes on from there', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    await bench.api.sendPhoto.take().fail(new FailureError({ code: 'token-refused' }));
    expect(bench.store.screen).to.deep.nested.include({ name: 'failed', 'failure.code': 'token-refused' });
    bench.store.retry();
    await settle();
    expect(bench.store.screen).to.deep.nested.include({ 'shot.key': back });
    expect(bench.api.sendPhoto.waiting).to.equal(1);
  });
});

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
    expect(store.screen.name).to.equal('review');
    expect(notices.map((notice) => notice.kind)).to.deep.equal(['ready', 'submitted', 'status-changed']);
  });

  it('requests nothing while a picture is missing or on its way', async () => {
    const bench = await open({ steps: { ...allSent(), SELFIE: null } });
    void bench.store.submit();
    await useOne(bench, 'SELFIE');
    bench.store.goTo({ at: 'summary' });
    expect(bench.store.screen).to.deep.include({ name: 'summary', readiness: 'sending' });
    void bench.store.submit();
    await settle();
    expect(bench.api.requestCheck.calls).to.have.length(0);
  });

  it('goes to what the server says is missing', async () => {
    const { store, api } = await open({ steps: allSent() });
    void store.submit();
    await api.requestCheck.take().answer({ outcome: 'missing' });
    await api.readSession
      .take()
      .answer(wireSnapshot({ revision: 999, steps: { ...allSent(), SELFIE: null } }));
    expect(store.screen).to.deep.nested.include({ name: 'shot', 'shot.key': 'SELFIE' });
  });

  it('says when it did not work and can be pressed again', async () => {
    const { store, api } = await open({ steps: allSent() });
    void store.submit();
    await api.requestCheck.take().fail(new FailureError({ code: 'timeout' }));
    expect(store.screen).to.deep.nested.include({ 'submission.stage': 'failed' });
    void store.submit();
    await settle();
    expect(api.requestCheck.calls).to.have.length(2);
  });
});

describe('the live session', () => {
  it('follows every change without a reload, and tells it', async () => {
    const bench = await open({ steps: allSent(), review: { reviewStatus: 'pending' } });
    expect(bench.store.screen.name).to.equal('review');
    await bench.tell({ review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } } });
    expect(bench.store.screen.name).to.equal('approved');
    await bench.tell({
      review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL' } },
    });
    expect(bench.store.screen).to.deep.include({ name: 'closed', reason: 'final' });
    await bench.tell({});
    expect(bench.store.screen.name).to.equal('start');
    const told = bench.notices.flatMap((notice) =>
      notice.kind === 'status-changed' ? [notice.situation] : [],
    );
    expect(told).to.deep.equal(['approved', 'final', 'open']);
  });

  it('ignores a snapshot that comes too late', async () => {
    const bench = await open({ steps: allSent(), review: { reviewStatus: 'pending' } });
    bench.api.followSession.calls[0]?.args[0](wireSnapshot({ revision: 1 }));
    expect(bench.store.screen.name).to.equal('review');
  });

  it('shows a skeleton, then that it is slow, then a way out; and an error for an answer nobody can read', async () => {
    const hand = handPorts();
    const store = new Store(
      hand.ports,
      () => undefined,
      () => undefined,
    );
    opened.push(store);
    store.open();
    await settle();
    expect(store.screen).to.deep.equal({ name: 'loading', patience: 'fresh' });
    await hand.surroundings.waits.take().answer();
    expect(store.screen).to.deep.equal({ name: 'loading', patience: 'slow' });
    await hand.surroundings.waits.take().answer();
    expect(store.screen).to.deep.equal({ name: 'loading', patience: 'long' });
    store.retry();
    await settle();
    expect(hand.api.readSession.calls).to.have.length(2);
    await hand.api.readSession.calls[1]?.answer({ not: 'a snapshot' });
    expect(store.screen).to.deep.nested.include({ name: 'failed', 'failure.code': 'bad-answer' });
  });
});

describe('changing answers', () => {
  it('takes pictures of another document back at the server', async () => {
    const bench = await open({ steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']) } });
    bench.store.choose('IDENTITY', { country: 'DEU', documentType: 'PASSPORT' });
    await settle();
    expect(bench.api.takePhotoBack.calls.map((call) => call.args[1])).to.deep.equal(['100', '101']);
    expect(bench.store.screen).to.deep.nested.include({ 'shot.key': 'IDENTITY' });
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
    expect(store.screen.name).to.equal('summary');
  });

  it('fetches the server’s pictures once for the summary', async () => {
    const { api, store, tell } = await open({ steps: allSent() });
    await settle();
    expect(api.readPhoto.calls.map((call) => call.args[1])).to.deep.equal(['100', '101', '200', '300']);
    await api.readPhoto.take().answer(new Blob(['x'], { type: 'image/jpeg' }));
    await tell({ steps: allSent(), fixedInfo: { a: 'b' } });
    expect(api.readPhoto.calls).to.have.length(4);
    const { screen } = store;
    const first = screen.name === 'summary' ? screen.items[0] : undefined;
    expect(first?.kind === 'photo' && first.photo.face.previewUrl).to.match(/^blob:/);
  });
});
