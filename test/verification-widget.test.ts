import { expect } from '@open-wc/testing';
import { FailureError } from '../src/domain/failure.js';
import '../src/index.js';
import type { VerificationWidget, VerificationWidgetEventMap } from '../src/index.js';
import { words } from '../src/text/en/words.js';
import { HandApi, settle } from './support/fakes.js';
import { still } from './support/still.js';
import { allSent, wireSnapshot } from './support/wire.js';

let mounted: VerificationWidget[] = [];

function mount(change: (widget: VerificationWidget) => void = () => undefined) {
  const api = new HandApi();
  const widget = document.createElement('verification-widget');
  widget.api = api.port;
  widget.lang = 'en';
  still(widget);
  change(widget);
  const told: Event[] = [];
  const names: readonly (keyof VerificationWidgetEventMap)[] = [
    'vw-ready',
    'vw-step-started',
    'vw-status-changed',
    'vw-submitted',
    'vw-error',
  ];
  for (const name of names) widget.addEventListener(name, (event) => told.push(event));
  document.body.append(widget);
  mounted.push(widget);
  return { api, widget, told };
}

/** Resolves when the widget shows this screen; the test's own time limit ends a wait in vain. */
async function showing(widget: VerificationWidget, name: string): Promise<HTMLElement> {
  for (;;) {
    const screen = widget.shadowRoot?.querySelector<HTMLElement>(`vw-${name}-screen`);
    if (screen) return screen;
    await settle();
  }
}

async function answered(change: (widget: VerificationWidget) => void, snapshot = wireSnapshot()) {
  const bench = mount(change);
  await bench.widget.updateComplete;
  await bench.api.readSession.take().answer(snapshot);
  return bench;
}

const nothing = (): undefined => undefined;

function announced(widget: VerificationWidget): string {
  return widget.shadowRoot?.querySelector('.announced')?.textContent?.trim() ?? '';
}

