import { expect } from '@open-wc/testing';
import type { FirstPage, OutboxPhoto } from '../../src/flow/ports.js';
import type { PhotoFace } from '../../src/domain/photo.js';
import { settle } from '../support/fakes.js';
import { left, vaultWith } from '../support/outbox-bench.js';
import { back, closeAll, front, open } from '../support/store-bench.js';
import type { Bench } from '../support/store-bench.js';
import { sentStep, wireSnapshot } from '../support/wire.js';

afterEach(closeAll);

const content = new Blob(['%PDF'], { type: 'application/pdf' });
const pdf = left({ content });
const accepted = { outcome: 'accepted', imageId: '100', warnings: [] } as const;

function drawn(pages = 3): FirstPage {
  return { picture: new Blob(['page'], { type: 'image/jpeg' }), pages };
}

/** At the front, with the photos that came back. */
async function backWith(...photos: readonly OutboxPhoto[]): Promise<Bench> {
  const bench = await open({}, vaultWith(...photos));
  await settle();
  bench.store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
  return bench;
}

function faceIn({ store }: Bench): PhotoFace | undefined {
  return store.screen?.name === 'shot' ? store.screen.photo?.face : undefined;
}

async function isThere(url: string | undefined): Promise<boolean> {
  return url !== undefined && (await fetch(url).catch(() => undefined))?.ok === true;
}

describe('a PDF that an earlier visit has left', () => {
  it('is shown by its first page again, and sent without waiting for it', async () => {
    const bench = await backWith(pdf);
    expect(bench.api.sendPhoto.waiting).to.equal(1);
    expect(faceIn(bench)).to.include({ isPdf: true }).and.not.to.have.property('previewUrl');
    const asked = bench.pdf.pages.take();
    expect(await asked.args[0].text()).to.equal('%PDF');
    await asked.answer(drawn());
    expect(faceIn(bench)).to.deep.include({ isPdf: true, pages: 3, receipt: pdf.receipt });
    expect(await isThere(faceIn(bench)?.previewUrl)).to.be.true;

    const sent = bench.api.sendPhoto.take();
    sent.args[1](0.5);
    expect(await isThere(faceIn(bench)?.previewUrl), 'under way').to.be.true;
    await sent.answer(accepted);
    expect(await isThere(faceIn(bench)?.previewUrl), 'arrived').to.be.true;
  });

  it('is shown by it also where it has arrived meanwhile', async () => {
    const bench = await backWith(pdf);
    await bench.api.sendPhoto.take().answer(accepted);
    const steps = { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) };
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 900, steps }));
    expect(faceIn(bench)).not.to.have.property('previewUrl');
    await bench.pdf.pages.take().answer(drawn());
    expect(await isThere(faceIn(bench)?.previewUrl)).to.be.true;
  });

  it('of several photos says how many they were before it is drawn', async () => {
    const bench = await backWith({ ...pdf, receipt: { ...pdf.receipt, pages: 2 } });
    expect(faceIn(bench)?.pages).to.equal(2);
  });

  it('keeps its sign where it cannot be drawn', async () => {
    const bench = await backWith(pdf);
    await bench.pdf.pages.take().answer(undefined);
    expect(faceIn(bench)).to.include({ isPdf: true }).and.not.to.have.property('previewUrl');
    expect(bench.notices.filter(({ kind }) => kind === 'failed')).to.deep.equal([]);
  });

  it('waits until the one before it is drawn', async () => {
    const other = left({ id: 'other', shotKey: back, side: 'BACK_SIDE', content, keptAtMs: 2 });
    const bench = await backWith(pdf, other);
    const first = bench.pdf.pages.take();
    expect(bench.pdf.pages.waiting).to.equal(0);
    await first.answer(undefined);
    expect(bench.pdf.pages.waiting).to.equal(1);
  });

  it('is not drawn to its end once it is discarded, or the page closed', async () => {
    for (const leave of [
      ({ store }: Bench) => store.actOnPhoto(front, 'discard'),
      ({ visit }: Bench) => visit.close(),
    ]) {
      const bench = await backWith(pdf);
      leave(bench);
      expect(bench.pdf.pages.take().args[1].aborted).to.be.true;
    }
  });

  it('is not drawn to its end either where the page is closed after it has arrived', async () => {
    const bench = await backWith(pdf);
    await bench.api.sendPhoto.take().answer(accepted);
    bench.visit.close();
    expect(bench.pdf.pages.take().args[1].aborted).to.be.true;
  });
});

describe('a photo that an earlier visit has left', () => {
  it('is shown by itself, and nothing is drawn', async () => {
    const bench = await backWith(left());
    expect(await isThere(faceIn(bench)?.previewUrl)).to.be.true;
    expect(bench.pdf.pages.waiting).to.equal(0);
  });
});
