import { expect } from '@open-wc/testing';
import type { Inspection, Prepared } from '../../src/domain/judgement.js';
import { inspected, settle } from '../support/fakes.js';
import type { Bench } from '../support/store-bench.js';
import { choose, closeAll, file, open } from '../support/store-bench.js';

afterEach(closeAll);

const key = 'PROOF_OF_RESIDENCE';
const bill: Prepared<Blob> = {
  picture: new Blob(['%PDF'], { type: 'application/pdf' }),
  width: 0,
  height: 0,
  sha256: 'ee'.repeat(32),
  leftBehind: { bytes: 9, location: false, notes: true },
};

async function atBill(maxPages: unknown = 3): Promise<Bench> {
  const bench = await open({
    requiredIdDocs: { docSets: [{ idDocSetType: key, types: ['UTILITY_BILL'], maxPages }] },
  });
  bench.store.begin();
  return bench;
}

/** Gives the next page and lets the device judge it. */
async function page(
  bench: Bench,
  name: string,
  inspection: Inspection<Blob> = inspected(),
): Promise<Inspection<Blob>> {
  await choose(bench, key, file(name));
  const own = { ...inspection, fingerprint: { sha256: name.padEnd(64, '0'), look: '' } };
  await bench.inspector.inspections.take().answer(own);
  return own;
}

async function act(bench: Bench, action: 'add' | 'use' | 'drop' | 'discard'): Promise<void> {
  bench.store.actOnPhoto(key, action);
  await settle();
}

function shown({ store }: Bench) {
  const { screen } = store;
  const photo = screen?.name === 'shot' ? screen.photo : undefined;
  const pages = photo && 'pages' in photo ? (photo.pages ?? []) : [];
  return { stage: photo?.stage, names: pages.map(({ fileName }) => fileName), photo };
}

describe('a document of several pages', () => {
  it('is gathered page by page and sent as one PDF', async () => {
    const bench = await atBill();
    await page(bench, 'one.jpg');
    await act(bench, 'add');
    expect(shown(bench)).to.deep.include({ stage: 'adding', names: ['one.jpg'] });
    await page(bench, 'two.jpg');
    expect(shown(bench)).to.deep.include({ stage: 'judged', names: ['one.jpg'] });
    await act(bench, 'use');
    const binding = bench.inspector.bindings.take();
    expect(binding.args[0]).to.have.length(2);
    await binding.answer(bill);
    const sent = bench.api.sendPhoto.take().args[0];
    expect(sent).to.deep.include({ content: bill.picture, documentType: 'UTILITY_BILL' });
    const used = bench.notices.find(({ kind }) => kind === 'photo-used');
    expect(used).to.deep.include({ sha256: bill.sha256, verdict: 'ok' });
    bench.store.goTo({ at: 'shot', step: key, key });
    expect(shown(bench).photo?.face).to.deep.include({ isPdf: true, pages: 2, bytes: bill.picture.size });
  });

  it('of one page after all is that picture and no PDF', async () => {
    const bench = await atBill();
    const { prepared } = await page(bench, 'one.jpg');
    await act(bench, 'add');
    await act(bench, 'use');
    expect(bench.inspector.bindings.waiting).to.equal(0);
    expect(bench.api.sendPhoto.take().args[0].content).to.equal(prepared?.picture);
  });

  it('loses no page to a later one that will not do, is taken again, or is left out', async () => {
    const bench = await atBill();
    await page(bench, 'one.jpg');
    await act(bench, 'add');
    await page(bench, 'dark.jpg', inspected('refused'));
    await act(bench, 'use');
    await act(bench, 'add');
    expect(shown(bench), 'refused').to.deep.include({ stage: 'judged', names: ['one.jpg'] });
    await page(bench, 'again.jpg');
    expect(shown(bench), 'taken again').to.deep.include({ stage: 'judged', names: ['one.jpg'] });
    await act(bench, 'drop');
    expect(shown(bench), 'left out').to.deep.include({ stage: 'adding', names: ['one.jpg'] });
    await page(bench, 'two.jpg');
    await act(bench, 'add');
    expect(shown(bench).names).to.deep.equal(['one.jpg', 'two.jpg']);
    await act(bench, 'drop');
    expect(shown(bench).names).to.deep.equal(['one.jpg']);
    await act(bench, 'drop');
    expect(shown(bench).names, 'the last is discarded, not dropped').to.deep.equal(['one.jpg']);
    await act(bench, 'discard');
    expect(shown(bench).stage).to.equal(undefined);
    expect(bench.api.sendPhoto.waiting).to.equal(0);
  });

  it('knows a page that is already there, and takes no PDF for a page', async () => {
    const bench = await atBill();
    await page(bench, 'one.jpg');
    await act(bench, 'add');
    await choose(bench, key, file('one.jpg'));
    const { args, answer } = bench.inspector.inspections.take();
    expect(args[1].known).to.deep.include({
      fingerprint: { sha256: 'one.jpg'.padEnd(64, '0'), look: '' },
      role: 'other-shot',
    });
    const pdf = inspected();
    await answer({ ...pdf, judgement: { ...pdf.judgement, type: 'pdf' } });
    const { photo } = shown(bench);
    expect(photo?.stage === 'judged' && photo.judgement.verdict).to.equal('refused');
    expect(photo?.stage === 'judged' && photo.judgement.checks.map(({ code }) => code)).to.deep.equal([
      'unsupported-type',
    ]);
  });

  it('keeps the pictures of its pages shown as long as they are there', async () => {
    const bench = await atBill();
    await page(bench, 'one.jpg');
    await act(bench, 'add');
    await page(bench, 'two.jpg');
    const { photo } = shown(bench);
    const urls = photo?.stage === 'judged' ? photo.pages?.map(({ previewUrl }) => previewUrl) : [];
    expect(urls).to.have.length(1);
    for (const url of urls ?? []) expect((await fetch(url ?? '')).ok).to.be.true;
  });

  it('is offered only where the level allows it, within reason', async () => {
    for (const [maxPages, read] of [
      [null, undefined],
      [1, undefined],
      [0, undefined],
      [-4, undefined],
      ['many', undefined],
      [2, 2],
      [7.9, 7],
      [1000, 20],
    ] as const) {
      const bench = await atBill(maxPages);
      const { screen } = bench.store;
      expect(screen?.name === 'shot' && screen.shot.maxPages, String(maxPages)).to.equal(read);
    }
  });
});

