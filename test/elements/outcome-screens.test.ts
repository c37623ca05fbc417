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
import { words } from '../../src/text/en/words.js';
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
  it('passes the accessibility audit, in Arabic as well', async function () {
    this.timeout(30_000);
    await audit(named('fix'));
    await audit(named('fix'), 'ar');
  });

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
    [
      'the general comment, where its own says nothing',
      { comment: ' \u200b\n', labels: ['BLACK_AND_WHITE'] },
      'General words.',
      'General words.',
    ],
    [
      'the text of its labels, where no comment says anything',
      { comment: '\t', labels: ['BLACK_AND_WHITE'] },
      '\u00a0\u202e',
      'The picture has no colour.',
    ],
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

  it('shows the refused picture beside its name, or the sign of a PDF', async () => {
    const screen = await show(fix);
    const [photo, pdf] = screen.all('.item .thumbnail');
    expect(photo?.querySelector('img')?.src).to.match(/^data:image/);
    expect(pdf?.querySelector('img')).to.equal(null);
    expect(pdf?.textContent).to.contain('PDF');
    expect(screen.buttons.slice(0, 2)).to.deep.equal(['Take it again', 'Choose another file']);
  });

  it('tells first why the last picture was refused at once, then what the reviewer said', async () => {
    const screen = await show(states['fix-refused-at-once']!);
    const [first, second] = screen.all('.item');
    const reasons = [...first!.querySelectorAll('.why')].map((each) =>
      each.textContent?.replace(/\s+/g, ' '),
    );
    expect(reasons).to.have.length(2);
    expect(reasons[0])
      .to.contain('Your last photo was not accepted. The words cannot be read.')
      .and.contain('no colour');
    expect(reasons[1]).to.contain('The front is too dark.');
    expect(second!.textContent)
      .to.contain('The other side was not accepted.')
      .and.not.contain('must be sent again');
  });

  it('names the fields to put right, each with its own words or its labels’ texts', async () => {
    const screen = await show(states['fix-fields']!);
    const fields = screen.all('.fields li').map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
    expect(fields).to.deep.equal([
      'Last name From the reviewer Your passport says “Müller-Lüdenscheidt”.',
      `Street ${words.labels.WRONG_ADDRESS}`,
      'Date of birth',
    ]);
    expect(screen.text).to.contain(words.labels.PROBLEMATIC_APPLICANT_DATA);
  });

  it('says nothing in general where every field has its own reason, and one comment once for all', async () => {
    const fields = [{ name: 'dob', comment: 'Own words.', labels: [] }];
    const item = { step: 'APPLICANT_DATA', labels: ['PROBLEMATIC_APPLICANT_DATA'], fields, done: false };
    const own = await show({ ...fix, items: [item] });
    expect(own.text).not.to.contain(words.labels.PROBLEMATIC_APPLICANT_DATA);
    const bare = fields.map(({ name }) => ({ name, labels: ['WRONG_ADDRESS'] }));
    const whole = await show({ ...fix, items: [{ ...item, fields: bare, comment: 'All of it.' }] });
    expect(whole.text.split('All of it.')).to.have.length(2);
    expect(whole.text).not.to.contain(words.labels.WRONG_ADDRESS);
  });

  it('never asks for sharp and bright details', async () => {
    const items = [{ step: 'APPLICANT_DATA', labels: [], done: false }];
    expect((await show({ ...fix, items })).text)
      .to.contain('Please check this again.')
      .and.not.contain('sharp');
  });

  it('claims that the rest is fine only where there is a rest', async () => {
    expect((await show(fix)).text).to.contain('Everything else is fine');
    expect((await show({ ...fix, accepted: [] })).text).not.to.contain('fine');
  });

  it('tells the tries left of each item, the last one with calm emphasis', async () => {
    const screen = await show(states['fix-one-left']!);
    expect(screen.one('.last').textContent).to.equal('This is your last try');
    expect(getComputedStyle(screen.one('.last')).color).to.equal(getComputedStyle(screen.one('h3')).color);
    const [first] = (await show(fix)).all('.tries');
    expect(first?.textContent).to.equal('3 tries left');
    expect(first?.className.trim()).to.equal('tries');
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
