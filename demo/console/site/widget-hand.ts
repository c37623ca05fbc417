import type { VerificationWidgetEventMap } from '../../../src/index.js';
import { CallRefused } from '../calls/call.js';

const limitMs = 20_000;
const lookEveryMs = 50;

/** The first element that fits, through all open shadow roots. */
function find(root: ParentNode, selector: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const found = element.shadowRoot && find(element.shadowRoot, selector);
    if (found) return found;
  }
  return undefined;
}

function patience(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
}

function tooLate(what: string): CallRefused {
  return new CallRefused({ description: `The widget ${what} within ${limitMs / 1000} seconds.` });
}

/** Does in the widget what an applicant's hand would do, and waits for what the widget tells of it. */
export class WidgetHand {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** Resolves with the next event of this name. */
  until(name: keyof VerificationWidgetEventMap, signal: AbortSignal): Promise<void> {
    const limited = patience(signal);
    return new Promise((resolve, reject) => {
      limited.addEventListener('abort', () => reject(signal.reason ?? tooLate(`did not tell ${name}`)));
      this.#widget.addEventListener(name, () => resolve(), { once: true, signal: limited });
    });
  }

  /** Presses the main button of the screen, and waits for what comes of it. */
  async press(outcome: keyof VerificationWidgetEventMap, signal: AbortSignal): Promise<void> {
    const button = await this.#reach('button.primary:not([aria-disabled="true"], [disabled])', signal);
    const told = this.until(outcome, signal);
    button.click();
    await told;
  }

  /** Gives the screen a file, waits for the judgement, and uses it. */
  async give(file: File, signal: AbortSignal): Promise<void> {
    const input = await this.#reach('input[type="file"]:not([capture])', signal);
    const judged = this.until('vw-photo-judged', signal);
    const files = new DataTransfer();
    files.items.add(file);
    if (input instanceof HTMLInputElement) input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await judged;
    // The event comes before the screen that shows the judgement.
    await new Promise(requestAnimationFrame);
    (await this.#reach('button.primary', signal)).click();
  }

  /** Goes from the summary to its first item. */
  async change(signal: AbortSignal): Promise<void> {
    (await this.#reach('button.change:not([disabled])', signal)).click();
  }

  async #reach(selector: string, signal: AbortSignal): Promise<HTMLElement> {
    const limited = patience(signal);
    for (;;) {
      const root = this.#widget.shadowRoot;
      const found = root && find(root, selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      signal.throwIfAborted();
      if (limited.aborted) throw tooLate('did not show what is to be pressed');
    }
  }
}
