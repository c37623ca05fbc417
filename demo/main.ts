import './console/site/site.css';
import { withEvent } from './console/events/entries.js';
import './console/qa-console.js';
import { knownApplicants, rememberApplicant } from './console/setup/known-applicants.js';
import { newApplicant } from './console/setup/new-applicant.js';
import { queryOf, setupFrom } from './console/setup/setup.js';
import type { Setup } from './console/setup/setup.js';
import { WidgetFrame } from './console/site/widget-frame.js';

/** The page's own element of that id; the page is ours, so it is there. */
function ownElement<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as Kind;
}

const bench = document.createElement('qa-console');
bench.known = knownApplicants();

const frame = new WidgetFrame(ownElement('verification'), ownElement<HTMLTemplateElement>('widget-logo'), {
  onEvent: (event, applicant) => {
    bench.entries = withEvent(bench.entries, event, applicant, Date.now());
  },
  onToken: (setup) => {
    bench.known = rememberApplicant(setup);
  },
  onProblem: (problem) => {
    bench.problem = problem;
  },
});

/** Shows a setup everywhere: on the page, in the console, and in the address, so that a link or a reload brings it back. */
function show(setup: Setup): void {
  bench.setup = setup;
  document.documentElement.dataset['theme'] = setup.theme;
  history.replaceState(history.state, '', queryOf(setup) + location.hash);
  frame.show(setup);
}

bench.addEventListener('setup-chosen', ({ change }) => {
  const before = bench.setup;
  show({ ...before, ...change });
  // A page can register the element once only, so the other build needs another page.
  if (bench.setup.script !== before.script) location.reload();
});
bench.addEventListener('events-cleared', () => {
  bench.entries = [];
});

show(setupFrom(new URLSearchParams(location.search), bench.known, newApplicant));
document.body.append(bench);
