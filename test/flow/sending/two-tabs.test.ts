import { expect } from '@open-wc/testing';
import type { TabNews } from '../../../src/flow/ports.js';
import { handPorts, inspected, settle } from '../../support/fakes.js';
import { left, photoAt, vaultWith } from '../../support/outbox-bench.js';
import { atFront, back, choose, closeAll, front, open } from '../../support/store-bench.js';
import type { Bench } from '../../support/store-bench.js';
import { sentStep, wireSnapshot } from '../../support/wire.js';

afterEach(closeAll);

const accepted = { outcome: 'accepted', imageId: '100', warnings: [] } as const;
const withFront = { steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) } };

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
    for (const id of [about.id, 'one-that-it-sends-first']) {
      await bench.tabs.say({ ...about, id, kind: 'sending', fraction: 0.1 });
      await silences().at(-1)?.answer();
      expect(bench.api.sendPhoto.waiting, 'it has spoken').to.equal(0);
    }
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