describe('a PDF', () => {
  it('shows its first page as soon as there is one, and is used without waiting for it', async () => {
    const bench = await atBill();
    const pdf = inspected();
    await page(bench, 'bill.pdf', { ...pdf, judgement: { ...pdf.judgement, type: 'pdf' } });
    expect(shown(bench).photo?.face).not.to.have.property('previewUrl');
    const asked = bench.pdf.pages.take();
    await asked.answer({ picture: new Blob(['page'], { type: 'image/jpeg' }), pages: 3 });
    expect(shown(bench).stage).to.equal('judged');
    expect(shown(bench).photo?.face.pages).to.equal(3);
    expect((await fetch(shown(bench).photo?.face.previewUrl ?? '')).ok).to.be.true;

    await page(bench, 'other.pdf', { ...pdf, judgement: { ...pdf.judgement, type: 'pdf' } });
    const late = bench.pdf.pages.take();
    await act(bench, 'use');
    expect(late.args[1].aborted).to.be.true;
    expect(bench.api.sendPhoto.waiting).to.equal(1);
  });

  it('that was refused is not drawn', async () => {
    const bench = await atBill();
    const pdf = inspected('refused');
    await page(bench, 'bill.pdf', { ...pdf, judgement: { ...pdf.judgement, type: 'pdf' } });
    expect(bench.pdf.pages.waiting).to.equal(0);
  });
});

describe('pages that could not be put together', () => {
  it('are all still there, and can be used again', async () => {
    const bench = await atBill();
    await page(bench, 'one.jpg');
    await act(bench, 'add');
    await page(bench, 'two.jpg');
    await act(bench, 'use');
    await bench.inspector.bindings.take().fail(new Error('out of memory'));
    expect(shown(bench)).to.deep.include({ stage: 'adding', names: ['one.jpg', 'two.jpg'] });
    expect(bench.notices.at(-1)?.kind).to.equal('failed');
    await act(bench, 'use');
    await bench.inspector.bindings.take().answer(bill);
    expect(bench.api.sendPhoto.waiting).to.equal(1);
  });
});
