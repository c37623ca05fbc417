import type { VerificationWidget } from '../../../src/index.js';
import { fetchAccessToken } from '../calls/integrator-calls.js';
import { toProblem } from '../calls/call.js';
import type { Problem } from '../calls/call.js';
import { eventNames } from '../events/entries.js';
import type { Setup } from '../setup/setup.js';

/** What the page wants to hear of its widget. */
export interface FrameListener {
  readonly onEvent: (event: Event, applicant: string) => void;
  /** The server gave a token: the applicant is known there on this level. */
  readonly onToken: (setup: Setup) => void;
  /** A token or the script could not be had; nothing when there is a fresh start or a token came after all. */
  readonly onProblem: (problem: Problem | undefined) => void;
}

const scripts = {
  module: { src: '/dist/verification-widget.js', type: 'module' },
  iife: { src: '/dist/verification-widget.iife.js', type: '' },
} as const satisfies Record<Setup['script'], { src: string; type: string }>;

/** The place on the integrator's page where the widget stands: adds its script as any page would, and puts it there. */
export class WidgetFrame {
  readonly #place: HTMLElement;
  readonly #listener: FrameListener;
  readonly #logo: HTMLTemplateElement | null;
  #shown: Setup | undefined;
  #widget: VerificationWidget | undefined;
  #visit = new AbortController();

  constructor(place: HTMLElement, logo: HTMLTemplateElement | null, listener: FrameListener) {
    this.#place = place;
    this.#logo = logo;
    this.#listener = listener;
  }

  /** Shows the widget as set up; another applicant or level gets a fresh one. */
  show(setup: Setup): void {
    const shown = this.#shown;
    this.#shown = setup;
    if (!shown) this.#addScript(setup.script);
    if (shown?.applicant !== setup.applicant || shown.level !== setup.level) this.#mount(setup);
    if (this.#widget) this.#dress(this.#widget, setup);
    this.#place.dataset['width'] = setup.width;
  }

  #addScript(kind: Setup['script']): void {
    const { src, type } = scripts[kind];
    const script = document.createElement('script');
    if (type) script.type = type;
    script.src = src;
    script.addEventListener('error', () =>
      this.#listener.onProblem({ description: `The widget’s script ${src} cannot be loaded.` }),
    );
    document.head.append(script);
  }

  #mount(setup: Setup): void {
    this.#visit.abort();
    this.#visit = new AbortController();
    const { signal } = this.#visit;
    this.#listener.onProblem(undefined);
    const widget = document.createElement('verification-widget');
    widget.setAttribute('base-url', location.origin);
    widget.getAccessToken = () => this.#token(setup, signal);
    for (const name of eventNames) {
      widget.addEventListener(name, (event) => this.#listener.onEvent(event, setup.applicant), { signal });
    }
    if (this.#logo) widget.append(this.#logo.content.cloneNode(true));
    this.#widget = widget;
    this.#place.replaceChildren(widget);
  }

  #dress(widget: VerificationWidget, { lang, theme, accent }: Setup): void {
    if (lang === 'auto') widget.removeAttribute('lang');
    else widget.setAttribute('lang', lang);
    widget.setAttribute('theme', theme);
    // With nothing set here the colour that the site's own style sheet gives comes through.
    if (accent) widget.style.setProperty('--vw-accent', `#${accent}`);
    else widget.style.removeProperty('--vw-accent');
  }

  async #token(setup: Setup, signal: AbortSignal): Promise<string> {
    try {
      const token = await fetchAccessToken(setup, signal);
      this.#listener.onProblem(undefined);
      this.#listener.onToken(setup);
      return token;
    } catch (thrown) {
      if (!signal.aborted) this.#listener.onProblem(toProblem(thrown));
      throw thrown;
    }
  }
}
