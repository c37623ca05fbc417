import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ClosedReason, Screen } from '../../src/domain/screen.js';
import '../../src/elements/approved-screen.js';
import '../../src/elements/closed-screen.js';
import type { PlaceChosenEvent, JourneyActionEvent } from '../../src/elements/gestures.js';
import '../../src/elements/fix-screen.js';
import '../../src/elements/review-screen.js';
import { back } from '../support/gallery-shots.js';
import { states } from '../support/gallery-states.js';
import { audit, show } from '../support/harness-screen.js';

type Fix = Extract<Screen, { name: 'fix' }>;
type Closed = Extract<Screen, { name: 'closed' }>;

const named = (name: Screen['name']): Screen[] =>
  Object.values(states).filter((screen) => screen.name === name);
const fix = states['fix'] as Fix;
const final = states['final'] as Closed;

describe('review screen', () => {
  it('passes the accessibility audit', () => audit(named('review')));

  it('says how long it takes and that the page may be closed', async () => {
    const { text } = await show({ name: 'review' });
    expect(text)
      .to.match(/3 to 5 minutes, at most a day/)
      .and.match(/You can close this page/);
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

describe('fix screen', () => {
  it('passes the accessibility audit', () => audit(named('fix')));

  it('lists what to fix, each with its place, and what stays', async () => {
    const screen = await show(fix);
    expect(screen.heading).to.equal('3 things to fix');
    screen.all('.items button').forEach((button) => button.click());
    expect((screen.heard as PlaceChosenEvent[]).map(({ place }) => place)).to.deep.equal([
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/BACK_SIDE' },
      { at: 'shot', step: 'PROOF_OF_RESIDENCE', key: 'PROOF_OF_RESIDENCE' },
      { at: 'data', step: 'APPLICANT_DATA' },
    ]);
    expect(screen.one('.accepted').textContent).to.contain('ID card, front').and.contain('Selfie');
  });

  it('has one primary button, whatever there is to do', async () => {
    for (const screen of named('fix')) expect((await show(screen)).all('.primary')).to.have.length(1);
  });

  for (const [reason, item, comment, expected] of [
    [
      'its own comment',
      { comment: 'Own words.', labels: ['BLACK_AND_WHITE'] },
      'General words.',
      'Own words.',
    ],
    ['the general comment', { labels: ['BLACK_AND_WHITE'] }, 'General words.', 'General words.'],
    ['the text of its labels', { labels: ['BLACK_AND_WHITE'] }, undefined, 'The picture has no colour.'],
    ['a general sentence', { labels: ['FORGERY'] }, undefined, 'This must be sent again.'],
    ['a general sentence, for an empty comment', { comment: '', labels: [] }, '', 'This must be sent again.'],
  ] as const) {
    it(`gives ${reason} as the reason`, async () => {
      const items = [{ step: 'IDENTITY', shot: back, done: false, ...item }];
      const screen = await show({ ...fix, items, ...(comment !== undefined && { comment }) });
      expect(screen.one('.why').textContent).to.contain(expected);
      for (const other of ['Own words.', 'General words.', 'no colour', 'sent again', 'FORGERY']) {
        if (!expected.includes(other)) expect(screen.text).not.to.contain(other);
      }
    });
  }

  it('shows comments as text', async () => {
    const comment = '<a href="https://evil.example">click</a>\n<script>1</script>';
    const screen = await show({
      ...fix,
      items: [{ step: 'IDENTITY', shot: back, comment, labels: [], done: false }],
    });
    expect(screen.one('blockquote').textContent).to.equal(comment);
    expect(screen.all('blockquote *')).to.be.empty;
  });

  it('offers to send once everything is fixed', async () => {
    const screen = await show({ ...fix, items: fix.items.map((item) => ({ ...item, done: true })) });
    expect(screen.heading).to.equal('Ready to send');
    screen.press('Send for checking');
    expect((screen.heard as JourneyActionEvent[]).map(({ action }) => action)).to.deep.equal(['submit']);
  });
});

describe('closed screen', () => {
  const reasons: ClosedReason[] = ['final', 'locked', 'cancelled', 'expired', 'inactive', 'unsupported'];

  it('passes the accessibility audit for every reason', () => audit(named('closed')));

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
