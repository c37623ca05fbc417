import './console/site/site.css';
import './console/qa-console.js';
import './console/scenarios/play-sign.js';
import { ScenarioPlayer } from './console/scenarios/scenario-player.js';
import { knownApplicants, rememberApplicant } from './console/setup/known-applicants.js';
import { newApplicant } from './console/setup/new-applicant.js';
import { queryOf, setupFrom } from './console/setup/setup.js';
import type { Setup } from './console/setup/setup.js';
import { handoffCode, handoffNotice, takeOver } from './console/site/handoff.js';
import { WidgetFrame } from './console/site/widget-frame.js';
import { withEvent } from './console/timeline/widget-events.js';

/** The page's own element of that id; the page is ours, so it is there. */
function ownElement<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as Kind;
}

const bench = document.createElement('qa-console');
const sign = document.createElement('qa-play-sign');
bench.known = knownApplicants();

const frame = new WidgetFrame(ownElement('verification'), ownElement<HTMLTemplateElement>('widget-logo'), {
  onEvent: (event, applicant) => {
    bench.events = withEvent(bench.events, event, applicant, Date.now());
  },
  onToken: (applicant) => {
    bench.known = rememberApplicant(applicant);
  },
  onProblem: (problem) => {
    bench.problem = problem;
  },
});

/** Dresses page and console, without a word in the address. */
function dress(change: Partial<Setup>): Setup {
  bench.setup = { ...bench.setup, ...change };
  document.documentElement.dataset['theme'] = bench.setup.theme;
  return bench.setup;
}

/** Puts the setup into the address, so that a link or a reload brings it back. */
function settle(): void {
  history.replaceState(history.state, '', queryOf(bench.setup) + location.hash);
}

const player = new ScenarioPlayer({
  onState: (state) => {
    bench.play = sign.state = state;
    if (state.stage === 'unknown') frame.hold(sign);
  },
  turnTo: (applicant) => {
    dress(applicant);
    frame.hold(sign);
  },
  secret: (signal) => bench.secretFor(signal),
  mount: (applicant) => frame.open(dress(applicant)),
  settle: (applicant) => {
    bench.known = rememberApplicant(applicant);
    dress(applicant);
    settle();
  },
});

/** Shows the widget, whatever stood in its place. */
function open(token?: string): void {
  frame.open(bench.setup, token);
  settle();
}

/** Goes on as the applicant whose one-time link was opened. */
async function goOnFrom(code: string): Promise<void> {
  player.stop();
  frame.hold(handoffNotice());
  try {
    const { token, ...applicant } = await takeOver(code, new AbortController().signal);
    bench.known = rememberApplicant(applicant);
    dress(applicant);
    open(token);
  } catch {
    frame.hold(handoffNotice(() => open()));
  }
}

bench.addEventListener('setup-chosen', ({ change }) => {
  const { script } = bench.setup;
  dress(change);
  if (change.applicant !== undefined) {
    player.stop();
    open();
  } else {
    frame.show(bench.setup);
    if (!player.isPlaying) settle();
  }
  // A page can register the element once only, so the other build needs another page.
  if (bench.setup.script !== script) location.reload();
});
bench.addEventListener('timeline-cleared', () => {
  bench.events = [];
});
document.addEventListener('scenario-chosen', ({ scenario }) => void player.play(scenario));
document.addEventListener('scenario-left', () => {
  player.stop();
  open();
});
addEventListener('hashchange', () => {
  const code = handoffCode();
  if (code) void goOnFrom(code);
});

const query = new URLSearchParams(location.search);
const code = handoffCode();
const scenario = query.get('scenario');
dress(setupFrom(query, bench.known, newApplicant));
document.body.append(bench);
if (code) void goOnFrom(code);
else if (scenario !== null) void player.play(scenario);
else open();
