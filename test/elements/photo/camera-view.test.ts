import { expect } from '@open-wc/testing';
import type { Screen } from '../../../src/domain/screen.js';
import { CameraActionEvent, PhotoChosenEvent } from '../../../src/elements/gestures.js';
import '../../../src/elements/shot-screen.js';
import { clear, front, judgement, selfie, shotScreen } from '../../support/gallery-shots.js';
import { states } from '../../support/gallery-states.js';
import { audit, file, show, withTouch } from '../../support/harness-screen.js';
import type { ScreenHarness } from '../../support/harness-screen.js';

function state(name: string): Screen {
  const found = states[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
}

function actions(screen: ScreenHarness): string[] {
  return screen.heard.map((event) => (event instanceof CameraActionEvent ? event.action : event.type));
}

const offered = state('shot-camera-offered');
const starting = state('shot-camera-starting');
const live = state('shot-camera-live');
const blocked = state('shot-camera-blocked');

describe('the live camera on the shot screen', () => {
  it('passes the accessibility audit in Arabic', async () => {
    await audit([starting, live, blocked], 'ar');
  });

  it('is opened from the page where there is no touch screen, with the file way still there', async () => {
    const screen = await show(offered);
    expect(screen.buttons.slice(-2)).to.deep.equal(['Use the camera', 'Choose a photo']);
    screen.press('Use the camera');
    expect(actions(screen)).to.deep.equal(['open']);
    expect((screen.heard[0] as CameraActionEvent).shotKey).to.equal(front.key);
    screen.pick('Choose a photo', file());
    expect(screen.heard[1]).to.be.instanceOf(PhotoChosenEvent);
  });

  it('stays the phone’s own on a touch screen', async () => {
    await withTouch(async () => {
      const screen = await show(offered);
      expect(screen.picker('Use the camera').getAttribute('capture')).to.equal('environment');
    });
  });

  it('takes and cancels by its buttons, but takes nothing while it starts', async () => {
    const screen = await show(starting);
    screen.press('Take the photo');
    expect(screen.heard).to.be.empty;
    expect(screen.button('Take the photo').getAttribute('aria-disabled')).to.equal('true');
    await screen.become(live);
    screen.press('Take the photo');
    screen.press('Cancel');
    expect(actions(screen)).to.deep.equal(['take', 'close']);
  });

  it('has the focus on the button that takes the photo, from the first moment to the last', async () => {
    const screen = await show(offered);
    screen.button('Use the camera').focus();
    for (const next of [starting, live]) {
      await screen.become(next);
      expect(screen.focused?.textContent?.trim()).to.equal('Take the photo');
    }
    await screen.become(blocked);
    expect(screen.focused?.localName).to.equal('h2');
  });

  it('says what goes on: starting, on, blocked', async () => {
    const screen = await show(starting);
    expect(screen.announced).to.equal('Starting the camera…');
    expect(screen.text).to.contain('Your browser may ask you to allow it.');
    await screen.become(live);
    expect(screen.announced).to.equal('The camera is on. Take the photo when you are ready.');
    await screen.become(blocked);
    expect(screen.announced).to.equal(
      'Your browser blocks the camera. Allow it in the address bar, or choose a photo.',
    );
  });

  it('plays its picture silently, under a name, mirrored for a selfie alone', async () => {
    for (const [name, isMirrored, label] of [
      ['shot-camera-live', false, 'What the camera sees: ID card, front'],
      ['shot-camera-live-selfie', true, 'What the camera sees: Selfie'],
    ] as const) {
      const screen = await show(state(name));
      const video = screen.one('video') as HTMLVideoElement;
      const shown = state(name);
      const camera = shown.name === 'shot' ? shown.camera : undefined;
      expect(camera?.stage === 'live' && video.srcObject === camera.stream).to.be.true;
      expect(video.muted && video.autoplay && video.playsInline).to.be.true;
      expect(video.getAttribute('aria-label')).to.equal(label);
      expect(getComputedStyle(video).transform.startsWith('matrix(-1')).to.equal(isMirrored);
    }
  });

  for (const shot of [front, selfie]) {
    it(`keeps the place and size of the frame for ${shot.kind}`, async () => {
      const screen = await show(shotScreen(shot, undefined, { canUseCamera: true }));
      const place = (): number[] => {
        const [frame] = screen.all('vw-photo-view, vw-camera-view, .outline');
        const { x, y, width, height } = frame?.getBoundingClientRect() ?? new DOMRect();
        // On the page: a verdict that asks for something may scroll it.
        return [x + scrollX, y + scrollY, width, height].map(Math.round);
      };
      const first = place();
      for (const name of ['shot-camera-starting', 'shot-camera-live', 'shot-camera-blocked']) {
        await screen.become({ ...state(name), shot } as Screen);
        expect(place(), name).to.deep.equal(first);
      }
      await screen.become(shotScreen(shot, { stage: 'judged', face: clear, judgement: judgement('ok') }));
      expect(place()).to.deep.equal(first);
    });
  }

  it('leaves every way open where it is blocked', async () => {
    const screen = await show(blocked);
    screen.pick('Choose a photo', file());
    screen.press('Try the camera again');
    screen.press('Cancel');
    expect(actions(screen)).to.deep.equal(['photo-chosen', 'open', 'close']);
  });

  it('takes a photo again with the camera once it came from there, and offers files beside it', async () => {
    const screen = await show(live);
    screen.press('Take the photo');
    await screen.become(
      shotScreen(
        front,
        { stage: 'judged', face: clear, judgement: judgement('doubtful') },
        { canUseCamera: true },
      ),
    );
    screen.press('Take it again');
    expect(actions(screen)).to.deep.equal(['take', 'open']);
    screen.pick('or choose a photo', file());
    expect(screen.heard.at(-1)).to.be.instanceOf(PhotoChosenEvent);
  });

  describe('where the photo must be taken now', () => {
    for (const name of ['shot-live', 'shot-live-blocked', 'shot-live-no-camera']) {
      it(`has no file input at all in ${name}`, async () => {
        expect((await show(state(name))).all('input')).to.be.empty;
      });
    }

    it('offers the camera alone', async () => {
      const screen = await show(state('shot-live'));
      screen.press('Use the camera');
      expect(actions(screen)).to.deep.equal(['open']);
    });

    it('points to the phone where there is no camera', async () => {
      for (const name of ['shot-live-blocked', 'shot-live-no-camera']) {
        const screen = await show(state(name));
        expect(screen.text, name).to.match(/camera.*phone/);
        expect(screen.announced, name).to.contain('phone');
        expect(screen.text, name).not.to.match(/choose/i);
      }
    });
  });
});
