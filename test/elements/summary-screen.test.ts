import { expect } from '@open-wc/testing';
import type { Screen } from '../../src/domain/screen.js';
import type { JourneyActionEvent, PlaceChosenEvent } from '../../src/elements/gestures.js';
import '../../src/elements/summary-screen.js';
import { words } from '../../src/text/en/words.js';
import { states } from '../support/gallery-states.js';
import { audit, show } from '../support/harness-screen.js';

type Summary = Extract<Screen, { name: 'summary' }>;

const ready = states['summary'] as Summary;
const all = Object.values(states).filter((screen) => screen.name === 'summary');

describe('summary screen', () => {
  it('passes the accessibility audit in every state, by day and by night', async function () {
    this.timeout(30_000);
    await audit(all);
  });

  it('lists every picture and every field, with a way to change each', async () => {
    const screen = await show(ready);
    for (const text of [
      'ID card, front',
      'ID card, back',
      'Selfie',
      'Utility bill',
      'Erika',
      'Heidestraße 17',
    ]) {
      expect(screen.text).to.contain(text);
    }
    for (const name of ['ID card, front', 'ID card, back', 'Selfie', 'Utility bill', 'Your details']) {
      screen.press(`Change: ${name}`);
    }
    expect((screen.heard as PlaceChosenEvent[]).map(({ place }) => place)).to.deep.equal([
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/FRONT_SIDE' },
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/BACK_SIDE' },
      { at: 'shot', step: 'SELFIE', key: 'SELFIE' },
      { at: 'shot', step: 'PROOF_OF_RESIDENCE', key: 'PROOF_OF_RESIDENCE' },
      { at: 'data', step: 'APPLICANT_DATA' },
    ]);
  });

  it('calls what is accepted so, and offers no change of it', async () => {
    const items = ready.items.map((item) => ({ ...item, isAccepted: true }) as const);
    const screen = await show({ ...ready, items });
    expect(screen.buttons.filter((name) => name.startsWith('Change'))).to.be.empty;
    expect(screen.all('.status').map((each) => each.textContent?.trim())).to.deep.equal(
      Array(4).fill('Accepted'),
    );
  });

  it('says what the server’s hint about a picture is', async () => {
    const screen = await show(states['summary-hint'] as Summary);
    const said = screen.all('.status.look').map((each) => each.textContent?.trim());
    expect(said).to.deep.equal([words.tags.maybeExpiredDoc.said, words.generalHint.said]);
  });

  it('says why everything was sent back where no single item was named, by comment or by labels', async () => {
    const again = states['summary-again'] as Summary;
    const screen = await show(again);
    expect(screen.one('.reason').textContent).to.contain(again.comment);
    const { comment: _, ...labelled } = again;
    await screen.become(labelled);
    expect(screen.one('.reason').textContent).to.contain(words.labels.PROBLEMATIC_APPLICANT_DATA);
    await screen.become({ ...labelled, labels: ['SPAM', 'odd'] });
    expect(screen.one('.reason').textContent).to.contain(words.generalLabel);
  });

  it('asks for the check once everything has arrived', async () => {
    const screen = await show(ready);
    screen.press('Send for checking');
    expect((screen.heard as JourneyActionEvent[]).map(({ action }) => action)).to.deep.equal(['submit']);
  });

  for (const state of ['summary-sending', 'summary-submitting']) {
    it(`asks for nothing in ${state}, however often the button is pressed`, async () => {
      const screen = await show(states[state]!);
      const [button] = screen.all('.primary');
      expect(button?.getAttribute('aria-disabled')).to.equal('true');
      for (let press = 0; press < 3; press += 1) button?.click();
      expect(screen.heard).to.be.empty;
    });
  }

  it('says how far each picture is', async () => {
    const screen = await show(states['summary-sending']!);
    for (const status of ['Sent', 'Sending 63%', 'Waiting to be sent', 'Not sent yet']) {
      expect(screen.text).to.contain(status);
    }
    expect(screen.announced).to.contain('Your photos are still being sent.');
    expect(screen.announced).not.to.contain('63');
  });

  it('leads to what is missing before anything else', async () => {
    const screen = await show(states['summary-incomplete']!);
    screen.press('Go to what is missing');
    const [event] = screen.heard as PlaceChosenEvent[];
    expect(event?.place).to.deep.equal({ at: 'shot', step: 'IDENTITY', key: 'IDENTITY/BACK_SIDE' });
    expect(screen.buttons).not.to.include('Send for checking');
  });

  it('does not say that everything has arrived, nor that the page can be closed, while something is missing', async () => {
    const screen = await show(states['summary-incomplete']!);
    expect(screen.text).not.to.contain(words.summary.arrived).and.not.contain(words.summary.kept);
    const travel = { sent: 1, total: 2, safety: 'here' } as const;
    await screen.become({ ...(states['summary-incomplete'] as Summary), travel });
    expect(screen.text).to.contain(words.summary.here);
  });

  it('does not call a photo sent that is only looked at', async () => {
    const judgement = { verdict: 'doubtful', type: 'jpeg', width: 1, height: 1, checks: [] } as const;
    const items = ready.items.map((item) => {
      const isBack = item.kind === 'photo' && item.shot.side === 'BACK_SIDE';
      return isBack
        ? { ...item, photo: { stage: 'judged', face: item.photo.face, judgement } as const }
        : item;
    });
    const screen = await show({ ...ready, items, readiness: 'incomplete' });
    const receipt = screen.one('vw-photo-receipt') as unknown as { items: readonly { name: string }[] };
    expect(receipt.items.map(({ name }) => name)).to.deep.equal(['ID card, front', 'Selfie', 'Utility bill']);
  });

  it('says why it was not sent, and tries again', async () => {
    const screen = await show(states['summary-failed']!);
    expect(screen.announced)
      .to.contain('This was not sent for checking.')
      .and.contain('The answer took too long.');
    screen.press('Try again');
    expect((screen.heard as JourneyActionEvent[]).map(({ action }) => action)).to.deep.equal(['submit']);
  });

  it('writes dates and countries as people do', async () => {
    const values = [
      { name: 'dob', value: '1985-03-27' },
      { name: 'country', value: 'DEU' },
    ];
    const screen = await show({ ...ready, items: [{ kind: 'fields', step: 'APPLICANT_DATA', values }] });
    expect(screen.all('bdi').map((each) => each.textContent)).to.deep.equal(['27 March 1985', 'Germany']);
  });

  it('shows what was typed as text', async () => {
    const value = '<img src=x onerror=alert(1)>';
    const screen = await show({
      ...ready,
      items: [{ kind: 'fields', step: 'APPLICANT_DATA', values: [{ name: 'firstName', value }] }],
    });
    expect(screen.one('bdi').textContent).to.equal(value);
  });
});
