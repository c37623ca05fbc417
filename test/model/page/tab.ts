import type { Screen } from '../../../src/domain/screen.js';
import { words } from '../../../src/text/en/words.js';
import { shotName } from '../../../src/text/shot-words.js';
import { all, controlsIn, everyElement, nameOf, screenOn, textOf, viewOn } from './deep.js';
import type { ScreenView } from './deep.js';
import type { Seen, SeenItem } from './protocol.js';
import type { Line, Recorder } from './recorder.js';

const patienceMs = 8000;
const momentMs = 100;

function fixItems(screen: Extract<Screen, { name: 'fix' }>): readonly SeenItem[] {
  return screen.items.map(({ step, shot, done }) => ({
    key: shot?.key ?? step,
    isDone: done,
    canChange: !done,
  }));
}

function summaryItems(screen: Extract<Screen, { name: 'summary' }>, root: ParentNode): readonly SeenItem[] {
  const names = controlsIn(root).map(nameOf);
  return screen.items.map((item) => {
    const name = item.kind === 'photo' ? shotName(words, item.shot) : words.trail.names.data;
    return {
      key: item.kind === 'photo' ? item.shot.key : item.step,
      isDone: item.kind === 'fields' || item.photo.stage === 'accepted',
      canChange: names.includes(words.summary.changeNamed(name)),
    };
  });
}

function itemsOf(screen: Screen, root: ParentNode): readonly SeenItem[] {
  if (screen.name === 'fix') return fixItems(screen);
  return screen.name === 'summary' ? summaryItems(screen, root) : [];
}

function nameWithSubject(screen: Screen): string {
  if (screen.name === 'shot') return `shot ${screen.shot.key}`;
  if (screen.name === 'closed') return `closed ${screen.reason}`;
  return 'step' in screen ? `${screen.name} ${screen.step}` : screen.name;
}

/** One tab of the applicant's: an element on the page, with its requests. */
export class Tab {
  readonly element: HTMLElement & { readonly updateComplete?: Promise<boolean> };
  readonly line: Line;
  readonly #recorder: Recorder;

  constructor(token: string, recorder: Recorder) {
    this.#recorder = recorder;
    this.line = recorder.open(token);
    this.element = document.createElement('verification-widget');
    this.element.setAttribute('lang', 'en');
    this.element.setAttribute('worker-url', '/dist/verification-widget.worker.js');
    this.element.setAttribute('access-token', token);
    document.body.append(this.element);
  }

  get root(): ParentNode {
    return this.element.shadowRoot ?? this.element;
  }

  get view(): ScreenView | undefined {
    return viewOn(this.element);
  }

  get screen(): Screen | undefined {
    return screenOn(this.element);
  }

  see(): Seen | undefined {
    const { view, screen } = this;
    if (!view?.shadowRoot || !screen) return undefined;
    const heading = all(view.shadowRoot, 'h2')[0]?.textContent?.trim() ?? '';
    const bar = this.root.querySelector('vw-notice-bar[kind=problem]');
    return {
      screen: nameWithSubject(screen),
      heading,
      text: textOf(this.element),
      fileInputs: all(this.root, 'input[type=file]').length,
      ...(screen.name === 'shot' && { stage: screen.photo?.stage ?? 'none' }),
      ...(screen.name === 'summary' && { readiness: screen.readiness }),
      items: itemsOf(screen, this.root),
      fields: screen.name === 'data' ? screen.fields.map(({ name }) => name) : [],
      hasTrouble: bar !== null && textOf(bar) !== '',
      canGoBack: controlsIn(this.root).some((each) => nameOf(each) === words.back),
    };
  }

  /** Presses the control of that name. */
  press(...names: readonly string[]): void {
    const control = controlsIn(this.root).find((each) => names.includes(nameOf(each)));
    if (!control) throw new Error(`no “${names.join('” or “')}” among ${this.#controls()}`);
    control.click();
  }

  #controls(): string {
    return controlsIn(this.root).map(nameOf).join(' | ');
  }

  /** Resolves once what has happened so far is shown. */
  async shown(): Promise<void> {
    await this.element.updateComplete;
  }

  /** Waits until something is so, looking anew whenever the element or its requests have changed. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const end = new AbortController();
    const limit = setTimeout(() => end.abort(), patienceMs);
    try {
      while (!isSo()) {
        if (end.signal.aborted) throw new Error(`${what} did not come; there is ${this.#described()}`);
        await this.#changed(end.signal);
      }
    } finally {
      clearTimeout(limit);
      end.abort();
    }
  }

  #described(): string {
    const { inFlight, revision } = this.line;
    const { screen = 'nothing', stage = '', text = '' } = this.see() ?? {};
    return `“${screen}” ${stage}, ${inFlight} requests under way, revision ${revision}: ${text.slice(0, 200)}`;
  }

  /** Resolves with the next change of anything that is shown or asked, at the latest after a moment. */
  #changed(signal: AbortSignal): Promise<void> {
    const once = new AbortController();
    return new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => resolve());
      const roots = [this.root, ...everyElement(this.root).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      for (const root of roots)
        observer.observe(root as Node, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      this.#recorder.onChange(resolve, once.signal);
      const moment = setTimeout(resolve, momentMs);
      signal.addEventListener('abort', () => resolve(), { signal: once.signal });
      once.signal.addEventListener('abort', () => {
        observer.disconnect();
        clearTimeout(moment);
      });
    }).finally(() => once.abort());
  }

  /** Waits until no request is under way, and what its answer sets off has had its turn. */
  async rest(): Promise<void> {
    for (let still = 0; still < 2; still += 1) {
      if (this.line.inFlight > 0) still = 0;
      await this.until('rest', () => this.line.inFlight === 0);
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (): void => resolve();
        port2.postMessage(undefined);
      });
    }
  }

  /** Waits until it has heard of a revision and shows one of these screens. */
  async comeTo(revision: number, screens: readonly string[]): Promise<Seen> {
    await this.until(`revision ${revision}`, () => this.line.revision >= revision);
    await this.rest();
    const isThere = (): boolean => {
      const { screen } = this;
      if (!screen || screen.name === 'loading') return false;
      return screens.length === 0 || screens.includes(nameWithSubject(screen));
    };
    await this.until(`“${screens.join('” or “')}”`, isThere);
    const seen = this.see();
    if (!seen) throw new Error('a blank element');
    this.#recorder.search(seen.text, 'what is shown');
    return seen;
  }

  close(): void {
    this.element.remove();
  }
}
