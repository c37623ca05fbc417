import { expect } from '@open-wc/testing';
import type { Screen } from '../../src/domain/screen.js';
import '../../src/elements/fix-screen.js';
import type { JourneyActionEvent, PlaceChosenEvent } from '../../src/elements/gestures.js';
import { words } from '../../src/text/en/words.js';
import { back } from '../support/gallery-shots.js';
import { states } from '../support/gallery-states.js';
import { audit, show } from '../support/harness-screen.js';

type Fix = Extract<Screen, { name: 'fix' }>;

const fix = states['fix'] as Fix;
const all = Object.values(states).filter((screen) => screen.name === 'fix');

describe('fix screen', () => {
  it('passes the accessibility audit, in Arabic as well', async function () {
    this.timeout(30_000);
    await audit(all);
    await audit(all, 'ar');
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
    for (const screen of all) expect((await show(screen)).all('.primary')).to.have.length(1);
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
