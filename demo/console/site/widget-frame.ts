import type { VerificationWidget } from '../../../src/index.js';
import { fetchAccessToken } from '../calls/integrator-calls.js';
import { toProblem } from '../calls/call.js';
import type { Problem } from '../calls/call.js';
import type { KnownApplicant, Setup } from '../setup/setup.js';
import { scriptedAdapters } from './scripted-adapters.js';
import { eventNames } from '../timeline/widget-events.js';

/** What the page wants to hear of its widget. */
export interface FrameListener {
  readonly onEvent: (event: Event, applicant: string) => void;
  /** The server gave a token: the applicant is known there on this level. */
  readonly onToken: (applicant: KnownApplicant) => void;
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
  #hasScript = false;
  #isHeld = false;
  #visit = new AbortController();

  constructor(place: HTMLElement, logo: HTMLTemplateElement | null, listener: FrameListener) {
    this.#place = place;
    this.#logo = logo;
    this.#listener = listener;
  }

  /** Shows the widget as set up; another applicant gets a fresh one. While it is held only its looks change. */
  show(setup: Setup): void {
    const shown = this.#shown;
    this.#shown = setup;
    if (!this.#isHeld && shown?.applicant !== setup.applicant) this.#mount(setup.applicant);
    if (this.#widget) this.#dress(this.#widget, setup);
    this.#place.dataset['width'] = setup.width;
  }

  /** Takes the widget off the page, with something else in its place, until `open` is called. */
  hold(sign: Node): void {
    this.#visit.abort();
    this.#widget = undefined;
    this.#isHeld = true;
    this.#listener.onProblem(undefined);
    this.#place.replaceChildren(sign);
    this.#place.scrollIntoView({ block: 'nearest' });
  }

  /** Puts a fresh widget on the page; a token that is there already is its first. */
  open(setup: Setup, token?: string): HTMLElement {
    this.#isHeld = false;
    this.#shown = setup;
    const widget = this.#mount(setup.applicant, token);
    this.show(setup);
    return widget;
  }

  #addScript(kind: Setup['script']): void {
    this.#hasScript = true;
    const { src, type } = scripts[kind];
    const script = document.createElement('script');
    if (type) script.type = type;
    script.src = src;
    script.addEventListener('error', () =>
      this.#listener.onProblem({ description: `The widget’s script ${src} cannot be loaded.` }),
    );
    document.head.append(script);
  }

  #mount(applicant: string, firstToken = ''): HTMLElement {
    if (!this.#hasScript && this.#shown) this.#addScript(this.#shown.script);
    this.#visit.abort();
    this.#visit = new AbortController();
    const { signal } = this.#visit;
    this.#listener.onProblem(undefined);
    const widget = document.createElement('verification-widget');
    let given = firstToken;
    widget.setAttribute('base-url', location.origin);
    widget.getAccessToken = () => {
      const token = given;
      given = '';
      return token ? Promise.resolve(token) : this.#token(applicant, signal);
    };
    for (const name of eventNames) {
      widget.addEventListener(name, (event) => this.#listener.onEvent(event, applicant), { signal });
    }
    if (this.#logo) widget.append(this.#logo.content.cloneNode(true));
    this.#widget = widget;
    this.#place.replaceChildren(widget);
    return widget;
  }

  #dress(widget: VerificationWidget, setup: Setup): void {
    const { lang, theme, accent } = setup;
    Object.assign(widget, scriptedAdapters(setup));
    if (lang === 'auto') widget.removeAttribute('lang');
    else widget.setAttribute('lang', lang);
    widget.setAttribute('theme', theme);
    // With nothing set here the colour that the site's own style sheet gives comes through.
    if (accent) widget.style.setProperty('--vw-accent', `#${accent}`);
    else widget.style.removeProperty('--vw-accent');
  }

  async #token(applicant: string, signal: AbortSignal): Promise<string> {
    // The level is asked for anew: an operator may have moved the applicant to another one.
    const known = { applicant, level: this.#shown?.level ?? '' };
    try {
      const token = await fetchAccessToken(known, signal);
      this.#listener.onProblem(undefined);
      this.#listener.onToken(known);
      return token;
    } catch (thrown) {
      if (!signal.aborted) this.#listener.onProblem(toProblem(thrown));
      throw thrown;
    }
  }
}
