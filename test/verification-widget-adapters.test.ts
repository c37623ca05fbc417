import { expect } from '@open-wc/testing';
import '../src/index.js';
import type { Adapters, Face, VerificationWidget, VerificationWidgetEventMap } from '../src/index.js';
import { words } from '../src/text/en/words.js';
import { HandApi, settle } from './support/fakes.js';
import { still } from './support/still.js';
import { allSent, wireSnapshot } from './support/wire.js';
import { cardFile } from './worker/photo-files.js';

const photo = new File([await cardFile()], 'me.jpg', { type: 'image/jpeg' });
const good: Face = { box: { x: 0.3, y: 0.2, width: 0.4, height: 0.5 }, confidence: 0.95 };

let mounted: VerificationWidget | undefined;

/** The element at the selfie, with these adapters. */
async function atSelfie(
  adapters: Adapters,
): Promise<{ widget: VerificationWidget; api: HandApi; told: Event[] }> {
  const api = new HandApi();
  const widget = document.createElement('verification-widget');
  mounted = widget;
  Object.assign(widget, { api: api.port, lang: 'en', ...adapters });
  still(widget);
  const told: Event[] = [];
  const names: readonly (keyof VerificationWidgetEventMap)[] = [
    'vw-photo-judged',
    'vw-photo-used',
    'vw-error',
  ];
  for (const name of names) widget.addEventListener(name, (event) => told.push(event));
  document.body.append(widget);
  await widget.updateComplete;
  await api.readSession.take().answer(wireSnapshot({ steps: { ...allSent(), SELFIE: null } }));
  return { widget, api, told };
}

/** The first element that fits, through all shadow roots, as soon as there is one. */
async function reach<Kind extends HTMLElement>(widget: VerificationWidget, selector: string): Promise<Kind> {
  const find = (root: ParentNode): Kind | undefined => {
    for (const element of root.querySelectorAll<Kind>('*')) {
      if (element.matches(selector)) return element;
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
    return undefined;
  };
  for (;;) {
    const found = widget.shadowRoot && find(widget.shadowRoot);
    if (found) return found;
    await settle();
  }
}

async function give(widget: VerificationWidget): Promise<void> {
  const input = await reach<HTMLInputElement>(widget, 'input[type="file"]');
  const files = new DataTransfer();
  files.items.add(photo);
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function judged(told: readonly Event[]): Promise<VerificationWidgetEventMap['vw-photo-judged']> {
  for (;;) {
    const event = told.find((each) => each.type === 'vw-photo-judged');
    if (event) return event as VerificationWidgetEventMap['vw-photo-judged'];
    await settle();
  }
}

const outcomeOf = ({ checks }: VerificationWidgetEventMap['vw-photo-judged'], code: string) =>
  checks.find((check) => check.code === code)?.outcome;

describe('<verification-widget> with a host’s adapters', () => {
  afterEach(async () => {
    // What is kept would be found by the next one, who is the same applicant.
    await mounted?.forget();
    mounted?.remove();
    mounted = undefined;
  });

  it('looks for no face where the host brings no detector', async () => {
    const { widget, told } = await atSelfie({});
    await give(widget);
    expect((await judged(told)).checks.some(({ code }) => code.includes('face'))).to.be.false;
  });

  it('says what a detector found, marks it, and tells that the photo was used all the same', async () => {
    const other: Face = { box: { x: 0.72, y: 0.1, width: 0.25, height: 0.3 }, confidence: 0.9 };
    const third: Face = { box: { x: 0.02, y: 0.1, width: 0.25, height: 0.3 }, confidence: 0.9 };
    const { widget, api, told } = await atSelfie({
      faceDetector: () => Promise.resolve([good, other, third]),
    });
    await give(widget);
    const event = await judged(told);
    expect([event.verdict, outcomeOf(event, 'several-faces')]).to.deep.equal(['doubtful', 'warn']);
    const verdict = await reach(widget, 'vw-verdict');
    while (!verdict.shadowRoot?.textContent?.includes(words.checks['several-faces'].said)) await settle();
    const useAnyway = await reach(widget, 'button.secondary');
    expect(useAnyway.textContent?.trim()).to.equal(words.verdict.useAnyway);
    useAnyway.click();
    while (api.sendPhoto.waiting === 0) await settle();
    const sent = api.sendPhoto.take().args[0].content;
    const used = told.find(
      (each) => each.type === 'vw-photo-used',
    ) as VerificationWidgetEventMap['vw-photo-used'];
    expect({ ...used }).to.deep.include({ step: 'SELFIE', shot: 'selfie', verdict: 'doubtful' });
    expect(used.despite).to.include('several-faces');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await sent.arrayBuffer()));
    expect(used.sha256).to.equal([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  });

  it('goes on without a detector that throws, and tells the page by a stable code', async () => {
    const { widget, told } = await atSelfie({
      faceDetector: () => {
        throw new Error('no model');
      },
    });
    await give(widget);
    expect(outcomeOf(await judged(told), 'no-face')).to.equal('skipped');
    const error = told.find((each) => each.type === 'vw-error') as VerificationWidgetEventMap['vw-error'];
    expect(error.failure).to.deep.equal({
      code: 'adapter-failed',
      adapter: 'faceDetector',
      reason: 'threw',
    });
    expect(JSON.stringify(error)).not.to.contain('no model');
    await reach(widget, 'vw-shot-screen');
  });

  it('takes a detector that is set later from the next photo on', async () => {
    const { widget, told } = await atSelfie({});
    widget.faceDetector = () => Promise.resolve([]);
    await give(widget);
    expect(outcomeOf(await judged(told), 'no-face')).to.equal('warn');
  });
});
