import { expect } from '@open-wc/testing';
import { FailureError } from '../../../src/domain/failure.js';
import type { OutboxPhoto, TabNews } from '../../../src/flow/ports.js';
import { handPorts, inspected, settle } from '../../support/fakes.js';
import { HandVault } from '../../support/fake-outbox.js';
import type { Bench } from '../../support/store-bench.js';
import {
  atFront,
  back,
  card,
  choose,
  closeAll,
  front,
  open,
  photoStage,
  useOne,
} from '../../support/store-bench.js';
import { sentStep, wireSnapshot } from '../../support/wire.js';

afterEach(closeAll);

const accepted = { outcome: 'accepted', imageId: '100', warnings: [] } as const;
const withFront = { steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) } };

function left(changes: Partial<OutboxPhoto> = {}): OutboxPhoto {
  return {
    id: 'left-here',
    applicantId: 'applicant-1',
    step: 'IDENTITY',
    shotKey: front,
    side: 'FRONT_SIDE',
    ...card,
    content: new Blob(['picture'], { type: 'image/jpeg' }),
    sha256: 'ab'.repeat(32),
    keptAtMs: 1,
    ...changes,
  };
}

function vaultWith(...photos: readonly OutboxPhoto[]): HandVault {
  const vault = new HandVault();
  for (const photo of photos) vault.photos.set(photo.id, photo);
  return vault;
}

function photoAt(bench: Bench, key: string): unknown {
  bench.store.goTo({ at: 'shot', step: 'IDENTITY', key });
  return bench.store.screen?.name === 'shot' ? bench.store.screen.photo : undefined;
}

describe('a used photo', () => {
  it('is kept before anything is sent, and goes when the server has answered, whatever it says', async () => {
    for (const receipt of [
      accepted,
      { outcome: 'refused', reasons: ['grayscale'], usesTry: true } as const,
    ]) {
      const bench = await atFront();
      const { vault, api } = bench;
      await useOne(bench, front);
      const [kept] = vault.photos.values();
      const sent = api.sendPhoto.take();
      expect(kept).to.deep.include({ applicantId: 'applicant-1', shotKey: front, ...card });
      expect(kept?.id).to.equal(sent.args[0].idempotencyKey);
      expect(kept?.content).to.equal(sent.args[0].content);
      await sent.answer(receipt);
      expect(vault.photos.size).to.equal(0);
    }
  });

  it('is sent all the same where nothing can be kept, and is known to be nowhere else', async () => {
    const bench = await atFront();
    bench.vault.isRefused = true;
    await useOne(bench, front);
    expect(bench.api.sendPhoto.waiting).to.equal(1);
    expect(photoAt(bench, front)).to.deep.include({ stage: 'sending', isKept: false });
  });

  it('leaves nothing behind when another takes its place, it is discarded, or its document changes', async () => {
    for (const leave of [
      (bench: Bench) => choose(bench, front),
      (bench: Bench) => bench.store.actOnPhoto(front, 'discard'),
      (bench: Bench) => bench.store.choose('IDENTITY', { country: 'FRA', documentType: 'PASSPORT' }),
    ]) {
      const bench = await atFront();
      await useOne(bench, front);
      const sent = bench.api.sendPhoto.take();
      expect(bench.vault.photos.size).to.equal(1);
      await leave(bench);
      await settle();
      expect(sent.args[2].aborted).to.be.true;
      expect(bench.vault.photos.size).to.equal(0);
      expect(bench.tabs.news.at(-1)).to.deep.include({ kind: 'gone' });
    }
  });

  it('is taken back where it arrived in the moment in which it was called off', async () => {
    const bench = await atFront();
    const { api, surroundings, store } = bench;
    await useOne(bench, front);
    const waits = surroundings.waits.calls.length;
    store.actOnPhoto(front, 'discard');
    await settle();
    await surroundings.waits.calls[waits]?.answer();
    await api.readSession.take().answer(wireSnapshot({ revision: 900, ...withFront }));
    expect(api.takePhotoBack.take().args.slice(0, 2)).to.deep.equal(['applicant-1', '100']);
  });

  it('is wiped as soon as the server takes nothing more', async () => {
    for (const changes of [
      { session: { state: 'locked' } },
      { session: { state: 'cancelled' } },
      { review: { reviewStatus: 'pending' } },
      {
        review: {
          reviewStatus: 'completed',
          reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL' },
        },
      },
    ]) {
      const bench = await atFront();
      await useOne(bench, front);
      await bench.tell(changes);
      expect(bench.vault.photos.size, JSON.stringify(changes)).to.equal(0);
    }
  });

  it('is wiped on request, on the screen as well', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    await bench.store.forget();
    await settle();
    expect(bench.vault.photos.size).to.equal(0);
    expect(photoAt(bench, front)).to.equal(undefined);
    expect(bench.api.sendPhoto.take().args[2].aborted).to.be.true;
  });

  it('stays when the page goes, although its sending ends', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    bench.visit.close();
    await settle();
    expect(bench.api.sendPhoto.take().args[2].aborted).to.be.true;
    expect(bench.vault.photos.size).to.equal(1);
  });

  it('travels with two others at most', async () => {
    const bench = await open({
      requiredIdDocs: {
        docSets: ['IDENTITY', 'IDENTITY2'].map((idDocSetType) => ({ idDocSetType, types: ['ID_CARD'] })),
        includedCountries: ['DEU'],
      },
    });
    bench.store.begin();
    const keys = ['IDENTITY', 'IDENTITY2'].flatMap((step) => [`${step}/FRONT_SIDE`, `${step}/BACK_SIDE`]);
    for (const key of keys) await useOne(bench, key);
    expect(bench.api.sendPhoto.calls).to.have.length(3);
    await bench.api.sendPhoto.take().answer(accepted);
    expect(bench.api.sendPhoto.calls).to.have.length(4);
  });
});

