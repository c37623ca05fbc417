import { expect, fixture, html } from '@open-wc/testing';
import type { Photo, PhotoFace, PhotoReceipt } from '../../../../src/domain/photo.js';
import '../../../../src/elements/photo/receipt/photo-receipt.js';
import type { PhotoReceiptView, ReceiptItem } from '../../../../src/elements/photo/receipt/photo-receipt.js';
import { receiptOf } from '../../../../src/elements/photo/receipt/receipt-of.js';
import { receiptLines } from '../../../../src/elements/photo/receipt/receipt-lines.js';
import { loadWords } from '../../../../src/text/load-words.js';
import type { Words } from '../../../../src/text/words.js';

let words: Words;
before(async () => (words = await loadWords('en')));

const dot =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="8" height="8"%3E%3Crect width="8" height="8"/%3E%3C/svg%3E';

function face(receipt?: Partial<PhotoReceipt>): PhotoFace {
  const made = { sha256: 'ab'.repeat(32), ...receipt };
  const plain = {
    previewUrl: dot,
    isPdf: false,
    fileName: 'x.jpg',
    bytes: 840_000,
    quarterTurns: 0,
  } as const;
  return receipt ? { ...plain, receipt: made } : plain;
}

async function show(items: readonly ReceiptItem[]): Promise<PhotoReceiptView> {
  return fixture(html`<vw-photo-receipt .words=${words} .items=${items}></vw-photo-receipt>`);
}

function texts(root: PhotoReceiptView, selector: string): readonly string[] {
  return [...(root.shadowRoot?.querySelectorAll(selector) ?? [])].map(
    (each) => each.textContent?.trim() ?? '',
  );
}

describe('what leaves the device', () => {
  const traced = { leftBehind: { bytes: 4_200_000, location: true, notes: true } };

  it('is folded away, opens by keyboard and has nothing against it for axe', async () => {
    const shown = await show([{ face: face(traced), name: 'Front' }]);
    const details = shown.shadowRoot?.querySelector('details');
    expect(details?.open).to.be.false;
    shown.shadowRoot?.querySelector('summary')?.click();
    expect(details?.open).to.be.true;
    await expect(shown).to.be.accessible();
  });

  it('is the picture with its size, without where it was taken, other notes, and the name of the file', async () => {
    const shown = await show([{ face: face(traced) }]);
    expect(texts(shown, '.lines .sent')).to.deep.equal([
      'This picture, 840\u00a0kB (your file: 4.2\u00a0MB)',
    ]);
    expect(texts(shown, '.lines li:not(.sent)')).to.deep.equal([
      'Where it was taken: removed',
      'Camera, date and other notes: removed',
      'The name of your file: stays here',
    ]);
  });

  it('shows the picture that is sent beside its name, but not the page of a PDF, which is not what is sent', async () => {
    const pdf = { ...face({}), isPdf: true };
    const shown = await show([
      { face: face(traced), name: 'Front' },
      { face: pdf, name: 'Bill' },
    ]);
    expect([...shown.shadowRoot!.querySelectorAll('img')].map(({ alt }) => alt)).to.deep.equal([
      'Your photo: Front',
    ]);
  });

  it('does not claim that something was removed which was not there', () => {
    const bare = { leftBehind: { bytes: 900_000, location: false, notes: false } };
    const lines = receiptLines(words, face(bare)).map(({ text }) => text);
    expect(lines).to.include('Where it was taken: not in your file');
    expect(lines.join()).not.to.match(/removed/);
  });

  it('is of a PDF the whole file, and says so', () => {
    const lines = receiptLines(words, face({}));
    expect(lines.filter(({ isSent }) => isSent).map(({ text }) => text)).to.deep.equal([
      'Your file as it is, 840\u00a0kB',
    ]);
    expect(lines.map(({ text }) => text).join()).not.to.match(/removed/);
  });

  it('shows each picture with its name where there are several, and nothing of what was sent on an earlier visit', async () => {
    const several = await show([
      { face: face(traced), name: 'Front' },
      { face: face(), name: 'Back' },
      { face: face(traced), name: 'Selfie' },
    ]);
    expect(texts(several, '.name')).to.deep.equal(['Front', 'Selfie']);
    expect([...(several.shadowRoot?.querySelectorAll('img') ?? [])].map(({ alt }) => alt)).to.deep.equal([
      'Your photo: Front',
      'Your photo: Selfie',
    ]);
    const none = await show([{ face: face() }]);
    expect(none.shadowRoot?.querySelector('details')).to.equal(null);
  });

  it('says as much in every language', async () => {
    for (const language of ['en', 'de', 'fr', 'es', 'ar']) {
      const own = await loadWords(language);
      const lines = receiptLines(own, face(traced)).map(({ text }) => text);
      expect(new Set(lines).size, language).to.equal(4);
      expect(lines[0], language).to.match(/840/);
      expect(lines[0], language).to.match(/4[.,]2/);
    }
  });

  it('is told of every photo that is sent, can be, or was, and of none that cannot be', async () => {
    const worn = { face: face(traced) };
    const refusal = { verdict: 'refused', type: 'jpeg', width: 1, height: 1, checks: [] } as const;
    const photos: readonly (readonly [Photo | undefined, number])[] = [
      [{ stage: 'sending', fraction: 0.5, ...worn }, 1],
      [{ stage: 'accepted', imageId: '1', warnings: [], ...worn }, 1],
      [{ stage: 'refused', reasons: ['sameSides'], ...worn }, 1],
      [{ stage: 'judged', judgement: { ...refusal, verdict: 'ok' }, ...worn }, 1],
      [{ stage: 'judged', judgement: refusal, ...worn }, 0],
      [{ stage: 'inspecting', face: face() }, 0],
      [undefined, 0],
    ];
    for (const [photo, count] of photos) {
      const shown = await fixture(html`<div>${receiptOf(words, photo)}</div>`);
      expect(shown.querySelectorAll('vw-photo-receipt').length, photo?.stage).to.equal(count);
    }
  });
});
