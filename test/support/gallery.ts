import type { Screen } from '../../src/domain/screen.js';
import '../../src/elements/approved-screen.js';
import '../../src/elements/closed-screen.js';
import '../../src/elements/forms/data-screen.js';
import '../../src/elements/failed-screen.js';
import '../../src/elements/fix-screen.js';
import '../../src/elements/last-try-screen.js';
import '../../src/elements/loading-screen.js';
import '../../src/elements/notice-bar.js';
import '../../src/elements/forms/pick-screen.js';
import '../../src/elements/review-screen.js';
import '../../src/elements/shot-screen.js';
import '../../src/elements/start-screen.js';
import '../../src/elements/summary-screen.js';
import { loadWords } from '../../src/text/load-words.js';
import type { Words } from '../../src/text/words.js';
import { states } from './gallery-states.js';
import './harness-stage.js';

type AnyScreen = HTMLElement & { screen: Screen; words: Words };

/*
 * One state of one screen, by address: ?state=shot-doubtful&theme=dark&lang=ar&width=390&accent=%23e5007d&bar=offline
 * Without a state: links to all of them.
 */
const query = new URLSearchParams(location.search);
const place = document.getElementById('place') ?? document.body;
const name = query.get('state');
const screen = name === null ? undefined : states[name];

function list(): void {
  for (const state of Object.keys(states)) {
    const link = document.createElement('a');
    link.href = `?state=${state}`;
    link.textContent = state;
    place.append(link, document.createElement('br'));
  }
}

async function show(shown: Screen): Promise<void> {
  const words = await loadWords(query.get('lang') ?? 'en');
  const theme = query.get('theme') ?? 'light';
  document.body.classList.toggle('dark', theme === 'dark');
  const stage = document.createElement('vw-harness-stage');
  stage.setAttribute('theme', theme);
  stage.dir = words.dir;
  stage.lang = words.lang;
  const width = query.get('width');
  if (width) stage.style.width = `${width}px`;
  const accent = query.get('accent');
  if (accent) stage.style.setProperty('--vw-accent', accent);

  if (query.get('bar') === 'offline') {
    const bar = document.createElement('vw-notice-bar');
    Object.assign(bar, { slot: 'bar', words, kind: 'offline', text: words.offline });
    stage.append(bar);
  }
  const element = document.createElement(`vw-${shown.name}-screen`) as AnyScreen;
  element.words = words;
  element.screen = shown;
  stage.append(element);
  place.append(stage);
  document.documentElement.dataset.ready = 'true';
}

if (screen) await show(screen);
else list();
