import { finalLabels, innermost } from '../secrets.js';
import { perform } from './gestures.js';
import { drawPictures } from './pictures.js';
import type { Bench } from './protocol.js';
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
  gesture: (number, gesture, awaited) =>
    said(async () => {
      const tab = tabOf(number);
      const before = new Map(tab.line.answered);
      await perform(tab, gesture, pictures);
      for (const [kind, count] of Object.entries(awaited)) {
        const enough = (before.get(kind) ?? 0) + count;
        await tab.until(`${count} × ${kind}`, () => (tab.line.answered.get(kind) ?? 0) >= enough);
      }
    }),
  rest: () =>
    said(async () => {
      for (const tab of tabs.values()) await tab.rest();
    }),
  look: async (expected) => {
    const seen = [];
    for (const { tab, revision, screens } of expected) seen.push(await tabOf(tab).comeTo(revision, screens));
    searchStorage();
    return seen;
  },
  changesSent: () => recorder.changesSent,
  leaks: () => [...recorder.leaks],
  clearStorage: () => localStorage.clear(),
};

window.bench = bench;
