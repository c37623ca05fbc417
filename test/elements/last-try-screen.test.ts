import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Screen } from '../../src/domain/screen.js';
import type { JourneyActionEvent } from '../../src/elements/gestures.js';
import '../../src/elements/last-try-screen.js';
import { states } from '../support/gallery-states.js';
import { audit, show } from '../support/harness-screen.js';

type LastTry = Extract<Screen, { name: 'last-try' }>;

const lastTry = states['last-try'] as LastTry;
const all = Object.values(states).filter((screen) => screen.name === 'last-try');

describe('last-try screen', () => {
  it('passes the accessibility audit in every state, in Arabic as well', async function () {
    this.timeout(60_000);
    await audit(all);
    await audit(all, 'ar');
  });

  it('says that it is the last, what went wrong, what to see to, and what comes if it is not accepted', async () => {
    const screen = await show(lastTry);
    expect(screen.heading).to.equal('This is your last try');
    const [latest, second] = screen.all('.causes li').map((each) => each.textContent?.trim());
    expect(latest).to.contain('photo of a screen');
    expect(second).to.contain('This is a copy. We need the card itself.');
    expect(screen.text)
      .to.contain('All four corners')
      .and.contain('ID card')
      .and.contain('support will help you go on')
      .and.contain('costs no try');
  });

  it('folds away all but the latest', async () => {
    const screen = await show(lastTry);
    expect(screen.all('section > .causes > li')).to.have.length(3);
    expect(screen.one('summary').textContent?.trim()).to.equal('One more thing');
    expect(screen.all('details li')).to.have.length(1);
  });

  it('has one button, and a way back', async () => {
    const screen = await show(lastTry);
    expect(screen.buttons).to.deep.equal(['Back', 'I’m ready']);
    screen.press('I’m ready');
    screen.press('Back');
    expect((screen.heard as JourneyActionEvent[]).map(({ action }) => action)).to.deep.equal([
      'ready',
      'back',
    ]);
  });

  it('takes the focus to its heading', async () => {
    const screen = await show(lastTry);
    await screen.view.focusHeading();
    expect(screen.focused?.localName).to.equal('h2');
  });

  it('names the document, but not on a selfie', async () => {
    expect((await show(states['last-try-passport']!)).text).to.contain('Passport');
    expect((await show({ ...lastTry, family: 'selfie' })).all('figcaption:not(.why *)')).to.be.empty;
  });

  it('does without causes, checks and drawing where none are known', async () => {
    const screen = await show({ ...lastTry, family: 'unknown', failures: [] });
    expect(screen.all('section')).to.be.empty;
    expect(screen.text).to.contain('support will help you go on');
    const data = await show({ ...lastTry, family: 'data', failures: [] });
    expect(data.all('.drawing')).to.be.empty;
    expect(data.text).to.contain('as it is on your document');
  });

  it('tells a final label in no way', async () => {
    const failures = [{ source: 'review', reasons: ['FORGERY', 'SELFIE_MISMATCH'] }] as const;
    const screen = await show({ ...lastTry, failures });
    expect(screen.one('.causes').textContent?.trim()).to.equal('This picture was not accepted.');
    expect(screen.view.shadowRoot?.innerHTML).not.to.match(/forgery|mismatch/i);
  });

  it('is calm: nothing on it is red or amber', async () => {
    await emulateMedia({ colorScheme: 'light' });
    const screen = await show(lastTry);
    const probe = document.createElement('i');
    screen.stage.append(probe);
    const alarming = ['--vw-stop', '--vw-look', '--vw-look-tint', '--vw-stop-tint'].map((name) => {
      probe.style.color = getComputedStyle(screen.stage).getPropertyValue(name).trim();
      return getComputedStyle(probe).color;
    });
    for (const element of screen.all('*')) {
      const { color, stroke, fill, backgroundColor, borderInlineStartColor } = getComputedStyle(element);
      for (const each of [color, stroke, fill, backgroundColor, borderInlineStartColor]) {
        expect(alarming, element.className).not.to.include(each);
      }
    }
  });
});
