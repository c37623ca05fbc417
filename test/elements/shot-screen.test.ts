import { aTimeout, expect } from '@open-wc/testing';
import type { PhotoActionEvent, PhotoChosenEvent } from '../../src/elements/gestures.js';
import '../../src/elements/shot-screen.js';
import { clear, front, judgement, finding, selfie, address, shotScreen } from '../support/gallery-shots.js';
import { states } from '../support/gallery-states.js';
import { audit, carrying, file, show, withTouch } from '../support/harness-screen.js';
import type { ScreenHarness } from '../support/harness-screen.js';

const empty = shotScreen(front);
const good = shotScreen(front, { stage: 'judged', face: clear, judgement: judgement('ok') });

function chosen(screen: ScreenHarness): string[] {
  return screen.heard.map((event) => (event as PhotoChosenEvent).file.name);
}

function drag(type: string, files: readonly File[], at: MouseEventInit = {}): DragEvent {
  const dataTransfer = carrying(files);
  return new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true, ...at });
}

function paste(target: EventTarget, files: readonly File[]): ClipboardEvent {
  const clipboardData = carrying(files);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  return event;
}

describe('shot screen', () => {
  it('passes the accessibility audit in every state, by day and by night', async function () {
    this.timeout(60_000);
    const all = Object.entries(states).filter(([name]) => name.startsWith('shot-'));
    await audit(all.map(([, screen]) => screen));
  });

  it('passes the audit in Arabic', async () => {
    await audit([empty, good], 'ar');
  });

  it('tells which file was chosen, for which shot', async () => {
    const screen = await show(empty);
    screen.pick('Choose a photo', file('one.jpg'));
    expect(screen.heard).to.have.length(1);
    const [event] = screen.heard as PhotoChosenEvent[];
    expect(event?.shotKey).to.equal('IDENTITY/FRONT_SIDE');
    expect(event?.file.name).to.equal('one.jpg');
    expect(event?.bubbles || event?.composed).to.be.false;
  });

  it('empties its input, so that the same file can be chosen again', async () => {
    const screen = await show(empty);
    for (let time = 1; time <= 2; time += 1) {
      screen.pick('Choose a photo', file('same.jpg'));
      expect(screen.picker('Choose a photo').files).to.have.length(0);
    }
    expect(chosen(screen)).to.deep.equal(['same.jpg', 'same.jpg']);
  });

  it('does nothing when the file dialogue is cancelled', async () => {
    const screen = await show(empty);
    screen.pick('Choose a photo');
    expect(screen.heard).to.be.empty;
  });

  it('takes a dropped file, and shows while it is held over the screen', async () => {
    const screen = await show(empty);
    const over = drag('dragover', [file()]);
    screen.view.dispatchEvent(over);
    await screen.view.updateComplete;
    expect(over.defaultPrevented).to.be.true;
    expect(screen.text).to.contain('Drop it here');

    screen.view.dispatchEvent(drag('dragleave', [file()], { clientX: -5, clientY: -5 }));
    await screen.view.updateComplete;
    expect(screen.text).not.to.contain('Drop it here');

    screen.view.dispatchEvent(drag('drop', [file('dropped.png')]));
    expect(chosen(screen)).to.deep.equal(['dropped.png']);
  });

  it('stays ready while a drag moves between its own parts', async () => {
    const screen = await show(empty);
    screen.view.dispatchEvent(drag('dragover', [file()]));
    const { left, top } = screen.view.getBoundingClientRect();
    screen.view.dispatchEvent(drag('dragleave', [file()], { clientX: left + 20, clientY: top + 20 }));
    await screen.view.updateComplete;
    expect(screen.text).to.contain('Drop it here');
  });

  it('leaves dragged text to the page', async () => {
    const screen = await show(empty);
    const data = new DataTransfer();
    data.setData('text/plain', 'words');
    const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true });
    screen.view.dispatchEvent(over);
    expect(over.defaultPrevented).to.be.false;
  });

  it('takes the first of several files and says so', async () => {
    const screen = await show(empty);
    screen.view.dispatchEvent(drag('drop', [file('first.jpg'), file('second.jpg')]));
    await screen.view.updateComplete;
    expect(chosen(screen)).to.deep.equal(['first.jpg']);
    expect(screen.text).to.contain('We took the first one.');
  });

  it('takes a pasted picture from anywhere on the page, but not out of a text field', async () => {
    const screen = await show(empty);
    expect(paste(document.body, [file('pasted.png')]).defaultPrevented).to.be.true;
    const field = document.createElement('input');
    document.body.append(field);
    expect(paste(field, [file('other.png')]).defaultPrevented).to.be.false;
    field.remove();
    expect(paste(document.body, []).defaultPrevented).to.be.false;
    expect(chosen(screen)).to.deep.equal(['pasted.png']);
  });

  it('hears no paste once it is gone', async () => {
    const screen = await show(empty);
    screen.view.remove();
    paste(document.body, [file()]);
    expect(screen.heard).to.be.empty;
  });

  it('takes no files where the photo must be taken now', async () => {
    const screen = await show(states['shot-live']!);
    paste(document.body, [file()]);
    screen.view.dispatchEvent(drag('drop', [file()]));
    expect(screen.heard).to.be.empty;
    expect(screen.buttons).to.include('Use the camera').and.not.include('Choose a photo');
  });

  it('offers the camera first on a touch screen, with the right side of the phone', async () => {
    await withTouch(async () => {
      const document = await show(empty);
      expect(document.buttons.slice(-2)).to.deep.equal(['Use the camera', 'Choose a photo']);
      expect(document.picker('Use the camera').getAttribute('capture')).to.equal('environment');
      expect(document.picker('Choose a photo').hasAttribute('capture')).to.be.false;
      const portrait = await show(shotScreen(selfie));
      expect(portrait.picker('Use the camera').getAttribute('capture')).to.equal('user');
    });
  });

  it('accepts a PDF for an address and for nothing else', async () => {
    expect((await show(shotScreen(address))).picker('Choose a photo or PDF').accept).to.contain('pdf');
    expect((await show(empty)).picker('Choose a photo').accept).to.equal('image/*');
  });

  it('takes it again from where the last one came, and offers the other way', async () => {
    await withTouch(async () => {
      const screen = await show(empty);
      screen.pick('Choose a photo', file());
      await screen.become(
        shotScreen(front, {
          stage: 'judged',
          face: clear,
          judgement: judgement('doubtful', [finding('glare', 'warn')]),
        }),
      );
      expect(screen.picker('Take it again').hasAttribute('capture')).to.be.false;
      expect(screen.picker('or use the camera').hasAttribute('capture')).to.be.true;
    });
  });

  for (const [state, button, action] of [
    ['shot-ok', 'Use this photo', 'use'],
    ['shot-ok', 'Turn the photo', 'turn'],
    ['shot-ok-pdf', 'Use this file', 'use'],
    ['shot-doubtful', 'Use it anyway', 'use'],
    ['shot-inspecting', 'Cancel', 'discard'],
    ['shot-sending', 'Continue', 'use'],
    ['shot-stuck', 'Send again', 'resend'],
    ['shot-stuck', 'Continue', 'use'],
    ['shot-accepted', 'Continue', 'use'],
    ['shot-accepted-hint', 'Keep it', 'use'],
  ] as const) {
    it(`says "${action}" for "${button}" in ${state}`, async () => {
      const screen = await show(states[state]!);
      screen.press(button);
      expect((screen.heard as PhotoActionEvent[]).map((event) => event.action)).to.deep.equal([action]);
    });
  }

  for (const state of ['shot-refused', 'shot-wrong-file', 'shot-not-accepted', 'shot-inspecting']) {
    it(`offers no way to use the photo in ${state}`, async () => {
      const screen = await show(states[state]!);
      expect(screen.buttons.join()).not.to.match(/use (this|it)|continue|keep/i);
    });
  }

  it('announces each stage once and keeps quiet about progress', async () => {
    const screen = await show(shotScreen(front, { stage: 'inspecting', face: clear }));
    expect(screen.announced).to.equal('Checking your photo…');
    await screen.become(states['shot-doubtful']!);
    expect(screen.announced).to.contain('There is a reflection at the bottom right. Tilt the card');
    const region = screen.one('[role=status]');
    await screen.become(shotScreen(front, { stage: 'sending', face: clear, fraction: 0.1 }));
    const before = screen.announced;
    await screen.become(shotScreen(front, { stage: 'sending', face: clear, fraction: 0.9 }));
    expect(screen.announced).to.equal(before);
    expect(screen.one('[role=status]')).to.equal(region);
  });

  it('draws a ring only beside its sentence, also where that is not the first, and says that it is there', async () => {
    const screen = await show(states['finding-place-of-second']!);
    while (screen.all('.ring').length === 0) await aTimeout(5);
    const open = screen.all('.panel .body > p').map((line) => line.textContent ?? '');
    expect(open).to.have.length(2);
    expect(open[1]).to.contain('There is a reflection at the bottom right.').and.contain('is marked on');
    expect(screen.announced).to.contain(open[1]);
    expect(screen.text).to.contain('One more thing');
  });

  it('moves the focus to the heading when asked, and when the pressed button goes away', async () => {
    const screen = await show(good);
    await screen.view.focusHeading();
    expect(screen.focused).to.equal(screen.one('h2'));
    screen.button('Use this photo').focus();
    await screen.become(empty);
    await screen.view.updateComplete;
    expect(screen.focused?.localName).to.equal('h2');
  });

  it('leaves the focus alone when it was elsewhere', async () => {
    const screen = await show(good);
    const elsewhere = document.createElement('button');
    screen.stage.before(elsewhere);
    elsewhere.focus();
    await screen.become(empty);
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('shows the reviewer’s comment as text, whatever is in it', async () => {
    const comment = '<img src=x onerror="window.pwned=1"><b>bold</b> & <script>1</script>';
    const screen = await show({ ...empty, comment });
    expect(screen.one('blockquote').textContent).to.equal(comment);
    expect(screen.all('blockquote *')).to.be.empty;
  });

  it('tells the tries left, and that the last is the last', async () => {
    expect((await show({ ...empty, triesLeft: 3 })).text).to.contain('3 tries left');
    expect((await show({ ...empty, triesLeft: 1 })).text).to.contain('This is your last try');
    expect((await show(empty)).text).not.to.match(/tr(y|ies)/);
  });

  it('gives the photo the same place and size from the choice to the receipt', async () => {
    const screen = await show(empty);
    const place = (): number[] => {
      const [frame] = screen.all('vw-photo-view, .outline');
      const { x, y, width, height } = frame!.getBoundingClientRect();
      // On the page: a verdict that asks for something may scroll it.
      return [x + scrollX, y + scrollY, width, height].map(Math.round);
    };
    const first = place();
    for (const state of [
      'shot-inspecting',
      'shot-ok',
      'shot-doubtful-many',
      'shot-sending',
      'shot-accepted',
    ]) {
      await screen.become(states[state]!);
      expect(place(), state).to.deep.equal(first);
    }
  });

  it('brings what is wrong with a photo into view, and leaves the page alone where all is well', async () => {
    const spacer = document.createElement('div');
    spacer.style.height = '1200px';
    document.body.prepend(spacer);
    try {
      const screen = await show(empty);
      scrollTo(0, 0);
      await screen.become(states['shot-ok']!);
      expect(scrollY).to.equal(0);
      await screen.become(states['shot-inspecting']!);
      await screen.become(states['shot-doubtful-many']!);
      const [verdict] = screen.all('vw-verdict');
      const { top, bottom } = verdict!.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight, `${top}–${bottom}`).to.equal(true);
    } finally {
      spacer.remove();
      scrollTo(0, 0);
    }
  });
});