describe('a photo that an earlier visit has left', () => {
  it('goes on by itself with the same key, and the journey stands where it stood', async () => {
    const bench = await open({}, vaultWith(left()));
    const { store, api, vault } = bench;
    expect(store.screen, 'not the choice of a document').to.deep.nested.include({ 'shot.key': back });
    const sent = api.sendPhoto.take();
    expect(sent.args[0]).to.deep.include({ idempotencyKey: 'left-here', side: 'FRONT_SIDE', ...card });
    expect(await sent.args[0].content.text()).to.equal('picture');
    expect(photoAt(bench, front)).to.deep.nested.include({ stage: 'sending', isKept: true });
    await sent.answer(accepted);
    expect(vault.photos.size).to.equal(0);
    await api.readSession.take().answer(wireSnapshot({ revision: 900, ...withFront }));
    expect(photoStage(bench)).to.equal('accepted');
    expect(bench.notices.at(-1)).to.deep.include({ kind: 'photo-accepted', sha256: 'ab'.repeat(32) });
  });

  it('is not sent where its place was taken meanwhile, the level has none, or it is another applicant’s', async () => {
    for (const [changes, photo] of [
      [withFront, left()],
      [{}, left({ step: 'SELFIE9', shotKey: 'SELFIE9' })],
      [{}, left({ documentType: 'LIBRARY_CARD' })],
      [{}, left({ applicantId: 'applicant-9' })],
      [{ session: { state: 'locked' } }, left()],
    ] as const) {
      const bench = await open(changes, vaultWith(photo));
      await settle();
      expect(bench.api.sendPhoto.waiting, photo.id).to.equal(0);
      expect(bench.vault.photos.size, JSON.stringify(changes)).to.equal(0);
    }
  });

  it('stays with an applicant who has the widget open in another tab', async () => {
    const vault = vaultWith(left({ applicantId: 'applicant-9' }));
    const hand = handPorts(vault);
    hand.tabs.open.add('applicant-9');
    await open({}, vault, hand);
    expect(vault.photos.size).to.equal(1);
  });

  it('replaces the picture that it was meant to replace', async () => {
    const bench = await open(
      { ...withFront, review: { reviewStatus: 'init' } },
      vaultWith(left({ replaces: '100' })),
    );
    const sent = bench.api.sendPhoto.take();
    await sent.answer({ ...accepted, imageId: '200' });
    const both = sentStep('ID_CARD', ['FRONT_SIDE', 'FRONT_SIDE']);
    await bench.api.readSession
      .take()
      .answer(wireSnapshot({ revision: 900, steps: { IDENTITY: { ...both, imageIds: [100, 200] } } }));
    expect(bench.api.takePhotoBack.take().args[1]).to.equal('100');
  });

  it('gives way to a later one of the same shot', async () => {
    const bench = await open({}, vaultWith(left(), left({ id: 'later', keptAtMs: 2 })));
    expect(bench.api.sendPhoto.take().args[0].idempotencyKey).to.equal('later');
    expect(bench.api.sendPhoto.waiting).to.equal(0);
    await settle();
    expect([...bench.vault.photos.keys()]).to.deep.equal(['later']);
  });

  it('waits for the applicant where it cannot be sent, as any other', async () => {
    const bench = await open({}, vaultWith(left()));
    await bench.api.sendPhoto.take().fail(new FailureError({ code: 'bad-answer' }));
    expect(photoAt(bench, front)).to.deep.include({ stage: 'stuck', isKept: true });
    expect(bench.vault.photos.size).to.equal(1);
    bench.store.actOnPhoto(front, 'resend');
    await settle();
    expect(bench.api.sendPhoto.take().args[0].idempotencyKey).to.equal('left-here');
  });
});

