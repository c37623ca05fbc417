import type { Screen } from '../../../src/domain/screen.js';
import { all, controlsIn, everyElement, nameOf, screenOn, textOf, viewOn } from '../../model/page/deep.js';
import type { ScreenView } from '../../model/page/deep.js';
import type { Told } from './protocol.js';

type Widget = HTMLElement & { getAccessToken?: () => Promise<string>; updateComplete?: Promise<boolean> };

const worldsTimeout = window.setTimeout.bind(window);
const patienceMs = 15_000;
const momentMs = 50;

/** The host's own call to its own server. */
async function fetchToken(): Promise<string> {
  const answer = await fetch('/host/token', { method: 'POST' });
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  return answer.text();
}

/** The element on a bare page, as one applicant has it in one tab. */
export class ApplicantTab {
  readonly element: Widget = document.createElement('verification-widget');

  constructor(tell: (told: Told) => void) {
    this.element.getAccessToken = fetchToken;
    this.element.setAttribute('lang', 'en');
    this.element.setAttribute('worker-url', '/dist/verification-widget.worker.js');
    this.element.addEventListener('vw-photo-used', ({ sha256 }) => {
      tell({ kind: 'used', key: this.shotKey, sha256 });
    });
    this.element.addEventListener('vw-photo-accepted', ({ step, sha256 }) => {
      tell({ kind: 'accepted', key: step, sha256 });
    });
    this.element.addEventListener('vw-submitted', () => tell({ kind: 'submitted' }));
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

  /** The shot that is on the screen, if one is. */
  get shotKey(): string {
    return this.screen?.name === 'shot' ? this.screen.shot.key : '';
  }

  /** Every word on the screen, not too many of them. */
  get text(): string {
    return textOf(this.element).slice(0, 240);
  }

  /** The control of one of these names, where it can be pressed. */
  control(...names: readonly string[]): HTMLElement | undefined {
    return controlsIn(this.root).find(
      (each) => names.includes(nameOf(each)) && each.getAttribute('aria-disabled') !== 'true',
    );
  }

  press(...names: readonly string[]): void {
    const control = this.control(...names);
    if (!control) throw new Error(`no “${names.join('” or “')}”: ${this.text}`);
    control.click();
  }

  async shown(): Promise<void> {
    await this.element.updateComplete;
  }

  /** Chooses a file as from the camera roll; false where no file can be chosen. */
  give(file: File): boolean {
    const input = all<HTMLInputElement>(this.root, 'input[type=file]').at(-1);
    if (!input) return false;
    const data = new DataTransfer();
    data.items.add(file);
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  /** Waits by the world's clock until something is so, looking anew whenever the element has changed. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const endMs = performance.now() + patienceMs;
    while (!isSo()) {
      if (performance.now() > endMs) throw new Error(`${what} did not come; there is “${this.text}”`);
      await this.#changed();
    }
  }

  /** Resolves with the next change of anything that is shown, at the latest after a moment. */
  #changed(): Promise<void> {
    return new Promise((resolve) => {
      const observer = new MutationObserver(() => end());
      const end = (): void => {
        observer.disconnect();
        resolve();
      };
      const roots = [this.root, ...everyElement(this.root).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      const options = { subtree: true, childList: true, attributes: true, characterData: true };
      for (const root of roots) observer.observe(root as Node, options);
      worldsTimeout(end, momentMs);
    });
  }
}
