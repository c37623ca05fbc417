import type { Screen } from './domain/screen.js';

/** The screens that are not part of the first download. */
type FetchedName = Exclude<Screen['name'], 'loading' | 'failed'>;

/** Where each screen's element comes from; everything but the first paint is fetched when it is needed. */
const loaders: Readonly<Record<FetchedName, () => Promise<unknown>>> = {
  start: () => import('./elements/start-screen.js'),
  pick: () => import('./elements/forms/pick-screen.js'),
  shot: () => import('./elements/shot-screen.js'),
  data: () => import('./elements/forms/data-screen.js'),
  'last-try': () => import('./elements/last-try-screen.js'),
  summary: () => import('./elements/summary-screen.js'),
  review: () => import('./elements/review-screen.js'),
  approved: () => import('./elements/approved-screen.js'),
  fix: () => import('./elements/fix-screen.js'),
  closed: () => import('./elements/closed-screen.js'),
};

function isFetched(name: string): name is FetchedName {
  return Object.hasOwn(loaders, name);
}

/** The tag of a screen's element. */
export function tagOf(name: Screen['name']): string {
  return `vw-${name}-screen`;
}

/** Fetches screen elements as they are needed and tells when one has come, or cannot be had. */
export class ScreenParts {
  readonly #onChange: () => void;
  readonly #coming = new Set<string>();
  readonly #broken = new Set<string>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether the screen's element is there; if not, it is sent for. */
  stateOf(name: Screen['name']): 'here' | 'coming' | 'broken' {
    if (customElements.get(tagOf(name)) !== undefined) return 'here';
    if (this.#broken.has(name)) return 'broken';
    if (isFetched(name)) void this.#load(name);
    return 'coming';
  }

  /** Fetches all of them ahead of their time, so that the journey goes on without a network. */
  async loadAll(): Promise<void> {
    const names = Object.keys(loaders).filter(isFetched);
    await Promise.all(names.map((name) => this.#load(name)));
    this.#broken.clear();
  }

  /** Gives every part another chance. */
  retry(): void {
    this.#broken.clear();
  }

  async #load(name: FetchedName): Promise<void> {
    if (this.#coming.has(name)) return;
    this.#coming.add(name);
    try {
      await loaders[name]();
    } catch {
      this.#broken.add(name);
    }
    this.#coming.delete(name);
    this.#onChange();
  }
}

/** What tells two screens apart for the eye and the focus: the same name for another shot is another screen. */
export function screenKey(screen: Screen): string {
  if (screen.name === 'shot') return `shot ${screen.shot.key}`;
  if (screen.name === 'pick' || screen.name === 'data' || screen.name === 'last-try')
    return `${screen.name} ${screen.step}`;
  return screen.name === 'closed' ? `closed ${screen.reason}` : screen.name;
}