describe('two tabs', () => {
  const about = { applicantId: 'applicant-1', id: 'left-here' };

  /** A tab that comes while another sends the front. */
  async function second(): Promise<Bench> {
    const vault = vaultWith(left());
    const hand = handPorts(vault);
    hand.tabs.hold('left-here');
    return open({}, vault, hand);
  }

  it('never send one photo twice: the second shows what the first does', async () => {
    const bench = await second();
    expect(bench.api.sendPhoto.waiting).to.equal(0);
    await bench.tabs.say({ ...about, kind: 'sending', fraction: 0.5 });
    expect(photoAt(bench, front)).to.deep.include({ stage: 'sending', fraction: 0.5 });
    await bench.tabs.say({ ...about, kind: 'waiting', reason: 'busy' });
    expect(photoAt(bench, front)).to.deep.include({ stage: 'waiting', reason: 'busy' });
    bench.vault.photos.delete('left-here');
    await bench.tabs.say({ ...about, kind: 'answered', receipt: accepted });
    expect(photoAt(bench, front)).to.deep.include({ stage: 'accepted', imageId: '100' });
    await bench.tabs.release('left-here');
    expect(bench.api.sendPhoto.waiting).to.equal(0);
    expect(
      bench.notices.filter(({ kind }) => kind === 'photo-accepted'),
      'the host hears of it where it was sent',
    ).to.have.length(0);
  });

  it('share a refusal, which counts once', async () => {
    const bench = await second();
    const receipt = { outcome: 'refused', reasons: ['grayscale'], usesTry: true } as const;
    await bench.tabs.say({ ...about, kind: 'answered', receipt });
    expect(photoAt(bench, front)).to.deep.include({ stage: 'refused', reasons: ['grayscale'] });
    expect([...bench.memory.refusals.values()].flat()).to.deep.equal([]);
    expect(bench.notices.filter(({ kind }) => kind === 'photo-refused')).to.have.length(0);
  });

  it('the second goes on where the first was closed or crashed', async () => {
    const bench = await second();
    await bench.tabs.release('left-here');
    expect(bench.api.sendPhoto.take().args[0].idempotencyKey).to.equal('left-here');
  });

  it('the second asks the server where the first has finished without its hearing of it', async () => {
    const bench = await second();
    bench.vault.photos.delete('left-here');
    await bench.tabs.release('left-here');
    expect(bench.api.sendPhoto.waiting).to.equal(0);
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 900, ...withFront }));
    expect(photoAt(bench, front)).to.deep.include({ stage: 'accepted', imageId: '100' });
  });

  it('drop what the applicant drops in one of them', async () => {
    const bench = await second();
    await bench.tabs.say({ ...about, kind: 'gone' });
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 900 }));
    expect(photoAt(bench, front)).to.equal(undefined);
  });

  it('the second takes over from a tab that is asleep and says nothing for minutes, but not from one that lives', async () => {
    const bench = await second();
    const silences = (): Bench['surroundings']['waits']['calls'] =>
      bench.surroundings.waits.calls.filter(({ args }) => args[0] === 240_000 && !args[1].aborted);
    await bench.tabs.say({ ...about, kind: 'sending', fraction: 0.1 });
    await silences()[0]?.answer();
    expect(bench.api.sendPhoto.waiting, 'it has spoken').to.equal(0);
    await silences().at(-1)?.answer();
    expect(bench.api.sendPhoto.waiting).to.equal(1);
  });

  it('show a photo in the second as soon as it is used in the first, unless a later one is there', async () => {
    const bench = await atFront();
    await bench.store.prepare();
    bench.vault.photos.set('left-here', left());
    bench.tabs.hold('left-here');
    await bench.tabs.say({ ...about, kind: 'kept' });
    expect(photoAt(bench, front)).to.deep.include({ stage: 'waiting' });
    await choose(bench, back);
    bench.vault.photos.set('theirs', left({ id: 'theirs', shotKey: back, side: 'BACK_SIDE' }));
    await bench.tabs.say({ ...about, id: 'theirs', kind: 'kept' });
    expect(photoAt(bench, back), 'the applicant is at it here').to.deep.include({ stage: 'inspecting' });
    await bench.inspector.inspections.take().answer(inspected());
    bench.store.actOnPhoto(back, 'use');
    await settle();
    const own = bench.tabs.news.filter(({ kind }: TabNews) => kind === 'kept');
    expect(own).to.have.length(1);
  });
});
