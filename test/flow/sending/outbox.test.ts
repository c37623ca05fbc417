import { expect } from '@open-wc/testing';
import { FailureError } from '../../../src/domain/failure.js';
import { Visit } from '../../../src/flow/visit.js';
import { handPorts, settle } from '../../support/fakes.js';
import { left, photoAt, vaultWith } from '../../support/outbox-bench.js';
import type { Bench } from '../../support/store-bench.js';
import {
  atFront,
  back,
  card,
  choose,
  closeAll,
  closeLater,
  front,
  open,
  photoStage,
  useOne,
} from '../../support/store-bench.js';
import { sentStep, wireSnapshot } from '../../support/wire.js';

afterEach(closeAll);

const accepted = { outcome: 'accepted', imageId: '100', warnings: [] } as const;
const withFront = { steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) } };

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

  it('is never asked for again, not even before what sends it is fetched', async () => {
    const { ports, api } = handPorts(vaultWith(left()));
    const shown: string[] = [];
    const visit = new Visit(
      ports,
      // As the element shows it, once everything of the moment has happened.
      () => queueMicrotask(() => shown.push(visit.screen.name)),
      () => undefined,
    );
    closeLater(visit);
    visit.open();
    await api.readSession.take().answer(wireSnapshot());
    expect(visit.screen).to.deep.nested.include({ 'shot.key': back });
    expect(shown).to.include('shot');
    expect(shown).to.not.include('start');
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

describe('a large photo, where the server takes pieces', () => {
  const pieces = { session: { state: 'active', resumableUploads: true } };

  it('goes on where it was, on the next visit too', async () => {
    const bench = await open(pieces, vaultWith(left({ uploadUrl: 'https://kyc/uploads/1' })));
    const { resume } = bench.api.sendPhoto.take().args[0];
    expect(resume?.read()).to.equal('https://kyc/uploads/1');
    resume?.keep('https://kyc/uploads/2');
    await settle();
    expect(resume?.read()).to.equal('https://kyc/uploads/2');
    expect(bench.vault.photos.get('left-here')?.uploadUrl).to.equal('https://kyc/uploads/2');
    resume?.keep(undefined);
    await settle();
    expect(bench.vault.photos.get('left-here')).not.to.have.property('uploadUrl');
  });

  it('goes whole where it does not', async () => {
    const bench = await open({}, vaultWith(left({ uploadUrl: 'https://kyc/uploads/1' })));
    expect(bench.api.sendPhoto.take().args[0]).not.to.have.property('resume');
  });
});
