import { finalLabels, innermost } from '../secrets.js';
import { performGesture } from './gestures.js';
import { drawPictures } from './pictures.js';
import type { Awaited, Bench, Gesture, Rest, Seen } from './protocol.js';
import { Recorder } from './recorder.js';
import { Tab } from './tab.js';

const recorder = new Recorder([innermost, ...finalLabels.map((label) => `"${label}"`)]);
const tabs = new Map<number, Tab>();
let pictures: readonly File[] = [];

function tabOf(number: number): Tab {
  const tab = tabs.get(number);
  if (!tab) throw new Error(`no tab ${number}`);
  return tab;
}

/** Gives what went wrong as a text: a thrown error would lose its message's lines on the way out of the page. */
async function said(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return '';
  } catch (caught) {
    return caught instanceof Error ? caught.message : String(caught);
  }
}

function searchStorage(): void {
  for (const shelf of [localStorage, sessionStorage]) recorder.search(JSON.stringify(shelf), 'the storage');
}

async function perform(number: number, gesture: Gesture, awaited: Awaited): Promise<void> {
  const tab = tabOf(number);
  const before = new Map(tab.line.answered);
  await performGesture(tab, gesture, pictures);
  for (const [kind, count] of Object.entries(awaited)) {
    const enough = (before.get(kind) ?? 0) + count;
    await tab.until(`${count} × ${kind}`, () => (tab.line.answered.get(kind) ?? 0) >= enough);
  }
}

async function restAll(): Promise<void> {
  for (const tab of tabs.values()) await tab.rest();
}

async function resting(work: () => Promise<void>): Promise<Rest> {
  const problem = await said(work);
  return { problem, changesSent: recorder.changesSent };
}

/** What the page offers; the operator's secret never comes here. */
const bench: Bench = {
  draw: async (count) => {
    pictures = await drawPictures(count);
  },
  mount: (number, token) => {
    tabs.get(number)?.close();
    tabs.set(number, new Tab(token, recorder));
  },
  unmount: (number) => {
    tabs.get(number)?.close();
    tabs.delete(number);
  },
  unmountAll: () => {
    for (const tab of tabs.values()) tab.close();
    tabs.clear();
  },
  perform: (number, gestures) =>
    resting(async () => {
      for (const [gesture, awaited] of gestures) await perform(number, gesture, awaited);
      await restAll();
    }),
  rest: () => resting(restAll),
  look: async (expected) => {
    const seen: Seen[] = [];
    const rest = await resting(async () => {
      for (const { tab, revision, screens } of expected)
        seen.push(await tabOf(tab).comeTo(revision, screens));
    });
    searchStorage();
    return { ...rest, seen, leaks: [...recorder.leaks] };
  },
  clearStorage: () => localStorage.clear(),
};

window.bench = bench;
