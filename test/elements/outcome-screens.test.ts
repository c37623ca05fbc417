import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ClosedReason, Screen } from '../../src/domain/screen.js';
import '../../src/elements/approved-screen.js';
import '../../src/elements/closed-screen.js';
import type { JourneyActionEvent } from '../../src/elements/gestures.js';
import '../../src/elements/review-screen.js';
import { states } from '../support/gallery-states.js';
import { audit, show } from '../support/harness-screen.js';

type Closed = Extract<Screen, { name: 'closed' }>;

const named = (name: Screen['name']): Screen[] =>
  Object.values(states).filter((screen) => screen.name === name);
const final = states['final'] as Closed;

describe('review screen', () => {
  it('passes the accessibility audit', () => audit(named('review')));

  it('says how long it takes and that the page may be closed', async () => {
    const { text } = await show({ name: 'review' });
    expect(text)
      .to.match(/3 to 5 minutes, at most a day/)
      .and.match(/You can close this page/);
  });

  it('speaks of photos only where there are any', async () => {
    const heading = async (screen: Screen): Promise<string> => (await show(screen)).heading;
    expect(await heading({ name: 'review' })).to.equal('We’re checking your photos');
    expect(await heading({ name: 'review', isDataAlone: true })).to.equal('We’re checking your details');
  });

  it('tells screen readers which stage it is at', async () => {
    const screen = await show({ name: 'review' });
    expect(screen.all('[aria-current=step]').map((each) => each.textContent?.trim())).to.deep.equal([
      'Being checked',
    ]);
  });
});

describe('approved screen', () => {
  it('passes the accessibility audit', () => audit(named('approved')));

  it('is short and asks for nothing', async () => {
    const screen = await show({ name: 'approved' });
    expect(screen.text.length).to.be.below(80);
    expect(screen.buttons).to.be.empty;
  });
});

describe('closed screen', () => {
  const reasons: ClosedReason[] = ['final', 'locked', 'cancelled', 'expired', 'inactive', 'unsupported'];

  it('passes the accessibility audit for every reason, in Arabic as well', async function () {
    this.timeout(30_000);
    await audit(named('closed'));
    await audit(named('closed'), 'ar');
  });

  it('starts again where the host offers it, and leads to a person second', async () => {
    for (const reason of reasons) {
      const screen = await show({ ...final, reason, canRestart: true });
      expect(screen.all('.primary').map((each) => each.textContent?.trim())).to.deep.equal(['Start again']);
      expect(screen.all('a.secondary')).to.have.length(2);
      screen.press('Start again');
      expect((screen.heard as JourneyActionEvent[]).map(({ action }) => action)).to.deep.equal(['restart']);
      expect((await show({ ...final, reason })).buttons).not.to.include('Start again');
    }
  });

  it('has one primary way where there is any, and none where there is nobody to ask', async () => {
    for (const [contact, count] of [
      [{ email: 'a@b.example', url: 'https://b.example/' }, 1],
      [{ url: 'https://b.example/' }, 1],
      [{}, 0],
    ] as const) {
      expect((await show({ ...final, contact })).all('.primary')).to.have.length(count);
    }
  });

  it('says of a lock that the tries are used, and never how, of a refusal never why', async () => {
    expect((await show({ ...final, reason: 'locked' })).text).to.contain('All tries are used.');
    for (const reason of reasons) {
      const { text } = await show({ ...final, reason, comment: '' });
      expect(text, reason).not.to.match(/fraud|fail|reject|suspicio|your fault|wrong/i);
    }
  });

  it('leads to a person, with the reference', async () => {
    for (const reason of reasons) {
      const screen = await show({ ...final, reason });
      expect(screen.text, reason).to.contain('VX-7F3K');
      const [email, site] = screen.all('a[href]') as HTMLAnchorElement[];
      expect(email?.href).to.equal('mailto:help@bank.example?subject=VX-7F3K');
      expect(site?.href).to.equal('https://bank.example/help');
      expect(site?.rel).to.contain('noopener');
      expect(screen.all('input')).to.be.empty;
    }
  });

  it('opens nothing but web pages and mail', async () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'not a url', 'file:///etc/passwd', '']) {
      const screen = await show({ ...final, contact: { url } });
      expect(screen.all('a[href]'), url).to.be.empty;
    }
    const odd = await show({ ...final, contact: { email: 'a@b.example?bcc=evil@c.example&body=x' } });
    expect((odd.one('a[href]') as HTMLAnchorElement).href).not.to.match(/[?&](bcc|body)=/);
  });

  it('shows a comment on a final answer only, as text', async () => {
    const comment = '<b>Sorry</b>';
    expect((await show({ ...final, comment })).one('.comment').textContent).to.equal(comment);
    for (const reason of reasons.filter((each) => each !== 'final')) {
      expect((await show({ ...final, reason, comment })).text).not.to.contain('Sorry');
    }
  });

  it('is never red', async () => {
    await emulateMedia({ colorScheme: 'light' });
    for (const reason of reasons) {
      const screen = await show({ ...final, reason });
      const stop = getComputedStyle(screen.stage).getPropertyValue('--vw-stop').trim();
      const probe = document.createElement('i');
      probe.style.color = stop;
      screen.stage.append(probe);
      const red = getComputedStyle(probe).color;
      for (const element of screen.all('*')) {
        const { color, stroke, fill, backgroundColor, borderTopColor } = getComputedStyle(element);
        expect([color, stroke, fill, backgroundColor, borderTopColor], element.className).not.to.include(red);
      }
    }
  });

  it('claims to have copied only what it has copied', async () => {
    const screen = await show(final);
    const { clipboard } = navigator;
    const written: string[] = [];
    const pretend = (writeText: (text: string) => Promise<void>): void => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    };
    try {
      pretend(() => Promise.reject(new Error('refused')));
      screen.press('Copy');
      await Promise.resolve();
      await screen.view.updateComplete;
      expect(screen.buttons).to.include('Copy');
      pretend(async (text) => void written.push(text));
      screen.press('Copy');
      await Promise.resolve();
      await Promise.resolve();
      await screen.view.updateComplete;
      expect(written).to.deep.equal(['VX-7F3K']);
      expect(screen.announced).to.equal('Copied');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });
});
