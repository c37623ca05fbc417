import { shotName } from '../../../src/text/shot-words.js';
import { words } from '../../../src/text/en/words.js';
import { performGesture } from '../../model/page/gestures.js';
import { drawPicture } from '../../model/page/pictures.js';
import { ApplicantTab } from './applicant-tab.js';
import { DeviceWatch } from './device-watch.js';
import { turnAt, turnName } from './next-turn.js';
import type { FaultBench, PictureOrder, Told } from './protocol.js';
import { QuickClock } from './quick-clock.js';
import { contentsOfStorage } from './stored.js';

let reloadsAtKeeping = false;

function tell(told: Told): void {
  window.tellFaults(told);
}

const watch = new DeviceWatch({
  onKeeping: () => {
    tell({ kind: 'keeping' });
    if (reloadsAtKeeping) location.reload();
  },
  onKept: () => tell({ kind: 'kept' }),
  onCalledOff: () => tell({ kind: 'called off' }),
});
const clock = new QuickClock(() => watch.isWorking);

async function fileOf(order: PictureOrder): Promise<File> {
  if (order.kind !== 'pdf') return drawPicture(order.number, `image/${order.kind}`);
  const bytes = Uint8Array.from(atob(order.base64), (letter) => letter.charCodeAt(0));
  return new File([bytes], `letter-${order.number}.pdf`, { type: 'application/pdf' });
}

/** Pages back until the shot is on the screen, or goes straight there from the summary. */
async function goTo(tab: ApplicantTab, key: string): Promise<boolean> {
  for (;;) {
    const { screen } = tab;
    if (screen?.name === 'shot' && screen.shot.key === key) return true;
    const item =
      screen?.name === 'summary' &&
      screen.items.find((each) => each.kind === 'photo' && each.shot.key === key);
    const name =
      item && item.kind === 'photo' ? words.summary.changeNamed(shotName(words, item.shot)) : words.back;
    const control = tab.control(name);
    if (!control || screen?.name === 'failed') return false;
    control.click();
    await tab.shown();
    await tab.until('another screen', () => tab.screen !== undefined && tab.screen !== screen);
  }
}

/** Chooses a picture; what the device makes of it is seen later. */
async function give(tab: ApplicantTab, picture: PictureOrder): Promise<void> {
  const { shotKey } = tab;
  const file = await fileOf(picture);
  // Something may have led elsewhere meanwhile; nobody gives one document for another.
  if (tab.shotKey !== shotKey || !tab.give(file)) throw new Error('no file can be chosen');
  await tab.shown();
}

/** What the applicant meant to press or to fill may be gone in the moment in which they do. */
async function performed(work: Promise<void>): Promise<string> {
  try {
    await work;
    return '';
  } catch (caught) {
    const said = caught instanceof Error ? caught.message : String(caught);
    if (!said.startsWith('no ')) throw caught;
    return said;
  }
}

function benchOn(tab: ApplicantTab): FaultBench {
  return {
    now: () => turnAt(tab),
    turn: async (other = '') => {
      let turn = turnAt(tab);
      await tab.until(`anything to do but “${other}”`, () => {
        turn = turnAt(tab);
        return turn !== undefined && turnName(turn) !== other;
      });
      return turn!;
    },
    perform: async (gesture, picture) => {
      return performed(picture ? give(tab, picture) : performGesture(tab, gesture, []));
    },
    press: (names) => {
      const control = tab.control(...names);
      control?.click();
      return control !== undefined;
    },
    chooseAndCancel: async (picture) => {
      const problem = await performed(give(tab, picture));
      tab.control(words.verdict.cancel)?.click();
      return problem;
    },
    goTo: (key) => goTo(tab, key),
    pass: (ms) => clock.pass(ms),
    reloadAtKeeping: () => {
      reloadsAtKeeping = true;
    },
    emptied: async () => {
      const endMs = performance.now() + emptiedMs;
      let left = await contentsOfStorage();
      while (left !== '' && performance.now() < endMs) left = await contentsOfStorage();
      localStorage.clear();
      return left;
    },
  };
}

/** A tab that has done its part tidies up at once. */
const emptiedMs = 5000;

// A script of the browser's runs on every page there is; only one has the widget.
if (location.pathname === '/applicant') {
  watch.install();
  clock.install();
  document.addEventListener('DOMContentLoaded', () => {
    window.faults = benchOn(new ApplicantTab(tell));
    tell({ kind: 'ready' });
  });
}