describe('<verification-widget>', () => {
  afterEach(() => {
    for (const widget of mounted) widget.remove();
    mounted = [];
  });

  it('shows a skeleton with reserved height in its first frame, and passes its audit', async () => {
    const { widget } = mount();
    await widget.updateComplete;
    expect((await showing(widget, 'loading')).localName).to.equal('vw-loading-screen');
    expect(widget.getBoundingClientRect().height).to.be.greaterThan(500);
    await expect(widget).to.be.accessible();
  });

  it('shows the start once the session is read, and tells so', async () => {
    const { widget, told } = await answered(nothing);
    await showing(widget, 'start');
    await settle();
    expect(announced(widget), 'the first screen is read as the page is').to.equal('');
    expect(told.map((event) => event.type)).to.deep.equal(['vw-ready']);
    await expect(widget).to.be.accessible();
  });

  it('leaves the focus of the page alone until the applicant acts, then moves it to each new heading', async () => {
    const { widget } = await answered(nothing);
    const start = await showing(widget, 'start');
    expect(widget.matches(':focus-within')).to.be.false;
    start.shadowRoot?.querySelector<HTMLElement>('button')?.click();
    const pick = await showing(widget, 'pick');
    const frame = pick.shadowRoot?.querySelector('vw-frame');
    while (frame?.shadowRoot?.activeElement?.localName !== 'h2') await settle();
    expect(widget.matches(':focus-within')).to.be.true;
  });

  it('takes no focus away for a screen that comes after the applicant went elsewhere, but announces it', async () => {
    const { widget, api } = await answered(nothing, wireSnapshot({ steps: allSent() }));
    const summary = await showing(widget, 'summary');
    const field = document.createElement('input');
    document.body.append(field);
    const send = [...(summary.shadowRoot?.querySelectorAll('button') ?? [])].at(-1);
    send?.click();
    field.focus();
    // What was called off is told first, also where that is nothing.
    await settle();
    await api.requestCheck.take().answer({ outcome: 'requested' });
    await api.readSession.take().answer(wireSnapshot({ revision: 9, review: { reviewStatus: 'pending' } }));
    await showing(widget, 'review');
    while (!announced(widget)) await settle();
    expect(announced(widget)).to.contain(words.review.heading).and.to.contain(words.review.sentence);
    const isStillThere = document.activeElement === field;
    field.remove();
    expect(isStillThere).to.be.true;
  });

  it('tells every step as the applicant comes to it', async () => {
    const { widget, told } = await answered(nothing, wireSnapshot({ steps: { ...allSent(), SELFIE: null } }));
    await showing(widget, 'shot');
    const steps = told.filter((event) => event.type === 'vw-step-started');
    expect(steps.map((event) => ('step' in event ? event.step : ''))).to.deep.equal(['SELFIE']);
  });

  it('follows the server live and tells the new status', async () => {
    const { widget, api, told } = await answered(
      nothing,
      wireSnapshot({ review: { reviewStatus: 'pending' } }),
    );
    await showing(widget, 'review');
    const review = { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } };
    api.followSession.calls[0]?.args[0](wireSnapshot({ revision: 2, review }));
    await showing(widget, 'approved');
    const last = told.at(-1);
    expect(last?.type === 'vw-status-changed' && 'situation' in last && last.situation).to.equal('approved');
  });

  const languages: readonly (readonly [string, string, string])[] = [
    ['en', 'en', 'ltr'],
    ['de-AT', 'de', 'ltr'],
    ['ar', 'ar', 'rtl'],
    ['xx', 'en', 'ltr'],
  ];
  for (const [asked, lang, dir] of languages) {
    it(`speaks ${lang} (${dir}) when asked for ${asked}`, async () => {
      const { widget } = await answered((each) => (each.lang = asked));
      await showing(widget, 'start');
      const surface = widget.shadowRoot?.querySelector('.surface');
      expect(surface?.getAttribute('lang')).to.equal(lang);
      expect(surface?.getAttribute('dir')).to.equal(dir);
    });
  }

  it('changes its language on the spot', async () => {
    const { widget } = await answered(nothing);
    const start = await showing(widget, 'start');
    widget.lang = 'ar';
    while (widget.shadowRoot?.querySelector('.surface')?.getAttribute('dir') !== 'rtl') await settle();
    expect((await showing(widget, 'start')) === start).to.be.true;
  });

  it('shows what went wrong and starts over when the applicant tries again', async () => {
    const { widget, api, told } = mount();
    await widget.updateComplete;
    await api.readSession.take().fail(new FailureError({ code: 'server-error', correlationId: 'c-77' }));
    const failed = await showing(widget, 'failed');
    expect(failed.shadowRoot?.textContent).to.contain('c-77');
    expect(told.map((event) => event.type)).to.deep.equal(['vw-error']);
    await expect(widget).to.be.accessible();
    failed.shadowRoot?.querySelector<HTMLElement>('button')?.click();
    await settle();
    await api.readSession.take().answer(wireSnapshot());
    await showing(widget, 'start');
  });

  it('ends everything it has under way when it leaves the page, and starts again when it comes back', async () => {
    const { widget, api } = await answered(nothing);
    await showing(widget, 'start');
    widget.remove();
    expect(api.followSession.calls[0]?.args[1].aborted).to.be.true;
    document.body.append(widget);
    await widget.updateComplete;
    expect(api.readSession.waiting).to.equal(1);
  });

  it('starts over with another back end when it is given one', async () => {
    const { widget, api } = await answered(nothing);
    await showing(widget, 'start');
    const other = new HandApi();
    widget.api = other.port;
    await widget.updateComplete;
    await settle();
    expect(api.followSession.calls[0]?.args[1].aborted).to.be.true;
    await other.readSession.take().answer(wireSnapshot({ session: { state: 'expired' } }));
    await showing(widget, 'closed');
  });

  it('takes nothing of the page’s own text styles', async () => {
    const style = document.createElement('style');
    style.textContent =
      '* { letter-spacing: 5px; word-spacing: 9px; text-transform: uppercase; font-style: italic; line-height: 3; text-align: right; color: red; }';
    document.head.append(style);
    const { widget } = await answered(nothing);
    const start = await showing(widget, 'start');
    const text = start.shadowRoot?.querySelector('vw-frame')?.shadowRoot?.querySelector('.main');
    if (!text) throw new Error('no text');
    const { letterSpacing, wordSpacing, textTransform, fontStyle, textAlign, color } = getComputedStyle(text);
    style.remove();
    expect({ letterSpacing, wordSpacing, textTransform, fontStyle, textAlign }).to.deep.equal({
      letterSpacing: 'normal',
      wordSpacing: '0px',
      textTransform: 'none',
      fontStyle: 'normal',
      textAlign: 'start',
    });
    expect(color).not.to.equal('rgb(255, 0, 0)');
  });

  it('takes the journey of a user who is signed out off the screen at once, even where the browser’s storage never answers', async () => {
    const { widget } = await answered((each) => (each.accessToken = 'one'));
    await showing(widget, 'start');
    const { open } = IDBFactory.prototype;
    const unanswered = Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: nothing } });
    IDBFactory.prototype.open = (): IDBOpenDBRequest => unanswered as IDBOpenDBRequest;
    localStorage.setItem('verification-widget-outbox ', '1');
    try {
      widget.accessToken = '';
      await widget.updateComplete;
      await settle();
      expect(widget.shadowRoot?.querySelector('vw-start-screen') === null).to.be.true;
    } finally {
      IDBFactory.prototype.open = open;
      localStorage.removeItem('verification-widget-outbox ');
    }
  });
});
