import type { Screen } from '../../../src/domain/screen.js';
import type { VerificationApi } from '../../../src/flow/ports.js';
import type { VerificationWidget } from '../../../src/index.js';
import '../../../src/index.js';
import { settle } from '../../support/fakes.js';
import { carrying, everyElement, flatText } from '../../support/harness-screen.js';
// These parts are fetched when they are needed; having them here makes that immediate.
import '../../../src/elements/approved-screen.js';
import '../../../src/elements/closed-screen.js';
import '../../../src/elements/fix-screen.js';
import '../../../src/elements/forms/data-screen.js';
import '../../../src/elements/forms/pick-screen.js';
import '../../../src/elements/last-try-screen.js';
import '../../../src/elements/review-screen.js';
import '../../../src/elements/shot-screen.js';
import '../../../src/elements/start-screen.js';
import '../../../src/elements/summary-screen.js';
import '../../../src/flow/store.js';
import '../../../src/flow/tries.js';
import '../../../src/flow/walk-photo.js';
import '../../../src/services/browser-memory.js';
import '../../../src/services/worker-client.js';
import '../../../src/worker/inspect-photo.js';

/** What the page was told of that nobody caught. */
const thrown: string[] = [];
const onError = (event: ErrorEvent): void => {
  thrown.push(`error: ${event.message}`);
};
const onRejection = (event: PromiseRejectionEvent): void => {
  thrown.push(`rejection: ${String(event.reason)}`);
};
window.addEventListener('error', onError);
window.addEventListener('unhandledrejection', onRejection);

/** Every outward event of the element. */
const eventNames = [
  'vw-ready',
  'vw-step-started',
  'vw-photo-judged',
  'vw-photo-accepted',
  'vw-photo-refused',
  'vw-submitted',
  'vw-status-changed',
  'vw-restart-requested',
  'vw-error',
  'vw-token-expired',
] as const;

type View = HTMLElement & { readonly screen: Screen };

/** The name of a screen, with the reason of one that is closed. */
export function nameOf(screen: Screen): string {
  return screen.name === 'closed' ? `closed ${screen.reason}` : screen.name;
}

function labelOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? flatText(element)).replace(/\s+/g, ' ').trim();
}

/** The real element on the page, over a port that the test holds, or over the network with a base URL. */
export class WidgetBench {
  readonly widget: VerificationWidget;
  readonly events: Event[] = [];
  readonly #thrownBefore = thrown.length;

  constructor(backEnd: VerificationApi | string) {
    const widget = document.createElement('verification-widget');
    this.widget = widget;
    widget.lang = 'en';
    widget.getAccessToken = () => Promise.resolve('t1');
    if (typeof backEnd === 'string') {
      widget.baseUrl = backEnd;
    } else {
      widget.api = backEnd;
      // What a browser remembers is kept by base URL: each bench begins without memories.
      widget.baseUrl = `https://${crypto.randomUUID()}.example`;
    }
    for (const name of eventNames) widget.addEventListener(name, (event) => this.events.push(event));
    document.body.append(widget);
  }

  /** Whatever was thrown since and caught by nobody. */
  get thrown(): readonly string[] {
    return thrown.slice(this.#thrownBefore);
  }

  get view(): View | undefined {
    return this.widget.shadowRoot?.querySelector<View>('.stage > *') ?? undefined;
  }

  get screen(): Screen {
    return this.view!.screen;
  }

  /** All elements of the widget, through shadow roots. */
  get elements(): readonly Element[] {
    return everyElement(this.widget.shadowRoot ?? this.widget);
  }

  /** Everything that can be read. */
  get text(): string {
    return flatText(this.widget).replace(/\s+/g, ' ').trim();
  }

  async until(isSo: () => boolean, what: string): Promise<void> {
    const limitMs = performance.now() + 20_000;
    while (!isSo()) {
      if (performance.now() > limitMs) throw new Error(`${what}, but it shows: ${this.text.slice(0, 300)}`);
      await settle();
    }
    await settle();
  }

  /** Waits for the first screen after the skeleton. */
  async opens(): Promise<void> {
    await this.until(() => (this.view?.screen.name ?? 'loading') !== 'loading', 'a screen should come');
  }

  /** The names of everything that can be pressed. */
  get buttons(): readonly string[] {
    return this.#pressable.map(labelOf);
  }

  /** Presses what has this name. */
  async press(name: string): Promise<void> {
    const found = this.#pressable.find((element) => labelOf(element) === name);
    if (!found) throw new Error(`no "${name}" among: ${this.buttons.join(' | ')}`);
    (found as HTMLElement).click();
    await settle();
    await this.opens();
  }

  /** Chooses a file as a person would with the browser's own dialogue. */
  pick(file: File): void {
    const input = this.elements.find((element) => element.matches('input[type=file]')) as HTMLInputElement;
    input.files = carrying([file]).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get #pressable(): readonly Element[] {
    return this.elements.filter((element) => element.matches('button, a[href], label.ring'));
  }

  /** Presses the main button where there is one; neither links nor file pickers, which lead out of the page. */
  async pressPrimary(): Promise<void> {
    const button = this.elements.find((element) => element.matches('button.primary'));
    (button as HTMLButtonElement | undefined)?.click();
    await settle();
    await this.opens();
  }

  close(): void {
    this.widget.remove();
  }
}

/** For the tests around it: no worker starts, so that pictures are judged on the page. */
export function withoutWorkers(): void {
  const { Worker } = window;
  before(() => {
    window.Worker = function NoWorker(): never {
      throw new Error('not here');
    } as unknown as typeof Worker;
  });
  after(() => {
    window.Worker = Worker;
  });
}
