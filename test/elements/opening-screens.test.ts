import { expect, fixture, html } from '@open-wc/testing';
import type { FailureCode } from '../../src/domain/failure.js';
import type { Screen } from '../../src/domain/screen.js';
import '../../src/elements/failed-screen.js';
import type { JourneyActionEvent, PlaceChosenEvent } from '../../src/elements/gestures.js';
import '../../src/elements/loading-screen.js';
import '../../src/elements/notice-bar.js';
import type { NoticeBar } from '../../src/elements/notice-bar.js';
import '../../src/elements/start-screen.js';
import { words } from '../../src/text/en/words.js';
import { states } from '../support/gallery-states.js';
import { audit, show } from '../support/harness-screen.js';

const named = (name: Screen['name']): Screen[] =>
  Object.values(states).filter((screen) => screen.name === name);
const actions = (heard: readonly Event[]): string[] =>
  (heard as JourneyActionEvent[]).map(({ action }) => action);

describe('loading screen', () => {
  it('passes the accessibility audit', () => audit(named('loading')));

  it('is a shape first, then a word, then a way out', async () => {
    const fresh = await show({ name: 'loading', patience: 'fresh' });
    expect(fresh.all('.bone').length).to.be.above(5);
    expect(fresh.buttons).to.be.empty;
    const slow = await show({ name: 'loading', patience: 'slow' });
    expect(slow.announced).to.equal('Still loading…');
    expect(slow.buttons).to.be.empty;
    const long = await show({ name: 'loading', patience: 'long' });
    long.press('Try again');
    expect(actions(long.heard)).to.deep.equal(['retry']);
  });

  it('announces growing patience in one and the same region', async () => {
    const screen = await show({ name: 'loading', patience: 'fresh' });
    const region = screen.one('[role=status]');
    await screen.become({ name: 'loading', patience: 'slow' });
    expect(screen.one('[role=status]')).to.equal(region);
  });

  it('does not take the focus', async () => {
    const screen = await show({ name: 'loading', patience: 'fresh' });
    await screen.view.focusHeading();
    expect(document.activeElement).to.equal(document.body);
  });
});

describe('failed screen', () => {
  it('passes the accessibility audit', () => audit(named('failed')));

  for (const code of Object.keys(words.failures) as FailureCode[]) {
    it(`says what happened and what to do for ${code}`, async () => {
      const screen = await show({ name: 'failed', failure: { code, correlationId: 'req-1' } });
      expect(screen.text).to.contain(words.failures[code].said).and.contain(words.failures[code].remedy);
      expect(screen.one('.reference').textContent).to.equal('Reference: req-1');
      screen.press('Try again');
      expect(actions(screen.heard)).to.deep.equal(['retry']);
    });
  }

  it('names no reference where there is none', async () => {
    expect((await show({ name: 'failed', failure: { code: 'offline' } })).text).not.to.contain('Reference');
  });
});

describe('start screen', () => {
  it('passes the accessibility audit', () => audit(named('start')));

  it('says what is needed, how long it takes and what happens to the pictures, and begins', async () => {
    const screen = await show(states['start']!);
    for (const text of [
      'About 4 minutes.',
      'Passport · ID card · Driving licence · Residence permit',
      'A photo of you holding your document',
      'Proof of your address',
      'Photos are checked on this device',
    ]) {
      expect(screen.text).to.contain(text);
    }
    screen.press('Begin');
    expect(actions(screen.heard)).to.deep.equal(['begin']);
  });

  it('names the document where only one is possible, and leaves unknown steps out', async () => {
    const task = { step: 'X', withDocument: false, documentTypes: [] as readonly string[] };
    const screen = await show({
      name: 'start',
      tasks: [
        { ...task, family: 'identity', documentTypes: ['PASSPORT'] },
        { ...task, family: 'unknown' },
      ],
    });
    expect(screen.all('li')).to.have.length(1);
    expect(screen.one('li').textContent?.trim()).to.equal('Passport');
    expect(screen.text).to.contain('About one minute.');
  });

  it('does not speak of photos where none is asked for', async () => {
    const task = { step: 'X', family: 'data', withDocument: false, documentTypes: [] } as const;
    const { text } = await show({ name: 'start', tasks: [task] });
    expect(text).to.contain('Some details about you').and.not.match(/photo/i);
  });
});

describe('notice bar', () => {
  async function bar(more: Partial<NoticeBar>): Promise<NoticeBar> {
    const stage = await fixture(
      html`<vw-harness-stage><vw-notice-bar slot="bar"></vw-notice-bar></vw-harness-stage>`,
    );
    const element = stage.querySelector('vw-notice-bar')!;
    Object.assign(element, { words }, more);
    await element.updateComplete;
    return element;
  }

  it('passes the accessibility audit', async () => {
    await expect(await bar({ kind: 'offline', text: words.offline })).to.be.accessible();
    await expect(
      await bar({ kind: 'problem', text: 'Look.', action: { label: 'Show it' } }),
    ).to.be.accessible();
  });

  it('takes no room while there is nothing to say, but is there to speak', async () => {
    const element = await bar({});
    expect(element.getBoundingClientRect().height).to.equal(0);
    const region = element.renderRoot.querySelector('[role=status]');
    element.text = words.offline;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[role=status]')).to.equal(region);
    expect(region?.textContent).to.contain('You are offline.');
  });

  it('goes to a place, or tries again', async () => {
    const place = { at: 'shot', step: 'S', key: 'S' } as const;
    const heard: Event[] = [];
    for (const action of [{ label: 'Go', place }, { label: 'Again' }]) {
      const element = await bar({ text: 'Look.', action });
      for (const type of ['place-chosen', 'journey-action'])
        element.addEventListener(type, (e) => heard.push(e));
      element.renderRoot.querySelector('button')?.click();
    }
    expect((heard[0] as PlaceChosenEvent).place).to.deep.equal(place);
    expect((heard[1] as JourneyActionEvent).action).to.equal('retry');
  });
});
