import { expect, fixture, html } from '@open-wc/testing';
import type { Trail } from '../../src/domain/screen.js';
import '../../src/elements/frame.js';
import type { Frame } from '../../src/elements/frame.js';
import type { JourneyActionEvent } from '../../src/elements/gestures.js';
import { words } from '../../src/text/en/words.js';
import '../support/harness-stage.js';

const trail: Trail = { position: 2, total: 4, family: 'selfie', canGoBack: true };

async function framed(more: Partial<Frame>, content = html``): Promise<Frame> {
  const stage = await fixture(html`<vw-harness-stage><vw-frame>${content}</vw-frame></vw-harness-stage>`);
  const frame = stage.querySelector('vw-frame')!;
  Object.assign(frame, { words, heading: 'A heading' }, more);
  await frame.updateComplete;
  await frame.updateComplete;
  return frame;
}

function textOf(frame: Frame, selector: string): string | undefined {
  return frame.renderRoot.querySelector(selector)?.textContent?.trim();
}

describe('frame', () => {
  it('passes the accessibility audit with everything in it', async () => {
    const frame = await framed(
      { trail: { ...trail, sending: 0.4, canSkip: true }, sentence: 'A sentence.' },
      html`<p>content</p>
        <button slot="actions" class="button">Go on</button><span slot="quiet">quiet</span>`,
    );
    await expect(frame).to.be.accessible();
  });

  it('says where the applicant is', async () => {
    expect(textOf(await framed({ trail }), '.where p')).to.equal('2 of 4 · Selfie');
    expect(textOf(await framed({ trail, placeName: 'Passport' }), '.where p')).to.equal('2 of 4 · Passport');
    const atEnd = await framed({ trail: { ...trail, position: 5, family: 'summary' } });
    expect(textOf(atEnd, '.where p')).to.equal('Last step');
    expect(atEnd.renderRoot.querySelectorAll('.segments .reached')).to.have.length(4);
  });

  it('tells the presses of back and skip, and offers them only where there is a way', async () => {
    const frame = await framed({ trail: { ...trail, canSkip: true } });
    const heard: string[] = [];
    frame.addEventListener('journey-action', ({ action }: JourneyActionEvent) => heard.push(action));
    frame.renderRoot.querySelectorAll('button').forEach((button) => button.click());
    expect(heard).to.deep.equal(['back', 'skip']);
    const bare = await framed({ trail: { ...trail, canGoBack: false } });
    expect(bare.renderRoot.querySelector('button')).not.to.exist;
  });

  it('shows what travels behind the scenes as a share, and nothing when nothing does', async () => {
    const frame = await framed({ trail: { ...trail, sending: 0.638 } });
    const bar = frame.renderRoot.querySelector('[role=progressbar]')!;
    expect(bar.getAttribute('aria-valuenow')).to.equal('64');
    expect(getComputedStyle(bar).getPropertyValue('--sent')).to.equal('0.638');
    expect((await framed({ trail })).renderRoot.querySelector('[role=progressbar]')).not.to.exist;
  });

  it('has one heading, which takes the focus when asked', async () => {
    const frame = await framed({ trail });
    frame.focusHeading();
    expect(frame.shadowRoot?.activeElement?.localName).to.equal('h2');
    expect(frame.renderRoot.querySelectorAll('h1, h2')).to.have.length(1);
  });

  it('keeps its foot out of the way when there is nothing in it', async () => {
    const shown = (frame: Frame): string =>
      getComputedStyle(frame.renderRoot.querySelector('.foot')!).display;
    expect(shown(await framed({}))).to.equal('none');
    expect(shown(await framed({}, html`<button slot="actions">Go on</button>`))).not.to.equal('none');
  });

  it('leads back the other way in a language from right to left', async () => {
    const frame = await framed({ trail });
    const arrow = frame.renderRoot.querySelector('.back svg')!;
    expect(getComputedStyle(arrow).transform).to.equal('none');
    (frame.parentElement as HTMLElement).dir = 'rtl';
    expect(getComputedStyle(arrow).transform).to.contain('matrix(-1');
  });
});
