import { expect } from '@open-wc/testing';
import '../src/index.js';
import type { VerificationWidget } from '../src/index.js';
import { readPdf } from '../src/inspection/pdf/read-pdf.js';
import { HandApi, settle } from './support/fakes.js';
import { everyElement } from './support/harness-screen.js';
import { still } from './support/still.js';
import { wireSnapshot } from './support/wire.js';

const level = {
  docSets: [{ idDocSetType: 'PROOF_OF_RESIDENCE', types: ['UTILITY_BILL'], maxPages: 2 }],
};

/** A letter with lines of print, different for every number. */
async function letter(number: number): Promise<File> {
  const canvas = new OffscreenCanvas(1200, 1600);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#4a3c30';
  context.fillRect(0, 0, 1200, 1600);
  context.fillStyle = '#f4f3ef';
  context.fillRect(90, 80, 1020, 1440);
  context.fillStyle = '#20242a';
  context.font = '30px serif';
  for (let line = 0; line < 24; line += 1)
    context.fillText(`Page ${number}, line ${line * number + 7}: kilowatt hours`, 160, 170 + line * 54);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  return new File([blob], `letter-${number}.jpg`, { type: 'image/jpeg' });
}

let widget: VerificationWidget;
let api: HandApi;

/** The first that fits, through all shadow roots, as soon as there is one. */
async function reach<Kind extends Element>(isIt: (element: Element) => boolean): Promise<Kind> {
  for (;;) {
    const found = widget.shadowRoot && everyElement(widget.shadowRoot).find(isIt);
    if (found) return found as Kind;
    await settle();
  }
}

async function press(name: RegExp): Promise<void> {
  const button = await reach<HTMLButtonElement>(
    (element) => element instanceof HTMLButtonElement && name.test(element.textContent?.trim() ?? ''),
  );
  button.click();
  await settle();
}

async function give(file: File): Promise<void> {
  const input = await reach<HTMLInputElement>((element) => element.matches('input[type="file"]'));
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

describe('<verification-widget> with a bill of two pages', () => {
  beforeEach(async () => {
    api = new HandApi();
    widget = document.createElement('verification-widget');
    Object.assign(widget, { api: api.port, lang: 'en' });
    still(widget);
    document.body.append(widget);
    await widget.updateComplete;
    await api.readSession.take().answer(wireSnapshot({ requiredIdDocs: level, steps: {} }));
  });
  afterEach(async () => {
    await widget.forget();
    widget.remove();
  });

  it('judges each page in the worker and sends one PDF with both', async () => {
    await press(/^begin$/i);
    await give(await letter(1));
    await press(/^add another page$/i);
    await reach((element) => /page 1 is ready/i.test(element.textContent ?? '') && element.matches('h3'));
    await give(await letter(2));
    await press(/^(use these 2 pages|use it anyway)$/i);
    while (api.sendPhoto.waiting === 0) await settle();
    const { content } = api.sendPhoto.take().args[0];
    expect(content.type).to.equal('application/pdf');
    const bytes = new Uint8Array(await content.arrayBuffer());
    expect(await readPdf(bytes, undefined)).to.include({ isWhole: true, pageCount: 2, activity: 'none' });
    const text = new TextDecoder('latin1').decode(bytes);
    expect([...text.matchAll(/\xff\xd8\xff/g)], 'two JPEGs').to.have.length(2);
    expect(text).not.to.match(/Exif|http:\/\/ns\.adobe|ICC_PROFILE|letter-1/);
  });

  it('offers no third page, and says so by offering what there is', async () => {
    await press(/^begin$/i);
    await give(await letter(1));
    await press(/^add another page$/i);
    await give(await letter(2));
    await reach(
      (element) => element.matches('button') && /leave this page out/i.test(element.textContent ?? ''),
    );
    const buttons = everyElement(widget.shadowRoot as ShadowRoot).filter((each) => each.matches('button'));
    expect(buttons.some(({ textContent }) => /add another page/i.test(textContent ?? ''))).to.be.false;
  });
});
